"""The forms behind a figure, by their numbers; whose they are nobody is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import short_date
from kcentre.surveys.results.behind import FormBehind, FormsBehind
from kcentre.surveys.results.sheets.words import forms_words
from ui.operations import Operations
from ui.records.behind_dialog import BehindDialog, BehindWords
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.storage import CentreFile
    from kcentre.surveys.results.scope import Scope
    from ui.surveys.results.view import FormsWanted

_WIDTH, _HEIGHT = 640, 520
_TITLE = "Анкеты с таким ответом"


class FormsDialog(BehindDialog):
    """Leads to the very form where it was entered."""

    def __init__(
        self, wanted: FormsWanted, scope: Scope, operations: Operations, parent: QWidget
    ) -> None:
        words = BehindWords(_TITLE, wanted.title, _TITLE, "Открыть анкету")
        super().__init__(words, _COLUMNS, operations, parent)
        self._behind = FormsBehind(scope, wanted.answers)
        self.show_rows(self._behind.count, self._page, _WIDTH, _HEIGHT)

    def target_of(self, row: Row) -> str:
        form: FormBehind = row[-1]
        return f"surveys/rounds/{form.round_id}/form/{form.id}"

    def take_count(self, count: int) -> None:
        self.sum.setText(forms_words(count))
        super().take_count(count)

    def _page(self, file: CentreFile, offset: int, limit: int) -> Sequence[Row]:
        return [_row(form) for form in self._behind.page(file, offset, limit)]


def _row(form: FormBehind) -> Row:
    return (
        "без номера" if form.number is None else str(form.number),
        short_date(form.day) if form.day else "не указано",
        form.source.label,
        short_date(form.entered_on),
        form.round,
        form,
    )


_COLUMNS = (
    Column("number", "№ анкеты", is_number=True, is_sortable=False),
    Column("day", "Заполнена", is_sortable=False),
    Column("source", "Как поступила", is_sortable=False),
    Column("entered", "Внесена", is_sortable=False),
    Column("round", "Опрос", is_sortable=False),
)
