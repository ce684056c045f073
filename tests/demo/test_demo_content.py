"""The invented centre is plausible: what a specialist would believe at first sight."""

# ruff: noqa: S608 — the names of tables come from this file

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from kcentre.centre import queries
from kcentre.centre.values import (
    Category,
    Channel,
    Education,
    Employment,
    EventType,
    Form,
    Kind,
    RequestChannel,
    RequestState,
    Result,
)
from kcentre.demo import make_demo
from kcentre.storage import CentreFile

UNTIL = date(2026, 8, 31)


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreFile]:
    path = tmp_path_factory.mktemp("demo") / "Учебный центр.kcentre"
    with make_demo(path, until=UNTIL) as file:
        yield file


def numbers(file: CentreFile, sql: str) -> list[tuple[object, ...]]:
    return file.db.run(sql).fetchall()


def one(file: CentreFile, sql: str) -> int:
    return int(file.db.run(sql).fetchone()[0])


def test_the_passport_says_that_it_is_a_demonstration(centre: CentreFile) -> None:
    passport = queries.passport(centre)
    assert passport.is_demo
    assert passport.kindergarten == "Детский сад № 7 «Ласточка»"
    assert passport.city == "город Набережные Челны"
    assert passport.addressee == "Начальнику управления образования"
    assert passport.head


def test_two_academic_years_hold_about_six_hundred_services(centre: CentreFile) -> None:
    assert one(centre, "SELECT count(*) FROM session") == 600
    assert one(centre, "SELECT count(*) FROM session WHERE date < '2024-09-01'") == 0
    assert one(centre, "SELECT count(*) FROM session WHERE date < '2025-09-01'") > 200
    assert one(centre, "SELECT count(*) FROM session WHERE date >= '2025-09-01'") > 200


def test_nobody_works_on_closed_days(centre: CentreFile) -> None:
    for table in ("session", "group_event"):
        days = [
            date.fromisoformat(str(day)) for (day,) in numbers(centre, f"SELECT date FROM {table}")
        ]
        assert not [day for day in days if day.weekday() == 6]
        assert not [day for day in days if day.month == 1 and day.day <= 8]
        assert all(day <= UNTIL for day in days)


def test_summer_is_quiet_and_autumn_is_busy(centre: CentreFile) -> None:
    months = Counter(str(day)[5:7] for (day,) in numbers(centre, "SELECT date FROM session"))
    assert 0 < months["07"] < months["10"] / 4
    assert 0 < months["08"] < months["09"] / 3


def test_specialists_have_positions_hours_and_one_visitor_at_a_time(centre: CentreFile) -> None:
    staff = queries.specialists(centre)
    assert 5 <= len(staff) <= 8
    assert all(person.position for person in staff)
    assert {person.employment for person in staff} <= set(Employment)
    assert len({person.name.split()[0] for person in staff}) == len(staff)
    times = [str(time) for (time,) in numbers(centre, "SELECT time FROM session")]
    assert all("09:00" <= time < "19:00" for time in times)
    moments = numbers(centre, "SELECT specialist_id, date, time FROM session")
    assert len(set(moments)) == len(moments)


def test_every_code_is_of_its_list(centre: CentreFile) -> None:
    lists = {
        "session.form": Form, "session.channel": Channel, "session.kind": Kind,
        "session.category": Category, "session.education": Education, "session.result": Result,
        "group_event.event_type": EventType, "request.state": RequestState,
        "request.channel": RequestChannel,
    }  # fmt: skip
    for place, values in lists.items():
        table, column = place.split(".")
        found = {value for (value,) in numbers(centre, f"SELECT DISTINCT {column} FROM {table}")}
        assert found - {None} <= {str(value) for value in values}, place
        assert found - {None}, place


def test_only_remote_services_have_a_channel(centre: CentreFile) -> None:
    assert one(centre, "SELECT sum((form = 'remote') <> (channel IS NOT NULL)) FROM session") == 0


def test_education_fits_the_age(centre: CentreFile) -> None:
    rows = numbers(centre, "SELECT education, age_months FROM session WHERE age_months NOT NULL")
    for education, age in rows:
        assert isinstance(age, int)
        assert 0 <= age < 96
        if education == Education.SCHOOL:
            assert age >= 84
        if education in {Education.OURS, Education.OTHER_KINDERGARTEN, Education.SHORT_STAY}:
            assert age >= 12


def test_children_grow_by_the_calendar(centre: CentreFile) -> None:
    wrong = """SELECT count(*) FROM session s JOIN child c ON c.id = s.child_id
        WHERE s.age_months <>
            substr(s.date, 1, 4) * 12 + substr(s.date, 6, 2) - 1 - c.born_from"""
    assert one(centre, wrong) == 0


