"""Writing what was entered: once, however often Enter is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.journal.entry.about_person import about_person
from kcentre.journal.entry.private_notes import keep_note
from kcentre.journal.records import OwnNote, SessionDraft
from kcentre.journal.verbs import add_session, add_sessions
from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations


class Saving(QObject):
    """One writing at a time; what is asked meanwhile is not done a second time."""

    saved = Signal(object)
    """(Changes): it is in the journal."""

    refused = Signal(object)
    """(tuple of Problem): nothing was written."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self.is_under_way = False

    def save(self, drafts: Sequence[SessionDraft], note: OwnNote | None) -> None:
        """Write one service, or several as one operation; the note belongs to the first."""
        if self.is_under_way:
            return
        self.is_under_way = True
        verb = partial(_write, drafts=drafts, note=note)
        self._operations.change(verb, self._take, self._refuse, initiator=self)

    def _take(self, changes: Changes) -> None:
        self.is_under_way = False
        self.saved.emit(changes)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.is_under_way = False
        self.refused.emit(problems)


def _write(file: CentreFile, drafts: Sequence[SessionDraft], note: OwnNote | None) -> Changes:
    known = [_with_what_is_known(file, draft) for draft in drafts]
    if len(known) == 1:
        return add_session(file, known[0], note)
    added = add_sessions(file, known)
    if note is not None:
        keep_note(file, min(added.rows["session"]), note.specialist_id, note.text)
    return added


def _with_what_is_known(file: CentreFile, draft: SessionDraft) -> SessionDraft:
    """Take over from the last visit what nobody asked: it may not have been answered yet."""
    if draft.recipient_id is None or draft.date is None:
        return draft
    about = about_person(file, draft.recipient_id, draft.child_id, draft.date)
    return replace(
        draft,
        education=draft.education or about.education,
        category=draft.category or about.category,
    )
