"""Times of day and durations, in all the ways they are written."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kcentre.language import fold
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

LONGEST_MINUTES = 12 * 60
_HOURS_AT_MOST = 3
_DAY_PART_AT_MOST = 0.25

_MOMENT = (
    r"(\d{1,2})\s*(?:[:.\-]|ч(?:ас(?:а|ов)?)?\.?)\s*(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:м(?:ин)?\.?)?"
)
_HOUR = r"(\d{1,2})(?:\s*(?:[:.]|ч(?:ас(?:а|ов)?)?\.?)\s*(\d{2})?)?(?::\d{2})?"
_TIME = re.compile(rf"(?:в|с|к)?\s*{_MOMENT}(?:\s*(?:ч|час)\.?)?")
_HOUR_ALONE = re.compile(r"(?:в|с|к)?\s*(\d{1,2})\s*(?:ч|час(?:а|ов)?)?\.?")
_DIGITS = re.compile(r"(\d{1,2})(\d{2})")
_RANGE = re.compile(rf"(?:с|со)?\s*{_HOUR}\s*(?:до|по|-|–|—)\s*{_HOUR}")

_UNIT_MINUTES = r"(?:м|мин|минут[аы]?)\.?"
_UNIT_HOURS = r"(?:ч|час(?:а|ов)?)\.?"
_MINUTES = re.compile(rf"(\d{{1,3}})(?:[.,]0+)?\s*(?:{_UNIT_MINUTES}|['’])?")
_HOURS = re.compile(rf"(\d{{1,2}})(?:[.,](\d{{1,2}}))?\s*{_UNIT_HOURS}")
_BOTH = re.compile(rf"(\d{{1,2}})\s*{_UNIT_HOURS}\s*(?:и\s*)?(\d{{1,2}})\s*(?:{_UNIT_MINUTES})?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_ISO = re.compile(r"pt(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:[\d.]+s)?")
_ACADEMIC = re.compile(rf"(\d{{1,2}})?\s*ак(?:ад(?:емическ(?:ий|их))?)?\.?\s*{_UNIT_HOURS}")
_WORDS = {
    "час": 60, "1 час": 60, "один час": 60, "полчаса": 30, "пол часа": 30, "полтора часа": 90,
    "1,5": 90, "два часа": 120, "академический час": 45,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day («16:05», empty if unknown) and, where an end was given too, the minutes."""

    time: str = ""
    minutes: int | None = None
    problem: str = ""


NO_CLOCK = Clock()


def read_clock(cell: Cell) -> Clock:
    """Read a time of day, or a beginning and an end."""
    match cell:
        case datetime() | time():
            return Clock(f"{cell:%H:%M}")
        case bool() | date():
            return _not_a_time(plain(cell))
        case timedelta():
            return _of(*divmod(round(cell.total_seconds() / 60), 60), plain(cell))
        case int() | float() if 0 < cell < 1:
            return _of(*divmod(round(cell * 24 * 60), 60), plain(cell))
        case int() | float():
            return _of(int(cell), round(cell % 1 * 100), plain(cell))
    return _clock_in(plain(cell))


def _clock_in(text: str) -> Clock:
    if is_blank(text):
        return Clock()
    words = fold(text).strip("() ")
    found = _TIME.fullmatch(words)
    if found and (int(found[2]) % 5 == 0 or "-" not in words):
        return _of(int(found[1]), int(found[2]), text)
    if span := _span_in(words):
        begin, end = span
        return Clock(f"{begin // 60:02d}:{begin % 60:02d}", end - begin)
    if found := found or (_DIGITS.fullmatch(words) if len(words) > 2 else None):
        return _of(int(found[1]), int(found[2]), text)
    if found := _HOUR_ALONE.fullmatch(words):
        return _of(int(found[1]), 0, text)
    return _not_a_time(text)


