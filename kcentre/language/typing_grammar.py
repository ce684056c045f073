"""What people type into small fields: dates, times, durations, ages, numbers of people.

Every function returns None for a text it does not understand; an empty text is the caller's
affair, because in one field it means today and in another «not set».
"""

import re
from datetime import date, time, timedelta

from kcentre.language.clock import minutes_of, time_of
from kcentre.language.dates import WEEKDAYS, WEEKDAYS_SHORT
from kcentre.language.folding import fold

_NAMED_DAYS = {"сегодня": 0, "вчера": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2}
_SHIFT = re.compile(r"[+\-−–]\d{1,3}")
_DAY_PARTS = re.compile(
    r"(\d{1,2})(?:[.,/\- ]+(\d{1,2})(?:[.,/\- ]+(\d{4}|\d{2}))?)?[.,]?(?: ?г\.?)?"
)
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DIGITS_ONLY = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_TIME_PARTS = re.compile(r"(\d{1,2})(?:[:.,\- ч]+(\d{1,2})?)?(?: ?м(?:ин)?\.?)?")
_TIME_DIGITS = re.compile(r"(\d{1,2})(\d{2})")
_HOURS = re.compile(r"(\d{1,2})(?:[.,](\d{1,2}))? ?(?:ч|час|часа|часов)\.?")
_HOURS_MINUTES = re.compile(
    r"(\d{1,2}) ?(?:ч|час|часа|часов)\.? ?(\d{1,2}) ?(?:м|мин|минут|минута|минуты)?\.?"
)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_MINUTES = re.compile(r"(\d{1,3}) ?(?:м|мин|минут|минута|минуты)?\.?")
_YEARS = re.compile(r"(\d{1,2})(?:[.,](\d))? ?(?:г|л|год|года|лет)?\.?")
_MONTHS = re.compile(r"(\d{1,3}) ?(?:м|мес|месяц|месяца|месяцев)\.?")
_YEARS_MONTHS = re.compile(
    r"(\d{1,2}) ?(?:г|л|год|года|лет)\.? ?(\d{1,2}) ?(?:м|мес|месяц|месяца|месяцев)?\.?"
)

_PEOPLE = re.compile(r"(\d{1,6})(?: ?чел(?:овека?)?\.?)?")
_WITHOUT_SOME = re.compile(r"(\d{1,6}) ?[\-−–] ?(\d{1,6})")
_OF_ALL = re.compile(r"(\d{1,6}) ?(?:из|/) ?(\d{1,6})")

_HALF_A_YEAR = timedelta(days=183)
_CENTURY = 2000
_OLDEST_YEARS, _LONGEST_HOURS = 18, 24
_MONTHS_LOOKED_AHEAD = 12 * 8 + 1
"""29 February may be eight years away."""


def typed_date(text: str, today: date) -> date | None:
    """Return the day meant by `15`, `15.3`, `15.3.26`, `15032026`, `-1`, `+2`, `пн`, `вчера`.

    A day alone is of this month. A day and month are of this year, or of last year where this
    year's would lie more than half a year ahead. A weekday is the latest one, today included.
    """
    words = fold(text)
    weekday = _weekday(words)
    if weekday is not None:
        return today - timedelta(days=(today.weekday() - weekday) % 7)
    return _shifted(words, today) or _calendar_date(words, today)


def typed_coming_date(text: str, today: date) -> date | None:
    """Return the day meant where days to come are chosen, as in appointments.

    `15` and `15.3` are the nearest such days, today included; a weekday is the nearest one after
    today. All else means what it means to `typed_date`.
    """
    words = fold(text)
    weekday = _weekday(words)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return _shifted(words, today) or _coming_day(words, today) or _full_date(words)


