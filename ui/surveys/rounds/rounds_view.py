"""The rounds and the one under the cursor, side by side or one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.storage import Changes
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.rounds.starting import Beginning, beginning, start_demand
from kcentre.surveys.rounds.verbs import hand_out_newest, remove_round
from ui.operations import Operations
from ui.records.panes import Panes
from ui.records.work_scroll import WorkScroll
from ui.surveys.rounds.round_card import RoundCard
from ui.surveys.rounds.round_form import new_round_dialog, round_dialog
from ui.surveys.rounds.round_list import RoundList
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortcuts import add_shortcut

_LIST_WIDTH, _CARD_NEEDS = 264, 520
_EMPTY = "Опросов пока нет"
_EMPTY_WORDS = (
    "Узнайте, какая помощь, темы, специалисты и время нужны родителям: возьмите готовую анкету, "
    "раздайте её и введите ответы."
)
_SHOWN_FROM = (
    "survey_round", "questionnaire", "questionnaire_version", "survey_form", "blank_print",
    "survey_conclusion",
)  # fmt: skip
_FORMS_FROM = ("survey_answer", "family")
_OWN = ("survey_round", "survey_form", "survey_answer", "blank_print")


class RoundsView(QWidget):
    """Keys: Ctrl+N begins a round, Enter goes to its forms, Esc comes back to the rounds."""

    shown = Signal(object)
    """(RoundLine or None): another round is shown."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._edited: RoundLine | None = None
        self.list, self.card = RoundList(), RoundCard(operations)
        self.empty = EmptyState("clipboard-list", _EMPTY, _EMPTY_WORDS, "Начать изучение спроса")
        widths = (_LIST_WIDTH, _CARD_NEEDS)
        self.panes = Panes(self.list, WorkScroll(self.card), "← Все опросы", widths)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the rounds anew."""
        self._operations.ask(rounds, self._take, key=(self, "rounds"))

    def choose(self, round_id: int) -> None:
        """Show a round, now or as soon as it is there."""
        self.list.choose(round_id)
        self.panes.go_within()

    def line(self) -> RoundLine | None:
        """Return the round that is shown."""
        return self.list.line()

    def hear(self, changes: Changes) -> None:
        """Show what was changed."""
        if changes.touched(*_SHOWN_FROM):
            self.refresh()  # and with the rounds the forms of the chosen one
        elif changes.touched(*_FORMS_FROM):
            self.card.forms.refresh()
        if changes.touched(*_OWN):
            self.card.say(changes.label)

    def begin_anew(self) -> None:
        """Another centre's file was opened."""
        self.card.say("")
        self.card.forms.show_round(0)
        self.refresh()

    def add(self) -> None:
        """Ask what a new round should be."""
        self._operations.ask(beginning, self._ask_new, key=(self, "beginning"))

    def edit(self) -> None:
        """Change the round that is shown."""
        self._edited = self.line()
        if self._edited is not None:
            self._operations.ask(beginning, self._ask_changed, key=(self, "beginning"))

    def remove(self) -> None:
        """Remove the round that is shown; the change can be undone."""
        line = self.line()
        if line is not None:
            self._operations.change(partial(remove_round, round_id=line.id), initiator=self)

    def take_newest(self) -> None:
        """Hand out the newest version of the questionnaire in the round that is shown."""
        line = self.line()
        if line is not None:
            self._operations.change(partial(hand_out_newest, round_id=line.id), initiator=self)

    def start_demand(self) -> None:
        """Begin the study of demand with the ready questionnaire."""
        self._operations.change(start_demand, self._go_to_kept, initiator=self)

    def focus(self) -> None:
        """Put the cursor into what is shown: the rounds, the forms, or the button that starts."""
        if self._pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        elif self.panes.is_list_shown:
            self.list.view.setFocus()
        else:
            self.card.forms.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panes.isVisible():
            self.panes.come_back()
        else:
            super().keyPressEvent(event)

    def _take(self, lines: Sequence[RoundLine]) -> None:
        page: QWidget = self.panes if lines else self.empty
        is_other = page is not self._pages.currentWidget()
        self._pages.setCurrentWidget(page)
        self.list.show_lines(lines)
        self._show_line()
        if is_other and self.isVisible():
            self.focus()

    def _show_line(self) -> None:
        line = self.line()
        if line is not None:
            self.card.show_line(line)
            self.card.forms.show_round(line.id)
        self.shown.emit(line)

    def _show_chosen(self, _round_id: int) -> None:
        self.card.say("")
        self._show_line()

    def _ask_new(self, known: Beginning) -> None:
        dialog = new_round_dialog(known, self._operations, self)
        dialog.kept.connect(self._go_to_kept)
        dialog.open()

    def _ask_changed(self, known: Beginning) -> None:
        if self._edited is not None:
            round_dialog(self._edited, known, self._operations, self).open()

    def _go_to_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("survey_round", frozenset())
        if ids:
            self.choose(max(ids))

    def _go_within(self) -> None:
        self.panes.go_within()
        self.card.forms.focus()

    def _go_within_if_narrow(self) -> None:
        if self.panes.is_narrow:
            self._go_within()

    def _connect(self) -> None:
        add_shortcut(self, "Ctrl+N").activated.connect(self.add)
        self.empty.started.connect(self.start_demand)
        self.list.adding_wanted.connect(self.add)
        self.list.editing_wanted.connect(self.edit)
        self.list.removal_wanted.connect(self.remove)
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(self._go_within)
        self.list.clicked.connect(self._go_within_if_narrow)
        self.card.editing_wanted.connect(self.edit)
        self.card.removal_wanted.connect(self.remove)
        self.card.newest_wanted.connect(self.take_newest)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.panes)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
