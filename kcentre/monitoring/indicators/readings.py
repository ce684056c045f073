"""What an indicator shows in a period, and on what its colour is judged.

The one definition of a value: the state of a period and its history are both read here.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from kcentre.figures.values import Value, value_of
from kcentre.language import Refused
from kcentre.language.dates import short_date
from kcentre.language.numbers import decimal_trimmed, round_half_away, share
from kcentre.language.plurals import services
from kcentre.monitoring.catalogue import (
    EVENTS_DONE,
    FOUNDED_COMPLAINTS,
    OF_TODAY,
    OVERDUE,
    SERVICES,
    Indicator,
    IndicatorSort,
)
from kcentre.monitoring.plan.event_records import EventsFulfilment
from kcentre.monitoring.plan.records import PlannedVolume
from kcentre.monitoring.plan.shares import fulfilment, plan_text
from kcentre.monitoring.plan.years import YearsOfPlans
from kcentre.monitoring.targets.queries import every_entered_value
from kcentre.monitoring.targets.records import EnteredValue
from kcentre.periods.handed_in import handed_in_values
from kcentre.periods.period import Period
from kcentre.storage import CentreFile

NO_PLAN = "План не составлен или составлен не на все дни работы: сравнивать не с чем."
NOT_BEGUN = "Срок по плану ещё не наступил: оценивать рано."
OF_THE_CENTRE = "Известно только по центру в целом, не по подразделениям."


@dataclass(frozen=True, slots=True)
class Reading:
    """A value; `judged` is what the colour is about, `in_time` beside it for planned events.

    `remark` says why something is not known, or what the value is made of.
    """

    value: float | None
    judged: float | None = None
    in_time: float | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a period's indicators are read from.

    `volume` and `events` are None where they are those of a sub-unit, which has no plan.
    """

    period: Period
    today: dt.date
    values: Mapping[str, Value]
    entered: Mapping[str, EnteredValue] = field(default_factory=dict)
    volume: PlannedVolume | None = None
    events: EventsFulfilment | None = None

    @property
    def is_part(self) -> bool:
        """Whether they are of one sub-unit, not of the whole centre."""
        return self.volume is None

    @property
    def planned(self) -> int | None:
        """How many services the plan lays down for the whole period."""
        return None if self.volume is None else self.volume.total

    @property
    def passed(self) -> float:
        """Which part of the period's days (0–1) is over, today included."""
        period = self.period
        days = (min(self.today, period.end) - period.start).days + 1
        return max(0, days) / ((period.end - period.start).days + 1)


@dataclass(frozen=True, slots=True)
class KeptBeside:
    """What is kept of indicators beside their figures: of the whole centre, for any period.

    `handed_in` is what closed periods tell of rooms and documents, by the figure's code: else they
    are known of today alone.
    """

    today: dt.date
    plans: YearsOfPlans
    entered: Mapping[Period, Mapping[str, EnteredValue]]
    handed_in: Mapping[str, Mapping[Period, float]]

    def facts(self, period: Period, values: Mapping[str, Value]) -> Facts:
        """Return what the indicators of a period are read from."""
        told = {
            code: found[period]
            for code, found in self.handed_in.items()
            if period in found and code in values
        }
        values = {**values, **told}
        return Facts(
            period,
            self.today,
            values,
            self.entered.get(period, {}),
            self.plans.volume(period),
            self.plans.fulfilment(period),
        )


def kept_beside(file: CentreFile, today: dt.date) -> KeptBeside:
    """Return what is kept beside the figures, inside a `file.reading()`."""
    handed_in = {code: handed_in_values(file, code) for code in OF_TODAY}
    return KeptBeside(today, YearsOfPlans(file, today), every_entered_value(file), handed_in)


def reading(file: CentreFile, indicator: Indicator, facts: Facts) -> Reading:
    """Return what an indicator shows; unknown is None, never 0."""
    match indicator.sort:
        case IndicatorSort.PLAN:
            return _of_events(facts) if indicator.code == EVENTS_DONE else _of_plan(facts)
        case IndicatorSort.MANUAL:
            return _entered(indicator, facts)
    try:
        found = _computed(file, indicator, facts.values)
    except Refused as refusal:
        return Reading(None, remark=str(refusal))
    if found.value is not None or not indicator.takes_values:
        return found
    if facts.is_part:
        return Reading(None, remark=OF_THE_CENTRE)
    return _entered(indicator, facts) if indicator.code in facts.entered else found


