"""What exceptions from the weekly hours must satisfy. Problems' fields: see `checks`."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kcentre.centre.values import Form
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.language.problems import Severity, doubt, year_problems
from kcentre.premises.hours.checks import Chosen, room_problems, span_problems, specialist_problems
from kcentre.premises.hours.exception_hours import (
    already_closed,
    closed_day_doubts,
    extra_clashes,
    extra_pause_doubts,
    move_clashes,
    move_pause_doubts,
    outside_problems,
)
from kcentre.premises.hours.hours_around import HoursAround
from kcentre.premises.hours.records import HoursException
from kcentre.premises.hours.spans import common, span_between
from kcentre.premises.hours.special_days import days_of
from kcentre.premises.hours.texts import exception_text
from kcentre.premises.values import ExceptionKind

_LONGEST = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class ExceptionSurroundings:
    """What stands around an exception: its choices and the other hours of its days.

    `hours` None: its days make no sense, so that there are no hours to look at.
    """

    specialist: Chosen | None = None
    room: Chosen | None = None
    hours: HoursAround | None = None
    today: dt.date = field(default_factory=today_here)


_HoursRule = Callable[[HoursException, HoursAround], Iterator[Problem]]


def exception_problems(
    exception: HoursException, around: ExceptionSurroundings
) -> Iterator[Problem]:
    """Yield what stops an exception and what is odd about it.

    What it does to the hours is looked at only when its days and times make sense.
    """
    own = [*_day_problems(exception, around), *_field_problems(exception, around)]
    yield from own
    if around.hours is None or any(problem.severity is Severity.STOP for problem in own):
        return
    yield from _doubled(exception, around.hours)
    yield from _OF_HOURS[exception.kind](exception, around.hours)


def _day_problems(exception: HoursException, around: ExceptionSurroundings) -> Iterator[Problem]:
    first, last = exception.first, exception.last or exception.first
    if first is None or last is None:
        yield Problem("first", "Укажите день.")
        return
    yield from year_problems("first", first)
    yield from year_problems("last", last)
    if last < first:
        yield Problem("last", "Последний день раньше первого: поменяйте даты местами.")
    elif last - first >= _LONGEST and exception.kind is not ExceptionKind.LEAVE:
        yield Problem("last", "Исключение — не длиннее года: для долгого срока измените окна.")
    elif last < around.today:
        yield doubt("first", "Эти дни уже прошли: проверьте даты.")


def _field_problems(exception: HoursException, around: ExceptionSurroundings) -> Iterator[Problem]:
    yield from specialist_problems(exception.specialist_id, around.specialist)
    yield from room_problems(exception.room_id, around.room)
    yield from _time_problems("starts", "ends", exception.starts, exception.ends)
    yield from _DEMANDS[exception.kind](exception)


def _time_problems(
    starts_field: str, ends_field: str, starts: dt.time | None, ends: dt.time | None
) -> Iterator[Problem]:
    if starts is not None and ends is not None:
        yield from span_problems(starts, ends, ends_field)
    elif starts is not None or ends is not None:
        missing = ends_field if ends is None else starts_field
        yield Problem(missing, "Укажите и начало, и конец или оставьте оба поля пустыми.")


def _no_demands(_exception: HoursException) -> Iterator[Problem]:
    yield from ()


def _extra_demands(exception: HoursException) -> Iterator[Problem]:
    if exception.specialist_id is None:
        yield Problem("specialist_id", "Выберите, кто принимает дополнительно.")
    if exception.starts is None and exception.ends is None:
        yield Problem("starts", "Укажите время дополнительного приёма.")
    if exception.form in {None, Form.IN_PERSON} and exception.room_id is None:
        yield Problem("room_id", "Для очного приёма выберите помещение.")


def _move_demands(exception: HoursException) -> Iterator[Problem]:
    if exception.last not in {None, exception.first}:
        yield Problem("last", "Переносится приём одного дня: для других дней добавьте переносы.")
    if exception.moved_to is None:
        yield Problem("moved_to", "Укажите, на какой день переносится приём.")
    yield from year_problems("moved_to", exception.moved_to)
    yield from _time_problems(
        "moved_starts", "moved_ends", exception.moved_starts, exception.moved_ends
    )
    if _stays(exception):
        yield Problem("moved_to", "День и время те же: измените день, время или помещение.")


def _stays(move: HoursException) -> bool:
    return (
        move.moved_to == move.first
        and move.moved_starts in {None, move.starts}
        and move.moved_ends in {None, move.ends}
        and move.room_id is None
        and move.form is None
    )


def _holiday_demands(exception: HoursException) -> Iterator[Problem]:
    if exception.specialist_id is not None:
        yield Problem(
            "specialist_id",
            "Праздник — выходной для всех. Для одного специалиста выберите «отпуск» или «отмена».",
        )
    yield from _whole_day_demands(exception)


def _whole_day_demands(exception: HoursException) -> Iterator[Problem]:
    if exception.starts is not None or exception.ends is not None:
        label = exception.kind.label.capitalize()
        sentence = f"{label} — на целые дни. Для части дня выберите «отмена»."
        yield Problem("starts", sentence)


def _doubled(exception: HoursException, hours: HoursAround) -> Iterator[Problem]:
    """Yield the first exception of the same kind that takes some of the same time."""
    if exception.kind is ExceptionKind.EXTRA:  # its clash names the hours it meets
        return
    for line in hours.exceptions:
        if _takes_the_same(line.exception, exception):
            sentence = (
                f"Уже есть «{exception_text(line)}»: измените эту запись или выберите другое."
            )
            yield Problem("first", sentence)
            return


def _takes_the_same(kept: HoursException, new: HoursException) -> bool:
    if kept.kind is not new.kind or kept.specialist_id not in {None, new.specialist_id}:
        return False
    span, kept_span = (span_between(each.starts, each.ends) for each in (new, kept))
    return bool(common(span, kept_span)) and not set(days_of(kept)).isdisjoint(days_of(new))


def _cancel_hours(exception: HoursException, hours: HoursAround) -> Iterator[Problem]:
    yield from outside_problems(exception, hours)
    yield from already_closed(exception, hours)


def _move_hours(exception: HoursException, hours: HoursAround) -> Iterator[Problem]:
    outside = list(outside_problems(exception, hours))
    yield from outside or move_clashes(exception, hours)
    yield from move_pause_doubts(exception, hours)
    if exception.moved_to is not None:
        yield from closed_day_doubts("moved_to", exception.moved_to, hours)


def _extra_hours(exception: HoursException, hours: HoursAround) -> Iterator[Problem]:
    yield from extra_clashes(exception, hours)
    yield from extra_pause_doubts(exception, hours)
    if exception.first is not None:
        yield from closed_day_doubts("first", exception.first, hours)


def _no_rules(_exception: HoursException, _hours: HoursAround) -> Iterator[Problem]:
    yield from ()


_DEMANDS: dict[ExceptionKind, Callable[[HoursException], Iterator[Problem]]] = {
    ExceptionKind.CANCEL: _no_demands,
    ExceptionKind.MOVE: _move_demands,
    ExceptionKind.EXTRA: _extra_demands,
    ExceptionKind.HOLIDAY: _holiday_demands,
    ExceptionKind.LEAVE: _whole_day_demands,
}
_OF_HOURS: dict[ExceptionKind, _HoursRule] = {
    ExceptionKind.CANCEL: _cancel_hours,
    ExceptionKind.MOVE: _move_hours,
    ExceptionKind.EXTRA: _extra_hours,
    ExceptionKind.HOLIDAY: already_closed,
    ExceptionKind.LEAVE: _no_rules,
}
