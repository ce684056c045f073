"""Requests («обращения») as screens see them."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kcentre.centre.values import Form, RequestChannel, RequestState
from kcentre.families.records import Child, Family, Person
from kcentre.journal.values import Initiator


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """A request being entered.

    Who asked is one of three: `adult_id`, a `newcomer` (a family to be added with it), or
    `is_anonymous`. A `new_child` is added to the adult's family. What is wished is as the person
    said it; a call that only leads the parent on has `routed_to` and becomes «перенаправлено».
    `learned_from_id` is the channel by which the person had come to know of the centre.
    """

    date: dt.date | None = None
    time: dt.time | None = None
    channel: RequestChannel = RequestChannel.IN_PERSON
    adult_id: int | None = None
    newcomer: Family | None = None
    is_anonymous: bool = False
    child_id: int | None = None
    new_child: Child | None = None
    initiator: Initiator | None = None
    topic_id: int | None = None
    topic_text: str = ""
    wished_form: Form | None = None
    wished_time: str = ""
    wished_specialist_id: int | None = None
    sub_unit_id: int | None = None
    routed_to: str = ""
    note: str = ""
    learned_from_id: int | None = None


@dataclass(frozen=True, slots=True)
class RequestCard:
    """A request opened for reading or changing, with what became of it.

    `answer` is «услуга № 12 от 07.10.2025» or «запись на 24.11.2026, 10:00», empty without either.
    """

    id: int | None
    number: int
    draft: RequestDraft
    person: Person | None
    state: RequestState
    answer: str = ""


class Urgency(StrEnum):
    """How long somebody has waited for an answer, by the head's limits."""

    NONE = "none"
    WARNING = "warning"
    OVERDUE = "overdue"


class RequestLine(NamedTuple):
    """One line of the journal of requests; empty where nothing is known.

    `days_waiting` is None where the request is answered or closed.
    """

    number: int
    moment: str
    waiting: str
    who: str
    topic: str
    state: str
    phone: str
    child: str
    wish: str
    channel: str
    id: int
    state_code: RequestState
    days_waiting: int | None
    urgency: Urgency
    is_anonymous: bool


@dataclass(frozen=True, slots=True)
class Urgent:
    """How many unanswered requests are near their term, and how many are past it."""

    warning: int = 0
    overdue: int = 0
