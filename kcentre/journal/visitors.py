"""Adults as the question «Кто пришёл?» shows them: with the children and the last visit."""

from collections.abc import Sequence

from peewee import fn

from kcentre.families.queries import persons
from kcentre.journal.records import Visitor
from kcentre.journal.tables import Session
from kcentre.language.dates import kept_day
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def visitors(file: CentreFile, adult_ids: Sequence[int]) -> list[Visitor]:
    """Return these adults in the order of the ids."""
    last = last_visits(file, adult_ids)
    return [
        Visitor(person, kept_day(last.get(person.adult.id or 0)))
        for person in persons(file, adult_ids)
    ]


def last_visits(file: CentreFile, adult_ids: Sequence[int]) -> dict[int, str]:
    """Return the day of the last visit of each adult who ever came, as ISO text."""
    newest = Session.select(Session.recipient, fn.MAX(Session.date))
    rows = newest.where(Session.recipient.in_(list(adult_ids))).group_by(Session.recipient)
    return dict(ask(file.db, rows))