def _computed(file: CentreFile, indicator: Indicator, values: Mapping[str, Value]) -> Reading:
    part = _value(file, values, indicator.figure_code or "")
    if indicator.sort is IndicatorSort.FIGURE:
        remark = "" if part is not None else _why_unknown(indicator.figure_code or "")
        return Reading(part, part, remark=remark)
    whole = _value(file, values, indicator.base_code or "")
    if part is None or whole is None:
        return Reading(None, remark="Нет данных, из которых складывается отношение.")
    found = share(part, whole)
    remark = "" if found is not None else "Основание отношения равно 0: делить не на что."
    return Reading(found, found, remark=remark)


def known_value(values: Mapping[str, Value], code: str) -> Value:
    """Return a figure's value; where its journal is empty, nothing is known of what is rare."""
    base = _KNOWN_BY.get(code)
    return None if base is not None and not values[base] else values[code]


def _value(file: CentreFile, values: Mapping[str, Value], code: str) -> Value:
    return known_value(values, code) if code in values else value_of(file, values, code)


def _of_plan(facts: Facts) -> Reading:
    if facts.volume is None:
        return Reading(None, remark=OF_THE_CENTRE)
    planned, to_date = facts.volume.total, facts.volume.to_date
    if planned is None:
        return Reading(None, remark=NO_PLAN)
    if planned == 0:
        return Reading(None, remark="По плану услуг в этом периоде нет: доля не считается.")
    done = facts.values[SERVICES] or 0
    if not to_date:
        return Reading(share(done, planned), remark=NOT_BEGUN)
    judged = share(done, planned * to_date)
    remark = "" if to_date >= 1 else _so_far(facts.today, planned * to_date, judged)
    return Reading(share(done, planned), judged, remark=remark)


def _so_far(today: dt.date, due: float, judged: float | None) -> str:
    """Return why what is far below the target may still be green."""
    whole = services(int(round_half_away(due, 0)))
    part = "" if judged is None else f", выполнено {decimal_trimmed(judged, 1)}\u00a0%"
    return f"Период идёт: к {short_date(today)} по плану {whole}{part}."


def _of_events(facts: Facts) -> Reading:
    found = facts.events
    if found is None:
        return Reading(None, remark=OF_THE_CENTRE)
    if not found.planned:
        return Reading(None, remark="Мероприятий со сроком в этом периоде в плане нет.")
    due = fulfilment(line for line in found.lines if line.is_held or line.due <= facts.today)
    remark = plan_text(found) if due.planned else NOT_BEGUN
    return Reading(found.share, due.share, due.in_time_share, remark)


def _entered(indicator: Indicator, facts: Facts) -> Reading:
    entered = facts.entered.get(indicator.code)
    if entered is None and facts.is_part:
        return Reading(None, remark=OF_THE_CENTRE)
    if entered is None:
        return Reading(None, remark=_NOT_ENTERED)
    return Reading(entered.value, entered.value, remark=entered.note)


def _why_unknown(code: str) -> str:
    return _UNKNOWN.get(code.partition(".")[0], "Нет данных за период.")


_KNOWN_BY = {OVERDUE: "requests.total", FOUNDED_COMPLAINTS: "ratings.count"}
"""Where no requests or ratings are kept, nothing is known of overdue ones or of complaints."""

_NOT_ENTERED = "Значение вводится вручную и за этот период ещё не введено."
_UNKNOWN = {
    "sessions": "За период нет услуг, по которым считается показатель.",
    "ratings": "За период нет оценок получателей.",
    "requests": "За период нет обращений, по которым считается показатель.",
    "appointments": "За период нет записей на приём.",
    "schedule": "Часы приёма на период не заданы.",
    "rooms": "Готовность помещений известна только за текущий и предыдущий период.",
    "documents": (
        "Реестр документов пуст или период давний: актуальность известна за текущий и предыдущий "
        "период. Значение можно ввести вручную."
    ),
}
