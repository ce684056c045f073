"""The card of the grid: a year, the table, and what nobody was asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from kcentre.language.plurals import counted
from kcentre.periods.period import academic_year, academic_year_of
from kcentre.structure.media.plan.cards import media_choices
from kcentre.structure.media.plan.grid import media_grid
from kcentre.structure.media.scheme.starting import take_starting_set
from ui.papers.years_menu import YearsMenu
from ui.records.work_scroll import WorkScroll
from ui.structure.media.plan.grid_table import GridTable
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from kcentre.structure.media.plan.cards import MediaChoices
    from kcentre.structure.media.plan.records import MediaGrid
    from ui.operations import Operations

_SHOWN_FROM = ("media_item", "audience", "info_channel", "request")


class GridView(QWidget):
    """Keys: arrows move over the numbers, Enter opens what is behind one, Esc goes to the list."""

    list_wanted = Signal(str)
    """(target of the list)"""

    go_to = Signal(str)
    """A place elsewhere: the requests behind a number, or the audiences."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._year = academic_year_of(today_here())
        self._grid: MediaGrid | None = None
        self.card, self.table = Card("Аудитории и каналы"), GridTable()
        self.years = YearsMenu("Учебный год", self)
        self.back = QuietButton("К списку", "chevron-left")
        self.year = QuietButton("Учебный год", "calendar")
        self.empty = EmptyState("users", *_EMPTY)
        self._pages = QStackedWidget()
        self.unknown = LinkButton("")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask the grid anew."""
        ask = partial(media_grid, year=self._year)
        self._operations.ask(ask, self._show, key=(self, "grid"))
        self._operations.ask(media_choices, self._offer_years, key=(self, "years"))

    def begin_anew(self) -> None:
        """Another centre's file was opened."""
        self._year = academic_year_of(today_here())

    def hear(self, changes: Changes) -> None:
        """Show what was changed, where somebody looks."""
        if self.isVisible() and changes.touched(*_SHOWN_FROM):
            self.refresh()

    def show_year(self, year: int) -> None:
        """Show another academic year."""
        self._year = year
        self.refresh()

    def focus(self) -> None:
        """Give the keyboard to the numbers, or to the button that begins."""
        is_empty = self._pages.currentWidget() is self.empty
        (self.empty.button if is_empty else self.table).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _show(self, grid: MediaGrid) -> None:
        self._grid = grid
        self.card.set_note(f"{academic_year(self._year).word} учебный год")
        self.table.show_grid(grid)
        number = counted(grid.unknown, "обращение", "обращения", "обращений")
        self.unknown.setText(f"Откуда узнали, не указано: {number}")
        self.unknown.setVisible(grid.unknown > 0)
        self._pages.setCurrentWidget(self.empty if grid.is_empty else self._inner)

    def _offer_years(self, known: MediaChoices) -> None:
        self.years.offer_years(known.years)

    def _open(self, code: str) -> None:
        (self.list_wanted if code.startswith("cell/") else self.go_to).emit(code)

    def _open_unknown(self) -> None:
        if self._grid is not None:
            self.go_to.emit(f"journal/requests/learned/0/{self._grid.word}")

    def _take_ready(self) -> None:
        self._operations.change(take_starting_set, initiator=self)

    def _go_back(self) -> None:
        self.list_wanted.emit("")

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.years.chosen.connect(self.show_year)
        self.back.clicked.connect(self._go_back)
        self.unknown.clicked.connect(self._open_unknown)
        self.empty.started.connect(self._take_ready)

    def _lay_out(self) -> None:
        px = theme().px
        self.year.setMenu(self.years)
        self.back.setToolTip("Esc")
        for button in (self.year, self.back):
            self.card.add_action(button)
        hint = QLabel(_HINT)
        hint.setWordWrap(True)
        set_look(hint, role="small")
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        way = QVBoxLayout()
        way.setContentsMargins(px(8), 0, px(8), 0)
        way.addWidget(self.unknown, 0, Qt.AlignmentFlag.AlignLeft)
        self.unknown.hide()
        column.addLayout(way)
        hint.setContentsMargins(px(14), px(6), px(14), px(8))
        for page in (self._inner, self.empty):
            self._pages.addWidget(page)
        self.card.add(self._pages, 1)
        self.card.add(hint)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WorkScroll(self.card))


_EMPTY = (
    "Здесь будут аудитории и каналы одной таблицей",
    "Назовите, кому центр рассказывает о себе: возьмите готовый набор и поправьте его.",
    "Взять готовый набор",
)
_HINT = (
    "«2 из 5»: сделано и намечено за учебный год; прочерк — до этих людей по этому каналу ничего "
    "не намечено. Enter открывает строки, Esc возвращает к списку."
)
