"""Families."""

from kcentre.journal.people import find_people
from kcentre.journal.records import Visitor
from kcentre.language.dates import short_date
from kcentre.storage import CentreFile
from ui.widgets.command_palette import Hit


def families(file: CentreFile, typed: str) -> list[Hit]:
    """Return the families whose parent, child, phone or code is meant."""
    return [_family_hit(visitor) for visitor in find_people(file, typed)]


def _family_hit(visitor: Visitor) -> Hit:
    title = visitor.person.title
    last = visitor.last_visit
    what = "семья" if last is None else f"семья, последний раз {short_date(last)}"
    return Hit(title, what, f"journal/families/{visitor.person.family_id}")
