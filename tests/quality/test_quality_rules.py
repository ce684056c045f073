"""Every rule of data quality finds what it is about, and nothing in sound data."""

import datetime as dt

import pytest
from helpers.appointment_rows import add_room
from helpers.journal_rows import an_event, only_id, settle, topic_id
from helpers.quality_rows import NOW, add, found, sound, write

from kcentre.centre.values import Category, Education, Form, Result
from kcentre.families import tables as families
from kcentre.families.values import ConsentPurpose
from kcentre.journal import tables
from kcentre.journal.event_verbs import add_event
from kcentre.monitoring.quality.catalogue import RULE_OF, RULES
from kcentre.monitoring.quality.checking import check, rules_off
from kcentre.monitoring.quality.verbs import switch_rule
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.verbs import keep_window
from kcentre.storage import CentreFile

pytestmark = pytest.mark.usefixtures("one_specialist")


def test_sound_data_have_nothing_against_them(centre: CentreFile) -> None:
    sound(centre)
    sound(centre, date=dt.date(2025, 10, 8))
    assert found(centre) == []
    assert check(centre, now=NOW).total == 0


def test_an_empty_centre_has_nothing_against_it(centre: CentreFile) -> None:
    assert found(centre) == []


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("К01", {"date": dt.date(2025, 10, 21)}),
        ("К06", {"form": None}),
        ("К05", {"kind": None}),
        ("К03", {"topic_id": None}),
        ("К07", {"form": Form.REMOTE}),
        ("К08", {"minutes": None}),
        ("К09", {"minutes": 44}),
        ("К10", {"minutes": 241}),
        ("К11", {"time": None}),
        ("К12", {"age_months": 97}),
        ("К14", {"age_months": None}),
        ("К16", {"category": Category.NOT_ATTENDING, "education": Education.OURS}),
        ("К17", {"result": None}),
        ("К18", {"recommendations": ""}),
        ("К19", {"result": Result.ORGANISATION}),
        ("К26", {"date": dt.date(2025, 5, 9)}),
    ],
)
def test_a_service_is_objected_to(centre: CentreFile, code: str, fields: dict[str, object]) -> None:
    sound(centre)
    odd = sound(centre, **{"date": dt.date(2025, 10, 9), **fields})
    if code == "К26":
        write(centre, tables.Session, odd, recorded_on="2025-05-09")
    if code == "К01":
        write(centre, tables.Session, odd, recorded_on="2025-10-21")
    assert found(centre) == [(code, odd)]
    assert RULE_OF[code].advice.endswith(".")


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("К02", {"specialist": None}),
        ("К20", {"recorded_on": "2025-10-15"}),
    ],
)
def test_what_the_form_would_refuse_is_found(
    centre: CentreFile, code: str, fields: dict[str, object]
) -> None:
    odd = sound(centre)
    write(centre, tables.Session, odd, **fields)
    assert found(centre) == [(code, odd)]


def test_the_other_topic_needs_its_text(centre: CentreFile) -> None:
    odd = sound(centre)
    write(centre, tables.Session, odd, topic=topic_id(centre, "Т99"))
    assert found(centre) == [("К04", odd)]


def test_a_week_late_is_in_time(centre: CentreFile) -> None:
    odd = sound(centre)
    write(centre, tables.Session, odd, recorded_on="2025-10-14")
    assert found(centre) == []


def test_overlapping_consultations(centre: CentreFile) -> None:
    sound(centre, time=dt.time(15), minutes=60)
    odd = sound(centre, time=dt.time(15, 30))
    touching = sound(centre, time=dt.time(16, 20), minutes=45)
    assert found(centre) == [("К21", odd)]
    write(centre, tables.Session, touching, time="16:19")
    assert found(centre) == [("К21", odd), ("К21", touching)]


def test_texts_and_numbers_that_repeat(centre: CentreFile) -> None:
    rows = [sound(centre, date=dt.date(2025, 10, day)) for day in range(1, 6)]
    assert found(centre) == [("К23", rows[3]), ("К23", rows[4])]
    write(centre, tables.Session, rows[4], number=1, recommendations="Другое занятие дома.")
    assert found(centre) == [("К24", rows[4]), ("К23", rows[3])]


def named(file: CentreFile, **fields: object) -> int:
    """Add a sound service of a family; return its id."""
    kept = settle(file, "Ёлкина Зоя Андреевна", "Тимур", "89171234567", born="2022-08")
    return sound(
        file, recipient_id=kept.adults[0].id, child_id=kept.children[0].id, is_anonymous=False,
        **fields,
    )  # fmt: skip


def agree(file: CentreFile, **fields: object) -> int:
    """Add a consent of the only adult; return its id."""
    (adult_id,) = (row.id for row in families.Adult.select().execute(file.db))
    whole = {"adult": adult_id, "purpose": ConsentPurpose.GENERAL, "given": "2025-10-07"}
    return add(file, families.Consent, **{**whole, **fields})


@pytest.mark.parametrize(
    ("fields", "is_missing"),
    [
        ({}, False),
        ({"given": "2025-10-08"}, True),
        ({"valid_to": "2025-10-07"}, False),
        ({"valid_to": "2025-10-06"}, True),
        ({"withdrawn": "2025-10-08"}, False),
        ({"withdrawn": "2025-10-07"}, True),
        ({"purpose": ConsentPurpose.PHOTO}, True),
    ],
)
def test_a_named_recipient_has_agreed(
    centre: CentreFile, fields: dict[str, object], is_missing: bool
) -> None:
    row_id = named(centre)
    agree(centre, **fields)
    assert found(centre) == ([("К15", row_id)] if is_missing else [])


