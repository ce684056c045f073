"""What is doubted because of the hours, the room and the consents; nothing of it stops."""

import datetime as dt
from typing import Any

import pytest
from helpers.appointment_rows import a_draft, add_room, add_window, next_tuesday
from helpers.journal_rows import DAY, a_session, an_event, hire, settle

from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.tables import Consent
from kcentre.families.verbs import add_family
from kcentre.journal.event_verbs import add_event
from kcentre.journal.records import SessionDraft
from kcentre.journal.surroundings import problems_of_event, problems_of_session
from kcentre.journal.verbs import add_session
from kcentre.language.problems import Severity
from kcentre.premises.appointments.verbs import book
from kcentre.premises.hours.exception_verbs import keep_exception
from kcentre.premises.hours.records import HoursException
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile

CONSENT = "Нет согласия на обработку персональных данных"


def doubt(file: CentreFile, draft: SessionDraft, field: str, row_id: int | None = None) -> str:
    """Return what is doubted beside a field; empty where nothing is."""
    problems = problems_of_session(file, draft, row_id)
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return " ".join(one.sentence for one in problems if one.field == field)


def tuesday(file: CentreFile, time: str, **fields: Any) -> SessionDraft:
    clock = dt.time.fromisoformat(time)
    return a_session(file, date=next_tuesday(), time=clock, **fields)


@pytest.mark.parametrize(
    ("time", "minutes", "is_outside"),
    [
        ("09:00", 45, False),
        ("11:15", 45, False),
        ("11:16", 45, True),
        ("08:59", 45, True),
        ("11:59", None, False),
        ("12:00", None, True),
        ("23:50", 1440, True),
    ],
)
def test_outside_the_hours(
    centre: CentreFile, time: str, minutes: int | None, is_outside: bool
) -> None:
    add_window(centre, "09:00", "12:00")
    found = doubt(centre, tuesday(centre, time, minutes=minutes), "time")
    assert ("принимает 9:00–12:00" in found) is is_outside


def test_a_day_without_hours_is_doubted_only_where_hours_are_set(centre: CentreFile) -> None:
    wednesday = a_session(centre, date=next_tuesday() + dt.timedelta(days=1))
    assert doubt(centre, wednesday, "time") == ""
    add_window(centre, "09:00", "12:00")
    assert doubt(centre, wednesday, "time") == "В этот день специалист не принимает."
    other = a_session(centre, date=wednesday.date, specialist_id=hire(centre, "Ёлкина Зоя"))
    assert doubt(centre, other, "time") == ""
    before = a_session(centre, date=dt.date(2020, 2, 29))
    assert doubt(centre, before, "time") == ""


def test_a_day_off_says_why(centre: CentreFile) -> None:
    add_window(centre, "09:00", "12:00")
    day = next_tuesday()
    keep_exception(
        centre,
        HoursException(ExceptionKind.HOLIDAY, day, day, note="Санитарный день"),
    )
    assert "нерабочий день: Санитарный день" in doubt(centre, tuesday(centre, "09:00"), "time")


def test_a_room_with_another_service_is_doubted(centre: CentreFile) -> None:
    hire(centre)
    room, zoya = add_room(centre), hire(centre, "Ёлкина Зоя")
    first = add_session(centre, a_session(centre, room_id=room))
    (row_id,) = first.rows["session"]
    same = a_session(centre, room_id=room, specialist_id=zoya, time=dt.time(16, 44))
    assert doubt(centre, same, "room") == "Кабинет в это время занят: 16:00–16:45."
    assert doubt(centre, a_session(centre, room_id=room), "room", row_id) == ""
    later = a_session(centre, room_id=room, specialist_id=zoya, time=dt.time(16, 45))
    assert doubt(centre, later, "room") == ""
    hall = a_session(centre, room_id=add_room(centre, "Зал"), specialist_id=zoya)
    assert doubt(centre, hall, "room") == ""
    add_session(centre, same)  # a doubt never stops


def test_a_room_with_a_booking_or_an_event_is_doubted(centre: CentreFile) -> None:
    anna = hire(centre)
    zoya, room = hire(centre, "Ёлкина Зоя"), add_room(centre)
    (own,) = book(centre, a_draft(centre, specialist_id=anna, room_id=room)).rows["appointment"]
    other = tuesday(centre, "10:30", specialist_id=zoya, room_id=room)
    assert "10:00–10:45" in doubt(centre, other, "room")
    assert doubt(centre, tuesday(centre, "10:30", room_id=room), "room") == ""
    held = tuesday(centre, "10:00", specialist_id=zoya, room_id=room, appointment_id=own)
    assert doubt(centre, held, "room") == ""
    add_event(centre, an_event(centre, time=dt.time(16), room_id=room))
    beside = a_session(centre, specialist_id=zoya, room_id=room)
    assert "16:00–17:00" in doubt(centre, beside, "room")
    event = an_event(centre, time=dt.time(16, 30), room_id=room, specialist_id=zoya)
    assert [one.field for one in problems_of_event(centre, event, None)] == ["room"]


def test_somebody_named_without_a_consent_is_doubted(centre: CentreFile) -> None:
    kept = settle(centre, "Д'Артаньян Ёлка")
    come = a_session(centre, is_anonymous=False, recipient_id=kept.adults[0].id)
    assert CONSENT in doubt(centre, come, "who")
    with centre.operation("Согласие"):
        Consent.insert(
            adult=kept.adults[0].id, purpose="general", given="2025-10-07", valid_to="2025-10-08"
        ).execute(centre.db)
    assert doubt(centre, come, "who") == ""
    late = a_session(
        centre, is_anonymous=False, recipient_id=kept.adults[0].id, date=dt.date(2025, 10, 9)
    )
    assert CONSENT in doubt(centre, late, "who")


def test_nobody_s_name_needs_no_consent(centre: CentreFile) -> None:
    added = add_family(centre, Family((Adult(),), (Child(),)))
    (family_id,) = added.rows["family"]
    adult_id = family(centre, family_id).adults[0].id
    code = a_session(centre, is_anonymous=False, recipient_id=adult_id)
    assert doubt(centre, code, "who") == ""
    assert doubt(centre, a_session(centre), "who") == ""


def test_a_newcomer_may_sign_the_consent_at_once(centre: CentreFile) -> None:
    newcomer = Family((Adult("Орлова Вера"),), (Child("Ева"),))
    draft = a_session(centre, is_anonymous=False, newcomer=newcomer)
    assert CONSENT in doubt(centre, draft, "who")
    signed = a_session(centre, is_anonymous=False, newcomer=newcomer, has_consent=True)
    assert doubt(centre, signed, "who") == ""
    changes = add_session(centre, signed)
    (row,) = Consent.select().execute(centre.db)
    assert (row.adult_id, row.purpose, row.given) == (1, "general", DAY.isoformat())
    assert changes.touched("consent")
    again = a_session(centre, is_anonymous=False, recipient_id=1, has_consent=True)
    assert not add_session(centre, again).touched("consent")
    centre.undo()
    centre.undo()
    assert Consent.select().count(centre.db) == 0
