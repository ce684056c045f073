"""The figures of one period, as screens and papers see them.

Unknown is None, never 0. Maps hold only what was met, but for the cells and bands of ages.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.centre.values import Category, Education, Form, Kind, SatisfactionFormula
from kcentre.periods.period import Period


@dataclass(frozen=True, slots=True)
class SpecialistFigures:
    """What one specialist did; `minutes` are those of the `timed` sessions, of known duration."""

    id: int
    name: str
    position: str
    sessions: int
    timed: int
    minutes: int


@dataclass(frozen=True, slots=True)
class SessionFigures:
    """Services («услуги»). `by_topic` is keyed by codes of the first level: «Т01»."""

    total: int
    minutes: int
    short: int
    anonymous: int
    unknown_duration: int
    first_in_centre: int
    repeat_in_centre: int
    rated: int
    by_form: Mapping[Form, int]
    by_kind: Mapping[Kind, int]
    by_kind_and_form: Mapping[Kind, Mapping[Form, int]]
    by_topic: Mapping[str, int]
    by_category: Mapping[Category, int]
    by_education: Mapping[Education, int]
    by_month: Mapping[str, int]
    by_specialist: tuple[SpecialistFigures, ...]

    @property
    def timed(self) -> int:
        """Services of known duration."""
        return self.total - self.unknown_duration

    @property
    def face_to_face(self) -> int:
        """Services in person, in the centre or on a visit."""
        return self.by_form.get(Form.IN_PERSON, 0) + self.by_form.get(Form.VISIT, 0)


@dataclass(frozen=True, slots=True)
class PeopleFigures:
    """Distinct people, over the whole period, each in the cell their last session shows."""

    parents: int
    children: int
    parents_cells: Mapping[str, int]
    children_cells: Mapping[str, int]
    parents_by_age: Mapping[str, int]
    children_by_age: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class EventFigures:
    """Group events; never added to the services."""

    total: int
    participants: int


@dataclass(frozen=True, slots=True)
class RequestFigures:
    """What people asked for; days from a request to the service that answered it.

    `booked` got an appointment, `missed` ended without a service or missed the appointment,
    `in_work` still wait.
    """

    total: int
    overdue: int
    mean_days_to_service: float | None
    booked: int = 0
    missed: int = 0
    in_work: int = 0


@dataclass(frozen=True, slots=True)
class RatingFigures:
    """Ratings; `share` in per cent by `formula`; `means` of the four questions, 1 to 5."""

    count: int
    positive: int
    share: float | None
    formula: SatisfactionFormula
    means: Mapping[str, float | None]
    founded_complaints: int = 0


@dataclass(frozen=True, slots=True)
class StaffFigures:
    """Specialists who held a service or a group event; `freelance` includes partners'."""

    staff: int
    freelance: int


@dataclass(frozen=True, slots=True)
class AppointmentFigures:
    """Appointments; moved ones don't count, `missed` are those nobody came to or were cancelled."""

    total: int = 0
    held: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True)
class ScheduleFigures:
    """How many appointments the hours had room for («окна»), and how many took their time."""

    capacity: int = 0
    taken: int = 0


@dataclass(frozen=True, slots=True)
class RoomFigures:
    """What of all the rooms need is `done`; nothing is needed where nobody can say any more."""

    done: int = 0
    needed: int = 0


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """How many of the `required` kinds of documents are in force; none where nobody can say."""

    current: int = 0
    required: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Every figure of a period, of one sub-unit or (`sub_unit_id` None) of the whole centre."""

    period: Period
    closed: bool
    sessions: SessionFigures
    people: PeopleFigures
    events: EventFigures
    requests: RequestFigures
    ratings: RatingFigures
    specialists: StaffFigures
    appointments: AppointmentFigures = AppointmentFigures()
    schedule: ScheduleFigures = ScheduleFigures()
    rooms: RoomFigures = RoomFigures()
    documents: DocumentFigures = DocumentFigures()
    sub_unit_id: int | None = None
