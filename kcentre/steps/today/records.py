"""The list of the day as the screen shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kcentre.centre.values import Value


class Matter(Value):
    """What is to be done, in the order of the list."""

    APPOINTMENTS = "appointments", "Приёмы сегодня"
    UNRECORDED = "unrecorded", "Прошло, но не записано"
    REQUESTS = "requests", "Обращения ждут ответа"
    COMPLAINTS = "complaints", "Жалобы"
    MEASURES = "measures", "Меры по отклонениям"
    EVENTS = "events", "План мероприятий"
    ROADS = "roads", "Дорожные карты"
    STRUCTURE = "structure", "Документы и договорённости"
    REPORTS = "reports", "Отчёты к сдаче"
    PERSONAL = "personal", "Персональные данные"


class Urgency(StrEnum):
    """How near the term is; what is overdue never leaves the list by itself."""

    CALM = "calm"
    SOON = "soon"
    OVERDUE = "overdue"

    @property
    def rank(self) -> int:
        """The higher, the more urgent."""
        return list(Urgency).index(self)


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do: where (`target`) it is done, and what its term says in words.

    `short` is its title where there is little room.
    """

    title: str
    detail: str
    target: str
    urgency: Urgency = Urgency.CALM
    short: str = ""


@dataclass(frozen=True, slots=True)
class Duties:
    """The first duties of a matter, and how many there are in all."""

    first: Sequence[Duty]
    count: int


@dataclass(frozen=True, slots=True)
class Section:
    """The duties of one matter, the most urgent first; `count` tells of those left out too.

    `target` leads to the whole list.
    """

    matter: Matter
    duties: tuple[Duty, ...]
    count: int
    target: str

    @property
    def urgency(self) -> Urgency:
        """The worst urgency among the duties shown."""
        found = (duty.urgency for duty in self.duties)
        return max(found, key=lambda urgency: urgency.rank, default=Urgency.CALM)


@dataclass(frozen=True, slots=True)
class TodaysList:
    """All that is to be done; a matter with nothing to do has no section."""

    sections: tuple[Section, ...]

    @property
    def count(self) -> int:
        """How many things there are in all."""
        return sum(section.count for section in self.sections)

    def of(self, matter: Matter) -> Section | None:
        """Return the section of a matter, None where nothing is to be done."""
        return next((section for section in self.sections if section.matter is matter), None)
