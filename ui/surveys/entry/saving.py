"""Writing entered forms one after the other, while the next ones are being entered."""

from __future__ import annotations

from collections import deque
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.forms.verbs import keep_form
from ui.operations import Operations
from ui.surveys.entry.entered import Entered

_REMEMBERED = 100


class Saving(QObject):
    """Answers come in the order of the forms; each is saved or refused exactly once."""

    saved = Signal(object, object)
    """(Entered, Changes): it is in the file."""

    refused = Signal(object, object)
    """(Entered, tuple of Problem): it was not written; the problems may be told already."""

    idle = Signal()
    """Nothing is being written any more."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._under_way: deque[Entered] = deque()
        self._written: deque[Entered] = deque(maxlen=_REMEMBERED)

    @property
    def under_way(self) -> tuple[Entered, ...]:
        """The forms that are being written."""
        return tuple(self._under_way)

    def is_written(self, entered: Entered) -> bool:
        """Tell whether a form that was handed over is in the file, heard of or not; any thread."""
        return any(one is entered for one in tuple(self._written))

    def save(self, entered: Entered) -> None:
        """Write a form when those before it are written."""
        self._under_way.append(entered)
        verb = partial(_keep, entered=entered, written=self._written)
        self._operations.change(verb, self._take, self._refuse, initiator=self)

    def _take(self, changes: Changes) -> None:
        self.saved.emit(self._under_way.popleft(), changes)
        self._tell_idle()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.refused.emit(self._under_way.popleft(), problems)
        self._tell_idle()

    def _tell_idle(self) -> None:
        if not self._under_way:
            self.idle.emit()


def _keep(file: CentreFile, entered: Entered, written: deque[Entered]) -> Changes:
    changes = keep_form(file, entered.draft, entered.form_id)
    written.append(entered)
    return changes
