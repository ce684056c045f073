"""The answers as a list for Excel: a row a form, a column a question, no codes of families.

These are the answers themselves, for work within the centre: no small group is hidden.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kcentre import paper
from kcentre.centre.queries import passport
from kcentre.language.dates import kept_day
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask, ask_ids
from kcentre.surveys.results.merged import MergedQuestion, asked
from kcentre.surveys.results.scope import Scope, is_within
from kcentre.surveys.tables import SurveyAnswer, SurveyForm, SurveyRound
from kcentre.surveys.values import QuestionKind, Source

_PORTION = 1_000
_SEVERAL = "; "
_ABOUT_FORM = (
    Column("Опрос", weight=1.4),
    Column("№ анкеты", Kind.INTEGER, weight=0.8),
    Column("Дата", Kind.DATE),
    Column("Как получена", weight=1.1),
)
_KINDS = {QuestionKind.SCALE: Kind.NUMBER, QuestionKind.NUMBER: Kind.NUMBER}
_WEIGHTS = {
    QuestionKind.SCALE: 1.2,
    QuestionKind.NUMBER: 1.2,
    QuestionKind.SEVERAL: 3.0,
    QuestionKind.TEXT: 4.0,
}


@dataclass(frozen=True, slots=True)
class AnswersTable:
    """A table to be written by `paper.write_list`; `total` rows, each made when it is asked for."""

    title: str
    columns: tuple[Column, ...]
    rows: Iterator[tuple[Cell, ...]]
    total: int


def answers_table(file: CentreFile, scope: Scope) -> AnswersTable:
    """Return the forms of a scope in the order they were entered, with all their answers.

    Several answers are joined by «; », what was written beside «другое» follows a colon. Raises
    `Refused` for rounds of different questionnaires, or where they are gone.
    """
    found = asked(file, scope)
    questions = found.questions()
    columns = tuple(
        Column(
            question.question.text,
            _KINDS.get(question.kind, Kind.TEXT),
            weight=_WEIGHTS.get(question.kind, 2.0),
        )
        for question in questions
    )
    return AnswersTable(
        found.title, (*_ABOUT_FORM, *columns), _rows(file, scope, questions), found.responses
    )


def export_answers(
    file: CentreFile, path: Path, scope: Scope, progress: Progress = UNWATCHED
) -> int:
    """Write the answers into a workbook, whole or not at all; return how many forms there are."""
    with file.reading():
        table = answers_table(file, scope)
        return paper.write_list(
            path,
            f"Ответы: {table.title}",
            table.columns,
            table.rows,
            progress,
            total=table.total,
            organisation=passport(file).kindergarten,
        )


def _rows(
    file: CentreFile, scope: Scope, questions: Sequence[MergedQuestion]
) -> Iterator[tuple[Cell, ...]]:
    places = {row_id: place for place, one in enumerate(questions) for row_id in one.ids}
    labels = {
        row_id: each.option.label
        for one in questions
        for each in one.options
        for row_id in each.ids
    }
    ids = ask_ids(
        file.db, SurveyForm.select(SurveyForm.id).where(is_within(scope)).order_by(SurveyForm.id)
    )
    while portion := list(islice(ids, _PORTION)):
        answers = _answers(file, portion, places, labels)
        for form_id, head in _heads(file, portion):
            given = answers[form_id]
            yield (*head, *(_cell(given.get(place, [])) for place in range(len(questions))))


def _heads(
    file: CentreFile, form_ids: Sequence[int]
) -> Iterator[tuple[int, tuple[str, int | None, dt.date | None, str]]]:
    """Yield the ids with round, number, day and source of forms, in the order of the ids."""
    query = (
        SurveyForm.select(
            SurveyForm.id, SurveyRound.title, SurveyForm.number, SurveyForm.filled_on,
            SurveyForm.source,
        )
        .join(SurveyRound)
        .where(SurveyForm.id.in_(form_ids))
        .order_by(SurveyForm.id)
    )  # fmt: skip
    for form_id, title, number, day, source in ask(file.db, query):
        yield form_id, (title, number, kept_day(day), Source(source).label)


def _answers(
    file: CentreFile,
    form_ids: Sequence[int],
    places: Mapping[int, int],
    labels: Mapping[int, str],
) -> dict[int, dict[int, list[Cell]]]:
    """Return what was answered: a form's id → the place of the column → the answers in order."""
    found: dict[int, dict[int, list[Cell]]] = defaultdict(lambda: defaultdict(list))
    table = SurveyAnswer
    query = (
        table.select(table.form, table.question, table.option, table.number, table.text)
        .where(table.form.in_(form_ids))
        .order_by(table.id)
    )
    for form_id, question_id, option_id, number, text in ask(file.db, query):
        place = places.get(question_id)
        if place is not None:
            found[form_id][place].append(_answer(labels.get(option_id), number, text))
    return found


def _answer(label: str | None, number: float | None, text: str) -> Cell:
    if number is not None:
        return int(number) if number == int(number) else number
    if label is None:
        return text
    return f"{label}: {text}" if text else label


def _cell(answers: Sequence[Cell]) -> Cell:
    """Return one answer as it is, several as one text; nothing where nobody answered."""
    if len(answers) == 1:
        return answers[0]
    return _SEVERAL.join(map(str, answers)) or None
