"""What weekly windows and pauses must satisfy. Problems' fields: see `checks`."""

from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.centre.values import Form
from kcentre.language import Problem
from kcentre.language.clock import minutes_of, span_text
from kcentre.language.dates import WEEKDAYS
from kcentre.language.names import initials
from kcentre.language.problems import doubt
from kcentre.premises.hours.checks import (
    Chosen,
    room_problems,
    span_problems,
    specialist_problems,
    validity_problems,
)
from kcentre.premises.hours.records import Pause, PauseLine, Window, WindowLine
from kcentre.premises.hours.texts import limits_of, pause_text, weekday_span
from kcentre.premises.hours.windows import first_common_day, first_opening, share_time

_EARLIEST_MINUTE, _LATEST_MINUTE = 6 * 60, 22 * 60
_WEEKEND = {5, 6}


@dataclass(frozen=True, slots=True)
class WindowSurroundings:
    """What stands around a window: its choices and the windows beside it.

    `others` have its specialist or its room on its weekday; `slot_minutes` are those of a
    consultation with its records.
    """

    specialist: Chosen | None = None
    room: Chosen | None = None
    others: tuple[WindowLine, ...] = ()
    slot_minutes: int = 60


@dataclass(frozen=True, slots=True)
class PauseSurroundings:
    """What stands around a pause: its specialist, the other pauses, the windows it may cut."""

    specialist: Chosen | None = None
    others: tuple[PauseLine, ...] = ()
    windows: tuple[WindowLine, ...] = ()


def window_problems(window: Window, around: WindowSurroundings) -> Iterator[Problem]:
    """Yield what stops a window and what is odd about it."""
    yield from window_own_problems(window, around)
    yield from window_clashes(window, around)
    yield from _window_doubts(window, around)


def window_own_problems(window: Window, around: WindowSurroundings) -> Iterator[Problem]:
    """Yield what is wrong with a window whatever the other windows are."""
    if window.specialist_id is None:
        yield Problem("specialist_id", "Выберите специалиста.")
    yield from specialist_problems(window.specialist_id, around.specialist)
    if not 0 <= window.weekday < len(WEEKDAYS):
        yield Problem("weekday", "Выберите день недели.")
    yield from span_problems(window.starts, window.ends)
    if window.form is Form.IN_PERSON and window.room_id is None:
        yield Problem("room_id", "Для очного приёма выберите помещение.")
    yield from room_problems(window.room_id, around.room)
    if window.valid_from is None:
        yield Problem("valid_from", "Укажите, с какого дня действует окно.")
    if window.valid_to is None:
        yield Problem("valid_to", "Укажите, по какой день действует окно.")
    yield from validity_problems(window.valid_from, window.valid_to)


def window_clashes(window: Window, around: WindowSurroundings) -> Iterator[Problem]:
    """Yield the first window that meets this one with its specialist, and with its room."""
    met = [
        line
        for line in around.others
        if share_time(window, line.window) and first_common_day(window, line.window)
    ]
    own = [line for line in met if line.window.specialist_id == window.specialist_id]
    for line in own[:1]:
        sentence = f"{_name(line)} в это время уже принимает: {_when(line)}."
        yield Problem("starts", f"{sentence} Выберите другое время.")
    for line in [line for line in met if line not in own][:1]:
        sentence = f"В это время помещение «{line.room}» занимает {_name(line)}: {_when(line)}."
        yield Problem("room_id", f"{sentence} Выберите другое помещение или время.")


def pause_problems(pause: Pause, around: PauseSurroundings) -> Iterator[Problem]:
    """Yield what stops a pause and what is odd about it."""
    yield from specialist_problems(pause.specialist_id, around.specialist)
    if pause.weekday is not None and not 0 <= pause.weekday < len(WEEKDAYS):
        yield Problem("weekday", "Выберите день недели.")
    yield from span_problems(pause.starts, pause.ends)
    yield from validity_problems(pause.valid_from, pause.valid_to)
    for line in around.others:
        if _is_same_pause(pause, line.pause):
            yield Problem("starts", f"Такой перерыв уже есть: {pause_text(line.pause)}.")
            return
    if not any(_cuts(pause, line.window) for line in around.windows):
        yield doubt("starts", "В это время никто не принимает: перерыв ничего не изменит.")


def missing_record() -> Problem:
    """Return why hours can't be changed: somebody removed them meanwhile."""
    return Problem("id", "Этой строки режима уже нет: её удалили. Добавьте новую.")


def _window_doubts(window: Window, around: WindowSurroundings) -> Iterator[Problem]:
    starts, ends = minutes_of(window.starts), minutes_of(window.ends)
    if starts >= ends:
        return
    if ends - starts < around.slot_minutes:
        minutes = f"{around.slot_minutes}\u00a0мин"
        yield doubt(
            "ends",
            f"В окно не помещается ни одной консультации: с записями она занимает {minutes}.",
        )
    if starts < _EARLIEST_MINUTE or ends > _LATEST_MINUTE:
        span = span_text(window.starts, window.ends)
        yield doubt("starts", f"Необычное время: {span}. Обычно принимают с 6:00 до 22:00.")
    if window.weekday in _WEEKEND:
        day = WEEKDAYS[window.weekday].capitalize()
        yield doubt("weekday", f"{day} — обычно выходной день: проверьте.")
    if _is_never_open(window):
        yield doubt("valid_to", "За время действия окна такого дня нет: окно не откроется.")


def _is_never_open(window: Window) -> bool:
    if window.valid_from is None or window.valid_to is None:
        return False
    is_sound = not any(validity_problems(window.valid_from, window.valid_to))
    return is_sound and first_opening(window) is None


def _name(line: WindowLine) -> str:
    return initials(line.specialist)


def _when(line: WindowLine) -> str:
    return ", ".join([weekday_span(line.window), *limits_of(line.window)])


def _is_same_pause(one: Pause, other: Pause) -> bool:
    same = (one.specialist_id, one.weekday, one.starts, one.ends)
    return same == (other.specialist_id, other.weekday, other.starts, other.ends) and (
        (one.valid_from is None or other.valid_to is None or one.valid_from <= other.valid_to)
        and (other.valid_from is None or one.valid_to is None or other.valid_from <= one.valid_to)
    )


def _cuts(pause: Pause, window: Window) -> bool:
    return (
        pause.specialist_id in {None, window.specialist_id}
        and pause.weekday in {None, window.weekday}
        and pause.starts < window.ends
        and window.starts < pause.ends
    )
