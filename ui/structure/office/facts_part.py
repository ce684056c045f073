"""A part of the project office that is one form: kept as a whole, with Ctrl+S."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.records.work_scroll import Work, fill_with_work
from ui.tab import Page
from ui.widgets.halves import Halves
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from kcentre.storage import Changes
    from ui.operations import Operations
    from ui.records.facts_page import FactsPage


_BOTH_WIDTH: Final = 860
_SIDE_WIDTH: Final = 380


def beside(facts: QWidget, side: QWidget) -> QWidget:
    """Put what scrolls by itself beside a form; beneath it where it is narrow."""
    area, work, place = QScrollArea(), Work(), QWidget()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(theme().px(_SIDE_WIDTH))
    area.setWidget(side)
    halves = Halves(theme().px(_BOTH_WIDTH))
    halves.addWidget(facts)
    halves.addWidget(area)
    halves.setStretchFactor(0, 3)
    halves.setStretchFactor(1, 2)
    work.column.addWidget(halves, 1)
    fill_with_work(place, work)
    return place


class FactsPart(Page):
    """Its target is the name of a field; `tables` are those whose changes it shows."""

    tables: tuple[str, ...] = ()

    def __init__(self, facts: FactsPage, operations: Operations) -> None:
        super().__init__(operations)
        self.facts = facts

    def activate(self, target: str = "") -> None:
        if target:
            self.facts.focus(target)

    def centre_opened(self) -> None:
        self.refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        if initiator is not self.facts and changes.touched(*self.tables):
            self.refresh()

    def may_leave(self, then: Callable[[], None]) -> bool:
        return self.facts.may_leave(then)

    def refresh(self) -> None:
        """Ask for what is shown anew."""
        self.facts.refresh()
