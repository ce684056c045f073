"""The free answers as a paper: what they speak of, then what was written, without form numbers."""

from collections.abc import Iterator
from itertools import groupby

from kcentre.centre.letter import letterhead
from kcentre.centre.queries import passport
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
        organisation=facts.kindergarten,
        letterhead=letterhead(facts),
        blocks=(*_topics(counts), *_answers(listed)),
    )


def _topics(counts: TopicCounts) -> Iterator[Block]:
    if not counts.coded:
        return
    yield Heading("О чём пишут", level=2)
    yield left(f"Темы отмечены у {counts.coded} ответов из {counts.answers}.")
    yield topics_table(counts)
    yield left(HIDDEN_NOTE, is_small=True)


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


def _answers(listed: list[FreeAnswerLine]) -> Iterator[Block]:
    if not listed:
        yield left("Таких ответов нет.")
    columns = (Column("Ответ", weight=2), Column("Темы", absent=""))
    for question, lines in groupby(listed, key=_question):
        yield Heading(question, level=2)
        rows = [(line.text, "; ".join(line.topics)) for line in lines]
        width = 2 if any(topics for _, topics in rows) else 1
        yield Table(columns[:width], tuple(body(*row[:width]) for row in rows))


def _question(line: FreeAnswerLine) -> str:
    return line.question
