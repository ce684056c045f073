"""Leaving the stack: at once where nothing is lost, after a question where something would be."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.surveys.entry.entry_memory import EntryMemory
from ui.surveys.entry.entry_work import EntryWork
from ui.widgets.leaving_question import LeavingQuestion


class EntryLeaving(QObject):
    """Waits for what is being written: a refusal must find somebody who hears it."""

    left = Signal()

    def __init__(self, work: EntryWork, memory: EntryMemory, owner: QWidget) -> None:
        super().__init__(owner)
        self._work, self._memory = work, memory
        self._is_waiting = False
        self.question = LeavingQuestion(owner)
        self.question.keep_wanted.connect(self._keep)
        self.question.drop_wanted.connect(self._drop)
        work.saving.idle.connect(self._go)

    def leave(self) -> None:
        """Leave, or ask first."""
        if self._work.saving.under_way:
            self._is_waiting = True
        elif self._work.unsaved:
            self.question.ask()
        else:
            self.left.emit()

    def _keep(self) -> None:
        self._is_waiting = True
        self._work.save_now()
        if not self._work.saving.under_way:  # it may not be saved as it is
            self._is_waiting = False

    def _drop(self) -> None:
        self._work.drop()
        self._memory.keep()
        self.left.emit()

    def _go(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            if not self._work.is_alone:  # that one tells itself when it is finished
                self.leave()
