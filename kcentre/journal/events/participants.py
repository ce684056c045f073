"""Who was expected at a group event, and who came."""

from collections.abc import Sequence

from kcentre.journal.records import Participant
from kcentre.journal.tables import EventParticipant
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


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