def test_the_age_follows_from_the_birth(centre: CentreFile) -> None:
    odd = named(centre, age_months=40)
    agree(centre)
    assert found(centre) == [("К13", odd)]
    write(centre, tables.Session, odd, age_months=39)
    assert found(centre) == []


def test_a_second_visit_of_the_day(centre: CentreFile) -> None:
    first = named(centre)
    agree(centre)
    kept = tables.Session.select().where(tables.Session.id == first).dicts().execute(centre.db)
    (row,) = kept
    fields = {name: value for name, value in row.items() if name != "id"}
    second = add(centre, tables.Session, **{**fields, "number": 2, "time": "17:30"})
    assert found(centre) == [("К22", second)]


def test_names_phones_and_health_of_people(centre: CentreFile) -> None:
    kept = settle(centre, "Cеменова Анна", "Ева", "123", born="2022-08")  # a Latin C
    child_id = kept.children[0].id or 0
    write(centre, families.Child, child_id, special_needs=True)
    assert sorted(found(centre)) == [("К27", kept.id), ("К28", kept.id), ("К29", kept.id)]
    agree(centre, purpose=ConsentPurpose.HEALTH)
    assert sorted(found(centre)) == [("К27", kept.id), ("К28", kept.id)]


def test_an_apostrophe_is_no_latin_letter(centre: CentreFile) -> None:
    settle(centre, "О’Коннор Анна-Мария", "Ёжи")
    assert found(centre) == []


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("К30", {"date": "2025-10-14", "state": "new"}),
        ("К31", {"date": "2025-10-19", "state": "done"}),
    ],
)
def test_requests(centre: CentreFile, code: str, fields: dict[str, object]) -> None:
    add(centre, tables.Request, number=1, date="2025-10-15", state="new")
    odd = add(centre, tables.Request, **{"number": 2, **fields})
    assert found(centre) == [(code, odd)]


def test_complaints_and_their_measures(centre: CentreFile) -> None:
    odd = add(centre, tables.Rating, date="2025-10-07", quality=2, complaint="Долго ждали")
    assert found(centre) == [("К32", odd)]
    write(centre, tables.Rating, odd, verdict="founded", measure="Сдвинуть приём",
          measure_due="2025-10-19")  # fmt: skip
    assert found(centre) == [("К33", odd)]
    write(centre, tables.Rating, odd, measure_done="2025-10-20")
    assert found(centre) == []


def test_group_events(centre: CentreFile) -> None:
    add_event(centre, an_event(centre))
    odd = only_id(add_event(centre, an_event(centre, participants=None)), "group_event")
    assert found(centre) == [("К36", odd)]
    kept = settle(centre, "Ёлкина Зоя")
    write(centre, tables.GroupEvent, odd, participants=0, title=" ", date="2025-10-21")
    add(centre, tables.EventParticipant, event=odd, adult=kept.adults[0].id, is_present=True)
    assert sorted(found(centre)) == [("К35", odd), ("К37", odd), ("К38", odd)]


def test_a_period_looks_only_at_its_days(centre: CentreFile) -> None:
    odd = sound(centre, minutes=None)
    assert found(centre, "2025-10") == [("К08", odd)]
    assert found(centre, "2025-10-08..2025-10-31") == []


def test_a_rule_can_be_switched_off(centre: CentreFile) -> None:
    sound(centre, minutes=None)
    switch_rule(centre, "К08", is_on=False)
    assert found(centre) == []
    assert rules_off(centre) == {"К08"}
    centre.undo()
    assert [code for code, _ in found(centre)] == ["К08"]
    centre.redo()
    switch_rule(centre, "К08", is_on=True)
    assert rules_off(centre) == frozenset()


def test_there_are_rules_enough_and_each_has_its_own_code() -> None:
    assert len(RULES) >= 25
    assert len(RULE_OF) == len(RULES)


def test_no_finding_names_anybody(centre: CentreFile) -> None:
    named(centre)
    words = " ".join(
        f"{one.place} {one.title} {one.note}" for one in check(centre, now=NOW).findings
    )
    assert words
    assert "Ёлкина" not in words


def test_a_service_outside_the_hours(centre: CentreFile) -> None:
    inside = sound(centre, time=dt.time(16))  # a Tuesday
    room_id = add_room(centre)
    who = tables.Session.select(tables.Session.specialist).where(tables.Session.id == inside)
    window = Window(
        who.scalar(centre.db), 1, dt.time(15), dt.time(17), room_id=room_id,
        valid_from=dt.date(2025, 9, 15), valid_to=dt.date(2026, 5, 31),
    )  # fmt: skip
    keep_window(centre, window)
    assert found(centre) == []
    odd = sound(centre, date=dt.date(2025, 9, 30), time=dt.time(17))
    before = sound(centre, date=dt.date(2025, 9, 9), time=dt.time(9))
    write(centre, tables.Session, before, recorded_on="2025-09-09")
    assert found(centre) == [("К25", odd)]


def test_an_appointment_that_nobody_recorded(centre: CentreFile) -> None:
    room_id = add_room(centre)
    whole = {
        "date": "2025-10-07", "starts": "10:00", "ends": "10:45", "form": "in_person",
        "specialist": 1, "room": room_id, "state": "booked",
    }  # fmt: skip
    odd = add(centre, Appointment, **whole)
    add(centre, Appointment, **{**whole, "date": "2025-10-20", "starts": "11:30", "ends": "12:15"})
    add(centre, Appointment, **{**whole, "state": "no_show"})
    held = add(centre, Appointment, **{**whole, "state": "held", "date": "2025-10-08"})
    assert found(centre) == [("К34", odd), ("К34", held)]
    write(centre, tables.Session, sound(centre), appointment=held)
    assert found(centre) == [("К34", odd)]
