"""The work of entering: a form begun, written while the next one is entered, brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.language import Problem
from kcentre.surveys.forms.records import FormDraft
from kcentre.surveys.forms.stack import Stack
from ui.operations import Operations
from ui.surveys.entry.entered import Entered
from ui.surveys.entry.entry_asking import About, about
from ui.surveys.entry.filling import Filling
from ui.surveys.entry.form_head import FormHead
from ui.surveys.entry.numbering import Numbering
from ui.surveys.entry.returned import Returned, ReturnedForms
from ui.surveys.entry.saving import Saving
from ui.surveys.entry.sheet import Sheet

_NOTHING_YET = "Отметьте хотя бы один ответ: пустую анкету сохранять незачем."


class EntryWork(QObject):
    """Knows which form is shown and what comes after it; nothing here waits for the file."""

    shown_anew = Signal()
    """Another form is shown, from its beginning."""

    said = Signal()
    """``notice`` says something else now."""

    finished = Signal()
    """The one form that was opened alone is corrected."""

    def __init__(
        self, head: FormHead, sheet: Sheet, operations: Operations, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._head, self._sheet, self._operations = head, sheet, operations
        self.stack: Stack | None = None
        self.returned = ReturnedForms()
        self.shown = Returned(Entered(FormDraft(0, 0)))
        self.notice, self.is_alone = "", False
        self.saving = Saving(operations, self)
        self._numbering = Numbering()
        self.saving.saved.connect(self._take_saved)
        self.saving.refused.connect(self._take_refusal)
        head.checked.connect(self.check_head)
        sheet.edited.connect(self._forget_notice)

    @property
    def is_correcting(self) -> bool:
        """Whether a form is shown that is in the file already."""
        return self.shown.entered.form_id is not None

    @property
    def is_touched(self) -> bool:
        """Whether something would be lost if the form were left now."""
        if self.stack is None:
            return False
        draft, shown = self.current().draft, self.shown
        if shown.entered.form_id is not None:
            return bool(shown.why) or draft != shown.entered.draft
        return bool(draft.answers or draft.family_code)

    @property
    def unsaved(self) -> list[Entered]:
        """Everything that is not in the file yet, the form that is shown first."""
        if self.stack is None:
            return []
        here = [self.current()] if self.is_touched else []
        return [*here, *self.returned.entered, *self.saving.under_way]

    def begin(self, stack: Stack, alone: Entered | None = None) -> None:
        """Begin with a round's next form, or with one that is corrected and none follows."""
        self.stack, self.is_alone = stack, alone is not None
        self._numbering.blank = stack.blank
        self.returned = ReturnedForms()
        if alone is None:
            self._begin_new(stack.blank.number, stack.blank.version_id)
        else:
            self.show(Returned(alone))

    def forget(self) -> None:
        """Show no form until another stack is begun."""
        self.stack, self._numbering.blank = None, None
        self.returned = ReturnedForms()
        self._operations.drop((self, "about"))

    def take_stack(self, stack: Stack) -> None:
        """Take over what changed in the questionnaire; what is answered stays."""
        self.stack = stack
        self._show_version(self._version_id())
        self.check_head()

    def current(self) -> Entered:
        """Return the form as it is now."""
        number, day, code = self._head.values()
        filling = self._sheet.filling
        draft = replace(self.shown.entered.draft, number=number, filled_on=day, family_code=code)
        if filling is not None:
            draft = replace(draft, version_id=filling.version.id, answers=filling.answers())
        return replace(self.shown.entered, draft=draft)

    def save(self) -> None:
        """Hand the form over to be written and begin the next one at once."""
        if self.stack is None or not self._may_be_saved():
            return
        entered, is_changed = self.current(), self.is_touched
        if self.is_alone and self.saving.under_way:
            return
        if is_changed:
            self.saving.save(entered)
        if not self.is_alone:
            self.go_on(entered.draft.number)
        elif not is_changed:
            self.finished.emit()

    def save_now(self) -> None:
        """Save from anywhere; a form in which nothing was entered is no form."""
        if self.is_touched:
            self.save()

    def show(self, returned: Returned) -> None:
        """Show a form that was entered before."""
        self.shown, self.notice = returned, returned.why
        draft = returned.entered.draft
        self._head.show_values(draft.number, draft.filled_on, draft.family_code)
        if self.stack is not None and draft.version_id in self.stack.versions:
            self._sheet.show_filling(Filling(self.stack.versions[draft.version_id], draft.answers))
        self._head.show_problems(returned.problems)
        self._sheet.show_problems(returned.problems)
        self.check_head()
        self.said.emit()
        self.shown_anew.emit()

    def bring_back(self, returned: Returned) -> None:
        """Show a form again as soon as nothing else is being entered."""
        if self.is_touched:
            self.returned.put(returned)
            self.notice = f"{returned.why} Она откроется после этой."
            self.said.emit()
        else:
            self.show(returned)

    def go_on(self, after: int | None = None) -> None:
        """Show a form that waits, or begin the next one; ``after`` is the number before it."""
        waiting = self.returned.take()
        if waiting is not None:
            self.show(waiting)
        else:
            taken = {one.draft.number for one in self.saving.under_way}
            self._begin_new(self._numbering.following(after, taken))

    def drop(self) -> None:
        """Let go of everything that is not saved yet."""
        self.returned = ReturnedForms()
        self._begin_new(self._head.number.value())

    def check_head(self) -> None:
        """Ask about the number, the day and the code; typing goes on meanwhile."""
        if self.stack is not None:
            ask = partial(about, entered=self.current())
            self._operations.ask(ask, self._take_about, key=(self, "about"))

    def _begin_new(self, number: int | None, version_id: int | None = None) -> None:
        round_id, day = self.stack.round.id if self.stack else 0, self._head.lasting_day()
        version_id = version_id or self._version_id()
        draft = FormDraft(round_id, version_id, number=number, filled_on=day)
        self.show(Returned(Entered(draft)))

    def _version_id(self) -> int:
        """Return the version that the next form has as far as is known yet."""
        filling = self._sheet.filling
        if filling is not None and self.stack and filling.version.id in self.stack.versions:
            return filling.version.id
        return self.stack.blank.version_id if self.stack else 0

    def _may_be_saved(self) -> bool:
        filling, odd = self._sheet.filling, self._sheet.odd_places()
        if not self._head.is_understood():
            self._head.go(self._head.stopped)
        elif odd:
            self._sheet.go(odd[0])
        elif filling is None or filling.is_empty:
            self.notice = _NOTHING_YET
            self.said.emit()
        else:
            return True
        return False

    def _show_version(self, version_id: int) -> None:
        if self.stack is not None and version_id in self.stack.versions:
            self._sheet.show_version(self.stack.versions[version_id])

    def _forget_notice(self) -> None:
        if self.notice == _NOTHING_YET:
            self.notice = ""
            self.said.emit()

    def _take_about(self, found: About) -> None:
        draft = found.draft
        if (draft.number, draft.filled_on, draft.family_code) != self._head.values():
            return
        self._head.show_problems(found.problems)
        self._numbering.blank = found.blank
        if found.blank is not None and not self.is_correcting:
            self._show_version(found.blank.version_id)

    def _take_refusal(self, entered: Entered, problems: Sequence[Problem]) -> None:
        said = " ".join(problem.sentence for problem in problems)
        why = f"Анкета {entered.name} не сохранена. {said}".strip()
        returned = Returned(entered, why, tuple(problems))
        if self.is_alone:
            self.show(returned)
        else:
            self.bring_back(returned)

    def _take_saved(self, _entered: Entered, _changes: object) -> None:
        if self.is_alone:
            self.shown = Returned(self.current())
            self.finished.emit()
