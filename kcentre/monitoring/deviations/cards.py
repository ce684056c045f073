"""Single measures opened for entering, and what they are chosen from."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.queries import passport, specialists
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.monitoring.deviations import rules
from kcentre.monitoring.deviations.carry import carry
from kcentre.monitoring.deviations.queries import (
    around_deviation,
    deviation,
    measures_of,
    red_without_measure,
)
from kcentre.monitoring.deviations.records import DeviationCard, DeviationDraft, Uncovered
from kcentre.monitoring.deviations.states import (
    noticed,
    states_in,
)
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.words import noticed_words, outcome_words
from kcentre.monitoring.indicators import Indicator, known_indicators
from kcentre.monitoring.norms import Colour
from kcentre.periods.period import (
    Period,
    PeriodKind,
    academic_year_of,
    containing,
    previous,
    shifted,
)
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_OFFERED = {
    PeriodKind.MONTH: 13,
    PeriodKind.QUARTER: 5,
    PeriodKind.HALF_YEAR: 3,
    PeriodKind.YEAR: 2,
    PeriodKind.ACADEMIC_YEAR: 2,
}
"""How many of the latest periods of each kind are offered, the running one first."""

_STANDING = {
    Colour.GOOD: "в пределах цели",
    Colour.ATTENTION: "немного не достигает цели",
    Colour.BAD: "отклонение от цели",
}


@dataclass(frozen=True, slots=True)
class DeviationChoices:
    """What a measure is chosen from: indicators in use, late periods, who may be responsible.

    `years` begin the academic years that have measures, the running one first.
    """

    indicators: tuple[Indicator, ...]
    periods: tuple[Period, ...]
    people: tuple[str, ...]
    years: tuple[int, ...]


def deviation_choices(file: CentreFile) -> DeviationChoices:
    """Return what the forms and filters of measures offer."""
    today = today_here()
    with file.reading():
        head = passport(file).head
        people = [head, *(person.name for person in specialists(file))]
        return DeviationChoices(
            known_indicators(file),
            tuple(_late_periods(today)),
            tuple(dict.fromkeys(filter(None, people))),
            _years(file, today),
        )


def card(file: CentreFile, deviation_id: int) -> DeviationCard | None:
    """Return a measure opened for changing; None where it was removed."""
    line = deviation(file, deviation_id)
    if line is None:
        return None
    return DeviationCard(
        line.id,
        line.draft,
        f"{line.draft.code} {line.title}".strip(),
        noticed_words(line.value, line.target, line.unit),
        outcome_words(line.outcome, line.unit),
        carry(line),
    )


def noticed_now(file: CentreFile, code: str, period: Period) -> str:
    """Return how an indicator stands: «78 % при цели 85 % — отклонение от цели»."""
    if period.kind is PeriodKind.DAYS:
        return ""
    found = states_in(file, period, today_here())
    state = next((state for state in found if state.indicator.code == code), None)
    if state is None:
        return ""
    standing = _STANDING[state.colour] if state.colour else ""
    return " — ".join(filter(None, (noticed(state), standing)))


def uncovered(file: CentreFile, today: dt.date | None = None) -> list[Uncovered]:
    """Return the red indicators of the last quarter and the last month that have no measure.

    Both are over: what goes on may still come right. What is red in the quarter, or has a measure
    there, is not asked for once more for its month.
    """
    day = today or today_here()
    quarter, month = (
        previous(containing(kind, day)) for kind in (PeriodKind.QUARTER, PeriodKind.MONTH)
    )
    of_quarter = red_without_measure(file, quarter, day)
    asked = {state.indicator.code for state in of_quarter} | set(measures_of(file, quarter))
    of_month = [
        state
        for state in red_without_measure(file, month, day)
        if month.start not in quarter or state.indicator.code not in asked
    ]
    return [
        Uncovered(state.indicator.code, state.indicator.title, period, noticed(state))
        for period, states in ((quarter, of_quarter), (month, of_month))
        for state in states
    ]


def problems_of_deviation(
    file: CentreFile, draft: DeviationDraft, deviation_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a measure while it is being entered."""
    around = around_deviation(file, draft, deviation_id, today_here())
    return tuple(rules.deviation_problems(draft, around))


def _late_periods(today: dt.date) -> list[Period]:
    return [
        shifted(containing(kind, today), -step)
        for kind, number in _OFFERED.items()
        for step in range(number)
    ]


def _years(file: CentreFile, today: dt.date) -> tuple[int, ...]:
    query = Deviation.select(Deviation.noticed_on).distinct()
    days = [dt.date.fromisoformat(day) for (day,) in ask(file.db, query)]
    known = {academic_year_of(day) for day in (*days, today)}
    return tuple(sorted(known, reverse=True))
