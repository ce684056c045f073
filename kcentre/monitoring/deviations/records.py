"""Deviations and their measures as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

from kcentre.figures.figure import Unit
from kcentre.monitoring.deviations.values import ENDED, MeasureStatus
from kcentre.monitoring.norms import Colour
from kcentre.periods.period import Period


@dataclass(frozen=True, slots=True)
class DeviationDraft:
    """A measure being entered, against the deviation of the indicator `code` in a `period`.

    `done_on` None asks for today once the measure is done; it is kept of no other status.
    """

    code: str = ""
    period: Period | None = None
    cause: str = ""
    measure: str = ""
    responsible: str = ""
    due: dt.date | None = None
    status: MeasureStatus = MeasureStatus.NEW
    done_on: dt.date | None = None
    conclusion: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the indicator is in the period after the deviation.

    `target_words` «85 %», empty where nothing is laid down; `is_partial`: the period goes on.
    """

    period: Period
    value: float | None
    colour: Colour | None
    target_words: str = ""
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class DeviationLine:
    """A kept measure; `value` and `target` are what they were when it was noticed.

    `outcome` is None while the following period has not begun.
    """

    id: int
    draft: DeviationDraft
    title: str
    unit: Unit | str
    value: float | None
    target: float | None
    noticed_on: dt.date
    outcome: Outcome | None = None
    is_overdue: bool = False

    @property
    def period(self) -> Period:
        """The period whose indicator deviated."""
        if self.draft.period is None:
            raise TypeError("a kept deviation has a period")
        return self.draft.period

    @property
    def due(self) -> dt.date:
        """By what day the measure is to be done."""
        return self.draft.due or self.noticed_on

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.draft.status not in ENDED

    @property
    def result(self) -> float | None:
        """The indicator's value in the following period; None where it is not known."""
        return None if self.outcome is None else self.outcome.value

    @property
    def result_colour(self) -> Colour | None:
        """How that value stands."""
        return None if self.outcome is None else self.outcome.colour


class DeviationRow(NamedTuple):
    """One line of the list of measures, ready to be shown."""

    indicator: str
    status: str
    due: str
    measure: str
    responsible: str
    deviation: str
    result: str
    moment: str
    id: int
    status_code: MeasureStatus
    is_overdue: bool
    result_colour: Colour | None


@dataclass(frozen=True, slots=True)
class DeviationCard:
    """A measure opened for changing, or with `id` None what a new one begins with.

    `noticed`: «78 % при цели 85 %»; `result`: «88 % за IV квартал 2026 года, цель достигнута»;
    `proposed`: the conclusion drafted of it.
    """

    id: int | None
    draft: DeviationDraft = field(default_factory=DeviationDraft)
    title: str = ""
    noticed: str = ""
    result: str = ""
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A red indicator of a period that nobody has a measure against."""

    code: str
    title: str
    period: Period
    noticed: str


@dataclass(frozen=True, slots=True)
class OverdueMeasure:
    """A measure whose day has passed; `target` leads to it, `days` is how long ago."""

    target: str
    subject: str
    measure: str
    responsible: str
    due: dt.date
    days: int
