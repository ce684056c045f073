"""The report's dynamics by month: services against the plan, recipients, events, satisfaction."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kcentre.analysis.by_months import Marks, Months, months_of
from kcentre.analysis.chart_facts import plans_of
from kcentre.analysis.comparison import Comparison
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.satisfaction import satisfied
from kcentre.analysis.sections.given import done
from kcentre.figures.scope import Scope
from kcentre.language.dates import month_title, year_and_month
from kcentre.paper.document import Cell, Column, Kind, Row, Table, body, total
from kcentre.storage import CentreFile

NOTE = (
    "Родители в каждом месяце учтены заново, поэтому за весь период их меньше, чем в сумме по "
    "месяцам."
)


@dataclass(frozen=True, slots=True)
class MonthsKnown:
    """The months of a report that have begun, with what is known of them; plans may be None."""

    months: tuple[str, ...]
    counts: Months
    plans: Mapping[str, int | None]


def months_known(file: CentreFile, compared: Comparison, scope: Scope) -> MonthsKnown:
    """Return what is known of a period's months, and the plans of those that charts show."""
    last = f"{compared.today:%Y-%m}"
    begun = tuple(each for each in compared.period.months if each <= last)
    return MonthsKnown(begun, months_of(file, scope), plans_of(file, compared))


def months_table(known: Ground, found: MonthsKnown, caption: str) -> Table:
    """Return the table; columns of plans or ratings only where there are some."""
    rows: list[Row] = []
    before = 0
    for each in found.months:
        line = _line(known, found, each)
        before += line.given
        name = month_title(*year_and_month(each)).replace(" ", "\u00a0")
        rows.append(body(name, *_cells(found, line, before)))
    last = total("Итого", *_cells(found, _whole(known, found), before))
    columns = (Column("Месяц", weight=3), *_columns(found))
    return Table(columns, (*rows, last), caption, note=NOTE)


@dataclass(frozen=True, slots=True)
class _Line:
    """What a month, or all of them, come to."""

    given: int
    planned: int | None
    parents: int
    events: int
    share: float | None


def _line(known: Ground, found: MonthsKnown, each: str) -> _Line:
    given = known.compared.current.sessions.by_month.get(each, 0)
    marks = found.counts.marks.get(each, Marks())
    share = satisfied(known.settings.formula, marks, given)
    return _Line(
        given,
        found.plans.get(each),
        found.counts.parents.get(each, 0),
        found.counts.events.get(each, 0),
        share.percent if share else None,
    )


def _whole(known: Ground, found: MonthsKnown) -> _Line:
    current = known.compared.current
    planned = [found.plans.get(each) for each in found.months]
    sums = [volume for volume in planned if volume is not None]
    return _Line(
        current.sessions.total,
        sum(sums) if sums else None,
        current.people.parents,
        current.events.total,
        current.ratings.share,
    )


def _columns(found: MonthsKnown) -> Iterator[Column]:
    yield Column("Услуг", Kind.INTEGER)
    if _has_plans(found):
        yield Column("План", Kind.INTEGER)
        yield Column("План, %", Kind.PERCENT)
    yield Column("Нарастающим итогом", Kind.INTEGER)
    yield Column("Родителей", Kind.INTEGER)
    yield Column("Мероприятий", Kind.INTEGER)
    if found.counts.marks:
        yield Column("Доля удовлетворённых, %", Kind.PERCENT)


def _cells(found: MonthsKnown, line: _Line, so_far: int) -> Iterator[Cell]:
    yield line.given
    if _has_plans(found):
        yield line.planned
        yield done(line.given, line.planned)
    yield so_far
    yield line.parents
    yield line.events
    if found.counts.marks:
        yield line.share


def _has_plans(found: MonthsKnown) -> bool:
    return any(planned is not None for planned in found.plans.values())
