"""Targets, own indicators, values and explanations as screens see them."""

from dataclasses import dataclass

from kcentre.monitoring.catalogue import IndicatorSort
from kcentre.monitoring.norms import Norm
from kcentre.periods.period import Period, PeriodKind


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """What an indicator is to be held against: in `period`, in all of `kind`, or (None) always."""

    code: str
    norm: Norm
    kind: PeriodKind | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A target as it is kept."""

    id: int
    draft: TargetDraft


@dataclass(frozen=True, slots=True)
class OwnIndicatorDraft:
    """An indicator of the head's own, before or after it is kept.

    `figure_code` for a figure and a ratio, `base_code` for a ratio alone; `unit` is asked for a
    value entered by hand, otherwise it is the figure's, or per cent.
    """

    title: str
    sort: IndicatorSort = IndicatorSort.FIGURE
    unit: str = ""
    figure_code: str = ""
    base_code: str = ""


@dataclass(frozen=True, slots=True)
class OwnLine:
    """An own indicator as it is kept; its code «О01» was given by the program."""

    id: int
    code: str
    draft: OwnIndicatorDraft
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class EnteredValue:
    """A value that was entered by hand, and a word on where it is from."""

    value: float
    note: str = ""