def typed_time(text: str) -> time | None:
    """Return the time meant by `9`, `930`, `9:30`, `9.30`, `9ч30`."""
    words = fold(text)
    found = _TIME_DIGITS.fullmatch(words) if len(words) > 2 else None
    found = found or _TIME_PARTS.fullmatch(words)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def typed_duration(text: str) -> int | None:
    """Return the minutes meant by `45`, `45 мин`, `1ч`, `1ч15`, `1:15`, `1,5 ч`."""
    words = fold(text)
    if found := _HOURS_MINUTES.fullmatch(words) or _CLOCK.fullmatch(words):
        hours, minutes = int(found[1]), int(found[2])
        return _within_a_day(hours * 60 + minutes) if minutes < 60 else None
    if found := _HOURS.fullmatch(words):
        part = found[2] or "0"
        return _within_a_day(int(found[1]) * 60 + int(part) * 60 // 10 ** len(part))
    if found := _MINUTES.fullmatch(words):
        return _within_a_day(int(found[1]))
    return None


def typed_end(text: str, starts: time | None) -> time | None:
    """Return when something that begins at `starts` ends: `10:45`, `до 11`, or `45`, `1ч15`.

    A number up to 23 is an hour, a greater one minutes. None too where it would end after
    midnight, or where its length is typed and its beginning is not known.
    """
    words = fold(text)
    until = words.removeprefix("до ")
    found = typed_time(until)
    names_units = any(character.isalpha() for character in words)
    if found is not None and (until != words or not names_units):
        return found
    minutes = typed_duration(words)
    if minutes is None or starts is None:
        return None
    ends = minutes_of(starts) + minutes
    return time_of(ends) if ends < _LONGEST_HOURS * 60 else None


def typed_age(text: str) -> int | None:
    """Return the full months meant by `2,5`, `2г5м`, `8м`, `3`, `3 года`; up to 18 years."""
    words = fold(text)
    if found := _YEARS_MONTHS.fullmatch(words):
        years, months = int(found[1]), int(found[2])
        return _child_age(years * 12 + months) if months < 12 else None
    if found := _MONTHS.fullmatch(words):
        return _child_age(int(found[1]))
    if found := _YEARS.fullmatch(words):
        tenths = int(found[2] or 0)
        return _child_age(int(found[1]) * 12 + tenths * 12 // 10)
    return None


def typed_participants(text: str) -> tuple[int, int] | None:
    """Return how many were registered and how many came: `12-2` is (12, 10), two stayed away.

    `12` is everybody, `10 из 12` and `10/12` are those who came of all. More may come than had
    registered (`14 из 12`), more may not stay away than there were.
    """
    words = fold(text)
    if found := _OF_ALL.fullmatch(words):
        return int(found[2]), int(found[1])
    if found := _WITHOUT_SOME.fullmatch(words):
        registered, absent = int(found[1]), int(found[2])
        return (registered, registered - absent) if absent <= registered else None
    if found := _PEOPLE.fullmatch(words):
        return int(found[1]), int(found[1])
    return None


def _weekday(words: str) -> int | None:
    if words in WEEKDAYS_SHORT:
        return WEEKDAYS_SHORT.index(words)
    return WEEKDAYS.index(words) if words in WEEKDAYS else None


def _shifted(words: str, today: date) -> date | None:
    if words in _NAMED_DAYS:
        return today + timedelta(days=_NAMED_DAYS[words])
    if _SHIFT.fullmatch(words):
        days = int(words[1:]) * (1 if words[0] == "+" else -1)
        return today + timedelta(days=days)
    return None


def _calendar_date(words: str, today: date) -> date | None:
    found = _DAY_PARTS.fullmatch(words)
    if found is None or found[3] is not None:
        return _full_date(words)
    if found[2] is None:
        return _day(today.year, today.month, int(found[1]))
    return _nearest_year(int(found[1]), int(found[2]), today)


def _full_date(words: str) -> date | None:
    if found := _ISO_DATE.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    found = _DIGITS_ONLY.fullmatch(words) or _DAY_PARTS.fullmatch(words)
    if found is None or found[3] is None:
        return None
    year = int(found[3]) + (_CENTURY if len(found[3]) == 2 else 0)
    return _day(year, int(found[2]), int(found[1]))


def _coming_day(words: str, today: date) -> date | None:
    """Return the nearest day with the day, or the day and month, that were typed."""
    found = _DAY_PARTS.fullmatch(words)
    if found is None or found[3] is not None:
        return None
    months = (divmod(today.month - 1 + ahead, 12) for ahead in range(_MONTHS_LOOKED_AHEAD))
    days = (
        _day(today.year + years, month + 1, int(found[1]))
        for years, month in months
        if found[2] is None or month + 1 == int(found[2])
    )
    return next((day for day in days if day is not None and day >= today), None)


def _nearest_year(day: int, month: int, today: date) -> date | None:
    this_year = _day(today.year, month, day)
    if this_year is not None and this_year - today <= _HALF_A_YEAR:
        return this_year
    return _day(today.year - 1, month, day) or this_year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _within_a_day(minutes: int) -> int | None:
    return minutes if 0 < minutes <= _LONGEST_HOURS * 60 else None


def _child_age(months: int) -> int | None:
    return months if months <= _OLDEST_YEARS * 12 else None
