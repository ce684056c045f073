"""The four tiles count what is as it should be, and the weeks say what the journal lacks."""

import datetime as dt

import pytest
from helpers.appointment_rows import add_room
from helpers.journal_rows import an_event, hire
from helpers.quality_rows import NOW, add, sound, write

from kcentre.journal import tables
from kcentre.journal.event_verbs import add_event
from kcentre.journal.held.unrecorded import unrecorded
from kcentre.monitoring.quality.catalogue import RULES
from kcentre.monitoring.quality.checking import check
from kcentre.monitoring.quality.completeness import (
    CompletenessCell,
    completeness,
    missing_appointments,
)
from kcentre.monitoring.quality.records import TileKey
from kcentre.monitoring.quality.tiles import QualityTiles, Tile, quality_tiles
from kcentre.monitoring.quality.verbs import switch_rule
from kcentre.periods.period import parse_period
from kcentre.periods.tables import ReportPeriod
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile

pytestmark = pytest.mark.usefixtures("one_specialist")
OCTOBER = parse_period("2025-10")


def tiles(file: CentreFile, word: str = "2025-10", most: int | None = None) -> QualityTiles:
    return quality_tiles(file, parse_period(word), NOW, most=most)


def booked(file: CentreFile, date: str, state: str = "held", **fields: object) -> int:
    whole = {"starts": "10:00", "ends": "10:45", "form": "in_person", "specialist": 1}
    room = {"room": None, "date": date, "state": state}
    return add(file, Appointment, **{**whole, **room, **fields})


def shares(known: QualityTiles) -> list[tuple[int, int]]:
    return [(tile.counted, tile.whole) for tile in known.tiles]


def test_an_empty_period_has_no_share_and_says_why(centre: CentreFile) -> None:
    known = tiles(centre)
    assert [tile.percent for tile in known.tiles] == [None] * 4
    assert [tile.is_met for tile in known.tiles] == [None] * 4
    assert known.tiles[0].sentence.startswith("Приёмов по записи за период не было")
    assert known.is_empty


def test_one_sound_record_is_whole(centre: CentreFile) -> None:
    sound(centre)
    known = tiles(centre)
    assert shares(known) == [(0, 0), (1, 1), (1, 1), (1, 1)]
    assert [tile.percent for tile in known.tiles] == [None, 100.0, 100.0, 100.0]
    assert known.tile(TileKey.CORRECTNESS).sentence == "Ошибок в записях нет: 1 запись."
    assert not known.is_empty


def test_an_error_of_each_side_lowers_its_own_tile(centre: CentreFile) -> None:
    first = sound(centre)
    odd = sound(centre, date=dt.date(2025, 10, 8), minutes=None, topic_id=None)
    write(centre, tables.Session, odd, number=1, recorded_on="2025-10-16")
    add(centre, tables.Request, number=1, date="2025-10-15", state="new")
    known = tiles(centre)
    assert first
    assert shares(known) == [(0, 0), (2, 3), (2, 3), (2, 3)]
    assert known.tile(TileKey.CORRECTNESS).sentence == "С ошибкой или пропуском: 1 из 3 записей."
    assert known.tile(TileKey.CORRECTNESS).found == 2  # one record, two findings
    assert [tile.severe for tile in known.tiles] == [0, 0, 1, 0]
    assert [one.rule for one in known.severe] == ["К24"]
    assert known.tile(TileKey.CONSISTENCY).findings == known.severe


def test_a_remark_is_told_but_makes_nothing_wrong(centre: CentreFile) -> None:
    sound(centre, recommendations="")
    tile = tiles(centre).tile(TileKey.CORRECTNESS)
    assert (tile.counted, tile.found, tile.is_met) == (1, 1, True)


def test_a_rule_switched_off_lowers_nothing(centre: CentreFile) -> None:
    sound(centre, minutes=None)
    switch_rule(centre, "К08", is_on=False)
    assert shares(tiles(centre))[1] == (1, 1)


