"""Entering a stack of paper forms: the paper, its head, the counts, and the keys around them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.storage import Changes
from ui.operations import Operations
from ui.records.recovery_bar import RecoveryBar
from ui.surveys.entry.entry_asking import Begun, begun, opened
from ui.surveys.entry.entry_frame import EntryFrame
from ui.surveys.entry.entry_leaving import EntryLeaving
from ui.surveys.entry.entry_memory import EntryMemory
from ui.surveys.entry.entry_past import EntryPast
from ui.surveys.entry.entry_work import EntryWork
from ui.surveys.entry.form_head import FormHead
from ui.surveys.entry.keys_card import KeysCard
from ui.surveys.entry.returned import Returned
from ui.surveys.entry.sheet import Sheet
from ui.surveys.entry.sheet_keys import ENTER, held
from ui.surveys.entry.sheet_scroll import SheetScroll
from ui.surveys.entry.tally_card import TallyCard
from ui.surveys.entry.words_fields import WordsBox, WordsLine
from ui.widgets.looks import set_look

_QUESTIONS_FROM = (
    "survey_round", "questionnaire", "questionnaire_version", "question", "question_option",
    "blank_print",
)  # fmt: skip


class EntryDesk(QWidget):
    """Keys beside those of the sheet: Ctrl+Enter saves from anywhere, Esc leaves."""

    closed = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.head, self.sheet = FormHead(), Sheet("Сохранить анкету")
        self.paper = SheetScroll(self.sheet)
        self.tally, self.notice = TallyCard(), QLabel()
        self.recovery = RecoveryBar("незаконченную анкету")
        self.work = EntryWork(self.head, self.sheet, operations, self)
        self.past = EntryPast(self.work, operations)
        self.memory = EntryMemory(self.work, self.recovery, operations)
        self.leaving = EntryLeaving(self.work, self.memory, self)
        self.frame = EntryFrame(
            self.paper, [self.head], [self.tally, KeysCard(("Tab", "день, код семьи"))]
        )
        self._lay_out()
        self._connect()

    def start(self, round_id: int) -> None:
        """Begin with the round's next form."""
        self._wait()
        ask = partial(begun, round_id=round_id)
        self._operations.ask(ask, self._begin, self._give_up, key=(self, "begun"))

    def open_form(self, form_id: int) -> None:
        """Correct a form that is in the file."""
        self._wait()
        ask = partial(opened, form_id=form_id)
        self._operations.ask(ask, self._open, self._give_up, key=(self, "begun"))

    def forget(self) -> None:
        """Let go of the round: another file is open."""
        self.work.forget()
        self.recovery.offer(None)

    def hear(self, changes: Changes, initiator: object) -> None:
        """Follow what others change: an undone form, another version of the questionnaire."""
        stack = self.work.stack
        if stack is None or not self.isVisible():
            return
        self.past.hear(changes, initiator)
        if changes.touched(*_QUESTIONS_FROM):
            ask = partial(begun, round_id=stack.round.id)
            self._operations.ask(ask, self._follow, self._give_up, key=(self, "followed"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in ENTER and held(event) == Qt.KeyboardModifier.ControlModifier
        if is_enter and not event.isAutoRepeat():
            self.work.save_now()
        elif event.key() == Qt.Key.Key_Escape:
            self.leaving.leave()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)

    def _wait(self) -> None:
        """Let the number have the keys until it is known what is entered."""
        self.memory.keep()
        self.forget()
        self.head.start()

    def _go_on_from_head(self) -> None:
        if self.work.stack is not None:
            self.sheet.start()

    def _begin(self, found: Begun) -> None:
        self.memory.begin(found.stack.round.id, found.left)
        self.work.begin(found.stack)
        self.past.begin(found.stack.tally)
        if self.recovery.isVisible():
            self.recovery.restore.setFocus()

    def _open(self, found: Begun) -> None:
        """Open a form alone, or before the next one of the stack that is being entered."""
        if found.opened is None:
            return
        self.memory.begin(found.stack.round.id, found.left, is_asked=False)
        self.work.begin(found.stack, found.opened)
        self.past.begin(found.stack.tally)

    def _follow(self, found: Begun) -> None:
        self.work.take_stack(found.stack)
        self._show_past()

    def _give_up(self, _problems: tuple[Problem, ...]) -> None:
        self.closed.emit()

    def _finish(self) -> None:
        self.memory.keep()
        self.closed.emit()

    def _correct_last(self) -> None:
        """Open the form saved last as it is in the file now; the one being entered waits."""
        last = self.past.last
        if last is not None and last.form_id is not None:
            ask = partial(opened, form_id=last.form_id)
            self._operations.ask(ask, self._take_last, key=(self, "last"))

    def _take_last(self, found: Begun) -> None:
        if found.opened is None or self.work.stack is None:
            return
        if self.work.is_touched:
            self.work.returned.put(Returned(self.work.current(), "Отложенная анкета."))
        self.work.show(Returned(found.opened))

    def _show_form(self) -> None:
        """Put the cursor where the form that is shown now begins."""
        self.paper.to_top()
        shown = self.work.shown
        self._say_title()
        if self.head.stopped:
            self.head.go(self.head.stopped)
        elif self.work.is_correcting or shown.why:
            self.sheet.resume()
        else:
            self.head.start()
        self.memory.keep()

    def _say_title(self) -> None:
        """Name the round; where the counts have no room of their own, tell them here."""
        stack = self.work.stack
        if stack is not None:
            title = "Исправление анкеты" if self.work.is_correcting else "Ввод анкет"
            brief = f" · {self.tally.brief()}" if self.frame.is_narrow else ""
            self.frame.say(title, f"{stack.round.name}{brief}")

    def _narrow(self, is_narrow: bool) -> None:
        self.head.lie_flat(is_narrow)
        self._say_title()

    def _say(self) -> None:
        self.notice.setText(self.work.notice)
        self.notice.setVisible(bool(self.work.notice))

    def _show_past(self) -> None:
        stack, last = self.work.stack, self.past.last
        if stack is not None:
            self.tally.show_tally(self.past.tally, stack.round.target)
        self.tally.show_saved(last.name if last else "")
        self._say_title()
        self.memory.keep()

    def _keep(self) -> None:
        is_typing = isinstance(QApplication.focusWidget(), WordsLine | WordsBox)
        self.memory.keep_soon() if is_typing else self.memory.keep()

    def _lay_out(self) -> None:
        set_look(self.notice, role="notice")
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.hide()
        self.frame.put_above(self.recovery)
        self.frame.put_above(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)

    def _connect(self) -> None:
        self.head.entered.connect(self._go_on_from_head)
        self.head.edited.connect(self.memory.keep_soon)
        self.sheet.left.connect(self.head.start)
        self.sheet.edited.connect(self._keep)
        self.sheet.moved.connect(self._keep)
        self.sheet.finished.connect(self.work.save)
        self.work.shown_anew.connect(self._show_form)
        self.work.said.connect(self._say)
        self.work.finished.connect(self._finish)
        self.past.changed.connect(self._show_past)
        self.tally.correct_wanted.connect(self._correct_last)
        self.frame.narrowed.connect(self._narrow)
        self.frame.closed.connect(self.leaving.leave)
        self.leaving.left.connect(self.closed)
