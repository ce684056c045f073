"""The centre's facts as screens and papers see them."""

from dataclasses import dataclass, field

from kcentre.centre.values import CentreKind, Employment, SatisfactionFormula, SubUnitKind
from kcentre.language.declension import Forms


@dataclass(frozen=True, slots=True)
class Brand:
    """The centre's own name without quotes in its cases, its slogan and logo (a PNG).

    Where nothing was entered the texts are empty and the logo is None.
    """

    name: str = ""
    genitive: str = ""
    dative: str = ""
    accusative: str = ""
    instrumental: str = ""
    prepositional: str = ""
    slogan: str = ""
    logo: bytes | None = field(default=None, repr=False)

    @property
    def forms(self) -> Forms:
        """The name in the five cases beside the nominative."""
        return Forms(
            self.genitive, self.dative, self.accusative, self.instrumental, self.prepositional
        )

    @property
    def is_empty(self) -> bool:
        """Whether the centre has no brand yet."""
        return self == Brand()


NO_BRAND = Brand()


@dataclass(frozen=True, slots=True)
class Passport:
    """Who the centre is. Empty text is «not entered»; `is_demo` marks invented data.

    `brand` is carried along for papers: it is kept, and compared, apart.
    """

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
    brand: Brand = field(default=NO_BRAND, compare=False)

    @property
    def centre_genitive(self) -> str:
        """«консультационного центра», of a centre with a brand «… «Ёлочка»»."""
        own = f" «{self.brand.name}»" if self.brand.name else ""
        return self.centre_kind.genitive + own


@dataclass(frozen=True, slots=True)
class Settings:
    """The rules the head may change; minutes, marks 1–5, per cent, days.

    A slot is the consultation (`slot_minutes`) and the time for its records after it.
    `month_plan` is how many services a month should bring, None where nothing is planned. Names
    are kept for `retention_years` after a family's last service, and for `withdrawal_days` after
    a consent was withdrawn. A service is recorded in time within `record_lag_days`.
    A report of a kind is due so many days (`month_due_days`, …) after its period ended; None where
    the centre hands in no such report.
    """

    shortest_minutes: int = 45
    positive_from: int = 4
    formula: SatisfactionFormula = SatisfactionFormula.RATINGS
    satisfaction_norm: int = 85
    request_warning_days: int = 3
    request_overdue_days: int = 6
    slot_minutes: int = 45
    slot_records_minutes: int = 15
    month_plan: int | None = None
    retention_years: int = 3
    withdrawal_days: int = 30
    record_lag_days: int = 7
    month_due_days: int | None = 5
    quarter_due_days: int | None = 10
    half_year_due_days: int | None = None
    year_due_days: int | None = 20
    academic_year_due_days: int | None = None


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


@dataclass(frozen=True, slots=True)
class InfoChannel:
    """From where families learn of the centre («откуда узнали»)."""

    name: str
    is_retired: bool = False
    id: int | None = None
