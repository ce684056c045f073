"""«Семьи»: everybody known to the centre, the card beside the list, and what is due."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from kcentre.casebook.records import Duplicate
from kcentre.storage import Changes
from ui.journal.families.compare_dialog import CompareDialog
from ui.journal.families.consent_papers import PapersMenu
from ui.journal.families.due_bar import DueBar
from ui.journal.families.families_bar import DUE
from ui.journal.families.families_desk import FamiliesDesk
from ui.journal.families.forgetting import Wish, wish_for_due, wish_for_one
from ui.journal.families.forgetting_dialog import ForgettingDialog
from ui.journal.families.peek_dialog import PeekDialog
from ui.journal.families.repeats_dialog import RepeatsDialog
from ui.operations import Operations
from ui.records.panel_place import PanelPlace
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme


class FamiliesPage(Page):
    """Targets: «new», «7» (a family), «7/history», «7/consents», «due», «repeats», «search/Ёлкина».

    Keys: Ctrl+N or Insert adds, Ctrl+F searches, Enter opens.
    """

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.desk = FamiliesDesk(operations, self)
        self.card = Card("Семьи")
        self.due_bar = DueBar(operations)
        self.feedback = QLabel()
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        deeds: dict[str, Callable[[str], None]] = {
            "": self._focus_rows,
            "new": self._add,
            "due": self._show_due,
            "repeats": self._show_repeats,
            "search": self._search,
        }
        if name.isdecimal():
            self.desk.list.choose(int(name))
            self.desk.open_part(int(name), rest)
        elif name in deeds:
            deeds[name](rest)

    def centre_opened(self) -> None:
        self._say("")
        self.desk.begin_anew()
        self.due_bar.ask()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        self.desk.follow(changes, initiator)
        self.due_bar.hear(changes)
        if changes.touched("family", "adult", "child", "consent"):
            self._say(changes.label)

    def may_leave(self, then: Callable[[], None]) -> bool:
        return self.desk.may_leave(then)

    def open_repeats(self, family_id: int | None = None) -> None:
        """Show the pairs of families that may be one."""
        dialog = RepeatsDialog(self.operations, self, family_id)
        dialog.opened.connect(self._open)
        dialog.open()

    def _open(self, family_id: int) -> None:
        self.desk.list.choose(family_id)
        self.desk.open(family_id)

    def _add(self, _rest: str = "") -> None:
        self.desk.add()

    def _focus_rows(self, _rest: str = "") -> None:
        if not self.desk.is_entering:
            self.desk.list.focus()

    def _show_due(self, _rest: str = "") -> None:
        self.desk.list.bar.reset()
        self.desk.list.bar.show_kind(DUE)

    def _show_repeats(self, _rest: str = "") -> None:
        self.open_repeats()

    def _search(self, typed: str) -> None:
        self.desk.list.filters.reset()
        self.desk.list.filters.search.setText(typed)

    def _look(self, known: Duplicate) -> None:
        """Show a known family beside the one that is being entered."""
        open_id = self.desk.open_id
        if open_id is None:
            peek = PeekDialog(known.family_id, self.operations, self)
            peek.opened.connect(self._open)
            peek.open()
            return
        dialog = CompareDialog(open_id, known.family_id, self.operations, self)
        dialog.opened.connect(self._open)
        dialog.merged.connect(self._open)
        dialog.open()

    def _forget_one(self, family_id: int) -> None:
        wish = partial(wish_for_one, family_id=family_id)
        self.operations.ask(wish, self._open_forgetting)

    def _forget_due(self) -> None:
        self.operations.ask(wish_for_due, self._open_forgetting)

    def _open_forgetting(self, wish: Wish) -> None:
        ForgettingDialog(wish, self.operations, self).open()

    def _say(self, words: str) -> None:
        self.feedback.setText(words)
        self.feedback.setVisible(bool(words))

    def _show_count(self) -> None:
        self.card.set_note(self.desk.list.count_text)

    def _arrange(self) -> None:
        self._place.show_panel(self.desk.panel if self.desk.is_entering else None)
        QTimer.singleShot(0, self, self._show_cursor)  # the list has another height by then

    def _show_cursor(self) -> None:
        table = self.desk.list.table
        table.scrollTo(table.currentIndex())

    def _connect(self) -> None:
        desk = self.desk
        desk.list.counted.connect(self._show_count)
        desk.panel_made.connect(self._place.add_panel)
        desk.panel_moved.connect(self._arrange)
        desk.told.connect(self._say)
        desk.go_to.connect(self.go_to)
        desk.look_wanted.connect(self._look)
        desk.repeats_wanted.connect(self.open_repeats)
        desk.depersonalising_wanted.connect(self._forget_one)
        self.due_bar.showing_wanted.connect(self._show_due)
        self.due_bar.depersonalising_wanted.connect(self._forget_due)
        for keys in ("Ctrl+N", "Insert"):
            add_shortcut(self, keys).activated.connect(self._add)

    def _lay_out(self) -> None:
        self._add_actions()
        self.card.add(self.desk.list, 1)
        set_look(self.feedback, role="small")
        self.feedback.setContentsMargins(*(theme().px(side) for side in (14, 6, 14, 8)))
        self.card.add(self.feedback)
        self.feedback.hide()
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.due_bar)
        column.addWidget(self.card, 1)
        self._place = PanelPlace(work)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place, 1)

    def _add_actions(self) -> None:
        more = QuietButton("Ещё", "menu")
        menu = QMenu(self)
        repeats = QAction("Возможные повторы…", menu)
        repeats.triggered.connect(self._show_repeats_menu)
        menu.addAction(repeats)
        blanks = PapersMenu(self.operations, self)
        blanks.setTitle("Пустые бланки")
        menu.addMenu(blanks)
        more.setMenu(menu)
        adder = PrimaryButton("Добавить")
        adder.setToolTip("Ctrl+N")
        adder.clicked.connect(self._start_adding)
        self.card.add_action(more)
        self.card.add_action(adder)

    def _show_repeats_menu(self) -> None:
        self.open_repeats()

    def _start_adding(self) -> None:
        self.desk.add()
