"""What is being edited: a form over what is kept of it, and the steps to take back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kcentre.analysis.region.queries import choices_for, form
from kcentre.analysis.region.records import FormDraft, RowChoice
from kcentre.analysis.region.rules import form_problems
from kcentre.analysis.region.shaping import shaped
from kcentre.language import Problem
from kcentre.storage import CentreFile
from ui.records.steps import Steps


@dataclass(frozen=True, slots=True)
class Beginning:
    """What an editor begins with: the form (of a new one, empty), what its rows can show."""

    form_id: int | None
    draft: FormDraft
    choices: tuple[RowChoice, ...]


def beginning(file: CentreFile, form_id: int | None = None) -> Beginning:
    """Return what is needed to edit a form, or a new one. Raises `Refused` where it is gone."""
    with file.reading():
        draft = FormDraft() if form_id is None else form(file, form_id)
        return Beginning(form_id, draft, tuple(choices_for(file, draft)))


class FormWork(QObject):
    """Holds the draft; whoever changes it calls `put`, and everybody hears `changed`.

    What is wrong is told once keeping was refused, and from then on with every change.
    """

    changed = Signal()

    def __init__(self, known: Beginning, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = self.draft = known.draft
        self.problems: Sequence[Problem] = ()
        self._codes = frozenset(choice.code for choice in known.choices)
        self._steps: Steps[FormDraft] = Steps()
        self._is_refused = False

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return shaped(self.draft) != shaped(self.base)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._steps.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._steps.can_redo

    def put(self, draft: FormDraft, step: str = "") -> None:
        """Change the draft. Steps of one name in a row are taken back together."""
        if draft != self.draft:
            self._steps.note(self.draft, step)
            self._go(draft)

    def undo(self) -> None:
        """Take the last step back."""
        self._go(self._steps.undo(self.draft))

    def redo(self) -> None:
        """Do the last step that was taken back again."""
        self._go(self._steps.redo(self.draft))

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Know why the draft was not kept."""
        self._is_refused, self.problems = True, problems
        self.changed.emit()

    def _go(self, draft: FormDraft) -> None:
        self.draft = draft
        if self._is_refused:
            self.problems = tuple(form_problems(draft, self._codes))
        self.changed.emit()
