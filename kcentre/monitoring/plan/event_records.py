"""Planned group events as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.values import EventType, Form, Value


class EventState(Value):
    """How a planned event stands on a day."""

    PLANNED = "planned", "запланировано"
    DUE_SOON = "due_soon", "скоро срок"
    OVERDUE = "overdue", "просрочено"
    HELD = "held", "проведено"
    HELD_LATE = "held_late", "проведено с опозданием"
    CANCELLED = "cancelled", "отменено"


@dataclass(frozen=True, slots=True)
class PlannedEventDraft:
    """A group event of the plan of the academic year that begins in `year`, to be held by `due`.

    `starts` is from when on, None where only the deadline is planned; `expected` how many people.
    """

    year: int
    title: str = ""
    due: dt.date | None = None
    starts: dt.date | None = None
    event_type: EventType | None = None
    form: Form | None = None
    topic_id: int | None = None
    specialist_id: int | None = None
    audience: str = ""
    expected: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class HeldEvent:
    """The group event of the journal that fulfilled a planned one."""

    id: int
    date: dt.date
    participants: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedEventLine:
    """A planned event with what became of it; `draft.due` is never None here."""

    id: int
    draft: PlannedEventDraft
    due: dt.date
    is_cancelled: bool = False
    held: HeldEvent | None = None
    state: EventState = EventState.PLANNED

    @property
    def is_held(self) -> bool:
        """Whether it was held, in time or late, and stands in the plan."""
        return self.state in {EventState.HELD, EventState.HELD_LATE}


@dataclass(frozen=True, slots=True)
class EventsFulfilment:
    """How far the events due in a period were held, and how many by their deadline.

    Cancelled ones don't count. The shares are in per cent with one decimal, None where nothing
    was planned.
    """

    planned: int = 0
    held: int = 0
    in_time: int = 0
    share: float | None = None
    in_time_share: float | None = None
    lines: tuple[PlannedEventLine, ...] = ()
