"""The free slots of an academic year, and whether a new appointment clashes with another."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from kcentre.premises.appointments.clashes import clash_problems
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.storage import CentreFile, open_for_reading

from .booked_centre import A_YEAR, MEASURED, ROOMS, SPECIALISTS, YEARS, booked_centre
from .centres import Centres
from .fresh import answer_of
from .measurement import Measurement, side_by_side
from .plans import questions, walks

_TURNS = 3
_CHECKS = 100
_EVENING = AppointmentDraft(
    date=dt.date(2026, 11, 24),
    starts=dt.time(18),
    specialist_id=1,
    room_id=1,
    is_anonymous=True,
)
"""An appointment of a day full of others, that clashes with none of them."""


def measure(_centres: Centres) -> Iterator[Measurement]:
    """Yield the slots of a year, first that both ways find the same, and the clash check."""
    path = booked_centre()
    yield from _slots(path)
    with open_for_reading(path) as file:
        yield from _clashes(file)


def _slots(path: Path) -> Iterator[Measurement]:
    answers = [
        tuple(answer_of("slots_piece", way, path, *MEASURED) for way in ("ours", "bare"))
        for _ in range(_TURNS)
    ]
    ours, bare = answers[0]
    if (ours["slots"], ours["digest"]) != (bare["slots"], bare["digest"]):
        raise AssertionError(f"bare loops find {bare['slots']} other slots, not {ours['slots']}")
    fastest = [min(turn[way]["seconds"] for turn in answers) for way in (0, 1)]
    claim = f"slots of a year, {SPECIALISTS} specialists × {ROOMS} rooms, {A_YEAR} appointments"
    yield Measurement(claim, fastest[0], 2.0, fastest[1])
    yield Measurement(f"  the same, {ours['slots']} slots found", fastest[0], 0.1)


def _clashes(file: CentreFile) -> Iterator[Measurement]:
    def check() -> None:
        if clash_problems(file, _EVENING):
            raise AssertionError("the evening is free, but the check says otherwise")

    asked = questions(file, check)

    def bare() -> None:  # the same indexed SELECTs, ready in words
        for sql in asked:
            file.db.run(sql).fetchall()

    checked, asking = side_by_side(lambda: _often(check), lambda: _often(bare))
    claim = f"{_CHECKS} clash checks of a booking among {A_YEAR * len(YEARS)} appointments"
    # Nearly all of it is Peewee's putting the questions into words: 0.15 ms for each of the six.
    yield Measurement(claim, checked, 40, asking)
    yield Measurement("  the same, at most 5 ms each", checked, 0.5)
    yield Measurement(
        "  walks through all appointments", walks(file, check, "appointment"), 0, unit="walks"
    )


def _often(work: Callable[[], None]) -> None:
    for _ in range(_CHECKS):
        work()
