"""The panel of the consultation that answers a request."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.families.queries import persons
from kcentre.journal.requests.answering import draft_for_session
from kcentre.storage import CentreFile, Changes
from ui.journal.entries import SESSION_ENTRY
from ui.journal.session_form import SessionForm
from ui.journal.who_fields import BegunSession
from ui.operations import Operations
from ui.records.entry_desk import EntryDesk


class AnswerForm(SessionForm):
    """Begins with what the request can't know."""

    def focus_first(self) -> None:
        """Go to the result, or to the specialist where nobody was wished for."""
        is_known = self.field("specialist").editor.value() is not None
        self.focus("result" if is_known else "specialist")


class AnswerDesk(EntryDesk):
    """Begins a consultation from a request; it becomes «выполнено» as the service is kept."""

    kept = Signal(object)
    """(Changes): the service is in the journal."""

    closed = Signal()
    """The panel was closed: the keyboard goes back to the rows."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        entry = replace(SESSION_ENTRY, new_title="Консультация по обращению", make_form=AnswerForm)
        super().__init__(entry, "session", operations, parent)

    def answer(self, request_id: int) -> None:
        """Begin the consultation that answers a request."""
        ask = partial(answer_card, request_id=request_id)
        self._operations.ask(ask, self._take_begun, self._refuse, key=(self, "begun"))

    def close_panel(self) -> None:
        """Close the panel without a question."""
        super().close_panel()
        self.closed.emit()

    def _take_begun(self, card: BegunSession) -> None:
        self.begin(card)

    def _refuse(self, problems: tuple[object, ...]) -> None:
        self.told.emit(" ".join(str(getattr(each, "sentence", "")) for each in problems))

    def _take_kept(self, changes: Changes) -> None:
        self.kept.emit(changes)


def answer_card(file: CentreFile, request_id: int) -> BegunSession:
    """Return the consultation that a request asks for. Raises `Refused` where it was answered."""
    draft = draft_for_session(file, request_id)
    person = persons(file, [draft.recipient_id])[0] if draft.recipient_id else None
    return BegunSession(draft, person)
