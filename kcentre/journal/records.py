"""The journal's records as screens see them: what is entered, and what stands around it."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.values import Category, Channel, Education, EventType, Form, Kind, Result
from kcentre.families.records import Child, Family, Person
from kcentre.periods.period import Period


@dataclass(frozen=True, slots=True)
class RatingDraft:
    """A rating being entered: four questions 1–5, None where unanswered."""

    quality: int | None = None
    conditions: int | None = None
    information: int | None = None
    politeness: int | None = None
    complaint: str = ""
    suggestion: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return self == RatingDraft()


NO_RATING = RatingDraft()


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A service being entered.

    Who came is one of three: `recipient_id`, a `newcomer` (a family to be added with the service;
    its first adult is the recipient, its first child the child), or `is_anonymous`. A `new_child`
    is added to the recipient's family. `age_months` is stated on that day; None is unknown.
    `appointment_id` is the booking that was held, `request_id` the request that is answered by it;
    `guest_ids` are adults who came along («одна консультация на всех»). `has_consent`: the
    recipient signed the general consent that day; it is kept with the service. `material_ids` are
    the materials of the bank that were handed out or worked with.
    """

    date: dt.date | None = None
    time: dt.time | None = None
    recipient_id: int | None = None
    newcomer: Family | None = None
    is_anonymous: bool = False
    child_id: int | None = None
    new_child: Child | None = None
    specialist_id: int | None = None
    sub_unit_id: int | None = None
    form: Form | None = None
    channel: Channel | None = None
    kind: Kind | None = None
    topic_id: int | None = None
    topic_text: str = ""
    category: Category | None = None
    education: Education | None = None
    age_months: int | None = None
    minutes: int | None = None
    result: Result | None = None
    recommendations: str = ""
    rating: RatingDraft = NO_RATING
    room_id: int | None = None
    appointment_id: int | None = None
    request_id: int | None = None
    guest_ids: tuple[int, ...] = ()
    has_consent: bool = False
    material_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody known by name who was expected at a group event, and whether they came."""

    adult_id: int
    is_present: bool = True


@dataclass(frozen=True, slots=True)
class EventDraft:
    """A group event being entered.

    `participants` is how many came, `registered` how many were expected, as they were counted;
    `people` are those of them who are known by name.
    """

    date: dt.date | None = None
    time: dt.time | None = None
    event_type: EventType | None = None
    title: str = ""
    specialist_id: int | None = None
    sub_unit_id: int | None = None
    form: Form | None = None
    channel: Channel | None = None
    kind: Kind | None = None
    topic_id: int | None = None
    topic_text: str = ""
    participants: int | None = None
    minutes: int | None = None
    room_id: int | None = None
    registered: int | None = None
    plan_item: str = ""
    materials: str = ""
    people: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """What a specialist noted on a service; `specialist` is the full name."""

    specialist_id: int
    specialist: str
    text: str


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A service opened for reading or changing; `source_note` is what an import left aside.

    `guests` are who came along. `notes` is empty unless asked for with `card_seen_by`.
    """

    id: int
    number: int
    draft: SessionDraft
    person: Person | None
    source_note: str
    guests: tuple[Person, ...] = ()
    notes: tuple[PrivateNote, ...] = ()


@dataclass(frozen=True, slots=True)
class EventCard:
    """A group event opened for reading or changing."""

    id: int
    number: int
    draft: EventDraft
    source_note: str


@dataclass(frozen=True, slots=True)
class Visitor:
    """A hit of the question «Кто пришёл?»; `last_visit` is None for somebody who never came."""

    person: Person
    last_visit: dt.date | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rules must know beside the draft.

    `same_day_visits` counts the recipient's other services of that day; `overlaps` are the times
    («16:00–16:45») when the specialist is busy with something else; `is_unborn`: the child's birth
    is known and comes after the day. `outside_hours` is the sentence why the time is not the
    specialist's, `room_taken` when the room is taken, both empty where all is well;
    `lacks_consent`: the recipient is known by name and gave no general consent that holds;
    `closed` is the closed period that the day is in.
    """

    today: dt.date
    shortest_minutes: int
    topic_needs_text: bool = False
    same_day_visits: int = 0
    overlaps: tuple[str, ...] = ()
    is_unborn: bool = False
    outside_hours: str = ""
    room_taken: str = ""
    lacks_consent: bool = False
    closed: Period | None = None


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A private note of a specialist on a service, being entered with it; empty removes it."""

    specialist_id: int
    text: str = ""
