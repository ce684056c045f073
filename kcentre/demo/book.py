"""The appointment book of the invented centre: the last half-year and the weeks ahead."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple

from kcentre.centre.values import Form
from kcentre.demo.care import KEPT
from kcentre.demo.chances import Weighted, one_of
from kcentre.demo.days import open_days
from kcentre.demo.rows import Batch
from kcentre.demo.staff import Slot, Timetable
from kcentre.journal.tables import Session
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_AHEAD = timedelta(21)
_CONSULTATION = timedelta(minutes=45)
_MISSED, _ANONYMOUS = 0.11, 0.1
_HOW_MISSED = Weighted({AppointmentState.NO_SHOW: 42,
                        AppointmentState.CANCELLED_BY_RECIPIENT: 46,
                        AppointmentState.CANCELLED_BY_CENTRE: 12})  # fmt: skip
_REASONS = {
    AppointmentState.NO_SHOW: ("Не предупредили", "Перепутали день"),
    AppointmentState.CANCELLED_BY_RECIPIENT: ("Ребёнок заболел", "Не смогли приехать"),
    AppointmentState.CANCELLED_BY_CENTRE: ("Болезнь специалиста",),
}
_STATES_AHEAD = Weighted({AppointmentState.BOOKED: 60, AppointmentState.CONFIRMED: 40})
_WISHES = ((0b0000100, "17:00", ""), (0b0100000, "", ""), (0, "16:00", "19:00"))


class _Visit(NamedTuple):
    """A service of the journal, as the book needs it; `booking` is its appointment's number."""

    booking: int
    date: str
    time: str
    specialist_id: int
    form: str
    channel: str | None
    adult_id: int | None
    child_id: int | None
    topic_id: int


class InventedBook:
    """Invents appointments around the services that the journal already has.

    Nobody and no room is booked twice: the journal says which services were booked.
    """

    def __init__(
        self, chance: Random, batch: Batch, timetable: Timetable, rooms: dict[int, int]
    ) -> None:
        self._chance, self._batch = chance, batch
        self._timetable, self._rooms = timetable, rooms
        self._taken: set[tuple[str, str, int]] = set()
        self._visits: list[_Visit] = []
        self._a_day: Counter[str] = Counter()
        self._number = 0

    def keep(self, file: CentreFile, last: date, away_id: int, leave: tuple[date, date]) -> None:
        """Add what was held, what was missed, what is agreed for the weeks after `last`.

        `away_id` is on leave between the days of `leave`, both in.
        """
        for visit in _visits(file, last - KEPT):
            self._hold(visit)
        self._number = max((visit.booking for visit in self._visits), default=0)
        for day in open_days(last - KEPT, last):
            self._miss(day)
        if self._visits:
            for day in open_days(last + timedelta(1), last + _AHEAD):
                self._agree(day, away_id if leave[0] <= day <= leave[1] else 0)
            self._wait(last)

    def _hold(self, visit: _Visit) -> None:
        self._visits.append(visit)
        self._a_day[visit.date] += 1
        self._add(visit, AppointmentState.HELD, "")

    def _miss(self, day: date) -> None:
        for _ in range(self._a_day[day.isoformat()]):
            free = self._free(day)
            if free and self._chance.random() < _MISSED:
                state = _HOW_MISSED.pick(self._chance)
                self._book(day, one_of(self._chance, free), state)

    def _agree(self, day: date, away_id: int) -> None:
        usual = len(self._visits) / len(self._a_day)
        for _ in range(round(usual * (0.5 + self._chance.random()))):
            free = tuple(slot for slot in self._free(day) if slot.specialist.id != away_id)
            if free:
                slot = one_of(self._chance, free)
                self._book(day, slot, _STATES_AHEAD.pick(self._chance))

    def _wait(self, last: date) -> None:
        named = tuple(visit for visit in self._visits if visit.adult_id is not None)
        for number, (weekdays, not_before, not_after) in enumerate(_WISHES, start=1):
            like = one_of(self._chance, named or tuple(self._visits))
            since = last - timedelta(number * 3)
            row = (since.isoformat(), like.adult_id, like.child_id, like.specialist_id, weekdays,
                   not_before, not_after, like.topic_id)  # fmt: skip
            self._batch.add("waiting", row)

    def _book(self, day: date, slot: Slot, state: AppointmentState) -> None:
        """Book somebody who has been here before."""
        like = one_of(self._chance, tuple(self._visits))
        if self._chance.random() < _ANONYMOUS:
            like = like._replace(adult_id=None, child_id=None)
        self._number += 1
        when = like._replace(
            booking=self._number,
            date=day.isoformat(),
            time=slot.time,
            specialist_id=slot.specialist.id,
        )
        reasons = _REASONS.get(state)
        self._add(when, state, one_of(self._chance, reasons) if reasons else "")

    def _free(self, day: date) -> tuple[Slot, ...]:
        word = day.isoformat()
        return tuple(
            slot
            for slot in self._timetable.slots_on(day.weekday())
            if (word, slot.time, slot.specialist.id) not in self._taken
        )

    def _add(self, visit: _Visit, state: AppointmentState, reason: str) -> None:
        self._taken.add((visit.date, visit.time, visit.specialist_id))
        room_id = self._rooms[visit.specialist_id] if visit.form == Form.IN_PERSON else None
        row = (visit.booking, visit.date, visit.time, _ends(visit.time), visit.specialist_id,
               room_id, visit.form, visit.channel, visit.adult_id, visit.child_id,
               visit.topic_id, state, reason)  # fmt: skip
        self._batch.add("appointment", row)


def _visits(file: CentreFile, since: date) -> Iterator[_Visit]:
    query = (
        Session.select(
            Session.appointment, Session.date, Session.time, Session.specialist, Session.form,
            Session.channel, Session.recipient, Session.child, Session.topic,
        )
        .where(Session.date >= since.isoformat(), Session.appointment.is_null(False))
        .order_by(Session.date, Session.time, Session.id)
    )  # fmt: skip
    return (_Visit(*row) for row in ask(file.db, query))


def _ends(time: str) -> str:
    return f"{datetime.fromisoformat(f'2000-01-01 {time}') + _CONSULTATION:%H:%M}"
