"""Who was expected at a group event, and who came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kcentre.families.queries import persons
from kcentre.journal.records import EventDraft, Participant
from kcentre.journal.tables import EventParticipant
from kcentre.journal.vanished import known_adults
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody at a group event as lists show them: by name, or by the family's code."""

    adult_id: int
    title: str
    is_present: bool = True


def named(file: CentreFile, people: Sequence[Participant]) -> list[PersonLine]:
    """Return people with their names, in the order given; those removed meanwhile are not there."""
    found = persons(file, [person.adult_id for person in people])
    titles = {person.adult.id: person.title for person in found}
    return [
        PersonLine(person.adult_id, titles[person.adult_id], person.is_present)
        for person in people
        if person.adult_id in titles
    ]


def with_known_people(file: CentreFile, draft: EventDraft) -> EventDraft:
    """Return the draft without the people whom the file no longer holds."""
    there = known_adults(file, [person.adult_id for person in draft.people])
    return replace(draft, people=tuple(one for one in draft.people if one.adult_id in there))


def counted_by_name(draft: EventDraft) -> EventDraft:
    """Return the draft with its people counted where no number was entered."""
    if draft.participants is not None or not draft.people:
        return draft
    came = sum(person.is_present for person in draft.people)
    return replace(draft, participants=came, registered=len(draft.people))


def participants_text(participants: int | None, registered: int | None) -> str:
    """Return «10 из 12», or one number where no other is known; empty where none is."""
    if participants is None or registered in {None, participants}:
        return "" if participants is None else str(participants)
    return f"{participants}\u00a0из\u00a0{registered}"


def write_participants(file: CentreFile, event_id: int, people: Sequence[Participant]) -> None:
    """Make an event's named people what is given, inside a running operation."""
    table = EventParticipant
    rows = table.select(table.adult, table.is_present).where(table.event == event_id)
    known = {adult_id: bool(came) for adult_id, came in ask(file.db, rows)}
    wanted = {person.adult_id: person.is_present for person in people}
    gone = (table.event == event_id) & table.adult.in_(known.keys() - wanted.keys())
    table.delete().where(gone).execute(file.db)
    for adult_id, came in wanted.items():
        if adult_id not in known:
            table.insert(event=event_id, adult=adult_id, is_present=came).execute(file.db)
        elif known[adult_id] != came:
            this = (table.event == event_id) & (table.adult == adult_id)
            table.update(is_present=came).where(this).execute(file.db)