def test_categories_agree_with_education(centre: CentreFile) -> None:
    pairs = set(numbers(centre, "SELECT DISTINCT category, education FROM session"))
    assert (Category.NOT_ATTENDING, Education.OURS) not in pairs
    assert (Category.ATTENDING_DIFFICULTIES, Education.NONE) not in pairs
    assert all(education == Education.FAMILY for category, education in pairs
               if category == Category.FAMILY_EDUCATION)  # fmt: skip


def test_topics_fit_the_age(centre: CentreFile) -> None:
    about = "SELECT min(age_months) FROM session JOIN topic t ON t.id = topic_id WHERE t.code = "
    assert one(centre, about + "'Т07'") >= 54
    assert one(centre, about + "'Т14'") >= 30
    texts = """SELECT sum((t.code = 'Т99') <> (topic_text <> ''))
        FROM session JOIN topic t ON t.id = topic_id"""
    assert one(centre, texts) == 0


def test_families_are_of_several_and_come_again(centre: CentreFile) -> None:
    several = "SELECT count(*) FROM (SELECT 1 FROM {} GROUP BY family_id HAVING count(*) > 1)"
    assert one(centre, several.format("adult")) > 20
    assert one(centre, several.format("child")) > 20
    visits = """SELECT count(*) FROM (SELECT 1 FROM session WHERE recipient_id NOT NULL
        GROUP BY recipient_id HAVING count(*) {})"""
    assert one(centre, visits.format("= 1")) > 50
    assert one(centre, visits.format("> 1")) > 50
    strangers = """SELECT count(*) FROM session s JOIN adult a ON a.id = s.recipient_id
        JOIN child c ON c.id = s.child_id WHERE a.family_id <> c.family_id"""
    assert one(centre, strangers) == 0


def test_some_are_anonymous(centre: CentreFile) -> None:
    anonymous = "SELECT count(*) FROM session WHERE recipient_id IS NULL"
    assert 20 <= one(centre, anonymous) <= 80
    assert one(centre, anonymous + " AND child_id NOT NULL") == 0


def test_durations_are_mostly_full(centre: CentreFile) -> None:
    assert 5 <= one(centre, "SELECT count(*) FROM session WHERE minutes < 45") <= 90
    assert 5 <= one(centre, "SELECT count(*) FROM session WHERE minutes IS NULL") <= 45
    assert one(centre, "SELECT max(minutes) FROM session") == 60


def test_ratings_come_with_their_service(centre: CentreFile) -> None:
    assert 180 <= one(centre, "SELECT count(*) FROM rating") <= 300
    moved = """SELECT count(*) FROM rating r JOIN session s ON s.id = r.session_id
        WHERE r.date <> s.date"""
    assert one(centre, moved) == 0
    for question in ("quality", "conditions", "information", "politeness"):
        assert 1 <= one(centre, f"SELECT min({question}) FROM rating") <= 3
        assert one(centre, f"SELECT max({question}) FROM rating") == 5


def test_requests_come_before_their_service(centre: CentreFile) -> None:
    assert one(centre, "SELECT count(*) FROM request WHERE session_id NOT NULL") > 100
    assert one(centre, "SELECT count(*) FROM request WHERE session_id IS NULL") > 0
    late = """SELECT count(*) FROM request r JOIN session s ON s.id = r.session_id
        WHERE r.date > s.date"""
    assert one(centre, late) == 0
    assert one(centre, "SELECT count(*) FROM request WHERE date < '2024-09-01'") == 0


@pytest.mark.parametrize(
    ("first", "last"), [("2024-09", "2025-03"), ("2025-03", "2025-09"), ("2025-09", "2026-03")]
)
def test_about_ten_events_a_half_year(centre: CentreFile, first: str, last: str) -> None:
    held = f"FROM group_event WHERE date BETWEEN '{first}' AND '{last}'"
    assert 8 <= one(centre, f"SELECT count(*) {held}") <= 12
    assert one(centre, f"SELECT min(participants) {held}") >= 2


@pytest.mark.parametrize("table", ["session", "group_event"])
def test_numbers_run_within_the_calendar_year(centre: CentreFile, table: str) -> None:
    by_year: dict[str, list[object]] = {}
    order = f"SELECT date, number FROM {table} ORDER BY date, time, id"
    for day, number in numbers(centre, order):
        by_year.setdefault(str(day)[:4], []).append(number)
    assert len(by_year) == 3
    for found in by_year.values():
        assert found == list(range(1, len(found) + 1))


def test_names_are_russian_and_tatar_with_their_yo(centre: CentreFile) -> None:
    text = " ".join(str(name) for (name,) in numbers(centre, "SELECT name FROM adult"))
    assert "ё" in text.casefold()
    assert any(name in text for name in ("Каримов", "Гарипов", "Хасанов", "Сафин"))
    assert not [letter for letter in text if letter.isascii() and letter.isalpha()]


def test_two_sub_units_have_services(centre: CentreFile) -> None:
    assert len(queries.sub_units(centre)) == 2
    assert one(centre, "SELECT count(DISTINCT sub_unit_id) FROM session") == 2
