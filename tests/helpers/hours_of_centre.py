"""A centre with two specialists and two rooms, and windows as tests name them."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

import pytest

from kcentre.centre import tables as centre_tables
from kcentre.centre.records import Specialist
from kcentre.centre.verbs import keep_specialist
from kcentre.language import Refused
from kcentre.premises.hours.records import Window
from kcentre.premises.rooms import tables as room_tables
from kcentre.storage import CentreFile

YEAR_FIRST, YEAR_LAST = dt.date(2026, 9, 1), dt.date(2027, 8, 31)
TUESDAY = 1


@dataclass(frozen=True, slots=True)
class Hours:
    """A centre of hours: «Иванова» and «Петров», «Кабинет 5» and «Зал»."""

    file: CentreFile
    anna: int
    pavel: int
    room: int
    hall: int

    def window(self, starts: str = "9:00", ends: str = "12:00", **fields: Any) -> Window:
        """Return a window of Иванова on Tuesdays of 2026/2027 in «Кабинет 5», as far as unsaid."""
        usual = Window(
            self.anna, TUESDAY, at(starts), at(ends), room_id=self.room,
            valid_from=YEAR_FIRST, valid_to=YEAR_LAST,
        )  # fmt: skip
        return replace(usual, **fields)


def at(text: str) -> dt.time:
    """Return the time of «9:00»."""
    hour, minute = text.split(":")
    return dt.time(int(hour), int(minute))


def hours_of(file: CentreFile) -> Hours:
    """Add two specialists and two rooms to a centre."""
    ids = []
    for name in ("Иванова Анна Павловна", "Петров Пётр О'Нил"):
        added = keep_specialist(file, Specialist(name, "педагог-психолог"))
        (row_id,) = added.rows["specialist"]
        ids.append(row_id)
    with file.operation("Добавлены помещения"):
        rooms = [
            int(room_tables.Room.insert(name=name).execute(file.db))
            for name in ("Кабинет 5", "Зал")
        ]
    return Hours(file, *ids, *rooms)


@pytest.fixture
def hours(centre: CentreFile) -> Hours:
    """Return a centre with two specialists and two rooms, without any hours."""
    found = hours_of(centre)
    centre.history.forget()
    return found


def retire_specialist(file: CentreFile, specialist_id: int) -> None:
    """Let a specialist leave."""
    table = centre_tables.Specialist
    with file.operation("Специалист ушёл"):
        table.update(is_retired=True).where(table.id == specialist_id).execute(file.db)


def retire_room(file: CentreFile, room_id: int) -> None:
    """Let a room go out of use."""
    table = room_tables.Room
    with file.operation("Помещение закрыто"):
        table.update(is_retired=True).where(table.id == room_id).execute(file.db)


def refused(caught: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str]]:
    """Return field and sentence of each problem."""
    return [(problem.field, problem.sentence) for problem in caught.value.problems]
