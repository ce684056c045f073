"""Filled-in forms as a list of any length."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from peewee import JOIN, ModelSelect, Node, fn

from kcentre.families.tables import Family
from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import ListedRows, ordered, place_in
from kcentre.journal.ordering import NEWEST_FIRST, Order
from kcentre.language.dates import kept_day
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.forms.filters import ALL_FORMS, FormFilter, forms_wanted
from kcentre.surveys.forms.records import Answer, FormLine
from kcentre.surveys.forms.routing import Route
from kcentre.surveys.forms.rows import answers_of
from kcentre.surveys.questionnaires.asked import questions_of
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.tables import SurveyAnswer, SurveyForm
from kcentre.surveys.values import Source


class FormList(ListedRows[FormLine]):
    """The forms of a round or of all; newest first is by the day of entering."""

    table = SurveyForm

    def __init__(self, wanted: FormFilter = ALL_FORMS, order: Order = NEWEST_FIRST) -> None:
        super().__init__(wanted.search)
        self._conditions, self._order = forms_wanted(wanted), order

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = narrowed(SurveyForm.select(SurveyForm.id), self._conditions)
        return query.order_by(
            *ordered(self._order, (SurveyForm.entered_on, SurveyForm.id), _COLUMNS)
        )

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        said = SurveyAnswer.select(fn.GROUP_CONCAT(SurveyAnswer.text, " ")).where(
            (SurveyAnswer.form == SurveyForm.id) & (SurveyAnswer.text != "")
        )
        query = SurveyForm.select(
            SurveyForm.id, SurveyForm.number.cast("TEXT"), Family.code, said
        ).join(Family, JOIN.LEFT_OUTER)
        return narrowed(query, self._conditions)

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[FormLine]:
        table = SurveyForm
        query = (
            table.select(
                table.id, table.round, table.number, table.source, table.filled_on,
                table.entered_on, table.version, Family.code,
            )
            .join(Family, JOIN.LEFT_OUTER)
            .where(is_one_of(table.id, ids))
        )  # fmt: skip
        with file.reading():
            rows = {row[0]: row for row in ask(file.db, query)}
            versions = sorted({row[6] for row in rows.values()})
            asked = questions_of(file, versions)
            answers = answers_of(file, rows)
        sheets = {version_id: _Sheet(asked[version_id]) for version_id in versions}
        return [
            _line(rows[form_id], sheets[rows[form_id][6]], answers.get(form_id, {}))
            for form_id in ids
            if form_id in rows
        ]


class _Sheet:
    """What one version asks for without fail."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._route = Route(questions)
        self._obligatory = {question.key for question in questions if question.is_obligatory}

    def unanswered(self, answers: dict[str, Answer]) -> int:
        """Return how many obligatory questions were asked and not answered."""
        asked = self._obligatory.intersection(self._route.path(answers))
        return len(asked.difference(answers))


def _line(row: tuple[Any, ...], sheet: _Sheet, answers: dict[str, Answer]) -> FormLine:
    form_id, round_id, number, source, filled_on, entered_on, _, code = row
    return FormLine(
        form_id, round_id, number, Source(source), kept_day(filled_on),
        dt.date.fromisoformat(entered_on), len(answers), sheet.unanswered(answers), code or "",
    )  # fmt: skip


def _answered() -> Node:
    count: Node = SurveyAnswer.select(fn.COUNT(SurveyAnswer.question.distinct())).where(
        SurveyAnswer.form == SurveyForm.id
    )
    return count


_COLUMNS: dict[str, Callable[[], Node]] = {
    "number": lambda: SurveyForm.number,
    "source": lambda: place_in(Source, SurveyForm.source),
    "filled_on": lambda: fn.NULLIF(SurveyForm.filled_on, ""),
    "answered": _answered,
}
