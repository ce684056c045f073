"""What the head laid down for indicators: targets, own ones, values, explanations."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kcentre.centre.queries import specialists, topics
from kcentre.centre.records import Settings
from kcentre.centre.values import Category, Education, Form, Kind
from kcentre.figures.catalogue import figure_of
from kcentre.figures.figure import Figure
from kcentre.figures.fixed import FIXED
from kcentre.monitoring.catalogue import SATISFIED, Indicator, IndicatorSort
from kcentre.monitoring.norms import Direction, Norm
from kcentre.monitoring.targets.records import (
    EnteredValue,
    OwnIndicatorDraft,
    OwnLine,
    Target,
    TargetDraft,
)
from kcentre.monitoring.targets.tables import (
    IndicatorNote,
    IndicatorTarget,
    IndicatorValue,
    OwnIndicator,
)
from kcentre.periods.keeping import is_period
from kcentre.periods.period import Period, PeriodKind, period_from
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

FigureChoice = tuple[str, str, str]
"""The code of a figure, its title and its unit in words."""


class _Kept(NamedTuple):
    id: int
    code: str
    kind: str
    starts: str
    direction: str
    level: float | None
    upper: float | None
    near: float | None


def targets(file: CentreFile) -> list[Target]:
    """Return every target that was set: by indicator, those for all periods first."""
    table = IndicatorTarget
    query = table.select(
        table.id, table.code, table.kind, table.starts, table.direction, table.level, table.upper,
        table.near,
    ).order_by(table.code, table.kind, table.starts)  # fmt: skip
    return [_target(_Kept._make(row)) for row in ask(file.db, query)]


def norms(file: CentreFile, period: Period) -> dict[str, Norm]:
    """Return the norms set for a period by the codes of indicators, usual ones left out.

    What was set for this very period goes before what was set for its kind, and that before what
    always counts.
    """
    wanted = {(None, None): 0, (period.kind, None): 1, (period.kind, period): 2}
    found = [target.draft for target in targets(file)]
    fitting = [draft for draft in found if (draft.kind, draft.period) in wanted]
    fitting.sort(key=lambda draft: wanted[draft.kind, draft.period])
    return {draft.code: draft.norm for draft in fitting}


def usual_norm(indicator: Indicator, rules: Settings) -> Norm | None:
    """Return the norm of an indicator that no target was set for."""
    if indicator.figure_code == SATISFIED and not indicator.is_own:
        return Norm(Direction.AT_LEAST, rules.satisfaction_norm)
    return indicator.norm


def own_indicators(file: CentreFile, *, with_retired: bool = False) -> list[OwnLine]:
    """Return the head's own indicators in the order they were added."""
    table = OwnIndicator
    query = table.select(
        table.id, table.code, table.title, table.sort, table.unit, table.figure, table.base,
        table.is_retired,
    ).order_by(table.id)  # fmt: skip
    if not with_retired:
        query = query.where(~table.is_retired)
    return [
        OwnLine(
            row_id,
            code,
            OwnIndicatorDraft(title, IndicatorSort(sort), unit, figure, base),
            bool(is_retired),
        )
        for row_id, code, title, sort, unit, figure, base, is_retired in ask(file.db, query)
    ]


def entered_values(file: CentreFile, period: Period) -> dict[str, EnteredValue]:
    """Return the values entered by hand for a period, by the codes of indicators."""
    return every_entered_value(file).get(period, {})


def every_entered_value(file: CentreFile) -> dict[Period, dict[str, EnteredValue]]:
    """Return all values entered by hand, by periods and the codes of indicators."""
    table = IndicatorValue
    query = table.select(table.kind, table.starts, table.code, table.value, table.note)
    found: dict[Period, dict[str, EnteredValue]] = {}
    for kind, starts, code, value, note in ask(file.db, query):
        found.setdefault(period_from(kind, starts), {})[code] = EnteredValue(value, note)
    return found


def notes(file: CentreFile, period: Period) -> dict[str, str]:
    """Return the explanations of unusual values in a period, by the codes of indicators."""
    table = IndicatorNote
    query = table.select(table.code, table.text).where(is_period(table.kind, table.starts, period))
    return dict(ask(file.db, query))


def figure_choices(file: CentreFile) -> list[FigureChoice]:
    """Return every figure that an own indicator can be made of."""
    return [(figure.code, figure.title, figure.unit.label) for figure in _figures(file)]


def _figures(file: CentreFile) -> Iterator[Figure]:
    yield from FIXED.values()
    parts: dict[str, Iterable[str]] = {
        "by_kind": list(Kind),
        "by_form": list(Form),
        "by_topic": [one.code for one in topics(file) if one.parent_id is None],
        "by_category": list(Category),
        "by_education": list(Education),
        "by_kind_and_form": [f"{kind}.{form}" for kind in Kind for form in Form],
        "by_specialist": [
            f"{one.id}{minutes}" for one in specialists(file) for minutes in ("", ".minutes")
        ],
    }
    for division, values in parts.items():
        for part in values:
            yield figure_of(file, f"sessions.{division}.{part}")


def _target(kept: _Kept) -> Target:
    norm = Norm(Direction(kept.direction), kept.level, kept.upper, kept.near)
    kind = PeriodKind(kept.kind) if kept.kind else None
    period = period_from(kept.kind, kept.starts) if kept.starts else None
    return Target(kept.id, TargetDraft(kept.code, norm, kind, period))
