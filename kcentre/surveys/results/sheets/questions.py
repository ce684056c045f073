"""The answers to every question, or to one of them, as a paper."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kcentre.centre.letter import issued_by
from kcentre.centre.queries import passport
from kcentre.language.dates import short_date
from kcentre.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Kind,
    Paragraph,
    Table,
    body,
)
from kcentre.storage import CentreFile
from kcentre.surveys.results.charts import question_chart
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.protection import (
    HIDDEN,
    HIDDEN_NOTE,
    SMALL,
    printed_question,
    printed_rows,
)
from kcentre.surveys.results.records import QuestionResult, SurveyResults
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.results.sheets.naming import scope_title
from kcentre.surveys.results.sheets.words import (
    mean_words,
    note_words,
    number_words,
    printed_base_words,
)


def questions_paper(file: CentreFile, scope: Scope, key: str = "") -> Document:
    """Return the answers to all questions, or to the one with this key."""
    with file.reading():
        results, facts = survey_results(file, scope), passport(file)
        title = scope_title(file, scope)
    numbered = list(enumerate(results.questions, 1))
    wanted = [(place, one) for place, one in numbered if key in {"", one.key}]
    return Document(
        title="РЕЗУЛЬТАТЫ ОПРОСА",
        subtitle=title,
        subject=title,
        **issued_by(facts),
        blocks=tuple(_blocks(results, wanted)),
    )


def left(text: str, *, is_small: bool = False, leads: bool = False) -> Paragraph:
    """Return a paragraph without a first-line indent."""
    return Paragraph(text, Align.LEFT, small=is_small, leads=leads)


def days_words(results: SurveyResults) -> str:
    """Return «Анкет: 84, с 14.09.2026 по 30.10.2026.»."""
    known = f"Анкет: {results.responses}"
    if results.first is None or results.last is None:
        return f"{known}."
    return f"{known}, с {short_date(results.first)} по {short_date(results.last)}."


def _blocks(
    results: SurveyResults, wanted: Sequence[tuple[int, QuestionResult]]
) -> Iterator[Block]:
    yield left(days_words(results))
    for place, question in wanted:
        if question.section:
            yield Heading(question.section)
        yield Heading(f"{place}. {question.text}", level=2)
        yield left(printed_base_words(question), is_small=True, leads=True)
        yield from answer_blocks(question)
    yield left(HIDDEN_NOTE, is_small=True)


def answer_blocks(question: QuestionResult) -> Iterator[Block]:
    """Yield the answers to a question: the mean, the chart, the table."""
    if not question.n:
        yield left("Нет ответов.")
        return
    if question.n < SMALL:
        yield left(f"Ответили меньше {SMALL} человек: ответы не печатаются.")
        return
    told = printed_question(question)
    if told.mean is not None:
        spread = mean_words(told)
        yield left(
            f"Среднее {number_words(told.mean)}{f' ({spread})' if spread else ''}.", leads=True
        )
    chart = question_chart(question, protected=True)
    if chart is not None:
        yield replace(chart, title="")  # the heading above has just said it
    if question.options:
        yield _table(question)
    elif question.texts:
        yield left(f"Написали своё: {question.texts}.")


def _table(question: QuestionResult) -> Table:
    columns = (
        Column("Ответ", weight=3),
        Column("Ответов", Kind.INTEGER, absent=HIDDEN),
        Column("% от n", Kind.PERCENT, absent=HIDDEN),
        Column("от, %", Kind.PERCENT, group="95\u00a0% интервал"),
        Column("до, %", Kind.PERCENT, group="95\u00a0% интервал"),
    )
    rows = (
        body(row.label, row.count, row.percent, row.low, row.high) for row in printed_rows(question)
    )
    return Table(columns, tuple(rows), note=note_words(question))
