"""What stands around a record being entered: the rules in force, other records of that day."""

from collections.abc import Sequence
from dataclasses import replace

from kcentre.centre.queries import settings
from kcentre.centre.tables import Topic
from kcentre.centre.values import OTHER_TOPIC
from kcentre.families.tables import Child
from kcentre.journal import rules
from kcentre.journal.busy import booked_room, busy_room, busy_specialist, not_received
from kcentre.journal.entry.consent import lacks_consent
from kcentre.journal.records import EventDraft, SessionDraft, Surroundings
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language import Problem
from kcentre.language.ages import month_number
from kcentre.language.dates import today_here
from kcentre.periods.closed import closed_on_day
from kcentre.storage import CentreFile


def problems_of_session(
    file: CentreFile, draft: SessionDraft, session_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a service while it is being entered."""
    return tuple(rules.session_problems(draft, around_session(file, draft, session_id)))


def problems_of_event(
    file: CentreFile, draft: EventDraft, event_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a group event while it is being entered."""
    return tuple(rules.event_problems(draft, around_event(file, draft, event_id)))


def around_saving(file: CentreFile, draft: SessionDraft | EventDraft) -> Surroundings:
    """Return what can stop a record: doubts are looked for while it is entered, not again."""
    return Surroundings(
        today_here(),
        settings(file).shortest_minutes,
        _needs_text(file, draft.topic_id),
        closed=closed_on_day(file, draft.date),
    )


def around_session(file: CentreFile, draft: SessionDraft, session_id: int | None) -> Surroundings:
    """Return what the rules must know; `session_id` is the record itself, None for a new one."""
    return replace(
        around_saving(file, draft),
        same_day_visits=_same_day_visits(file, draft, session_id),
        overlaps=(
            *busy_specialist(file, Session, draft, session_id),
            *busy_specialist(file, GroupEvent, draft, None),
        ),
        is_unborn=_is_unborn(file, draft),
        outside_hours=not_received(file, draft),
        room_taken=_first_of(
            busy_room(file, Session, draft, session_id),
            busy_room(file, GroupEvent, draft, None),
            booked_room(file, draft),
        ),
        lacks_consent=_lacks_consent(file, draft),
    )


def around_event(file: CentreFile, draft: EventDraft, event_id: int | None) -> Surroundings:
    """Return what the rules must know; `event_id` is the record itself, None for a new one."""
    return replace(
        around_saving(file, draft),
        overlaps=(
            *busy_specialist(file, Session, draft, None),
            *busy_specialist(file, GroupEvent, draft, event_id),
        ),
        room_taken=_first_of(
            busy_room(file, Session, draft, None),
            busy_room(file, GroupEvent, draft, event_id),
            booked_room(file, draft),
        ),
    )


def _first_of(*spans: Sequence[str]) -> str:
    return next((text for some in spans for text in some), "")


def _lacks_consent(file: CentreFile, draft: SessionDraft) -> bool:
    """Tell whether somebody known by name came without a consent; a newcomer may sign it now."""
    if draft.has_consent or draft.is_anonymous:
        return False
    if draft.newcomer is not None:
        return any(adult.name or adult.phone or adult.email for adult in draft.newcomer.adults[:1])
    if draft.recipient_id is None or draft.date is None:
        return False
    return lacks_consent(file, draft.recipient_id, draft.date)


def _needs_text(file: CentreFile, topic_id: int | None) -> bool:
    other = Topic.select().where((Topic.id == topic_id) & (Topic.code == OTHER_TOPIC))
    return bool(other.exists(file.db))


def _same_day_visits(file: CentreFile, draft: SessionDraft, session_id: int | None) -> int:
    if draft.recipient_id is None or draft.date is None:
        return 0
    visits = Session.select().where(
        (Session.recipient == draft.recipient_id)
        & (Session.date == draft.date.isoformat())
        & (Session.id != (session_id or 0))
    )
    return int(visits.count(file.db))


def _is_unborn(file: CentreFile, draft: SessionDraft) -> bool:
    children = [draft.new_child, *(draft.newcomer.children if draft.newcomer else ())]
    kept = Child.select(Child.born_to).where(Child.id == draft.child_id)
    births = [
        *kept.tuples().execute(file.db),
        *((child.born_to,) for child in children if child is not None),
    ]
    if draft.date is None:
        return False
    month = month_number(draft.date.year, draft.date.month)
    return any(born is not None and born > month for (born,) in births)
