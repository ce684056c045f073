"""Hours in words, as lists, sentences and undo texts say them."""

import datetime as dt

from kcentre.language.clock import span_text
from kcentre.language.dates import WEEKDAYS, short_date
from kcentre.language.names import initials
from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.premises.hours.records import (
    ExceptionLine,
    HoursException,
    Pause,
    Window,
    WindowLine,
)
from kcentre.premises.values import ExceptionKind, Weeks

EVERYBODY = "все специалисты"


def weekday_span(window: Window) -> str:
    """Return «вторник 9:00–12:00»."""
    return f"{WEEKDAYS[window.weekday]} {span_text(window.starts, window.ends)}"


def window_text(line: WindowLine) -> str:
    """Return «вторник 9:00–12:00, Кабинет 5, очная, нечётные недели, по 31.05.2027».

    Weeks and validity are told only where the window isn't open every week of the academic year.
    """
    window = line.window
    parts = [weekday_span(window), line.room, window.form.label, *limits_of(window)]
    return ", ".join(part for part in parts if part)


def whose_window(line: WindowLine) -> str:
    """Return «Иванова А. П., вторник 9:00–12:00»."""
    return f"{initials(line.specialist)}, {weekday_span(line.window)}"


def limits_of(window: Window) -> tuple[str, ...]:
    """Return «нечётные недели» and «по 31.05.2027», as far as they limit a window."""
    weeks = () if window.weeks is Weeks.EVERY else (window.weeks.label,)
    validity = validity_text(window.valid_from, window.valid_to)
    return (*weeks, validity) if validity else weeks


def validity_text(first: dt.date | None, last: dt.date | None) -> str:
    """Return «с 10.01.2027 по 31.05.2027»; ends that are an academic year's go without saying."""
    begins = first is not None and first != academic_year_days(academic_year_of(first))[0]
    ends = last is not None and last != academic_year_days(academic_year_of(last))[1]
    words = [
        f"с {short_date(first)}" if first and begins else "",
        f"по {short_date(last)}" if last and ends else "",
    ]
    return " ".join(word for word in words if word)


def pause_text(pause: Pause) -> str:
    """Return «ежедневно 12:00–13:00» or «вторник 12:00–13:00, с 10.01.2027»."""
    when = "ежедневно" if pause.weekday is None else WEEKDAYS[pause.weekday]
    validity = validity_text(pause.valid_from, pause.valid_to)
    text = f"{when} {span_text(pause.starts, pause.ends)}"
    return f"{text}, {validity}" if validity else text


def exception_text(line: ExceptionLine) -> str:
    """Return «перенос 24.11.2026 9:00–10:00 на 26.11.2026 14:00–15:00, Иванова А. П.»."""
    exception = line.exception
    parts = [f"{exception.kind.label} {exception_days(exception)}{_moved_text(exception)}"]
    if line.specialist:
        parts.append(initials(line.specialist))
    elif exception.kind is not ExceptionKind.HOLIDAY:
        parts.append(EVERYBODY)
    return ", ".join(parts)


def exception_days(exception: HoursException) -> str:
    """Return «24.11.2026 9:00–10:00» or «01.06.2027–14.06.2027»."""
    days = days_text(exception.first, exception.last)
    if exception.starts is None or exception.ends is None:
        return days
    return f"{days} {span_text(exception.starts, exception.ends)}"


def days_text(first: dt.date | None, last: dt.date | None) -> str:
    """Return «24.11.2026» or «01.06.2027–14.06.2027»."""
    days = dict.fromkeys(short_date(day) for day in (first, last) if day)
    return "–".join(days)


def _moved_text(exception: HoursException) -> str:
    if exception.moved_to is None:
        return ""
    text = f" на {short_date(exception.moved_to)}"
    if exception.moved_starts is None or exception.moved_ends is None:
        return text
    return f"{text} {span_text(exception.moved_starts, exception.moved_ends)}"
