"""Hours as screens and papers see them. Weekday 0 is Monday."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.values import Form
from kcentre.premises.values import ExceptionKind, Weeks


@dataclass(frozen=True, slots=True)
class Window:
    """When and where a specialist receives, week after week; both days of validity belong to it.

    Only `remote` and `visit` windows need no room.
    """

    specialist_id: int | None
    weekday: int
    starts: dt.time
    ends: dt.time
    form: Form = Form.IN_PERSON
    room_id: int | None = None
    weeks: Weeks = Weeks.EVERY
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class WindowLine:
    """A window with the names of its specialist (in full) and room, as lists and grids show it.

    `is_retired`: the specialist does not work here any more, the window opens no new slots.
    """

    window: Window
    specialist: str
    position: str
    room: str
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """A break: of everybody where `specialist_id` is None, every day where `weekday` is None."""

    starts: dt.time
    ends: dt.time
    specialist_id: int | None = None
    weekday: int | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PauseLine:
    """A pause with the name of its specialist, empty where it is everybody's.

    `is_retired`: the specialist does not work here any more.
    """

    pause: Pause
    specialist: str
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class HoursException:
    """What differs from the weekly hours on the days `first`…`last`, both in.

    `specialist_id` None means everybody; `starts` and `ends` None, the whole day. A move takes
    the time between `starts` and `ends` of the day `first` to `moved_to`.
    """

    kind: ExceptionKind
    first: dt.date | None
    last: dt.date | None
    specialist_id: int | None = None
    starts: dt.time | None = None
    ends: dt.time | None = None
    room_id: int | None = None
    form: Form | None = None
    moved_to: dt.date | None = None
    moved_starts: dt.time | None = None
    moved_ends: dt.time | None = None
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ExceptionLine:
    """An exception with its names, as lists show it."""

    exception: HoursException
    specialist: str
    room: str


@dataclass(frozen=True, slots=True)
class CopyPreview:
    """What copying hours into an academic year would add, and what it leaves out and why."""

    windows: tuple[WindowLine, ...]
    pauses: tuple[Pause, ...]
    left_out: tuple[str, ...]
