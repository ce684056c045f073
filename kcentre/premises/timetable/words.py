"""How a timetable for people outside says things: plainly, briefly, without private matters."""

import datetime as dt
from collections.abc import Iterable, Iterator

from kcentre.centre.letter import place
from kcentre.centre.records import Passport
from kcentre.centre.values import Form
from kcentre.language.clock import span_text, time_of
from kcentre.language.dates import MONTHS_OF, WEEKDAYS_SHORT, long_date, short_date
from kcentre.language.names import initials
from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import academic_year_days, academic_year_title
from kcentre.premises.hours.records import ExceptionLine, HoursException
from kcentre.premises.hours.texts import EVERYBODY, days_text, exception_days
from kcentre.premises.rooms.records import Room
from kcentre.premises.timetable.opened import Opened, odd_and_even
from kcentre.premises.values import ExceptionKind, Weeks

HOW = {Form.IN_PERSON: "очно", Form.VISIT: "с выездом", Form.REMOTE: "дистанционно"}
SHORT_DAYS = tuple(day.capitalize() for day in WEEKDAYS_SHORT)
FREE = "Консультации для родителей бесплатны"
_LATEST = 24 * 60 - 1


def when(starts: int, ends: int) -> str:
    """Return «9:00–12:00» of minutes since midnight."""
    return span_text(time_of(starts), time_of(min(ends, _LATEST)))


def where(room: Room | None) -> str:
    """Return «Кабинет 5, 2 этаж»."""
    return ", ".join(part for part in (room.name, room.place) if part) if room else ""


def period(first: dt.date, last: dt.date) -> str:
    """Return «на 2026/27 учебный год», or the days where it is not a whole one."""
    year = academic_year_of(first)
    if (first, last) == academic_year_days(year):
        return f"на {academic_year_title(year)} учебный год"
    return f"действует с {long_date(first)} по {long_date(last)}"


def week_days(monday: dt.date) -> str:
    """Return «на неделю с 28 декабря 2026 г. по 3 января 2027 г.», common parts said once."""
    sunday = monday + dt.timedelta(days=6)
    if monday.year != sunday.year:
        return f"на неделю с {long_date(monday)} по {long_date(sunday)}"
    month = "" if monday.month == sunday.month else f"\u00a0{MONTHS_OF[monday.month - 1]}"
    return f"на неделю с {monday.day}{month} по {long_date(sunday)}"


def about_weeks(opened: Iterable[Opened], day: dt.date) -> str:
    """Return what odd and even weeks are, where a timetable speaks of them."""
    if all(each.weeks is Weeks.EVERY for each in opened):
        return ""
    odd, even = odd_and_even(day)
    return (
        f"Нечётные недели — через одну, считая с {long_date(odd)}, "
        f"чётные — считая с {long_date(even)}"
    ).rstrip(".") + "."


def booking(passport: Passport) -> str:
    """Return the quickest way to get an appointment that is known."""
    phone = f"тел. {passport.phone}".replace(" ", "\u00a0") if passport.phone else ""
    way = phone or passport.email or passport.site
    return f"Запись на консультацию: {way}" if way else "Запись на консультацию — у специалистов"


def address(passport: Passport) -> str:
    """Return «Адрес: г. Кама, ул. Садовая, д. 7»; empty where it is not known."""
    known = place(passport)
    return f"Адрес: {known}" if known else ""


def changes(lines: Iterable[ExceptionLine]) -> Iterator[str]:
    """Yield what differs from the usual hours, a sentence each.

    Why a specialist is away concerns nobody outside: a leave is «приёма нет», notes are not told.
    """
    for line in lines:
        who = initials(line.specialist) if line.specialist else EVERYBODY
        yield f"{_days(line.exception)} — {who}: {_what(line)}."


def _days(exception: HoursException) -> str:
    if exception.kind is ExceptionKind.MOVE:
        return _moment(exception.first, exception.starts, exception.ends)
    return exception_days(exception)


def _what(line: ExceptionLine) -> str:
    exception = line.exception
    match exception.kind:
        case ExceptionKind.CANCEL:
            return "приём отменён"
        case ExceptionKind.EXTRA:
            return ", ".join(part for part in ("дополнительный приём", line.room) if part)
        case ExceptionKind.MOVE:
            moved = _moment(exception.moved_to, exception.moved_starts, exception.moved_ends)
            return ", ".join(part for part in (f"приём перенесён на {moved}", line.room) if part)
        case _:
            return "приёма нет"


def _moment(day: dt.date | None, starts: dt.time | None, ends: dt.time | None) -> str:
    text = short_date(day) if day else ""
    return f"{text} {span_text(starts, ends)}" if starts and ends else text


def off_days(closed: dict[dt.date, str]) -> Iterator[tuple[str, str]]:
    """Yield the days off, following ones as one: «01.01.2027–10.01.2027», and their titles."""
    run: list[dt.date] = []
    for day in [*sorted(closed), None]:
        if run and (day is None or day - run[-1] > dt.timedelta(days=1)):
            titles = dict.fromkeys(closed[each] for each in run)
            yield days_text(run[0], run[-1]), "; ".join(titles)
            run = []
        if day is not None:
            run.append(day)
