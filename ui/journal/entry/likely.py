"""Whom the strip offers: those whom the typed text means, before anything is typed the booked."""

from kcentre.journal.entry.booked import Booked, today_people
from kcentre.journal.people import find_people
from kcentre.journal.records import Visitor
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


def likely_people(
    file: CentreFile, typed: str, specialist_id: int | None
) -> list[Visitor | Booked]:
    """Return who may have come; for an empty text today's booked, then those who came last."""
    found = find_people(file, typed)
    if typed:
        return list(found)
    booked = today_people(file, specialist_id, today_here())
    known = {who.visitor.person.adult.id for who in booked}
    return [*booked, *(who for who in found if who.person.adult.id not in known)]
