"""The rows behind a figure: all of them, and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.figures.figure import Adding, Figure, Unit
from kcentre.figures.journal_rows import journal_rows
from kcentre.figures.period_titles import over
from kcentre.language.plurals import rows as rows_counted
from ui.analysis.rows_table import ID, RECORD, columns, row_tuple
from ui.analysis.texts import value_text
from ui.operations import Operations, TableFeed
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.figures.periods import Period
    from kcentre.figures.rows import Behind
    from kcentre.storage import CentreFile

_WIDTH, _HEIGHT = 1040, 560
_PLACES = {
    "session": "sessions",
    "event": "events",
    "rating": "ratings",
    "request": "requests",
}
"""On which page of the journal a record stands."""

_ADDED = {Unit.MINUTES: "Минут", Unit.PEOPLE: "Человек", Unit.MARK: "Оценка", Unit.DAYS: "Дней"}


class RowsDialog(QDialog):
    """Shows the rows of one figure by pages; Enter or a double click opens one in the journal."""

    go_to = Signal(str)
    """Target of a row in the journal."""

    def __init__(
        self, behind: Behind, period: Period, operations: Operations, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.behind = behind
        figure = behind.figure
        self.setWindowTitle(figure.title)
        self.model = PagedTableModel(_columns(behind), self)
        self.table = PagedTableView(self.model, f"Строки показателя «{figure.title}»")
        self.table.row_activated.connect(self._open_row)
        self.sum = QLabel(_sum_text(behind))
        self._opener = QuietButton("Открыть в журнале", "external-link")
        self._opener.clicked.connect(self._open_current)
        self._feed = TableFeed(self.model, operations)
        self._feed.counted.connect(self._choose_first)
        self._lay_out(f"{figure.title} {over(period)}")
        self._feed.show(self._count, self._page)

    def _count(self, _: CentreFile) -> int:
        return len(self.behind.keys)

    def _page(self, file: CentreFile, offset: int, limit: int) -> Sequence[Row]:
        keys = self.behind.keys[offset : offset + limit]
        return [row_tuple(row) for row in journal_rows(file, keys)]

    def _choose_first(self, count: int) -> None:
        records = {key.record for key in self.behind.keys[:1]}
        self._opener.setVisible(bool(records) and records <= _PLACES.keys())
        if count:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus()

    def _open_current(self) -> None:
        self._open_row(self.table.currentIndex().row())

    def _open_row(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None and row[RECORD] in _PLACES:
            self.go_to.emit(f"journal/{_PLACES[row[RECORD]]}/{row[ID]}")
            self.accept()

    def _lay_out(self, title: str) -> None:
        px = theme().px
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(self.screen().availableSize()))
        heading = QLabel(title)
        heading.setWordWrap(True)
        set_look(heading, role="heading")
        set_look(self.sum, role="heading")
        closer = PrimaryButton("Закрыть")
        closer.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.sum, 1)
        foot.addWidget(self._opener)
        foot.addWidget(closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(heading)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


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
