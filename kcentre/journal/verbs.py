"""What can be done to services. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
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
from kcentre.journal.consequences import (
    demand_not_recorded,
    undo_consequences,
    write_consequences,
)
from kcentre.journal.entry.consent import write_consent
from kcentre.journal.entry.private_notes import write_note
from kcentre.journal.filters import is_one_of
from kcentre.journal.materials.uses import write_materials
from kcentre.journal.numbering import next_number, number_and_date, number_on, removal_label
from kcentre.journal.rating_verbs import write_rating_of
from kcentre.journal.records import OwnNote, SessionDraft
from kcentre.journal.surroundings import around_saving
from kcentre.journal.tables import Rating, Session, SessionGuest
from kcentre.journal.vanished import known_adults, without_vanished
from kcentre.language import refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.dates import today_here
from kcentre.language.plurals import records
from kcentre.language.typed import tidy, tidy_lines
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids


def add_session(file: CentreFile, draft: SessionDraft, note: OwnNote | None = None) -> Changes:
    """Add a service, with the family of a newcomer, the rating and the private note of it.

    The booking it was becomes held, the request it answers done.
    """
    day, sound = _sound(file, draft)
    with file.operation("Добавлена консультация") as running:
        _insert(file, day, sound, note)
    return running.changes


def add_sessions(file: CentreFile, drafts: Sequence[SessionDraft]) -> Changes:
    """Add several services at once («отдельные консультации»), all of them or none.

    A booking and a request belong to the first service that names them.
    """
    sound = [_sound(file, draft) for draft in _with_own_causes(drafts)]
    label = "Добавлена консультация"
    if len(sound) != 1:
        label = f"Добавлены консультации: {records(len(sound))}"
    with file.operation(label) as running:
        for day, draft in sound:
            _insert(file, day, draft, None)
    return running.changes


def change_session(
    file: CentreFile, session_id: int, draft: SessionDraft, note: OwnNote | None = None
) -> Changes:
    """Write a service and its rating; its number stays one within the calendar year.

    Without a `note` the private notes stay as they are.
    """
    day, sound = _sound(file, draft)
    number, _ = number_and_date(file, Session, session_id)
    with file.operation(f"Изменена консультация №\u00a0{number}") as running:
        demand_not_recorded(file, sound, session_id)
        whose = _with_people(file, day, sound)
        own_number = number_on(file, Session, session_id, day)
        fields = {"number": own_number, **_fields(day, whose)}
        Session.update(**fields).where(Session.id == session_id).execute(file.db)
        _write_beside(file, session_id, day, whose, note)
    return running.changes


def remove_sessions(file: CentreFile, session_ids: Sequence[int]) -> Changes:
    """Remove services with their ratings; the requests they answered wait again."""
    with file.operation(removal_label(file, Session, session_ids)) as running:
        Rating.delete().where(is_one_of(Rating.session, session_ids)).execute(file.db)
        undo_consequences(file, session_ids)
        Session.delete().where(is_one_of(Session.id, session_ids)).execute(file.db)
    return running.changes


def write_session(file: CentreFile, draft: SessionDraft) -> None:
    """Add a service inside a running operation, as one of its parts. Raises `Refused`."""
    day, sound = _sound(file, draft)
    _insert(file, day, sound, None)


def _insert(file: CentreFile, day: dt.date, draft: SessionDraft, note: OwnNote | None) -> None:
    demand_not_recorded(file, draft, None)
    whose = _with_people(file, day, draft)
    number = next_number(file, Session, day.year)
    fields = {"number": number, "recorded_on": today_here().isoformat(), **_fields(day, whose)}
    session_id = int(Session.insert(**fields).execute(file.db))
    _write_beside(file, session_id, day, whose, note)


def _with_own_causes(drafts: Sequence[SessionDraft]) -> Iterator[SessionDraft]:
    """Yield the drafts, each booking and each request named once."""
    bookings: set[int | None] = set()
    requests: set[int | None] = set()
    for draft in drafts:
        booking = None if draft.appointment_id in bookings else draft.appointment_id
        request = None if draft.request_id in requests else draft.request_id
        yield replace(draft, appointment_id=booking, request_id=request)
        bookings.add(booking)
        requests.add(request)


def _sound(file: CentreFile, draft: SessionDraft) -> tuple[dt.date, SessionDraft]:
    """Return the day and the tidied draft, or raise `Refused`."""
    tidied = replace(
        without_vanished(file, draft),
        topic_text=tidy(draft.topic_text),
        recommendations=tidy_lines(draft.recommendations),
        channel=draft.channel if draft.form == "remote" else None,
    )
    refuse_if_any(rules.session_problems(tidied, around_saving(file, tidied)))
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


def _write_beside(
    file: CentreFile, session_id: int, day: dt.date, draft: SessionDraft, note: OwnNote | None
) -> None:
    """Write what belongs to a service and stands in other tables."""
    write_rating_of(file, session_id, day, draft.rating)
    _write_guests(file, session_id, draft)
    write_materials(file, session_id, draft.material_ids)
    if draft.has_consent and draft.recipient_id is not None:
        write_consent(file, draft.recipient_id, day)
    write_note(file, session_id, note)
    write_consequences(file, session_id, draft)


def _write_guests(file: CentreFile, session_id: int, draft: SessionDraft) -> None:
    kept = known_adults(file, draft.guest_ids) - {draft.recipient_id}
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
