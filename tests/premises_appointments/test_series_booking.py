"""Booking a series: one operation, all days checked, impossible ones left out if wished."""

import datetime as dt

import pytest
from helpers.appointment_rows import TEN, a_draft, add_window, booked, overlaps
from helpers.journal_rows import only_id

from kcentre.families.records import Adult, Child, Family
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.premises.appointments.queries import appointment, series
from kcentre.premises.appointments.records import AppointmentDraft, SeriesDay, SeriesRule
from kcentre.premises.appointments.series import book_series, series_days, typed_series
from kcentre.premises.appointments.verbs import remove_appointments
from kcentre.storage import CentreFile

YEAR = today_here().year + 1
FIRST = dt.date(YEAR, 9, 1)
"""In September there are no public holidays."""


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(weeks=number)


def rule(text: str) -> SeriesRule:
    found = typed_series(text, FIRST)
    assert found is not None
    return found


def draft(file: CentreFile, **fields: object) -> AppointmentDraft:
    return a_draft(file, date=FIRST, **fields)


def test_a_series_is_one_operation(centre: CentreFile) -> None:
    newcomer = Family((Adult("Ёлкина Зоя"),), (Child("Тимур"),))
    come = draft(centre, is_anonymous=False, newcomer=newcomer, note="Мяч")
    changes = book_series(centre, come, rule("4 раза"), skip_impossible=False)
    assert changes.label == (
        f"Добавлена серия: 4\u00a0записи с 01.09.{YEAR}, 10:00, Соколова А. П."
    )
    rows = sorted(changes.rows["appointment"])
    series_id = only_id(changes, "appointment_series")
    booked_days = series(centre, series_id)
    assert [line.date for line in booked_days] == [day(number) for number in range(4)]
    assert {(line.who, line.child, line.note) for line in booked_days} == {
        ("Ёлкина Зоя", "Тимур", "Мяч")
    }
    assert len({line.adult_id for line in booked_days}) == 1
    centre.undo()
    counted = "SELECT (SELECT count(*) FROM family) + (SELECT count(*) FROM appointment_series)"
    assert centre.db.run(counted).fetchone() == (0,)
    centre.redo()
    assert sorted(line.id for line in series(centre, series_id)) == rows


def test_the_last_removed_takes_its_series_along(centre: CentreFile) -> None:
    changes = book_series(centre, draft(centre), rule("3 раза"), skip_impossible=False)
    series_id = only_id(changes, "appointment_series")
    first, *others = [line.id for line in series(centre, series_id)]
    counted = "SELECT count(*) FROM appointment_series"
    remove_appointments(centre, [first])
    assert centre.db.run(counted).fetchone() == (1,)
    remove_appointments(centre, others)
    assert centre.db.run(counted).fetchone() == (0,)
    centre.undo()
    assert [line.id for line in series(centre, series_id)] == others
    centre.redo()
    assert centre.db.run(counted).fetchone() == (0,)


def test_what_stands_in_the_way_is_told(centre: CentreFile) -> None:
    booked(centre, date=day(2), starts=dt.time(10, 30))
    found = series_days(centre, draft(centre), rule("4 раза"))
    taken = "у специалиста Соколова А. П. уже есть запись 10:30–11:15"
    assert found == [
        SeriesDay(day(0)), SeriesDay(day(1)), SeriesDay(day(2), taken), SeriesDay(day(3))
    ]  # fmt: skip


def test_impossible_days_are_left_out_only_if_wished(centre: CentreFile) -> None:
    booked(centre, date=day(2))
    text = f"{day(2):%d.%m.%Y} — у специалиста"
    with pytest.raises(Refused, match=text):
        book_series(centre, draft(centre), rule("4 раза"), skip_impossible=False)
    changes = book_series(centre, draft(centre), rule("4 раза"), skip_impossible=True)
    rows = changes.rows["appointment"]
    assert [appointment(centre, row).date for row in sorted(rows)] == [day(0), day(1), day(3)]
    assert overlaps(centre) == []


def test_nothing_possible_is_refused(centre: CentreFile) -> None:
    book_series(centre, draft(centre), rule("6 раз"), skip_impossible=False)
    with pytest.raises(Refused, match="Ни на один день"):
        book_series(centre, draft(centre), rule("6 раз"), skip_impossible=True)
    with pytest.raises(Refused, match="и ещё 2"):
        book_series(centre, draft(centre), rule("7 раз"), skip_impossible=False)


def test_days_off_are_left_out(centre: CentreFile) -> None:
    first = dt.date(YEAR, 12, 25)
    come = a_draft(centre, date=first)
    found = series_days(centre, come, SeriesRule("3 раза", times=3))
    assert found[1].problem == "нерабочий день: Новогодние каникулы"
    changes = book_series(centre, come, SeriesRule("3 раза", times=3), skip_impossible=True)
    assert len(changes.rows["appointment"]) < 3


def test_the_hours_matter_where_there_are_some(centre: CentreFile) -> None:
    come = draft(centre)
    valid = {"weekday": FIRST.weekday(), "valid_from": FIRST, "valid_to": day(1)}
    add_window(centre, "09:00", "12:00", **valid)
    found = series_days(centre, come, rule("3 раза"))
    assert [each.problem for each in found] == ["", "", "вне часов приёма специалиста"]
    evening = draft(centre, starts=dt.time(18, 0))
    assert all(not each.problem for each in series_days(centre, evening, rule("3 раза")))


def test_an_unsound_series_or_draft_is_refused(centre: CentreFile) -> None:
    for text in ("61 раз", "каждый вторник", "0 раз"):
        with pytest.raises(Refused):
            book_series(centre, draft(centre), rule(text), skip_impossible=True)
    for fields in ({"starts": None}, {"specialist_id": None}, {"is_anonymous": False}):
        with pytest.raises(Refused):
            book_series(centre, draft(centre, **fields), rule("6 раз"), skip_impossible=True)
    with pytest.raises(Refused, match="день первой записи"):
        series_days(centre, a_draft(centre, date=None), rule("6 раз"))
    assert centre.db.run("SELECT count(*) FROM appointment_series").fetchone() == (0,)


def test_sixty_at_once(centre: CentreFile) -> None:
    start = dt.date(YEAR, 2, 1)
    changes = book_series(
        centre,
        a_draft(centre, date=start, starts=TEN),
        SeriesRule("60 раз", times=60),
        skip_impossible=True,
    )
    assert 50 <= len(changes.rows["appointment"]) <= 60
    centre.undo()
    assert centre.db.run("SELECT count(*) FROM appointment").fetchone() == (0,)
