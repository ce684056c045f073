"""The report's table of services against the plan, the year so far and the periods before."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kcentre.analysis.comparison import Compared, Comparison
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.counted import Count, all_services, label_column, met, part_of, rest_of
from kcentre.centre.values import Form, Kind, Value
from kcentre.figures.records import Figures
from kcentre.language.numbers import share
from kcentre.monitoring.plan.records import PlannedVolume
from kcentre.paper import document as paper
from kcentre.paper.document import Cell, Column, Row, RowRole, Table, group
from kcentre.periods import titles

T = TypeVar("T", bound=Value)
Planned = Callable[[PlannedVolume], int | None]


@dataclass(frozen=True, slots=True)
class _Part:
    """A row: what is counted, and what of the plan it is held against."""

    label: str
    count: Count
    planned: Planned
    role: RowRole = RowRole.BODY


def given_table(known: Ground, caption: str) -> Table | None:
    """Return services by kind and form beside the plan; None with nothing to set beside them."""
    compared = known.compared
    if known.plan.total is None and not compared.others:
        return None
    kinds = list(_parts(known, Kind, _by_kind, lambda volume: volume.by_kind, "вид не указан"))
    forms = list(_parts(known, Form, _by_form, lambda volume: volume.by_form, "форма не указана"))
    total = _Part("Итого", all_services, lambda volume: volume.total, RowRole.TOTAL)
    rows = [_row(known, part) for part in (*kinds, *forms, total)]
    if kinds:
        rows.insert(0, group("По видам помощи"))
    if forms:
        rows.insert(len(kinds) + bool(kinds), group("По формам"))
    return Table((label_column("Услуги"), *_columns(known)), tuple(rows), caption)


def done(given: int, planned: int | None) -> float | None:
    """Return the part of the plan that was given, in per cent; None without a plan."""
    return share(given, planned) if planned else None


def _parts(
    known: Ground,
    values: type[T],
    pick: Callable[[Figures], Mapping[T, int]],
    planned: Callable[[PlannedVolume], Mapping[T | None, int]],
    unknown: str,
) -> Iterator[_Part]:
    """Yield the rows of a division; none where neither journal nor plan says anything of it."""
    is_known = met(known.compared, part_of(pick, *values))
    if not is_known and not any(key for key in planned(known.plan)):
        return
    for value in values:
        yield _Part(value.label, part_of(pick, value), _planned_of(planned, value))
    if met(known.compared, rest_of(pick)):
        yield _Part(unknown, rest_of(pick), lambda _: None)


def _planned_of(planned: Callable[[PlannedVolume], Mapping[T | None, int]], value: T) -> Planned:
    """Return the plan of one value; unknown where the plan is not divided at all."""

    def volume_of(volume: PlannedVolume) -> int | None:
        divided = planned(volume)
        return divided.get(value, 0) if any(key for key in divided) else None

    return volume_of


def _row(known: Ground, part: _Part) -> Row:
    compared = known.compared
    cells: list[Cell] = [*_against(part, compared.current, known.plan)]
    since = compared.since_new_year
    if since is not None:
        cells += _against(part, since.figures, known.plan_since)
    cells += [part.count(other.figures) for other in _earlier(compared)]
    return Row((part.label, *cells), part.role)


def _against(part: _Part, found: Figures, volume: PlannedVolume) -> Iterator[Cell]:
    """Yield the services and, where anything is planned, the plan and the part of it done."""
    given = part.count(found)
    yield given
    if volume.total is not None:
        planned = part.planned(volume)
        yield planned
        yield done(given, planned)


def _columns(known: Ground) -> Iterator[Column]:
    compared = known.compared
    yield from _columns_of(titles.short(known.period), known.plan)
    since = compared.since_new_year
    if since is not None:
        yield from _columns_of(since.title, known.plan_since)
    for other in _earlier(compared):
        yield Column(other.title, paper.Kind.INTEGER, group=other.group)


def _columns_of(title: str, volume: PlannedVolume) -> Iterator[Column]:
    if volume.total is None:
        yield Column(title, paper.Kind.INTEGER)
        return
    yield Column("Услуг", paper.Kind.INTEGER, group=title)
    yield Column("План", paper.Kind.INTEGER, group=title)
    yield Column("%", paper.Kind.PERCENT, group=title)


def _earlier(compared: Comparison) -> list[Compared]:
    return [other for other in (compared.previous, compared.last_year) if other is not None]


def _by_kind(found: Figures) -> Mapping[Kind, int]:
    return found.sessions.by_kind


def _by_form(found: Figures) -> Mapping[Form, int]:
    return found.sessions.by_form
