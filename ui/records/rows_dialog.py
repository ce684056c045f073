"""The rows behind a figure: all of them, and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.figures.figure import Adding, Figure, Unit
from kcentre.figures.journal_rows import journal_rows
from kcentre.language.plurals import rows as rows_counted
from kcentre.periods.titles import over
from ui.operations import Operations
from ui.records.behind_dialog import BehindDialog, BehindWords
from ui.records.figure_texts import value_text
from ui.records.rows_table import ID, RECORD, columns, row_tuple
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.figures.rows import Behind
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile

_WIDTH, _HEIGHT = 1040, 560
_PLACES = {
    "session": "journal/sessions/{id}",
    "event": "journal/events/{id}",
    "rating": "journal/ratings/{id}",
    "request": "journal/requests/{id}",
    "appointment": "premises/appointments/{id}",
    "room": "premises/rooms/{id}",
    "document": "structure/documents/{id}",
    "hours": "premises/hours",
}
"""Where a record is entered; a day of open hours is none, the week they come from is shown."""

_ADDED = {Unit.MINUTES: "Минут", Unit.PEOPLE: "Человек", Unit.MARK: "Оценка", Unit.DAYS: "Дней"}


class RowsDialog(BehindDialog):
    """Leads to where a row was entered."""

    def __init__(
        self, behind: Behind, period: Period, operations: Operations, parent: QWidget
    ) -> None:
        figure = behind.figure
        heading, table = f"{figure.title} {over(period)}", f"Строки показателя «{figure.title}»"
        words = BehindWords(figure.title, heading, table, _opener_words(behind))
        super().__init__(words, _columns(behind), operations, parent)
        self.behind = behind
        self.sum.setText(_sum_text(behind))
        self.show_rows(self._count, self._page, _WIDTH, _HEIGHT)

    def target_of(self, row: Row) -> str:
        return _PLACES[row[RECORD]].format(id=row[ID])

    def take_count(self, count: int) -> None:
        self.opener.setVisible(bool(count))
        super().take_count(count)

    def _count(self, _: CentreFile) -> int:
        return len(self.behind.keys)

    def _page(self, file: CentreFile, offset: int, limit: int) -> Sequence[Row]:
        keys = self.behind.keys[offset : offset + limit]
        return [row_tuple(row) for row in journal_rows(file, keys)]


def _opener_words(behind: Behind) -> str:
    records = {key.record.value for key in behind.keys[:1]}
    is_journal = all(_PLACES[record].startswith("journal/") for record in records)
    return "Открыть в журнале" if is_journal else "Открыть"


def _columns(behind: Behind) -> list[Column]:
    """Return the columns; what a row adds is shown where it is not simply one."""
    figure = behind.figure
    if figure.adding is Adding.SHARE:
        return columns("Вклад", "Из")
    if figure.adding is Adding.MEAN or any(key.amount != 1 for key in behind.keys):
        return columns(_ADDED.get(figure.unit, "Вклад"))
    return columns("")


def _sum_text(behind: Behind) -> str:
    """Return «Итого, услуг: 58», with how many rows there are where that is another number."""
    figure = behind.figure
    rows = rows_counted(len(behind.keys))
    return f"{_sum_title(figure)}: {value_text(behind.value, figure.unit)}  ·  {rows}"


def _sum_title(figure: Figure) -> str:
    is_percent = figure.unit is Unit.PERCENT
    return "Итого" if is_percent else f"Итого, {figure.unit.label}"
