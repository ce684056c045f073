"""A family's whole case as screens see it."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from kcentre.centre.values import Value
from kcentre.families.records import Family


class HistoryKind(Value):
    """What happened with a family."""

    REQUEST = "request", "обращение"
    APPOINTMENT = "appointment", "запись"
    SESSION = "session", "консультация"
    EVENT = "event", "мероприятие"
    REFERRAL = "referral", "направление"
    RATING = "rating", "оценка"
    CONSENT = "consent", "согласие"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened; `target` is the place of the window that opens it, or empty."""

    date: dt.date
    kind: HistoryKind
    title: str
    note: str
    target: str
    time: str = ""


@dataclass(frozen=True, slots=True)
class FamilyHistory:
    """Everything of a family, newest first; the counts are of its sessions."""

    family: Family
    lines: tuple[HistoryLine, ...]
    sessions: int
    first_visit: dt.date | None
    last_visit: dt.date | None
    depersonalised_on: dt.date | None = None


class DuplicateWhy(Value):
    """Why two adults may be one."""

    SAME_NAME = "same_name", "то же имя"
    SAME_PHONE = "same_phone", "тот же телефон"
    SIMILAR_NAME = "similar_name", "похожее имя"
    SAME_CHILD = "same_child", "тот же ребёнок"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Somebody known who may be the one being entered; `title` is the name or the code."""

    family_id: int
    family_code: str
    adult_id: int
    title: str
    why: DuplicateWhy


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two families that may be one; the first is the older record."""

    family_id: int
    other_id: int
    title: str
    other_title: str
    why: DuplicateWhy


class Compared(NamedTuple):
    """One line of the comparison: the same fact of both families."""

    title: str
    left: str
    right: str

    @property
    def is_same(self) -> bool:
        """Whether there is nothing to decide."""
        return self.left == self.right


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two families side by side.

    `same_adults` and `same_children` are proposed for `merge_families`: of the right family's
    people (keys) those who are the left family's (values).
    """

    left: Family
    right: Family
    lines: tuple[Compared, ...]
    same_adults: dict[int, int] = field(default_factory=dict)
    same_children: dict[int, int] = field(default_factory=dict)


class DueReason(Value):
    """Why a family's personal data may be kept no longer; the text stands in the act."""

    WITHDRAWN = "withdrawn", "согласие на обработку персональных данных отозвано"
    TERM = "term", "истёк срок согласия на обработку персональных данных"
    RETENTION = "retention", "цель обработки достигнута, истёк срок хранения"
    WISH = "wish", "обращение субъекта персональных данных"


@dataclass(frozen=True, slots=True)
class DueFamily:
    """A family to be depersonalised: why, since when, and until when at the latest.

    `until` is given where the law sets the days: after a withdrawal.
    """

    family_id: int
    code: str
    reason: DueReason
    since: dt.date
    last_visit: dt.date | None
    until: dt.date | None = None


class FamilyOrderKey(StrEnum):
    """What the list of families is ordered by."""

    NAME = "adults"
    LAST_VISIT = "last_visit"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class FamilyOrder:
    """The column the list is ordered by: a field's name of `FamilyLine`."""

    key: str = FamilyOrderKey.LAST_VISIT
    descending: bool = True


@dataclass(frozen=True, slots=True)
class FamilyFilter:
    """Conditions on families, all of which must hold; `search` is what was typed."""

    search: str = ""
    without_consent: bool = False
    depersonalised: bool = False
    due: bool = False
    ids: tuple[int, ...] | None = None


class FamilyLine(NamedTuple):
    """One line of the list; `last_visit` is «07.10.25», empty for never; `id` the family's."""

    code: str
    adults: str
    children: str
    phone: str
    last_visit: str
    consents: str
    id: int
    is_depersonalised: bool
    has_general_consent: bool
