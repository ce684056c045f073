"""The rooms, hours and appointments of the invented centre are plausible."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcentre.demo import make_demo
from kcentre.demo.days import is_closed
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.windows import opens_on
from kcentre.premises.rooms.queries import access_grid, centre_readiness, room_lines
from kcentre.storage import CentreFile, open_for_reading

UNTIL = dt.date(2026, 8, 31)


@pytest.fixture(scope="module")
def demo_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Учебный центр.kcentre"
    make_demo(path, 900, until=dt.date(2026, 3, 13)).close()
    return path


@pytest.fixture
def demo(demo_path: Path) -> Iterator[CentreFile]:
    with open_for_reading(demo_path) as file:
        yield file


def numbers(file: CentreFile, sql: str) -> list[tuple[object, ...]]:
    return file.db.run(sql).fetchall()


def test_every_specialist_has_a_room_nearly_ready(demo: CentreFile) -> None:
    lines = room_lines(demo)
    people = demo.db.run("SELECT count(*) FROM specialist").fetchone()[0]
    assert len(lines) == people + 1
    assert 70 <= (centre_readiness(demo).percent or 0) < 100
    assert any(line.readiness.lacks for line in lines)
    assert 0 < sum(cell.state is not None for cell in access_grid(demo)) < 24


def test_the_hours_hold_in_every_academic_year(demo: CentreFile) -> None:
    for day in (dt.date(2024, 9, 10), dt.date(2026, 3, 10)):
        lines = [line.window for line in windows(demo, first=day, last=day)]
        assert len(lines) > 10
        assert all(opens_on(line, day) for line in lines if line.weekday == day.weekday())


@pytest.mark.parametrize("who", ["specialist_id", "room_id"])
def test_nobody_and_nothing_is_booked_twice(demo: CentreFile, who: str) -> None:
    twice = f"""SELECT count(*) FROM appointment a JOIN appointment b
        ON a.id < b.id AND a.date = b.date AND a.{who} = b.{who}
        AND a.starts < b.ends AND b.starts < a.ends"""  # noqa: S608 — a column named above
    assert numbers(demo, twice) == [(0,)]


def test_appointments_stand_in_the_hours(demo: CentreFile) -> None:
    lines = [line.window for line in windows(demo)]
    rows = demo.db.run("SELECT date, starts, ends, specialist_id FROM appointment").fetchall()
    assert len(rows) > 200
    for date, starts, ends, specialist_id in rows:
        day = dt.date.fromisoformat(date)
        assert not is_closed(day)
        assert any(
            line.specialist_id == specialist_id
            and opens_on(line, day)
            and f"{line.starts:%H:%M}" <= starts
            and ends <= f"{line.ends:%H:%M}"
            for line in lines
        )


def test_the_past_is_over_and_the_future_is_open(demo: CentreFile) -> None:
    past = {state for (state,) in numbers(
        demo, "SELECT DISTINCT state FROM appointment WHERE date <= '2026-03-13'")}  # fmt: skip
    ahead = {state for (state,) in numbers(
        demo, "SELECT DISTINCT state FROM appointment WHERE date > '2026-03-13'")}  # fmt: skip
    assert past == {"held", "no_show", "cancelled_by_recipient", "cancelled_by_centre"}
    assert ahead == {"booked", "confirmed"}


def test_an_empty_centre_has_rooms_and_hours_but_no_appointments(tmp_path: Path) -> None:
    with make_demo(tmp_path / "центр.kcentre", 0, until=UNTIL) as file:
        assert numbers(file, "SELECT count(*) FROM appointment") == [(0,)]
        assert numbers(file, "SELECT count(*) FROM waiting") == [(0,)]
        assert len(room_lines(file)) > 5


def test_what_was_held_is_recorded_and_the_rest_is_not(demo: CentreFile) -> None:
    held = demo.db.run(
        "SELECT count(*), count(s.id) FROM appointment a LEFT JOIN session s"
        " ON s.appointment_id = a.id AND s.date = a.date AND s.specialist_id = a.specialist_id"
        " WHERE a.state = 'held'"
    ).fetchone()
    assert held[0] == held[1] > 20
    others = "SELECT count(*) FROM session s JOIN appointment a ON a.id = s.appointment_id"
    assert demo.db.run(f"{others} WHERE a.state <> 'held'").fetchone() == (0,)


def test_requests_led_to_the_appointments_of_their_services(demo: CentreFile) -> None:
    differing, booked = demo.db.run(
        "SELECT count(*) FILTER (WHERE r.appointment_id IS NOT s.appointment_id),"
        " count(r.appointment_id) FROM request r JOIN session s ON s.id = r.session_id"
    ).fetchone()
    assert differing == 0
    assert booked > 10


def test_requests_are_numbered_in_the_order_of_their_days(demo: CentreFile) -> None:
    rows = demo.db.run("SELECT substr(date, 1, 4), number, date FROM request ORDER BY 1, 2")
    by_year: dict[str, list[tuple[int, str]]] = {}
    for year, number, date in rows:
        by_year.setdefault(year, []).append((number, date))
    for numbered in by_year.values():
        assert [number for number, _ in numbered] == list(range(1, len(numbered) + 1))
        assert [date for _, date in numbered] == sorted(date for _, date in numbered)


def test_most_agreed_and_some_were_sent_on(demo: CentreFile) -> None:
    adults, agreed = demo.db.run(
        "SELECT count(*), (SELECT count(DISTINCT adult_id) FROM consent WHERE purpose = 'general')"
        " FROM adult"
    ).fetchone()
    assert 0.8 < agreed / adults < 1
    assert demo.db.run("SELECT count(*) FROM referral").fetchone()[0] > 20
