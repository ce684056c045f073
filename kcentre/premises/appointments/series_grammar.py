"""A series as people say it: «каждый вторник 6 раз», «через неделю до 30 мая кроме 5.05».

The text is cut into clauses, each of one kind, in any order: how often, on which weekday, how
many times, until when, except when.
"""

import datetime as dt
import re
from collections.abc import Mapping

from kcentre.language.dates import MONTHS_SHORT
from kcentre.language.folding import fold
from kcentre.language.keyboard import readings
from kcentre.language.typed import tidy
from kcentre.premises.appointments.records import SeriesRule

_MONTH = rf"(?:{'|'.join(MONTHS_SHORT)}|мая)[а-я]*\.?"
_YEAR = r"(?:\d{4}|\d{2}(?! ?раз))\b"
_OF_YEAR = r"(?: ?г(?:ода?)?\b\.?)?"
_DAY = (
    r"(?:\d{4}-\d{1,2}-\d{1,2}"
    rf"|\d{{1,2}}[./]\d{{1,2}}(?:[./]{_YEAR}{_OF_YEAR})?"
    rf"|\d{{1,2}} {_MONTH}(?: {_YEAR}{_OF_YEAR})?)"
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_TYPED = re.compile(
    rf"(?P<day>\d{{1,2}})[./ ](?P<month>\d{{1,2}}|{_MONTH})"
    rf"(?:[./ ](?P<year>\d{{4}}|\d\d))?{_OF_YEAR}"
)
_BARE_DAY = rf"\d{{1,2}}(?=(?:, ?| и )(?:\d{{1,2}}(?:, ?| и ))*\d{{1,2}} {_MONTH})"
_LISTED = rf"(?:{_DAY}|{_BARE_DAY})"
_NUMBERS = (
    "ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять",
    "одиннадцать", "двенадцать",
)  # fmt: skip
_COUNT = rf"\d{{1,4}}|{'|'.join(_NUMBERS)}|две"
_WEEK = r"нед(?:ел[юиь]|\b\.?)"
_WEEKDAY_STEMS = (
    r"понед\w*\.?|пн\b\.?",
    r"вторн\w*\.?|вт\b\.?",
    r"сред[ауы]\b|средам|ср\b\.?",
    r"четверг\w*|четв\b\.?|чт\b\.?",
    r"пятн\w*\.?|пт\b\.?",
    r"субб\w*\.?|сб\b\.?",
    r"воскр\w*\.?|вс\b\.?",
)
_EACH = r"кажд(?:ый|ую|ое|ые|ая|\.)"
_SECOND = {"втор": 2, "трет": 3, "четверт": 4}
_ORDINAL = r"(?P<{name}>втор|трет|четверт)(?:ой|ую|ое|ий|ью|ье|ый)"

_CLAUSES: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "weekday": rf"(?:(?:{_EACH} (?:{_ORDINAL.format(name='nth')} )?|по |во? )?)"
        "(?:"
        + "|".join(f"(?P<w{number}>{stem})" for number, stem in enumerate(_WEEKDAY_STEMS))
        + ")",
        "step": rf"(?P<weekly>{_EACH} {_WEEK}|еженедельно|(?:1 |один )?раз в {_WEEK})"
        rf"|(?P<other>через (?:одну |1 )?{_WEEK})"
        rf"|{_EACH} {_ORDINAL.format(name='nth_week')} {_WEEK}"
        rf"|(?:(?:1 |один )?раз в|{_EACH}) (?P<weeks>{_COUNT}) {_WEEK}",
        "until": rf"(?:до|по) (?P<day>{_DAY}|конца (?:{_MONTH}|месяца|года))(?: включительно)?",
        "skipped": rf"(?:кроме|исключая|без) (?P<days>{_LISTED}(?:(?:, ?| и ){_LISTED})*)",
        "times": rf"(?:всего |ровно |еще )?(?P<times>{_COUNT})"
        r"(?: ?(?:раза?|р\b\.?|встреч\w*|консультаци\w*|заняти\w*))?(?=$|[ ,;.])",
    }.items()
}
_BETWEEN = re.compile(r"[ ,;.]*(?:(?:и|но) )?")
_SEPARATOR = re.compile(r", ?| и ")
_CENTURY = 2000


