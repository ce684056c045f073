"""What stands around a record being entered: the rules in force, other records of that day."""

from kcentre.centre.queries import settings
from kcentre.centre.tables import Topic
from kcentre.centre.values import OTHER_TOPIC
from kcentre.families.tables import Child
from kcentre.journal import rules
from kcentre.journal.records import EventDraft, SessionDraft, Surroundings
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language import Problem
from kcentre.language.ages import month_number
from kcentre.language.clock import minutes_of
from kcentre.language.dates import today_here
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


def around_saving(file: CentreFile, draft: SessionDraft) -> Surroundings:
    """Return what can stop a service: doubts are looked for while it is entered, not again."""
    return Surroundings(
        today_here(),
        settings(file).shortest_minutes,
        _needs_text(file, draft.topic_id),
    )


def around_session(file: CentreFile, draft: SessionDraft, session_id: int | None) -> Surroundings:
    """Return what the rules must know; `session_id` is the record itself, None for a new one."""
    return Surroundings(
        today_here(),
        settings(file).shortest_minutes,
        _needs_text(file, draft.topic_id),
        _same_day_visits(file, draft, session_id),
        (
            *_busy(file, Session, draft, session_id),
            *_busy(file, GroupEvent, draft, None),
        ),
        _is_unborn(file, draft),
    )


def around_event(file: CentreFile, draft: EventDraft, event_id: int | None) -> Surroundings:
    """Return what the rules must know; `event_id` is the record itself, None for a new one."""
    return Surroundings(
        today_here(),
        settings(file).shortest_minutes,
        _needs_text(file, draft.topic_id),
        overlaps=(
            *_busy(file, Session, draft, None),
            *_busy(file, GroupEvent, draft, event_id),
        ),
    )


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


def _busy(
    file: CentreFile,
    table: type[Session] | type[GroupEvent],
    draft: SessionDraft | EventDraft,
    own_id: int | None,
) -> tuple[str, ...]:
    """Return when the specialist's other records of the day meet the draft's time."""
    if draft.date is None or draft.time is None or draft.specialist_id is None:
        return ()
    others = table.select(table.time, table.minutes).where(
        (table.specialist == draft.specialist_id)
        & (table.date == draft.date.isoformat())
        & (table.time != "")
        & (table.id != (own_id or 0))
    )
    begin = minutes_of(draft.time)
    end = begin + (draft.minutes or 1)
    found = others.order_by(table.time).tuples().execute(file.db)
    spans = ((_minute_of(time), _minute_of(time) + (minutes or 1)) for time, minutes in found)
    return tuple(_span_text(start, stop) for start, stop in spans if start < end and begin < stop)


def _minute_of(clock: str) -> int:
    hours, minutes = clock.split(":")[:2]
    return int(hours) * 60 + int(minutes)


def _span_text(start: int, stop: int) -> str:
    ends = (start, stop) if stop - start > 1 else (start,)
    return "–".join(f"{moment // 60 % 24:02d}:{moment % 60:02d}" for moment in ends)
