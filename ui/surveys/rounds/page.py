"""«Опросы»: the rounds of step 1, the forms that came back, and the ways they come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.surveys.rounds.rounds_view import RoundsView
from ui.surveys.rounds.ways import Ways, files_in
from ui.tab import Page

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations
    from ui.surveys.entry.view import EntryView

_ENTER, _CHECK, _FORM, _NEW = "enter", "check", "form", "new"


class RoundsPage(Page):
    """Its targets: «12» a round, «12/enter» its stack of paper, «12/check», «12/form/7», «new»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.rounds = RoundsView(operations)
        self.ways = Ways(operations, self)
        self.entry: EntryView | None = None
        self.setAcceptDrops(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.rounds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        if name == _NEW:
            self.rounds.add()
        elif name.isdecimal():
            self.rounds.choose(int(name))
            self._begin(int(name), rest)
        elif self.isVisible() and self._stack.currentWidget() is self.rounds:
            self.rounds.focus()

    def centre_opened(self) -> None:
        self._show_rounds()
        self.rounds.begin_anew()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — a hook
        self.rounds.hear(changes)

    def may_leave(self, then: Callable[[], None]) -> bool:  # noqa: ARG002 — a hook
        if self.entry is not None:
            self.entry.keep()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stack.currentWidget() is self.rounds:
            self.rounds.focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = files_in(event)
        if paths:
            event.acceptProposedAction()
            self.ways.take_files(self.rounds.line(), paths)

    def _begin(self, round_id: int, way: str) -> None:
        kind, _, form_id = way.partition("/")
        if way == _ENTER:
            self._show_entry().start(round_id)
        elif kind == _FORM and form_id.isdecimal():
            self._open_form(int(form_id))
        elif way == _CHECK:
            self._show_entry().start_second(round_id)
        else:
            self._show_rounds()

    def _show_entry(self) -> EntryView:
        """Show the entry in place of the rounds; it is made when it is wanted first."""
        from ui.surveys.entry.view import EntryView  # noqa: PLC0415 — when it is shown first

        if self.entry is None:
            self.entry = EntryView(self.operations)
            self.entry.closed.connect(self._show_rounds)
            self._stack.addWidget(self.entry)
        self._stack.setCurrentWidget(self.entry)
        return self.entry

    def _show_rounds(self) -> None:
        self._stack.setCurrentWidget(self.rounds)
        if self.isVisible():
            self.rounds.focus()

    def _enter(self) -> None:
        line = self.rounds.line()
        if line is not None:
            self._begin(line.id, _ENTER)

    def _enter_again(self) -> None:
        line = self.rounds.line()
        if line is not None:
            self._begin(line.id, _CHECK)

    def _open_form(self, form_id: int) -> None:
        self._show_entry().open_form(form_id)

    def _print_blanks(self) -> None:
        self.ways.print_blanks(self.rounds.line())

    def _save_form(self) -> None:
        self.ways.save_form(self.rounds.line())

    def _read_replies(self) -> None:
        self.ways.read_replies(self.rounds.line())

    def _read_table(self) -> None:
        self.ways.read_table(self.rounds.line())

    def _show_results(self) -> None:
        line = self.rounds.line()
        if line is not None:
            self.go_to.emit(f"surveys/results/{line.id}")

    def _connect(self) -> None:
        card = self.rounds.card
        card.entry_wanted.connect(self._enter)
        card.second_wanted.connect(self._enter_again)
        card.blanks_wanted.connect(self._print_blanks)
        card.saving_wanted.connect(self._save_form)
        card.replies_wanted.connect(self._read_replies)
        card.table_wanted.connect(self._read_table)
        card.results_wanted.connect(self._show_results)
        card.forms.opened.connect(self._open_form)
