"""Hours in words, as lists, sentences and undo texts say them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from kcentre.centre.values import Form
from kcentre.language.clock import span_text
from kcentre.language.dates import WEEKDAYS, short_date
from kcentre.language.folding import fold_name
from kcentre.language.names import initials
from kcentre.premises.hours import queries
from kcentre.premises.hours.calendar import academic_year_days, academic_year_of
from kcentre.premises.hours.records import (
    ExceptionLine,
    HoursException,
    Pause,
    Window,
    WindowLine,
)
from kcentre.premises.values import ExceptionKind, Weeks
from kcentre.storage import CentreFile

EVERYBODY = "все специалисты"
_ADVERBS = {Form.IN_PERSON: "", Form.REMOTE: "дистанционно", Form.VISIT: "с выездом"}
_Place = tuple[str, Form, tuple[str, ...]]
_Spans = tuple[tuple[dt.time, dt.time], ...]


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


def hours_as_text(file: CentreFile, day: dt.date) -> list[str]:
    """Return the hours in force on a day: a sentence for each specialist, by their names.

    «Иванова Анна Павловна, педагог-психолог: понедельник, среда — 9:00–12:00, Кабинет 5.» Breaks
    of everybody come last.
    """
    found = queries.windows(file, first=day, last=day)
    lines = sorted(
        (line for line in found if not line.is_retired),
        key=lambda line: (fold_name(line.specialist), line.window.specialist_id or 0),
    )
    breaks = queries.pauses(file, first=day, last=day)
    sentences = [
        _sentence(list(own), [pause for pause in breaks if pause.specialist_id == specialist_id])
        for specialist_id, own in groupby(lines, key=lambda line: line.window.specialist_id)
    ]
    common = [pause_text(pause) for pause in breaks if pause.specialist_id is None]
    return [*sentences, f"Перерыв для всех: {'; '.join(common)}."] if common else sentences


def weekdays_text(weekdays: Iterable[int]) -> str:
    """Return «понедельник, среда–пятница»: three and more in a row as a span."""
    return ", ".join(_run_text(run) for run in _runs(sorted(set(weekdays))))


def _sentence(lines: list[WindowLine], breaks: list[Pause]) -> str:
    who = ", ".join(part for part in (lines[0].specialist, lines[0].position) if part)
    parts = [*_merged(lines), *(f"перерыв — {pause_text(pause)}" for pause in breaks)]
    return f"{who}: {'; '.join(parts)}."


def _merged(lines: list[WindowLine]) -> Iterator[str]:
    """Yield the windows of one specialist, those alike on several days together."""
    of_day: dict[tuple[int, _Place], list[tuple[dt.time, dt.time]]] = defaultdict(list)
    for line in lines:
        place = (line.room, line.window.form, limits_of(line.window))
        of_day[line.window.weekday, place].append((line.window.starts, line.window.ends))
    days: dict[tuple[_Spans, _Place], list[int]] = defaultdict(list)
    for (weekday, place), of_that_day in of_day.items():
        days[_joined(of_that_day), place].append(weekday)
    for (spans, place), weekdays in sorted(days.items(), key=lambda item: (min(item[1]), item[0])):
        times = ", ".join(span_text(*span) for span in spans)
        yield f"{weekdays_text(weekdays)} — {times}{_place_text(place)}"


def _joined(spans: list[tuple[dt.time, dt.time]]) -> _Spans:
    """Return the spans in order, those that touch as one."""
    joined: list[tuple[dt.time, dt.time]] = []
    for starts, ends in sorted(spans):
        if joined and joined[-1][1] == starts:
            joined[-1] = (joined[-1][0], ends)
        else:
            joined.append((starts, ends))
    return tuple(joined)


def _place_text(place: _Place) -> str:
    room, form, limits = place
    parts = "".join(f", {part}" for part in (room, _ADVERBS[form]) if part)
    return f"{parts} ({', '.join(limits)})" if limits else parts


def _runs(weekdays: list[int]) -> Iterator[list[int]]:
    """Yield the weekdays in unbroken rows."""
    numbered = enumerate(weekdays)
    for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0]):
        yield [weekday for _, weekday in run]


def _run_text(run: list[int]) -> str:
    if len(run) < 3:
        return ", ".join(WEEKDAYS[weekday] for weekday in run)
    return f"{WEEKDAYS[run[0]]}–{WEEKDAYS[run[-1]]}"
