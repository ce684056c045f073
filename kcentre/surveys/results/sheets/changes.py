"""Two rounds beside each other, as a paper."""

from collections.abc import Iterable, Iterator

from kcentre.centre.letter import issued_by
from kcentre.centre.queries import passport
from kcentre.paper.document import Block, Column, Document, Heading, Kind, Row, Table, body, group
from kcentre.storage import CentreFile
from kcentre.surveys.results.comparing import compare
from kcentre.surveys.results.protection import HIDDEN, HIDDEN_NOTE
from kcentre.surveys.results.records import QuestionChange, RoundComparison
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.results.sheets.questions import left
from kcentre.surveys.results.sheets.words import forms_words
from kcentre.surveys.results.told_changes import told_changes


def changes_paper(file: CentreFile, earlier: Scope, later: Scope) -> Document:
    """Return what changed from one round to another; small groups of either are hidden."""
    with file.reading():
        found = told_changes(compare(file, earlier, later))
        facts = passport(file)
    title = f"{found.earlier} и {found.later}"
    return Document(
        title="СРАВНЕНИЕ ОПРОСОВ",
        subtitle=title,
        subject=title,
        **issued_by(facts),
        blocks=tuple(_blocks(found)),
    )


def _blocks(found: RoundComparison) -> Iterator[Block]:
    yield left(
        f"Опрос «{found.earlier}»: {forms_words(found.earlier_responses)}; "
        f"опрос «{found.later}»: {forms_words(found.later_responses)}."
    )
    yield Heading("Что изменилось", level=2)
    for sentence in found.sentences:
        yield left(sentence)
    yield Heading("Все ответы", level=2)
    yield changes_table(found.questions)
    means = tuple(row for one in found.questions for row in _mean(one))
    if means:
        yield Table(_MEANS, means, caption="Средние")
    yield left(HIDDEN_NOTE, is_small=True)


def changes_table(questions: Iterable[QuestionChange], caption: str = "") -> Table:
    """Return the options of both rounds, question by question, where both have answers."""
    both = (one for one in questions if one.earlier_n and one.later_n)
    rows = tuple(row for one in both for row in _rows(one))
    return Table(_COLUMNS, rows, caption)


def _rows(question: QuestionChange) -> Iterator[Row]:
    if not question.options:
        return
    yield group(question.text)
    for option in question.options:
        gap = option.difference
        figures = (gap.points, gap.low, gap.high) if option.is_told else (None, None, None)
        yield body(option.label, option.was, option.became, *figures)


def _mean(question: QuestionChange) -> Iterator[Row]:
    """Yield the means of a question; of a small group print tells none."""
    gap = question.told_mean
    if gap is not None:
        means = (question.earlier_mean, question.later_mean)
        yield body(question.text, *means, gap.points, gap.low, gap.high)


_COLUMNS = (
    Column("Ответ", weight=3),
    Column("Было, %", Kind.PERCENT, absent=HIDDEN),
    Column("Стало, %", Kind.PERCENT, absent=HIDDEN),
    Column("Разница, п.\u00a0п.", Kind.DECIMAL, signed=True),
    Column("от", Kind.DECIMAL, group="95\u00a0% интервал разницы", signed=True),
    Column("до", Kind.DECIMAL, group="95\u00a0% интервал разницы", signed=True),
)
_MEANS = (
    Column("Вопрос", weight=3),
    Column("Было", Kind.DECIMAL, places=2),
    Column("Стало", Kind.DECIMAL, places=2),
    Column("Разница", Kind.DECIMAL, places=2, signed=True),
    Column("от", Kind.DECIMAL, group="95\u00a0% интервал разницы", places=2, signed=True),
    Column("до", Kind.DECIMAL, group="95\u00a0% интервал разницы", places=2, signed=True),
)