def _span_in(words: str) -> tuple[int, int] | None:
    """Return the beginning and the end in minutes of the day."""
    found = _RANGE.fullmatch(words)
    if found is None:
        return None
    begin = int(found[1]) * 60 + int(found[2] or 0)
    end = int(found[3]) * 60 + int(found[4] or 0)
    is_sound = begin < end <= 24 * 60 and end - begin <= LONGEST_MINUTES
    return (begin, end) if is_sound else None


def minutes_between(begin: str, end: str) -> int | None:
    """Return the minutes from one time of day to a later one; None where that is no service."""
    if not begin or not end:
        return None
    minutes = [int(moment[:2]) * 60 + int(moment[3:]) for moment in (begin, end)]
    lasting = minutes[1] - minutes[0]
    return lasting if 0 < lasting <= LONGEST_MINUTES else None


def _of(hour: int, minute: int, text: str) -> Clock:
    return Clock(f"{hour:02d}:{minute:02d}") if hour < 24 and minute < 60 else _not_a_time(text)


def _not_a_time(text: str) -> Clock:
    return Clock(problem=f"время не понято: «{text}»")


class MinutesReader:
    """Reads cells of a duration column into minutes; `unit` of bare numbers: "мин", "ч" or ""."""

    def __init__(self, unit: str = "") -> None:
        self._unit = unit

    def __call__(self, cell: Cell) -> Clock:
        """Return the minutes, and the beginning where the cell tells it."""
        text = plain(cell)
        match cell:
            case time():
                return _lasting(cell.hour * 60 + cell.minute, text)
            case timedelta():
                return _lasting(round(cell.total_seconds() / 60), text)
            case bool() | date():
                return _not_a_duration(text)
            case int() | float():
                return self._from_number(cell, text)
        return Clock() if is_blank(text) else self._from_text(text)

    def _from_number(self, number: float, text: str) -> Clock:
        if self._unit == "ч":
            return _lasting(round(number * 60), text)
        if self._unit == "мин":
            return _lasting(round(number), text)
        if 0 < number < _DAY_PART_AT_MOST:
            return _lasting(round(number * 24 * 60), text)
        if number <= _HOURS_AT_MOST:
            return _lasting(round(number * 60), text)
        return _lasting(round(number), text)

    def _from_text(self, text: str) -> Clock:
        words = fold(text)
        if words.replace(",", ".").replace(".", "", 1).isdecimal():
            return self._from_number(float(words.replace(",", ".")), text)
        if span := _span_in(words):
            begin, end = span
            return Clock(f"{begin // 60:02d}:{begin % 60:02d}", end - begin)
        minutes = _minutes_in(words.strip(" .~≈"))
        return _not_a_duration(text) if minutes is None else _lasting(minutes, text)


def _minutes_in(words: str) -> int | None:
    if words in _WORDS:
        return _WORDS[words]
    for pattern, minutes in _WRITTEN:
        if found := pattern.fullmatch(words):
            return minutes(found)
    return None


def _hours_and_minutes(found: re.Match[str]) -> int:
    return int(found[1] or 0) * 60 + int(found[2] or 0)


def _hours(found: re.Match[str]) -> int:
    part = found[2] or "0"
    return int(found[1]) * 60 + round(int(part) * 60 / int("1" + "0" * len(part)))


_WRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], int]], ...] = (
    (_MINUTES, lambda found: int(found[1])),
    (_BOTH, _hours_and_minutes),
    (_CLOCK, _hours_and_minutes),
    (_HOURS, _hours),
    (_ACADEMIC, lambda found: 45 * int(found[1] or 1)),
    (_ISO, _hours_and_minutes),
)


def _lasting(minutes: int, text: str) -> Clock:
    if 0 < minutes <= LONGEST_MINUTES:
        return Clock(minutes=minutes)
    return _not_a_duration(text)


def _not_a_duration(text: str) -> Clock:
    return Clock(problem=f"длительность не понята: «{text}»")
