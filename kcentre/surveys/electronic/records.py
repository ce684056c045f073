"""Replies to electronic forms as they are read, checked and taken in."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from kcentre.storage import Changes
from kcentre.surveys.forms.records import Answer

_SHORT_NUMBERS = 10_000


@dataclass(frozen=True, slots=True)
class Reply:
    """What one block says, not yet compared with the centre.

    `code` is the round's, `version` the number of the questionnaire's version, `id` sixteen
    hexadecimal digits made when the page was opened; `name` tells where it was read.
    """

    code: str
    version: int
    id: str
    day: dt.date
    answers: Mapping[str, Answer]
    family_code: str = ""
    name: str = ""

    @property
    def number(self) -> str:
        """The short number that the parent sees in the name of the file: «4821»."""
        return f"{int(self.id[-4:], 16) % _SHORT_NUMBERS:04d}"


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that is no reply, or a damaged one: where it was, and what to do."""

    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in a text, a file or several of them."""

    replies: tuple[Reply, ...] = ()
    unread: tuple[Unread, ...] = ()

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(self.replies + other.replies, self.unread + other.unread)


class ReplyState(Enum):
    """What becomes of a reply."""

    NEW = auto()
    DOUBLE = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """A reply in the list: its round, how many questions it answers, and what becomes of it.

    `remark` is a sentence: why it is refused, or what is unusual. `name` tells where it was read.
    """

    name: str
    state: ReplyState
    remark: str = ""
    round_id: int | None = None
    round: str = ""
    number: str = ""
    day: dt.date | None = None
    answers: int = 0
    family_code: str = ""


@dataclass(frozen=True, slots=True)
class ElectronicReport:
    """What came, or what would come, of some replies; `changes` once they are taken in."""

    lines: tuple[ReplyLine, ...] = ()
    changes: Changes | None = None

    @property
    def new(self) -> int:
        """How many replies are new."""
        return self._count(ReplyState.NEW)

    @property
    def doubles(self) -> int:
        """How many replies came already."""
        return self._count(ReplyState.DOUBLE)

    @property
    def refused(self) -> int:
        """How many replies can't be taken."""
        return self._count(ReplyState.REFUSED)

    def _count(self, state: ReplyState) -> int:
        return sum(line.state is state for line in self.lines)
