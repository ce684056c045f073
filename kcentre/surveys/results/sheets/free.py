"""The free answers as a paper: what they speak of, then what was written, without form numbers."""

from collections.abc import Iterator
from itertools import groupby

from kcentre.centre.letter import letterhead
from kcentre.centre.queries import passport
from kcentre.paper.document import Block, Column, Document, Heading, Kind, Table, body
from kcentre.storage import CentreFile
from kcentre.surveys.results.free_answers import FreeAnswerFilter, FreeAnswers, topic_counts
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.protection import HIDDEN, SMALL
from kcentre.surveys.results.records import FreeAnswerLine, TopicCounts
from kcentre.surveys.results.sheets.questions import PROTECTED, left


def free_paper(file: CentreFile, wanted: FreeAnswerFilter) -> Document:
    """Return the wanted answers by their questions, and the topics they speak of."""
    with file.reading():
        title = survey_results(file, wanted.scope).title
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
    yield left(PROTECTED, is_small=True)


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
    columns = (Column("Ответ", weight=3), Column("Темы"))
    for question, lines in groupby(listed, key=_question):
        yield Heading(question, level=2)
        yield Table(columns, tuple(body(line.text, "; ".join(line.topics)) for line in lines))


def _question(line: FreeAnswerLine) -> str:
    return line.question
