"""The indicators that every centre has, П01–П16, each held against its usual norm."""

from dataclasses import dataclass

from kcentre.centre.values import Value
from kcentre.figures.figure import Unit
from kcentre.monitoring.norms import Direction, Norm


class IndicatorSort(Value):
    """Where an indicator's value comes from."""

    FIGURE = "figure", "показатель программы"
    RATIO = "ratio", "отношение двух показателей"
    MANUAL = "manual", "вводится вручную"
    PLAN = "plan", "по плану"


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator; `unit` is free text where the head named it.

    `figure_code` is the figure it shows or, of a ratio, that is taken in per cent of `base_code`;
    it also leads to the journal rows behind. `norm` is the usual one, which a target may replace.
    """

    code: str
    title: str
    unit: Unit | str
    sort: IndicatorSort = IndicatorSort.FIGURE
    figure_code: str | None = None
    base_code: str | None = None
    norm: Norm | None = None
    is_own: bool = False

    @property
    def unit_label(self) -> str:
        """The unit as it follows a number of any size."""
        return self.unit.label if isinstance(self.unit, Unit) else self.unit

    @property
    def is_count(self) -> bool:
        """Whether the value is a number of things, which grows with the days of a period."""
        return self.sort is IndicatorSort.FIGURE and self.unit in _COUNTS

    @property
    def takes_values(self) -> bool:
        """Whether a value may be entered by hand, because the program can't know it."""
        return self.sort is IndicatorSort.MANUAL or self.figure_code in OF_TODAY


SERVICES, PARENTS = "sessions.total", "people.parents"
SATISFIED, OVERDUE = "ratings.share", "requests.overdue"
FOUNDED_COMPLAINTS, ROOMS_READINESS = "ratings.founded_complaints", "rooms.readiness"
DOCUMENTS_READINESS = "documents.readiness"
OF_TODAY = (ROOMS_READINESS, DOCUMENTS_READINESS)
"""Figures of what is kept as it is, not as it was: a long past period has what it handed in."""

PLAN_DONE, EVENTS_DONE, DOCUMENTS = "П02", "П14", "П15"
IN_TIME = Norm(Direction.AT_LEAST, 90)
"""The norm of planned events that were held in time, beside that of all planned events."""

_COUNTS = frozenset(
    {Unit.SERVICES, Unit.MINUTES, Unit.PEOPLE, Unit.EVENTS, Unit.REQUESTS, Unit.RATINGS}
)


def _at_least(level: float, near: float | None = None) -> Norm:
    return Norm(Direction.AT_LEAST, level, near=near)


def _at_most(level: float) -> Norm:
    return Norm(Direction.AT_MOST, level)


def _figure(
    code: str, title: str, unit: Unit, figure_code: str, norm: Norm | None = None
) -> Indicator:
    return Indicator(code, title, unit, figure_code=figure_code, norm=norm)


def _plan(code: str, title: str, figure_code: str, norm: Norm) -> Indicator:
    return Indicator(code, title, Unit.PERCENT, IndicatorSort.PLAN, figure_code, norm=norm)


INDICATORS = (
    _figure("П01", "Количество оказанных услуг", Unit.SERVICES, SERVICES),
    _plan(PLAN_DONE, "Выполнение плана", SERVICES, _at_least(95, near=15)),
    _figure("П03", "Родителей, получивших помощь", Unit.PEOPLE, PARENTS),
    _figure("П04", "Доля удовлетворённых", Unit.PERCENT, SATISFIED, _at_least(85)),
    _figure("П05", "Охват оценкой", Unit.PERCENT, "sessions.rated_share", _at_least(30)),
    _figure(
        "П06",
        "Доля услуг семьям, чьи дети не посещают детский сад",
        Unit.PERCENT,
        "sessions.not_attending_share",
    ),
    _figure("П07", "Доля дистанционных и выездных услуг", Unit.PERCENT, "sessions.away_share"),
    _figure(
        "П08",
        "Средний срок от обращения до услуги",
        Unit.DAYS,
        "requests.mean_days_to_service",
        _at_most(5),
    ),
    _figure("П09", "Просроченные обращения", Unit.REQUESTS, OVERDUE, _at_most(0)),
    _figure("П10", "Неявки и отмены", Unit.PERCENT, "appointments.missed_share", _at_most(15)),
    _figure(
        "П11",
        "Загрузка графика",
        Unit.PERCENT,
        "schedule.load",
        Norm(Direction.WITHIN, 50, 90),
    ),
    _figure("П12", "Доля повторных обращений", Unit.PERCENT, "sessions.repeat_share"),
    _figure("П13", "Обоснованные жалобы", Unit.COMPLAINTS, FOUNDED_COMPLAINTS, _at_most(0)),
    _plan(EVENTS_DONE, "Выполнение плана мероприятий", "events.total", _at_least(100)),
    _figure(
        DOCUMENTS, "Актуальность документов", Unit.PERCENT, DOCUMENTS_READINESS, _at_least(100)
    ),
    _figure("П16", "Готовность помещений", Unit.PERCENT, ROOMS_READINESS, _at_least(100)),
)
"""The norms are the usual ones of the centres' monitoring; the head may set targets of their own.

What has none is for information, or is held against the plan.
"""
