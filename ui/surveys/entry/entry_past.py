"""The forms saved in this session: the last one is named, an undone one comes back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.storage import Changes
from kcentre.surveys.forms.stack import Tally
from ui.operations import Operations
from ui.surveys.entry.entered import Entered
from ui.surveys.entry.entry_asking import Since, since
from ui.surveys.entry.entry_work import EntryWork
from ui.surveys.entry.returned import Returned

_REMEMBERED = 50


class EntryPast(QObject):
    """Hears what is saved, undone and done again; the last fifty forms are remembered."""

    changed = Signal()
    """The counts or the form saved last are others now."""

    def __init__(self, work: EntryWork, operations: Operations) -> None:
        super().__init__(work)
        self._work, self._operations = work, operations
        self.tally = Tally(0, 0)
        self._saved: dict[int, Entered] = {}
        self._undone: set[int] = set()
        work.saving.saved.connect(self._take_saved)

    @property
    def last(self) -> Entered | None:
        """The form saved last, as it would be opened again."""
        if not self._saved:
            return None
        form_id = next(reversed(self._saved))
        return replace(self._saved[form_id], form_id=form_id)

    def begin(self, tally: Tally) -> None:
        """Begin another stack."""
        self.tally = tally
        self._saved.clear()
        self._undone.clear()
        self.changed.emit()

    def hear(self, changes: Changes, initiator: object) -> None:
        """Ask what became of the forms when somebody else changed any."""
        if changes.touched("survey_form") and initiator is not self._work.saving:
            self.ask()

    def ask(self) -> None:
        """Ask how many forms there are and which of ours are still kept."""
        if self._work.stack is not None:
            ids = [*self._saved, *self._undone]
            ask = partial(since, round_id=self._work.stack.round.id, form_ids=ids)
            self._operations.ask(ask, self._take, key=(self, "since"))

    def _take_saved(self, entered: Entered, changes: Changes) -> None:
        ids = changes.rows.get("survey_form", frozenset())
        for form_id in ids or {entered.form_id}:
            if form_id is not None:
                self._saved.pop(form_id, None)
                self._saved[form_id] = entered
        for form_id in list(self._saved)[:-_REMEMBERED]:
            del self._saved[form_id]
        self.changed.emit()
        self.ask()

    def _take(self, found: Since) -> None:
        self.tally = found.tally
        self._forget_redone(found.kept)
        for form_id in [one for one in self._saved if one not in found.kept]:
            entered = replace(self._saved.pop(form_id), form_id=None)
            self._undone.add(form_id)
            why = f"Ввод анкеты {entered.name} отменён, её ответы здесь."
            self._work.bring_back(Returned(entered, why, undone_id=form_id))
        self.changed.emit()

    def _forget_redone(self, kept: frozenset[int]) -> None:
        redone = self._undone & kept
        self._undone -= redone
        self._work.returned.forget_redone(redone)
        if self._work.shown.undone_id in redone:
            self._work.go_on()
