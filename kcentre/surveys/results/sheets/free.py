"""The free answers as a paper: what they speak of, then what was written, without form numbers."""

from collections.abc import Iterator
from itertools import groupby

from kcentre.centre.letter import issued_by
from kcentre.centre.queries import passport
from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from kcentre.paper.document import Block, Column, Document, Heading, Kind, Table, body
from kcentre.storage import CentreFile
from kcentre.surveys.results.free_answers import FreeAnswerFilter, FreeAnswers, topic_counts
from kcentre.surveys.results.protection import HIDDEN, HIDDEN_NOTE, SMALL
from kcentre.surveys.results.records import FreeAnswerLine, TopicCounts
from kcentre.surveys.results.sheets.naming import scope_title
from kcentre.surveys.results.sheets.questions import left


def free_paper(file: CentreFile, wanted: FreeAnswerFilter) -> Document:
    """Return the wanted answers by their questions, and the topics they speak of."""
    with file.reading():
        title = scope_title(file, wanted.scope)
        counts = topic_counts(file, wanted.scope, wanted.key)
        listed = sorted(FreeAnswers(wanted).lines(file), key=_question)
        facts = passport(file)
    return Document(
        title="СВОБОДНЫЕ ОТВЕТЫ",
        subtitle=title,
        subject=title,
        **issued_by(facts),
        blocks=(*_topics(counts), *_answers(listed, _told(counts))),
    )


def _topics(counts: TopicCounts) -> Iterator[Block]:
    if not counts.coded:
        return
    yield Heading("О чём пишут", level=2)
    yield left(f"Темы отмечены {coded_words(counts)}.")
    yield topics_table(counts)
    yield left(HIDDEN_NOTE, is_small=True)


def coded_words(counts: TopicCounts) -> str:
    """Return «у 21 ответа из 30»; no number that would tell a topic hidden beside it."""
    if any(0 < one.share.count < SMALL for one in counts.topics):
        return "у всех ответов" if counts.coded == counts.answers else "у части ответов"
    word = plural(counts.coded, "ответа", "ответов", "ответов")
    return f"у {grouped(counts.coded)}\u00a0{word} из {grouped(counts.answers)}"


def topics_table(counts: TopicCounts, caption: str = "") -> Table:
    """Return how many answers speak of each topic; small groups are hidden."""
    columns = (
        Column("Тема", weight=3),
        Column("Ответов", Kind.INTEGER, absent=HIDDEN),
        Column("% ответов", Kind.PERCENT, absent=HIDDEN),
    )
    rows = tuple(
        body(f"{one.code} {one.title}", *_shown(one.share.count, one.share.percent))
        for one in counts.topics
        if one.share.count
    )
    return Table(columns, rows, caption)


def _shown(count: int, percent: float | None) -> tuple[int | None, float | None]:
    return (count, percent) if count >= SMALL else (None, None)


def _told(counts: TopicCounts) -> frozenset[str]:
    """Return the topics that may be told: the others could be counted in the list."""
    return frozenset(one.title for one in counts.topics if one.share.count >= SMALL)


def _answers(listed: list[FreeAnswerLine], told: frozenset[str]) -> Iterator[Block]:
    if not listed:
        yield left("Таких ответов нет.")
    columns = (Column("Ответ", weight=2), Column("Темы", absent=""))
    for question, lines in groupby(listed, key=_question):
        yield Heading(question, level=2)
        rows = [
            (line.text, "; ".join(topic for topic in line.topics if topic in told))
            for line in lines
        ]
        width = 2 if any(topics for _, topics in rows) else 1
        yield Table(columns[:width], tuple(body(*row[:width]) for row in rows))


def _question(line: FreeAnswerLine) -> str:
    return line.question
