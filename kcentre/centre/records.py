"""The centre's facts as screens and papers see them."""

from dataclasses import dataclass

from kcentre.centre.values import CentreKind, Employment, SatisfactionFormula, SubUnitKind


@dataclass(frozen=True, slots=True)
class Passport:
    """Who the centre is. Empty text is «not entered»; `is_demo` marks invented data."""

    kindergarten: str
    centre_name: str = ""
    centre_kind: CentreKind = CentreKind.CONSULTATION_CENTRE
    head: str = ""
    head_position: str = "Заведующий"
    addressee: str = ""
    city: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    site: str = ""
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """The rules the head may change; minutes, marks 1–5, per cent, days.

    A slot is the consultation (`slot_minutes`) and the time for its records after it.
    """

    shortest_minutes: int = 45
    positive_from: int = 4
    formula: SatisfactionFormula = SatisfactionFormula.RATINGS
    satisfaction_norm: int = 85
    request_warning_days: int = 3
    request_overdue_days: int = 6
    slot_minutes: int = 45
    slot_records_minutes: int = 15


@dataclass(frozen=True, slots=True)
class Specialist:
    """Somebody who consults; `id` None before it is kept."""

    name: str
    position: str = ""
    employment: Employment = Employment.STAFF
    sub_unit_id: int | None = None
    is_retired: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic; `parent_id` for one of the second level."""

    code: str
    title: str
    parent_id: int | None = None
    is_retired: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class SubUnit:
    """A part of the centre."""

    name: str
    kind: SubUnitKind = SubUnitKind.OTHER
    is_retired: bool = False
    id: int | None = None
