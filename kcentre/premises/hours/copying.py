"""Copying the hours of one academic year into another."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kcentre.language import Problem, Refused
from kcentre.language.dates import short_date
from kcentre.premises.hours import queries
from kcentre.premises.hours.calendar import academic_year_days, academic_year_title
from kcentre.premises.hours.records import CopyPreview, Pause, PauseLine, Window, WindowLine
from kcentre.premises.hours.texts import whose_window
from kcentre.premises.hours.verbs import counted_windows, write_pause, write_window
from kcentre.premises.hours.windows import first_common_day, share_time
from kcentre.premises.rooms.tables import Room
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids

_LAST_DAYS = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class _Years:
    """The academic years copied from and into, by their beginnings."""

    old: int
    new: int

    def end(self, valid_to: dt.date | None) -> dt.date:
        """Return the last day in the old year."""
        last = academic_year_days(self.old)[1]
        return min(valid_to or last, last)

    def renewed_days(self, valid_to: dt.date | None) -> tuple[dt.date, dt.date]:
        """Return 1 September of the new year and the day that answers to the old end."""
        end = self.end(valid_to)
        year = end.year + self.new - self.old
        length = monthrange(year, end.month)[1]
        is_months_end = end.day == monthrange(end.year, end.month)[1]
        day = length if is_months_end else min(end.day, length)
        return academic_year_days(self.new)[0], dt.date(year, end.month, day)


def copy_preview(file: CentreFile, from_year: int, to_year: int) -> CopyPreview:
    """Return what `copy_hours` would add, and what it would leave out and why.

    Years are named by their beginnings. Raises `Refused` where there is nothing to copy, or where
    the new year has windows already.
    """
    if to_year <= from_year:
        raise _refusal("Выберите учебный год позже того, из которого копируется режим.")
    taken = _windows_of(file, to_year)
    if taken:
        title = academic_year_title(to_year)
        raise _refusal(
            f"В {title} учебном году уже есть {counted_windows(len(taken))}: "
            "удалите их или добавьте недостающие вручную."
        )
    lines = _windows_of(file, from_year)
    if not lines:
        title = academic_year_title(from_year)
        raise _refusal(f"В {title} учебном году нет окон: копировать нечего.")
    years = _Years(from_year, to_year)
    windows, left_out = _copied_windows(lines, years, _retired_rooms(file))
    last = max(years.end(line.window.valid_to) for line in lines)
    pauses = [*_copied_pauses(queries.pause_lines(file), years, last)]
    return CopyPreview(tuple(windows), tuple(pauses), tuple(left_out))


def copy_hours(file: CentreFile, from_year: int, to_year: int) -> Changes:
    """Copy the windows and pauses of the last days of an academic year into a later one.

    They hold from 1 September to the same end as before: what ended with May ends with May. See
    `copy_preview` for what is left out and refused. Exceptions belong to their days and stay.
    """
    old, new = academic_year_title(from_year), academic_year_title(to_year)
    with file.operation(f"Скопирован режим: {old} → {new} учебный год") as running:
        found = copy_preview(file, from_year, to_year)
        if not found.windows:
            raise _refusal("\n".join(["Копировать нечего.", *found.left_out]))
        for line in found.windows:
            write_window(file, line.window)
        for pause in found.pauses:
            write_pause(file, pause)
    return running.changes


def _copied_windows(
    lines: list[WindowLine], years: _Years, retired_rooms: frozenset[int]
) -> tuple[list[WindowLine], list[str]]:
    """Return the copies, and what is left out: of two that would meet, the one over earlier."""
    last_of: dict[int | None, dt.date] = {}
    for line in lines:
        who, end = line.window.specialist_id, years.end(line.window.valid_to)
        last_of[who] = max(end, last_of.get(who, end))
    copied: list[WindowLine] = []
    left_out: list[str] = []
    for line in sorted(lines, key=lambda line: years.end(line.window.valid_to), reverse=True):
        valid_from, valid_to = years.renewed_days(line.window.valid_to)
        renewed = replace(line.window, valid_from=valid_from, valid_to=valid_to, id=None)
        new = replace(line, window=renewed)
        reason = (
            _unfit(line, retired_rooms)
            or _is_over(years.end(line.window.valid_to), last_of[line.window.specialist_id])
            or _meets(new, copied)
        )
        if reason:
            left_out.append(f"{whose_window(line)}: {reason}.")
        else:
            copied.append(new)
    copied.sort(key=lambda line: (line.window.weekday, line.window.starts))
    return copied, left_out


def _copied_pauses(lines: list[PauseLine], years: _Years, last: dt.date) -> Iterator[Pause]:
    """Yield the pauses of the last days; one that goes on in the new year needs no copy."""
    known = {replace(line.pause, id=None) for line in lines}
    for line in lines:
        end = line.pause.valid_to
        if line.is_retired or end is None or not last - _LAST_DAYS <= end <= years.end(None):
            continue
        valid_from, valid_to = years.renewed_days(end)
        renewed = replace(line.pause, valid_from=valid_from, valid_to=valid_to, id=None)
        if renewed not in known:
            yield renewed


def _unfit(line: WindowLine, retired_rooms: frozenset[int]) -> str:
    if line.is_retired:
        return "специалист больше не работает в центре"
    if line.window.room_id in retired_rooms:
        return f"помещение «{line.room}» больше не используется"
    return ""


def _is_over(end: dt.date, last: dt.date) -> str:
    return f"окно действовало только по {short_date(end)}" if end < last - _LAST_DAYS else ""


def _meets(new: WindowLine, copied: Iterable[WindowLine]) -> str:
    for line in copied:
        meets = _share_a_place(new.window, line.window) and share_time(new.window, line.window)
        if meets and first_common_day(new.window, line.window):
            return f"это время занято: {whose_window(line)}"
    return ""


def _share_a_place(one: Window, other: Window) -> bool:
    return one.specialist_id == other.specialist_id or one.room_id == other.room_id is not None


def _windows_of(file: CentreFile, year: int) -> list[WindowLine]:
    first, last = academic_year_days(year)
    return queries.windows(file, first=first, last=last)


def _retired_rooms(file: CentreFile) -> frozenset[int]:
    return frozenset(ask_ids(file.db, Room.select(Room.id).where(Room.is_retired)))


def _refusal(sentence: str) -> Refused:
    return Refused([Problem("to_year", sentence)])
