"""A card of duties: a click or Enter leads to where one is done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from kcentre.steps.today.records import Section
from ui.records.rows_view import RowsView
from ui.today.duty_rows import duty_rows, target_of
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class DutyCard(Card):
    """With nothing to do it says so in a line."""

    go_to = Signal(str)

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.view = RowsView(title)
        self._nothing = QLabel(nothing)
        self._body_pages = QStackedWidget()
        self.is_empty = True
        self._fill()
        self.setFocusProxy(self.view)
        self.view.opened.connect(self._follow)
        self.view.clicked.connect(self._follow)

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Show what is to be done."""
        found = list(sections)
        self.is_empty = not found
        self.view.show_rows(list(duty_rows(found)))
        count = sum(section.count for section in found)
        self.set_note(str(count) if count else "")
        self._body_pages.setCurrentWidget(self._nothing if self.is_empty else self.view)

    def _follow(self) -> None:
        target = target_of(self.view.current_key())
        if target:
            self.go_to.emit(target)

    def _fill(self) -> None:
        px = theme().px
        set_look(self._nothing, role="secondary")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(px(14), px(14), px(14), px(14))
        for page in (self._nothing, self.view):
            self._body_pages.addWidget(page)
        self.add(self._body_pages, 1)