def test_every_finding_is_in_one_tile(centre: CentreFile) -> None:
    for day in range(1, 8):
        sound(centre, date=dt.date(2025, 10, day), minutes=None)
    add_event(centre, an_event(centre, participants=None))
    known, checked = tiles(centre), check(centre, OCTOBER, now=NOW)
    assert sum(tile.found for tile in known.tiles) == checked.total == known.check.total
    assert sum(len(tile.findings) for tile in known.tiles) == checked.total
    assert {rule.tile for rule in RULES} == set(TileKey)
    few = tiles(centre, most=2).tile(TileKey.CORRECTNESS)
    assert len([one for one in few.findings if one.rule == "К08"]) == 2
    assert few.found == known.tile(TileKey.CORRECTNESS).found


def test_a_hundred_per_cent_is_said_only_of_the_whole() -> None:
    tile = Tile(TileKey.CORRECTNESS, 9_999, 10_000, "", 1, 0, ())
    assert tile.percent == 99.9
    assert tile.is_met is True
    assert Tile(TileKey.CORRECTNESS, 949, 1_000, "", 51, 0, ()).is_met is False


def test_the_weeks_of_each_specialist(centre: CentreFile) -> None:
    room, other = add_room(centre), hire(centre, "Ёжикова Анна Павловна")
    booked(centre, "2025-09-30", room=room)  # before the period, though in its first week
    monday = booked(centre, "2025-10-06", room=room)
    write(centre, tables.Session, sound(centre, date=dt.date(2025, 10, 6)), appointment=monday)
    sunday = booked(centre, "2025-10-12", room=room)
    waiting = booked(centre, "2025-10-13", "confirmed", room=room)
    booked(centre, "2025-10-14", "no_show", room=room)
    booked(centre, "2025-10-20", "booked", room=room, starts="11:30", ends="12:15")
    theirs = booked(centre, "2025-10-01", room=room, specialist=other)
    cells = completeness(centre, OCTOBER, NOW)
    assert [(cell.monday.isoformat(), cell.held, cell.recorded) for cell in cells] == [
        ("2025-09-29", 1, 0), ("2025-10-06", 2, 1), ("2025-10-13", 1, 0),
    ]  # fmt: skip
    assert [cell.specialist_id for cell in cells] == [other, 1, 1]
    assert cells[1].missing == 1
    assert [line.id for line in missing_appointments(centre, OCTOBER, now=NOW)] == [
        theirs, sunday, waiting,
    ]  # fmt: skip
    of_week = missing_appointments(centre, OCTOBER, 1, dt.date(2025, 10, 6), NOW)
    assert [line.id for line in of_week] == [sunday]
    tile = tiles(centre).tile(TileKey.COMPLETENESS)
    assert (tile.counted, tile.whole, tile.found) == (1, 4, 3)
    assert tile.sentence == "Не записано в журнал: 3 из 4 приёмов."


def test_a_closed_period_still_shows_what_it_lacks(centre: CentreFile) -> None:
    booked(centre, "2025-10-07", room=add_room(centre))
    add(centre, ReportPeriod, kind="month", starts="2025-10-01", ends="2025-10-31", state="closed")
    assert unrecorded(centre, None, NOW) == []
    assert [cell.missing for cell in completeness(centre, OCTOBER, NOW)] == [1]
    assert len(missing_appointments(centre, OCTOBER, now=NOW)) == 1


def test_a_week_over_new_year_is_one(centre: CentreFile) -> None:
    room, now = add_room(centre), dt.datetime.combine(dt.date(2026, 1, 12), dt.time(9))
    for date in ("2025-12-29", "2026-01-04"):
        booked(centre, date, room=room)
    year = parse_period("2025/26")
    assert completeness(centre, year, now) == [
        CompletenessCell(1, "Соколова Анна Павловна", dt.date(2025, 12, 29), 2, 0)
    ]
    assert [cell.held for cell in completeness(centre, parse_period("2025"), now)] == [1]
