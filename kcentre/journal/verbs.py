"""What can be done to services. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kcentre.families.records import Child
from kcentre.families.verbs import (
    demand_sound,
    demand_sound_child,
    with_code,
    write_child_of,
    write_family,
)
from kcentre.journal import rules
from kcentre.journal.filters import is_one_of
from kcentre.journal.numbering import next_number, number_and_date, removal_label
from kcentre.journal.rating_verbs import write_rating_of
from kcentre.journal.records import SessionDraft
from kcentre.journal.surroundings import around_session
from kcentre.journal.tables import Rating, Request, Session, SessionGuest
from kcentre.language import refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.dates import today_here
from kcentre.language.typed import tidy, tidy_lines
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids


def add_session(file: CentreFile, draft: SessionDraft) -> Changes:
    """Add a service, with the family of a newcomer and the rating that came with it."""
    day, sound = _sound(file, draft, None)
    with file.operation("Добавлена консультация") as running:
        whose = _with_people(file, day, sound)
        number = next_number(file, Session, day.year)
        fields = {"number": number, "recorded_on": today_here().isoformat(), **_fields(day, whose)}
        session_id = int(Session.insert(**fields).execute(file.db))
        _write_beside(file, session_id, day, whose)
    return running.changes


def change_session(file: CentreFile, session_id: int, draft: SessionDraft) -> Changes:
    """Write a service and its rating; in another calendar year it gets that year's next number."""
    day, sound = _sound(file, draft, session_id)
    number, date = number_and_date(file, Session, session_id)
    with file.operation(f"Изменена консультация №\u00a0{number}") as running:
        fields = _fields(day, _with_people(file, day, sound))
        if date.year != day.year:
            fields["number"] = next_number(file, Session, day.year)
        Session.update(**fields).where(Session.id == session_id).execute(file.db)
        _write_beside(file, session_id, day, sound)
    return running.changes


def remove_sessions(file: CentreFile, session_ids: Sequence[int]) -> Changes:
    """Remove services with their ratings; the requests they answered stay."""
    with file.operation(removal_label(file, Session, session_ids)) as running:
        Rating.delete().where(is_one_of(Rating.session, session_ids)).execute(file.db)
        freed = Request.update(session=None).where(is_one_of(Request.session, session_ids))
        freed.execute(file.db)
        Session.delete().where(is_one_of(Session.id, session_ids)).execute(file.db)
    return running.changes


def _sound(
    file: CentreFile, draft: SessionDraft, session_id: int | None
) -> tuple[dt.date, SessionDraft]:
    """Return the day and the tidied draft, or raise `Refused`."""
    tidied = replace(
        draft,
        topic_text=tidy(draft.topic_text),
        recommendations=tidy_lines(draft.recommendations),
        channel=draft.channel if draft.form == "remote" else None,
    )
    refuse_if_any(rules.session_problems(tidied, around_session(file, tidied, session_id)))
    if tidied.newcomer is not None:
        demand_sound(file, with_code(file, tidied.newcomer))
    if tidied.new_child is not None:
        demand_sound_child(tidied.new_child)
    if tidied.date is None:  # refused above
        raise TypeError("a service has a day")
    return tidied.date, tidied


def _with_people(file: CentreFile, day: dt.date, draft: SessionDraft) -> SessionDraft:
    """Write the people that come with the service; return the draft with their ids."""
    if draft.is_anonymous:
        return replace(draft, recipient_id=None, child_id=None)
    if draft.newcomer is not None:
        children = tuple(_with_birth(child, day, draft) for child in draft.newcomer.children)
        family = replace(draft.newcomer, children=children)
        added = write_family(file, with_code(file, family))
        child_id = added.children[0].id if added.children else None
        return replace(draft, recipient_id=added.adults[0].id, child_id=child_id)
    if draft.new_child is not None and draft.recipient_id is not None:
        child = _with_birth(draft.new_child, day, draft)
        return replace(draft, child_id=write_child_of(file, draft.recipient_id, child).id)
    return draft


def _with_birth(child: Child, day: dt.date, draft: SessionDraft) -> Child:
    """Let the age stated with the service tell the birth of a new child, where nothing else does.

    So the next service of the child will know the age.
    """
    if child.born_to is not None or draft.age_months is None:
        return child
    return child.aged(draft.age_months, day.year, day.month)


def _write_beside(file: CentreFile, session_id: int, day: dt.date, draft: SessionDraft) -> None:
    """Write the rating and the guests of a service."""
    write_rating_of(file, session_id, day, draft.rating)
    kept = {*draft.guest_ids} - {draft.recipient_id}
    guests = SessionGuest.select(SessionGuest.adult).where(SessionGuest.session == session_id)
    known = set(ask_ids(file.db, guests))
    gone = (SessionGuest.session == session_id) & SessionGuest.adult.in_(known - kept)
    SessionGuest.delete().where(gone).execute(file.db)
    for adult_id in draft.guest_ids:
        if adult_id in kept - known:
            SessionGuest.insert(session=session_id, adult=adult_id).execute(file.db)


def _fields(day: dt.date, draft: SessionDraft) -> dict[str, object]:
    fields: Mapping[str, object] = {
        "date": day.isoformat(),
        "time": iso_time(draft.time),
        "specialist": draft.specialist_id,
        "sub_unit": draft.sub_unit_id,
        "recipient": draft.recipient_id,
        "child": draft.child_id,
        "topic": draft.topic_id,
        "room": draft.room_id,
        "appointment": draft.appointment_id,
    }
    same_names = (
        "form", "channel", "kind", "topic_text", "category", "education", "age_months",
        "minutes", "result", "recommendations",
    )  # fmt: skip
    return {**fields, **{name: getattr(draft, name) for name in same_names}}
