"""Rules that look beyond one record, or beyond the days that are asked for."""

import datetime as dt

import pytest
from helpers.appointment_rows import add_room
from helpers.journal_rows import settle
from helpers.quality_rows import DAY, add, found, sound, write

from kcentre.families import tables as families
from kcentre.families.values import ConsentPurpose
from kcentre.journal import tables
from kcentre.journal.queries import session_card
from kcentre.journal.verbs import change_session
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile

pytestmark = pytest.mark.usefixtures("one_specialist")


def test_a_manual_service_of_the_day_records_the_appointment(centre: CentreFile) -> None:
    room_id = add_room(centre)
    row_id = sound(centre, time=dt.time(10))
    who = tables.Session.select(tables.Session.specialist).where(tables.Session.id == row_id)
    add(
        centre, Appointment, date="2025-10-07", starts="10:00", ends="10:45", form="in_person",
        specialist=who.scalar(centre.db), room=room_id, state="held",
    )  # fmt: skip
    assert found(centre) == []


def test_texts_and_numbers_repeat_over_the_end_of_a_month(centre: CentreFile) -> None:
    days = [dt.date(2025, 9, 28), dt.date(2025, 9, 29), dt.date(2025, 9, 30), DAY]
    rows = [sound(centre, date=day) for day in days]
    assert ("К23", rows[3]) in found(centre, "2025-10")
    write(centre, tables.Session, rows[3], number=1)
    assert ("К24", rows[3]) in found(centre, "2025-10")
    card = session_card(centre, rows[3])
    assert card is not None
    change_session(centre, rows[3], card.draft)
    assert ("К24", rows[3]) not in found(centre)


def test_the_same_number_in_another_year_is_another_number(centre: CentreFile) -> None:
    for day in (dt.date(2024, 12, 31), dt.date(2025, 1, 1)):
        sound(centre, date=day)
    assert "К24" not in {code for code, _ in found(centre)}


def test_a_consent_about_one_child_covers_no_other(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Ева", born="2022-08")
    adult_id, child_id = kept.adults[0].id, kept.children[0].id or 0
    other = add(centre, families.Child, family=kept.id, name="Лев")
    given = {"adult": adult_id, "purpose": ConsentPurpose.HEALTH, "given": "2025-10-07"}
    add(centre, families.Consent, **given, child=other)
    write(centre, families.Child, child_id, disability=True)
    assert found(centre) == [("К29", kept.id)]
