"""A page of one list: its rows, the panel of a record beside them, a line of what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kcentre.periods.period import period_named
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.entry_panel import Entry
from ui.records.facets import PERIOD, period_option
from ui.records.listed.ledger import Ledger
from ui.records.listed.listed_desk import ListedDesk
from ui.records.listed.row_deeds import Deed, RowDeeds
from ui.records.panel_place import PanelPlace
from ui.records.work_scroll import WorkScroll
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

RowsVerb = Callable[[CentreFile, Sequence[int]], Changes]
"""A verb of the centre on the records of some rows."""


class ListedPage(Page):
    """Shows a list and the panel of a record.

    Targets: «new», «12» (a record), «period/2025-10», «rows/3,5,8», «search/Ёлкина».

    Keys: Ctrl+N or Insert adds, Ctrl+F searches, Enter opens, Delete removes; one letter each does
    what the menu of a row names.
    """

    add_words = "Добавить"

    keys_words = "Enter открывает запись, Delete удаляет."
    """What stands beneath the list until there is something to tell."""

    def __init__(
        self,
        ledger: Ledger,
        entry: Entry,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(operations, parent)
        self.desk = self.make_desk(ledger, entry)
        self.card = Card(ledger.title)
        self.feedback = QLabel(self.keys_words)
        self.menu = RowDeeds(self.deeds(), self.desk.list.table)
        self._awaited: str | None = ""
        self._lay_out()
        self._connect()

    def make_desk(self, ledger: Ledger, entry: Entry) -> ListedDesk:
        """Return the desk; a page whose panel is of its own kind gives its own."""
        return ListedDesk(ledger, entry, self.operations, self)

    def deeds(self) -> Sequence[Deed]:
        """Return what can be done with the chosen rows."""
        return ()

    def buttons(self) -> Sequence[QWidget]:
        """Return the page's own buttons, left of the export."""
        return ()

    def targets(self) -> dict[str, Callable[[str], None]]:
        """Return what the first word of a target does with the rest of it."""
        return {
            "": self._focus_rows,
            "new": self.add,
            "period": self._show_period,
            "rows": self._show_rows,
            "search": self._search,
        }

    def activate(self, target: str = "") -> None:
        if self._awaited is not None:  # what can be shown is not known yet
            self._awaited = target
            return
        name, _, rest = target.partition("/")
        if name.isdecimal():
            self.show_record(int(name))
        elif name in self.targets():
            self.targets()[name](rest)

    def centre_opened(self) -> None:
        self.feedback.setText(self.keys_words)
        self._awaited = self._awaited or ""
        self._ask_choices(self._begin_anew)

    def on_changes(self, changes: Changes, initiator: object) -> None:
        self.desk.hear(changes, initiator)
        if changes.touched(*self.desk.ledger.chosen_from):
            self._ask_choices(self.take_choices)
        if changes.touched(self.desk.ledger.table):
            self.feedback.setText(changes.label)

    def may_leave(self, then: Callable[[], None]) -> bool:
        return self.desk.may_leave(then)

    def take_choices(self, known: Any) -> None:
        """Take what records are chosen from."""
        self.desk.take_choices(known)

    def add(self, _rest: str = "") -> None:
        """Begin a new record."""
        self.desk.add()

    def show_record(self, record_id: int) -> None:
        """Show a record in the list and open it."""
        self.desk.list.filters.reset()
        self.desk.list.choose(record_id)
        self.desk.open(record_id)

    def change_chosen(self, verb: RowsVerb) -> None:
        """Do something with the chosen rows; it can be undone."""
        ids = tuple(self.desk.chosen_ids)
        if ids:
            self.operations.change(partial(_do, verb=verb, ids=ids), initiator=self)

    def shown_panel(self) -> QWidget | None:
        """Return the panel that stands beside the list, if one does."""
        return self.desk.panel if self.desk.is_entering else None

    def arrange(self) -> None:
        """Put the panel beside the list, or take it away."""
        self.place.show_panel(self.shown_panel())

    def _ask_choices(self, take: Callable[[Any], None]) -> None:
        self.operations.ask(self.desk.ledger.ask_choices, take, key=(self, "choices"))

    def _begin_anew(self, known: Any) -> None:
        self.desk.begin_anew(known)
        self.take_choices(known)
        target, self._awaited = self._awaited, None
        if target:
            self.activate(target)

    def _start_adding(self) -> None:
        self.add()

    def _focus_rows(self, _rest: str = "") -> None:
        if self.shown_panel() is None and self.isVisible():
            self.desk.list.focus()

    def _go_back(self) -> None:
        self._focus_rows()

    def _show_period(self, word: str) -> None:
        period = period_named(word)
        if period is not None:
            self.desk.list.filters.choose(PERIOD, period_option(period))

    def _show_rows(self, numbers: str) -> None:
        ids = tuple(int(number) for number in numbers.split(",") if number.isdecimal())
        self.desk.list.filters.choose_rows(ids, "строки показателя")

    def _search(self, typed: str) -> None:
        self.desk.list.filters.reset()
        self.desk.list.filters.search.setText(typed)

    def _show_count(self) -> None:
        self.card.set_note(self.desk.list.count_text)

    def _connect(self) -> None:
        desk = self.desk
        desk.list.counted.connect(self._show_count)
        desk.panel_made.connect(self.place.add_panel)
        desk.panel_moved.connect(self.arrange)
        desk.closed.connect(self._go_back)
        desk.told.connect(self.feedback.setText)
        for keys in ("Ctrl+N", "Insert"):
            add_shortcut(self, keys).activated.connect(self._start_adding)

    def _lay_out(self) -> None:
        px = theme().px
        for button in self.buttons():
            self.card.add_action(button)
        export = QuietButton("Экспорт в Excel", "file-spreadsheet")
        export.clicked.connect(self.desk.export)
        adder = PrimaryButton(self.add_words)
        adder.setToolTip("Ctrl+N")
        adder.clicked.connect(self._start_adding)
        self.card.add_action(export)
        self.card.add_action(adder)
        self.card.add(self.desk.list, 1)
        set_look(self.feedback, role="small")
        self.feedback.setTextFormat(Qt.TextFormat.PlainText)
        self.feedback.setWordWrap(True)
        self.feedback.setContentsMargins(px(14), px(6), px(14), px(8))
        self.card.add(self.feedback)
        self.place = PanelPlace(WorkScroll(self.card))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.place, 1)


def _do(file: CentreFile, verb: RowsVerb, ids: Sequence[int]) -> Changes:
    return verb(file, ids)
