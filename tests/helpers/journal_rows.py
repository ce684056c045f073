"""People and rows for the tests of the journal."""

import datetime as dt
from dataclasses import replace

from kcentre.centre.queries import specialists, topics
from kcentre.centre.records import Specialist
from kcentre.centre.values import Form, Kind
from kcentre.centre.verbs import keep_specialist
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.verbs import add_family
from kcentre.journal.records import EventDraft, SessionDraft
from kcentre.language.ages import month_number
from kcentre.storage import CentreFile, Changes

DAY = dt.date(2025, 10, 7)


def only_id(changes: Changes, table: str) -> int:
    """Return the id of the one touched row of a table."""
    (row_id,) = changes.rows[table]
    return row_id


def hire(file: CentreFile, name: str = "Соколова Анна Павловна") -> int:
    """Add a specialist; return the id."""
    return only_id(keep_specialist(file, Specialist(name, "педагог-психолог")), "specialist")


def settle(
    file: CentreFile, adult: str, child: str = "", phone: str = "", born: str = ""
) -> Family:
    """Add a family of one adult and, if named or born («2022-08»), one child."""
    month = month_number(*map(int, born.split("-"))) if born else None
    children = (Child(child, month, month),) if child or born else ()
    added = add_family(file, Family((Adult(adult, phone),), children))
    return family(file, only_id(added, "family"))


def topic_id(file: CentreFile, code: str) -> int:
    """Return the id of the topic with this code."""
    (found,) = [topic.id for topic in topics(file) if topic.code == code]
    assert found is not None
    return found


def a_session(file: CentreFile, **fields: object) -> SessionDraft:
    """Return a sound draft of an anonymous service, with some fields changed."""
    specialist_id = _first_specialist(file)
    plain = SessionDraft(
        date=DAY,
        time=dt.time(16, 0),
        is_anonymous=True,
        specialist_id=specialist_id,
        form=Form.IN_PERSON,
        kind=Kind.CONSULTATIVE,
        topic_id=topic_id(file, "Т01"),
        minutes=45,
    )
    return replace(plain, **fields)  # type: ignore[arg-type] # any fields of the draft


def an_event(file: CentreFile, **fields: object) -> EventDraft:
    """Return a sound draft of a group event, with some fields changed."""
    specialist_id = _first_specialist(file)
    plain = EventDraft(
        date=DAY, title="Играем вместе", specialist_id=specialist_id, participants=12, minutes=60
    )
    return replace(plain, **fields)  # type: ignore[arg-type] # any fields of the draft


def _first_specialist(file: CentreFile) -> int:
    known = [person.id for person in specialists(file) if person.id is not None]
    return min(known) if known else hire(file)
