"""Appointments, open hours, complaints and what came of requests, computed without SQL."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from helpers.random_journal import UNITS_OF_SPECIALISTS, Journal
from naive_figures import rounded, still_waits

from kcentre.periods.period import Period
from kcentre.premises.hours.calendar import public_holidays

MISSED = {"no_show", "cancelled_by_recipient", "cancelled_by_centre"}
TAKING = {"booked", "confirmed", "held", "no_show"}
SLOT = 60
RETIRED = 3
WINDOWS = (
    (1, 0, "09:00", "12:30", "2023-09-01", "2024-08-31"),
    (1, 3, "14:00", "15:00", "2024-02-01", "2024-12-31"),
    (2, 1, "10:00", "11:30", "2023-09-01", "2025-08-31"),
    (RETIRED, 2, "09:00", "11:00", "2023-09-01", "2025-08-31"),
)
"""Specialist, weekday, from, to, valid from, valid to; the last specialist works no more."""

Values = dict[str, float | None]


def naive_booked(
    journal: Journal, period: Period, today: date, sub_unit: int | None = None
) -> Values:
    """Return the values by their codes."""

    def counts(specialist_id: int) -> bool:
        return sub_unit is None or UNITS_OF_SPECIALISTS[specialist_id] == sub_unit

    states = [
        row.state
        for row in journal.booked
        if date.fromisoformat(row.date) in period and counts(row.specialist_id)
    ]
    total = sum(state != "moved" for state in states)
    missed = sum(state in MISSED for state in states)
    taken = sum(state in TAKING for state in states)
    capacity = sum(slots for who, slots in _open(period, today) if counts(who))
    return {
        "appointments.total": total,
        "appointments.held": states.count("held"),
        "appointments.missed": missed,
        "appointments.missed_share": _share(missed, total),
        "schedule.capacity": capacity,
        "schedule.taken": taken,
        "schedule.load": _share(taken, capacity),
        **_complaints(journal, period, sub_unit),
        **_requests(journal, period, today, sub_unit),
    }


def _open(period: Period, today: date) -> Iterator[tuple[int, int]]:
    """Yield specialists with the whole slots of their days."""
    holidays = public_holidays(period.start, period.end)
    day = period.start
    while day <= period.end:
        for who, weekday, starts, ends, valid_from, valid_to in WINDOWS:
            is_valid = valid_from <= day.isoformat() <= valid_to and day not in holidays
            works = who != RETIRED or day < today
            if weekday == day.weekday() and is_valid and works:
                yield who, (_minute(ends) - _minute(starts)) // SLOT
        day += timedelta(days=1)


def _complaints(journal: Journal, period: Period, sub_unit: int | None) -> Values:
    unit_of = {row.id: row.sub_unit_id for row in journal.services}
    found = [
        row
        for row in journal.marks
        if date.fromisoformat(row.date) in period
        and row.complaint
        and row.verdict == "founded"
        and (sub_unit is None or unit_of.get(row.session_id or 0) == sub_unit)
    ]
    return {"ratings.founded_complaints": len(found)}


def _requests(journal: Journal, period: Period, today: date, sub_unit: int | None) -> Values:
    served = {row.id: row for row in journal.services}
    states = {row.id: row.state for row in journal.booked}
    booked = missed = in_work = 0
    for row in journal.asked:
        service = served.get(row.session_id or 0)
        if date.fromisoformat(row.date) not in period:
            continue
        if sub_unit is not None and (service is None or service.sub_unit_id != sub_unit):
            continue
        answered = date.fromisoformat(service.date) if service else None
        waits = still_waits(row, answered, today)
        came_to_nothing = states.get(row.appointment_id or 0) in MISSED
        ended = row.state in {"refused", "closed"} and not waits
        is_answered = answered is not None and answered <= today
        booked += row.appointment_id is not None or row.state == "appointed"
        missed += not is_answered and (ended or came_to_nothing)
        in_work += waits
    return {"requests.booked": booked, "requests.missed": missed, "requests.in_work": in_work}


def _share(part: int, whole: int) -> float | None:
    return rounded(Decimal(part * 100) / whole, 1) if whole else None


def _minute(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])
