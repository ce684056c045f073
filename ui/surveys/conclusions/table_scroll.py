"""A page with a table of figures that scrolls to the figure under the cursor."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.records.work_scroll import WorkScroll
from ui.widgets.figure_table import FigureTable
from ui.widgets.theme import theme

_AROUND = 40


class TableScroll(WorkScroll):
    """A table may be higher than the page: its middle is not what is looked for."""

    def __init__(self, content: QWidget, table: FigureTable) -> None:
        self._table = table
        super().__init__(content)
        table.selectionModel().currentChanged.connect(self._show_figure)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._table:
            self._show_figure()
        else:
            super()._follow_focus(old, new)

    def _show_figure(self) -> None:
        content, table = self.widget(), self._table
        if not table.hasFocus() or content is None:
            return
        cell = table.visualRect(table.currentIndex())
        place = table.viewport().mapTo(content, cell.center())
        self.ensureVisible(0, place.y(), 0, cell.height() + theme().px(_AROUND))
