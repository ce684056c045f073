"""What the rules of targets and own indicators ask of the centre's file."""

from collections.abc import Iterator

from kcentre.figures.catalogue import figure_of
from kcentre.figures.values import is_valued
from kcentre.language import Refused
from kcentre.monitoring.catalogue import INDICATORS
from kcentre.monitoring.targets import queries
from kcentre.monitoring.targets.known import indicator_of
from kcentre.monitoring.targets.records import OwnIndicatorDraft
from kcentre.monitoring.targets.rules import Around, AroundOwn
from kcentre.periods.closed import is_closed
from kcentre.periods.period import Period
from kcentre.storage import CentreFile


def around(file: CentreFile, code: str, period: Period | None) -> Around:
    """Return what stands around a target, a value or an explanation."""
    closed = period is not None and is_closed(file, period)
    return Around(indicator_of(file, code), closed)


def around_own(file: CentreFile, draft: OwnIndicatorDraft, own_id: int | None = None) -> AroundOwn:
    """Return what stands around an own indicator."""
    others = queries.own_indicators(file, with_retired=True)
    titles = {one.code: one.title for one in INDICATORS}
    titles |= {one.code: one.draft.title for one in others if one.id != own_id}
    return AroundOwn(titles, frozenset(_known(file, draft)))


def own_code(file: CentreFile, code: str) -> str:
    """Return the code that a figure is kept by: a specialist's has the id; an unknown one as is."""
    try:
        return figure_of(file, code).code
    except Refused:
        return code.strip()


def _known(file: CentreFile, draft: OwnIndicatorDraft) -> Iterator[str]:
    for code in (draft.figure_code, draft.base_code):
        try:
            found = figure_of(file, code)
        except Refused:
            continue
        if is_valued(found.code):
            yield code
