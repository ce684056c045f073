"""Tables of planned and given services for papers."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.language.dates import short_date
from kcentre.language.numbers import decimal_comma, grouped, round_half_away, share
from kcentre.language.plurals import plural, services
from kcentre.monitoring.plan.done import VolumeRow, VolumeTable
from kcentre.monitoring.plan.parts import Part, PartKey
from kcentre.monitoring.plan.words import NOT_LAID_DOWN
from kcentre.monitoring.plan.years import planned_volume
from kcentre.paper.document import Column, Kind, Row, Table, body, group, total
from kcentre.periods.period import academic_year
from kcentre.storage import CentreFile

_CAPTIONS = {
    Part.MONTH: "По месяцам",
    Part.KIND: "По видам помощи",
    Part.FORM: "По формам",
    Part.SPECIALIST: "По специалистам",
}
_SIZE = 9.5
"""In points: the names of the kinds of help stand in one head."""

_PART_COLUMN = {Part.KIND: "Вид помощи", Part.FORM: "Форма", Part.SPECIALIST: "Специалист"}


def by_months(table: VolumeTable) -> Table:
    """Return the planned volumes: months down, the parts across, the year last."""
    year = [row for row in table.rows if row.cell.month is None]
    keys = [row.cell.key for row in year if not row.cell.is_whole and row.planned]
    parts = [] if keys == [None] else keys
    titles = {row.cell.key: row.title for row in year}
    columns = (
        Column("Месяц", weight=1.3),
        *(Column(titles[key], Kind.INTEGER, weight=1.45) for key in parts),
        Column("Всего услуг", Kind.INTEGER, weight=0.9),
    )
    rows = [_across(table, row, parts) for row in table.rows if row.cell.is_whole]
    body_rows = (*rows[1:], total(*rows[0].cells))
    return Table(columns, body_rows, caption=_CAPTIONS[Part.MONTH], size=_SIZE)


def by_part(table: VolumeTable) -> Iterator[Table]:
    """Yield the planned volumes of the year by a part; nothing where the plan does not tell."""
    rows = [row for row in table.rows if row.cell.month is None and row.planned]
    own = [row for row in rows if not row.cell.is_whole]
    if any(row.cell.key is not None for row in own):
        columns = (Column(_PART_COLUMN[table.part], weight=3), Column("Услуг", Kind.INTEGER),
                   Column("Доля, %", Kind.PERCENT))  # fmt: skip
        whole = rows[0].planned
        lines = [body(row.title, row.planned, share(row.planned, whole)) for row in own]
        last = total("Всего", whole, 100.0)
        yield Table(columns, (*lines, last), caption=_CAPTIONS[table.part])


def plan_and_fact(tables: Sequence[VolumeTable]) -> Table:
    """Return план → корректировка → факт of the year's months and parts."""
    return Table(_FACT_COLUMNS, tuple(row for table in tables for row in _facts(table)))


def to_date_text(file: CentreFile, table: VolumeTable, today: dt.date) -> str:
    """Return how many services of a plan were due by a day, and how many were given."""
    whole, period = table.rows[0], academic_year(table.year)
    planned = planned_volume(file, period, today=today)
    if whole.done is None or not planned.to_date:
        return f"На учебный год запланировано {services(whole.planned)}. Год ещё не начался."
    due = int(round_half_away((planned.total or 0) * planned.to_date, 0))
    asked = f"{grouped(due)}\u00a0{plural(due, 'услуга', 'услуги', 'услуг')}"  # as beside it
    percent = share(whole.done, due)
    part = "" if percent is None else f", это {decimal_comma(percent)}\u00a0% плана"
    if today >= period.end:
        return f"За учебный год запланировано {asked}, оказано {grouped(whole.done)}{part}."
    return (
        f"К {short_date(today)} по плану должно быть {asked}, "
        f"оказано {grouped(whole.done)}{part} к этому дню."
    )


def _across(table: VolumeTable, whole: VolumeRow, parts: Sequence[PartKey]) -> Row:
    own = {
        row.cell.key: row.planned
        for row in table.rows
        if row.cell.month == whole.cell.month and not row.cell.is_whole
    }
    return body(whole.title, *(own.get(key, 0) for key in parts), whole.planned)


def _facts(table: VolumeTable) -> Iterator[Row]:
    """Yield the months with the year above them; of a part, its rows of the year."""
    if table.part is Part.MONTH:
        year, *months = table.rows
        yield total(*_fact(year))
        yield group(_CAPTIONS[table.part])
        yield from (body(*_fact(row)) for row in months)
        return
    own = [row for row in table.rows if row.cell.month is None and not row.cell.is_whole]
    own = [row for row in own if row.planned or row.approved or row.done]
    if [row.title for row in own] not in ([], [NOT_LAID_DOWN]):
        yield group(_CAPTIONS[table.part])
        yield from (body(*_fact(row)) for row in own)


def _fact(row: VolumeRow) -> tuple[str | int | float | None, ...]:
    corrected = row.planned if row.planned != row.approved else None
    return row.title, row.approved, corrected, row.done, row.percent


_FACT_COLUMNS = (
    Column("", weight=2.4),
    Column("План", Kind.INTEGER),
    Column("Корректировка", Kind.INTEGER),
    Column("Факт", Kind.INTEGER),
    Column("Выполнение, %", Kind.PERCENT),
)
