"""Working groups and minutes as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who belongs to a group."""

    name: str = ""
    role: str = ""
    partner_id: int | None = None


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A council or a working group; `order` is by what it was formed («приказ № 12 от …»)."""

    title: str = ""
    goal: str = ""
    curator: str = ""
    formed_on: dt.date | None = None
    order: str = ""
    note: str = ""
    is_retired: bool = False
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A kept group; `open_decisions` of its minutes are still to be done."""

    id: int
    draft: GroupDraft
    minutes: int = 0
    open_decisions: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a meeting; `id` None before it is kept."""

    text: str = ""
    responsible: str = ""
    due: dt.date | None = None
    done_on: dt.date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class MinutesDraft:
    """The minutes of a meeting: of a working group, or of another `body` of people.

    `agenda` and `present` have an item a line.
    """

    group_id: int | None = None
    body: str = ""
    number: str = ""
    date: dt.date | None = None
    chair: str = ""
    secretary: str = ""
    present: str = ""
    agenda: str = ""
    text: str = ""
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class MinutesLine:
    """Kept minutes; `met` is who met: the group's title or the body's name."""

    id: int
    draft: MinutesDraft
    met: str
    open: int = 0
    overdue: int = 0


class GroupRow(NamedTuple):
    """One line of the list of groups, ready to be shown."""

    title: str
    curator: str
    members: str
    formed: str
    minutes: str
    decisions: str
    id: int
    is_retired: bool


class MinutesRow(NamedTuple):
    """One line of the list of minutes, ready to be shown."""

    number: str
    moment: str
    met: str
    decisions: str
    agenda: str
    files: str
    id: int
    is_overdue: bool
