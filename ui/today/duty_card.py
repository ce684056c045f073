"""A card of duties: a click or Enter leads to where one is done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.steps.today.records import Section
from ui.records.rows_view import RowsView
from ui.today.duty_rows import duty_rows, target_of
from ui.widgets.card import Card


class DutyCard(Card):
    """Stands only where there is something to do."""

    go_to = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.view = RowsView(title)
        self.add(self.view, 1)
        self.setFocusProxy(self.view)
        self.view.opened.connect(self._follow)
        self.view.clicked.connect(self._follow)

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Show what is to be done."""
        found = list(sections)
        self.view.show_rows(list(duty_rows(found)))
        self.set_note(str(sum(section.count for section in found)))
        self.setVisible(bool(found))

    def _follow(self) -> None:
        target = target_of(self.view.current_key())
        if target:
            self.go_to.emit(target)
