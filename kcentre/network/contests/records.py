"""Grants and contests as screens and papers see them. Money is in kopecks."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from kcentre.network.contests.values import ContestKind, ContestStatus


@dataclass(frozen=True, slots=True)
class ContestDraft:
    """A part in a grant or a contest; `deadline` is the last day for the application."""

    title: str = ""
    kind: ContestKind = ContestKind.GRANT
    organiser: str = ""
    link: str = ""
    deadline: dt.date | None = None
    asked: int | None = None
    given: int | None = None
    status: ContestStatus = ContestStatus.IDEA
    submitted_on: dt.date | None = None
    result: str = ""
    responsible: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ContestLine:
    """A kept part in a contest; `is_overdue`: the deadline passed, nothing was submitted."""

    id: int
    draft: ContestDraft
    is_overdue: bool = False


class ContestRow(NamedTuple):
    """One line of the list of contests, ready to be shown."""

    title: str
    status: str
    moment: str
    kind: str
    asked: str
    given: str
    result: str
    responsible: str
    id: int
    status_code: ContestStatus
    is_overdue: bool
