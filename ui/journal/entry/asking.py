"""What the strip asks the centre while it is being filled; nothing in it waits for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.journal.entry.about_person import AboutPerson, about_person
from kcentre.journal.held.drafting import session_draft_of
from kcentre.journal.records import SessionDraft, Visitor
from kcentre.journal.surroundings import problems_of_session
from kcentre.journal.visitors import visitors
from kcentre.language import Problem
from kcentre.storage import CentreFile
from ui.journal.entry.known import Known, known_of
from ui.operations import Operations


class StripAsking(QObject):
    """Each question takes the place of the one before."""

    known = Signal(object)
    """(Known): what is chosen from and what is usual."""

    about = Signal(object)
    """(AboutPerson): of the person asked about last."""

    booking = Signal(object)
    """(SessionDraft): what the chosen appointment brings."""

    person = Signal(object)
    """(Visitor): somebody asked for by the id."""

    doubts = Signal(object)
    """(tuple of Problem): what is odd about what was entered."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._asked_about: tuple[int | None, int | None, date | None] = (None, None, None)

    def ask_known(self, specialist_id: int | None) -> None:
        """Ask what is known for entries of a specialist."""
        ask = partial(known_of, specialist_id=specialist_id)
        self._operations.ask(ask, self._tell_known, key=(self, "known"))

    def ask_about(self, adult_id: int | None, child_id: int | None, day: date | None) -> bool:
        """Ask about somebody known; tell whether it is another person than before."""
        asked = (adult_id, child_id, day)
        if asked == self._asked_about:
            return False
        is_another = adult_id != self._asked_about[0]
        self._asked_about = asked
        if adult_id is None or day is None:
            self._operations.drop((self, "about"))
        else:
            ask = partial(about_person, adult_id=adult_id, child_id=child_id, day=day)
            self._operations.ask(ask, self._tell_about, key=(self, "about"))
        return is_another

    def ask_booking(self, appointment_id: int) -> None:
        """Ask what an appointment brings."""
        ask = partial(_booking, appointment_id=appointment_id)
        self._operations.ask(ask, self._tell_booking, key=(self, "booking"))

    def ask_person(self, adult_id: int) -> None:
        """Ask for somebody known by the id."""
        ask = partial(_person, adult_id=adult_id)
        self._operations.ask(ask, self._tell_person, key=(self, "person"))

    def ask_doubts(self, draft: SessionDraft) -> None:
        """Ask what is odd about what was entered."""
        ask = partial(_problems_of, draft=draft)
        self._operations.ask(ask, self._tell_doubts, key=(self, "doubts"))

    def drop_doubts(self) -> None:
        """Want no answer any more: the record was kept."""
        self._operations.drop((self, "doubts"))

    def _tell_known(self, known: Known) -> None:
        self.known.emit(known)

    def _tell_about(self, about: AboutPerson) -> None:
        self.about.emit(about)

    def _tell_booking(self, draft: SessionDraft) -> None:
        self.booking.emit(draft)

    def _tell_person(self, found: Sequence[Visitor]) -> None:
        for who in found:
            self.person.emit(who)

    def _tell_doubts(self, problems: tuple[Problem, ...]) -> None:
        self.doubts.emit(problems)


def _problems_of(file: CentreFile, draft: SessionDraft) -> tuple[Problem, ...]:
    return problems_of_session(file, draft, None)


def _booking(file: CentreFile, appointment_id: int) -> SessionDraft:
    return session_draft_of(file, appointment_id)


def _person(file: CentreFile, adult_id: int) -> list[Visitor]:
    return visitors(file, [adult_id])
