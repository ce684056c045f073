"""What is being designed: the draft over the versions kept, and the steps to take back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from kcentre.journal.entry.drafts import draft_of
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.draft_json import draft_from_json
from kcentre.surveys.questionnaires.queries import versions
from kcentre.surveys.questionnaires.records import QuestionnaireDraft, Version
from kcentre.surveys.questionnaires.shaping import shaped
from kcentre.surveys.questionnaires.writing import is_untouched
from ui.records.steps import Steps

NEW = 0
"""Stands for the id of a questionnaire that was never kept."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A questionnaire as the file has it; `kept` is what was changed and not saved.

    `is_fresh`: its newest version is written over; otherwise a change makes a new one.
    """

    questionnaire_id: int
    versions: tuple[Version, ...]
    is_fresh: bool
    kept: QuestionnaireDraft | None = None
    kept_at: datetime | None = None


def draft_kind(questionnaire_id: int) -> str:
    """Return the kind of a questionnaire's draft."""
    return f"questionnaire/{questionnaire_id}"


def loaded(file: CentreFile, questionnaire_id: int) -> Loaded:
    """Return a questionnaire with what was left unsaved of it. Raises `Refused` if it is gone."""
    with file.reading():
        known = versions(file, questionnaire_id) if questionnaire_id != NEW else []
        is_fresh = not known or is_untouched(file, known[0])
        kept = draft_of(file, draft_kind(questionnaire_id))
    draft: QuestionnaireDraft | None = None
    if kept is not None:
        with suppress(TypeError):
            draft = draft_from_json(kept.content)
    kept_at = kept.kept_at if kept is not None and draft is not None else None
    return Loaded(questionnaire_id, tuple(known), is_fresh, draft, kept_at)


class DesignWork(QObject):
    """Holds the draft; whoever changes it calls `put`, and everybody hears `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = Loaded(NEW, (), is_fresh=True)
        self.draft = QuestionnaireDraft()
        self.viewed: Version | None = None
        self._steps: Steps[QuestionnaireDraft] = Steps()

    @property
    def base(self) -> QuestionnaireDraft:
        """What the newest version says."""
        return self.file.versions[0].draft if self.file.versions else QuestionnaireDraft()

    @property
    def shown(self) -> QuestionnaireDraft:
        """What is looked at: the draft, or an earlier version."""
        return self.viewed.draft if self.viewed is not None else self.draft

    @property
    def is_changed(self) -> bool:
        """Whether the draft says anything that is not kept."""
        return shaped(self.draft) != shaped(self.base)

    @property
    def can_undo(self) -> bool:
        """Whether there is an unsaved step to take back."""
        return self._steps.can_undo and self.viewed is None

    @property
    def can_redo(self) -> bool:
        """Whether there is an unsaved step to do again."""
        return self._steps.can_redo and self.viewed is None

    def take(self, file: Loaded) -> None:
        """Show what the file has: what was left unsaved, else the newest version.

        Of the same questionnaire, what is being changed here stays.
        """
        is_same = file.questionnaire_id == self.file.questionnaire_id
        was_changed = is_same and self.is_changed
        self.file = file
        self.viewed = None
        if was_changed:
            self.changed.emit()
            return
        self.draft = file.kept if file.kept is not None else self.base
        self.forget_steps()
        self.changed.emit()

    def put(self, draft: QuestionnaireDraft, step: str = "") -> None:
        """Change the draft. Steps of one name in a row are taken back together."""
        if draft == self.draft or self.viewed is not None:
            return
        self._steps.note(self.draft, step)
        self.draft = draft
        self.changed.emit()

    def undo(self) -> None:
        """Take the last unsaved step back."""
        if self.can_undo:
            self._go(self._steps.undo(self.draft))

    def redo(self) -> None:
        """Do the last step that was taken back again."""
        if self.can_redo:
            self._go(self._steps.redo(self.draft))

    def drop(self) -> None:
        """Go back to what is kept; it can be taken back as any step."""
        self.put(self.base)

    def kept(self) -> None:
        """Know that the draft is kept now: what comes from the file is the truth."""
        self.draft = self.base
        self.forget_steps()

    def forget(self) -> None:
        """Hold nothing, as in the beginning."""
        self.file = Loaded(NEW, (), is_fresh=True)
        self.draft = QuestionnaireDraft()
        self.viewed = None
        self.forget_steps()

    def view(self, version: Version | None) -> None:
        """Look at an earlier version; None is back to the draft."""
        is_newest = version is not None and version is self.file.versions[0]
        self.viewed = None if is_newest else version
        self.changed.emit()

    def forget_steps(self) -> None:
        """Make everything done so far final."""
        self._steps.forget()

    def _go(self, draft: QuestionnaireDraft) -> None:
        self.draft = draft
        self.changed.emit()
