"""The panel beside a list that adds and changes one record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.field_scroll import FieldScroll
from ui.widgets.buttons import IconButton, PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.leaving_question import LeavingQuestion
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_DOUBT_AFTER_MS = 300


class Kept(Protocol):
    """A record opened for changing, or with `id` None what a new one begins with."""

    @property
    def id(self) -> int | None: ...


class EntryForm(Protocol):
    """A form of one kind of record; it is also a QWidget."""

    @property
    def edited(self) -> SignalInstance: ...
    def show_card(self, card: Any, choices: Any) -> None: ...
    def collect(self) -> Any: ...
    def is_changed(self) -> bool: ...
    def is_understood(self) -> bool: ...
    def show_problems(self, problems: tuple[Problem, ...]) -> None: ...
    def show_doubts(self, problems: tuple[Problem, ...]) -> None: ...
    def focus_first(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything that makes the panel of one kind of record."""

    new_title: str
    title_of: Callable[[Any], str]
    """What stands above a kept record: «Консультация № 12»."""

    note_of: Callable[[Any], str]
    """What is said above the fields of a kept record; may be empty."""

    make_form: Callable[[Operations], EntryForm]
    ask_card: Callable[[CentreFile, int], Any]
    """The record opened for changing; None where it was removed."""

    ask_problems: Callable[[CentreFile, Any, int | None], tuple[Problem, ...]]
    add: Callable[[CentreFile, Any], Changes]
    change: Callable[[CentreFile, int, Any], Changes]
    removal_words: str = "Удалить"


class EntryPanel(QWidget):
    """Keys: Ctrl+Enter keeps the record, Ctrl+Shift+Enter keeps it and begins the next, Esc leaves.

    What was entered is never lost without a question, and a refusal leaves it as it is.
    """

    left = Signal()
    """The panel is to be closed."""

    kept = Signal(object)
    """(Changes): the record is in the journal."""

    removal_wanted = Signal(int)

    def __init__(self, entry: Entry, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = Card(entry.new_title)
        self._entry, self._operations = entry, operations
        self._card: Kept | None = None
        self._choices: Any = None
        self._then_next = False
        self._after_leaving: Callable[[], None] | None = None
        self.form = entry.make_form(operations)
        self._note = QLabel()
        self._save = PrimaryButton("Записать")
        self._save_next = QuietButton("Записать и добавить ещё")
        self._remove = QuietButton(entry.removal_words, "trash-2")
        self._closer = IconButton("x", "Закрыть (Esc)")
        self._question = LeavingQuestion(self)
        self._doubting = QTimer(self)
        self._doubting.setSingleShot(True)
        self._doubting.setInterval(_DOUBT_AFTER_MS)
        self._lay_out()
        self._connect()

    @property
    def record_id(self) -> int | None:
        """The record being changed; None for a new one."""
        return self._card.id if self._card else None

    def begin(self, card: Kept | None, choices: Any) -> None:
        """Show a kept record, or an empty form for a new one."""
        self._card, self._choices = card, choices
        entry, is_new = self._entry, self.record_id is None
        self._frame.set_title(entry.new_title if is_new else entry.title_of(card))
        self._remove.setVisible(not is_new)
        self._save_next.setVisible(is_new)
        self._note.setText("" if is_new else entry.note_of(card))
        self._note.setVisible(bool(self._note.text()))
        self.form.show_card(card, choices)
        self._save.setEnabled(True)
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        self.form.focus_first()

    def save(self) -> None:
        """Keep the record and leave."""
        self._keep(then_next=False)

    def save_and_next(self) -> None:
        """Keep the record and begin the next one."""
        self._keep(then_next=self.record_id is None)

    def add_button(self, button: QWidget) -> None:
        """Put one more button beneath the form."""
        self._buttons.addWidget(button)

    def leave(self, then: Callable[[], None]) -> None:
        """Do ``then`` when nothing is lost by it, or after the question was answered so."""
        if not self.form.is_changed():
            then()
            return
        self._after_leaving = then
        self._question.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _keep(self, *, then_next: bool) -> None:
        if not self._save.isEnabled() or not self.form.is_understood():
            self._after_leaving = None
            return
        self._then_next = then_next
        self._save.setEnabled(False)
        draft, record_id, entry = self.form.collect(), self.record_id, self._entry

        def verb(file: CentreFile) -> Changes:
            if record_id is None:
                return entry.add(file, draft)
            return entry.change(file, record_id, draft)

        self._operations.change(verb, self._take_changes, self._take_problems, initiator=self)

    def _take_changes(self, changes: Changes) -> None:
        self._save.setEnabled(True)
        after, self._after_leaving = self._after_leaving, None
        self.kept.emit(changes)
        if after is not None:
            after()
        elif self._then_next and self._choices is not None:
            self.begin(None, self._choices)
        else:
            self.left.emit()

    def _take_problems(self, problems: tuple[Problem, ...]) -> None:
        self._save.setEnabled(True)
        self._after_leaving = None
        self.form.show_problems(problems)

    def _doubt(self) -> None:
        if self.isHidden():
            return
        draft, record_id, entry = self.form.collect(), self.record_id, self._entry

        def ask(file: CentreFile) -> tuple[Problem, ...]:
            return entry.ask_problems(file, draft, record_id)

        self._operations.ask(ask, self._take_doubts, key=(self, "doubts"))

    def _take_doubts(self, problems: tuple[Problem, ...]) -> None:
        self.form.show_doubts(problems)

    def _leave(self) -> None:
        self.leave(self.left.emit)

    def _leave_unkept(self) -> None:
        after, self._after_leaving = self._after_leaving, None
        if after is not None:
            after()

    def _stay(self) -> None:
        self._after_leaving = None

    def _want_removal(self) -> None:
        if self.record_id is not None:
            self.removal_wanted.emit(self.record_id)

    def _connect(self) -> None:
        self.form.edited.connect(self._doubting.start)
        self._doubting.timeout.connect(self._doubt)
        self._save.clicked.connect(self.save)
        self._save_next.clicked.connect(self.save_and_next)
        self._remove.clicked.connect(self._want_removal)
        self._closer.clicked.connect(self._leave)
        self._question.keep_wanted.connect(self.save)
        self._question.drop_wanted.connect(self._leave_unkept)
        self._question.stay_wanted.connect(self._stay)
        for keys, deed in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Ctrl+Shift+Return", self.save_and_next),
            ("Ctrl+Shift+Enter", self.save_and_next),
        ):
            add_shortcut(self, keys).activated.connect(deed)

    def _lay_out(self) -> None:
        px = theme().px
        self._save.setToolTip("Ctrl+Enter")
        self._save_next.setToolTip("Ctrl+Shift+Enter")
        set_look(self._note, role="small")
        self._note.setWordWrap(True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(10))
        column.addWidget(self._note)
        if isinstance(self.form, QWidget):
            column.addWidget(self.form)
        column.addStretch()
        self._scroll = FieldScroll(inner)
        self._frame.add_action(self._closer)
        self._frame.add(self._scroll, 1)
        self._frame.add(self._footer())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._frame)

    def _footer(self) -> QWidget:
        footer = QWidget()
        self._buttons = FlowLayout(theme().px(8), footer)
        self._buttons.setContentsMargins(*(theme().px(side) for side in (14, 10, 14, 10)))
        for button in (self._save, self._save_next, self._remove):
            self._buttons.addWidget(button)
        return footer
