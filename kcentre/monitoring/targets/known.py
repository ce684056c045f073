"""Which indicators there are: П01–П16, then the head's own, О01 and on."""

from kcentre.figures.catalogue import figure_of
from kcentre.figures.figure import Unit
from kcentre.language import Refused
from kcentre.monitoring.catalogue import INDICATORS, Indicator, IndicatorSort
from kcentre.monitoring.targets.queries import own_indicators
from kcentre.monitoring.targets.records import OwnLine
from kcentre.storage import CentreFile


def known_indicators(file: CentreFile, *, with_retired: bool = False) -> tuple[Indicator, ...]:
    """Return the indicators in the order in which they are shown."""
    own = own_indicators(file, with_retired=with_retired)
    return (*INDICATORS, *(_indicator(file, line) for line in own))


def indicator_of(file: CentreFile, code: str) -> Indicator | None:
    """Return an indicator by its code as people type it, also a retired one; None without it."""
    wanted = code.strip().upper()
    every = known_indicators(file, with_retired=True)
    return next((indicator for indicator in every if indicator.code == wanted), None)


def _indicator(file: CentreFile, line: OwnLine) -> Indicator:
    draft = line.draft
    return Indicator(
        line.code,
        draft.title,
        _unit(file, line),
        draft.sort,
        draft.figure_code or None,
        draft.base_code or None,
        is_own=True,
    )


def _unit(file: CentreFile, line: OwnLine) -> Unit | str:
    match line.draft.sort:
        case IndicatorSort.RATIO:
            return Unit.PERCENT
        case IndicatorSort.FIGURE:
            return _unit_of_figure(file, line.draft.figure_code)
    return line.draft.unit


def _unit_of_figure(file: CentreFile, code: str) -> Unit | str:
    try:
        return figure_of(file, code).unit
    except Refused:  # its topic or specialist is not there any more
        return ""