def typed_series(text: str, first: dt.date) -> SeriesRule | None:
    """Return the series meant, whose first day is `first` or later; None if not understood.

    The last day belongs to the series. Days without a year are the nearest ones from `first` on;
    a day that no calendar has is not understood. Numbers are judged elsewhere (`series_rules`).
    """
    meant = (_series(said, first) for said in readings(text))
    return next((rule for rule in meant if rule is not None), None)


def _series(text: str, first: dt.date) -> SeriesRule | None:
    clauses = _clauses(fold(text))
    if not clauses:
        return None
    until = _until(clauses.get("until"), first)
    skipped = _skipped(clauses.get("skipped"), first)
    step = _step(clauses)
    if ("until" in clauses and until is None) or skipped is None or step is None:
        return None
    return SeriesRule(
        words=tidy(text),
        weekday=_weekday(clauses.get("weekday")),
        times=_count(clauses["times"]["times"]) if "times" in clauses else None,
        until=until,
        step=step,
        skipped=skipped,
    )


def _clauses(words: str) -> dict[str, re.Match[str]]:
    """Return the clauses by their kinds; none at all where a part of the text is not one."""
    found: dict[str, re.Match[str]] = {}
    place = 0
    while place < len(words):
        kind, match = _clause_at(words, place)
        if match is None or kind in found:
            return {}
        found[kind] = match
        between = _BETWEEN.match(words, match.end())
        place = between.end() if between else match.end()
    return found


def _clause_at(words: str, place: int) -> tuple[str, re.Match[str] | None]:
    for kind, pattern in _CLAUSES.items():
        if match := pattern.match(words, place):
            return kind, match
    return "", None


def _weekday(clause: re.Match[str] | None) -> int | None:
    if clause is None:
        return None
    return next(day for day in range(7) if clause[f"w{day}"])


def _step(clauses: Mapping[str, re.Match[str]]) -> int | None:
    """Return every how many weeks; None where it is said twice."""
    weekday, step = clauses.get("weekday"), clauses.get("step")
    nth_weekday = weekday["nth"] if weekday else None
    if step is None:
        return _SECOND[nth_weekday] if nth_weekday else 1
    if nth_weekday:
        return None
    if step["nth_week"]:
        return _SECOND[step["nth_week"]]
    if step["weeks"]:
        return _count(step["weeks"])
    return 2 if step["other"] else 1


def _count(said: str) -> int:
    if said.isdecimal():
        return int(said)
    return 2 if said == "две" else _NUMBERS.index(said)


def _until(clause: re.Match[str] | None, first: dt.date) -> dt.date | None:
    if clause is None:
        return None
    said = clause["day"]
    return _end_of(said, first) if said.startswith("конца") else _day(said, first)


def _end_of(said: str, first: dt.date) -> dt.date | None:
    """Return the last day of «конца мая», «конца месяца», «конца года»."""
    what = said.removeprefix("конца ")
    month = {"месяца": first.month, "года": 12}.get(what) or _month(what)
    year = first.year + (month < first.month)
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    return after - dt.timedelta(days=1)


def _skipped(clause: re.Match[str] | None, first: dt.date) -> frozenset[dt.date] | None:
    """Return the days left out; None where one of them is in no calendar."""
    if clause is None:
        return frozenset()
    days: set[dt.date | None] = set()
    month = ""
    for said in reversed(_SEPARATOR.split(clause["days"])):
        if not said.isdecimal():  # «5» of «5 и 12 мая» is in the month named after it
            month = said.partition(" ")[2]
        days.add(_day(f"{said} {month}" if said.isdecimal() else said, first))
    known = frozenset(day for day in days if day is not None)
    return known if len(known) == len(days) else None


def _day(said: str, first: dt.date) -> dt.date | None:
    """Return the day meant; without a year the nearest one from `first` on."""
    found = _ISO.fullmatch(said) or _TYPED.fullmatch(said)
    if found is None:
        return None
    day, month = int(found["day"]), _month(found["month"])
    if found["year"]:
        year = int(found["year"])
        return _calendar_day(year + (_CENTURY if year < 100 else 0), month, day)
    nearest = _calendar_day(first.year, month, day)
    if nearest is None or nearest < first:
        return _calendar_day(first.year + 1, month, day)
    return nearest


def _month(said: str) -> int:
    if said.isdecimal():
        return int(said)
    stem = said[:3]
    return MONTHS_SHORT.index("май" if stem == "мая" else stem) + 1


def _calendar_day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
