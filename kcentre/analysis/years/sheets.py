"""The paper «Итоги по учебным годам»: side by side, and as the passport of a practice asks."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from kcentre.analysis.numbering import numbered
from kcentre.analysis.years.measured import MEASURED
from kcentre.analysis.years.records import Measured, Results, YearResults
from kcentre.analysis.years.results import results
from kcentre.centre.letter import issued_by, signature
from kcentre.centre.queries import passport
from kcentre.figures.figure import Unit
from kcentre.language.dates import short_date
from kcentre.language.numbers import round_half_away
from kcentre.monitoring.catalogue import PARENTS, SATISFIED
from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.paper.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Kind,
    Paragraph,
    Row,
    Table,
    body,
)
from kcentre.storage import UNWATCHED, CentreFile, Progress

_WIDE_FROM = 5
"""So many years need the sheet's long side."""


def years_sheet(file: CentreFile, today: date, progress: Progress = UNWATCHED) -> Document:
    """Return the paper."""
    facts, found = passport(file), results(file, today, progress)
    return Document(
        title=f"ИТОГИ РАБОТЫ\n{facts.centre_genitive}\nпо учебным годам",
        subject="Итоги по учебным годам",
        **issued_by(facts),
        blocks=(*numbered(_blocks(found)), signature(facts)),
        landscape=len(found.years) >= _WIDE_FROM,
    )


def parents_chart(found: Results) -> Chart:
    """Return the parents by years, for screen and paper."""
    return _chart(found, PARENTS, "Родителей, получивших консультации", ChartKind.COLUMNS)


def satisfied_chart(found: Results) -> Chart:
    """Return the shares satisfied by years, for screen and paper."""
    return _chart(found, SATISFIED, "Доля удовлетворённых, %", ChartKind.LINES)


def year_title(year: YearResults) -> str:
    """Return «2018–2019», of an unfinished year with its day."""
    words = f"{year.year.start.year}–{year.year.end.year}"
    return words if year.on_date is None else f"{words}, на\u00a0{short_date(year.on_date)}"


def met(found: Results) -> list[Measured]:
    """Return the rows that have a value in some year."""
    return [
        one for one in MEASURED if any(year.values[one.code] is not None for year in found.years)
    ]


def _blocks(found: Results) -> Iterator[Block]:
    if not found.years:
        yield Paragraph("В журнале ещё нет записей, и прошлые годы не внесены.")
        return
    yield Heading("Показатели по учебным годам")
    yield _side_by_side(found)
    if len(found.years) > 1:
        yield parents_chart(found)
        yield satisfied_chart(found)
    yield Heading("Результаты практики")
    yield _as_passport(found)


def _side_by_side(found: Results) -> Table:
    heads = [Column(year_title(year), Kind.NUMBER) for year in found.years]
    columns = (Column("Показатель", weight=4), Column("Единица"), *heads)
    rows = [
        body(one.title, one.unit_words, *(_cell(one, year) for year in found.years))
        for one in met(found)
    ]
    rows.append(body("Площадок", "ед.", *(year.sites for year in found.years)))
    return Table(columns, tuple(rows), "Показатели по учебным годам", note=_note(found))


def _as_passport(found: Results) -> Table:
    columns = (
        Column("Показатель, единица", weight=4),
        Column("Учебный год"),
        Column("Площадок", Kind.INTEGER),
        Column("Количество", Kind.NUMBER),
    )
    return Table(columns, tuple(_passport_rows(found)), "Результаты практики по учебным годам")


def _passport_rows(found: Results) -> Iterator[Row]:
    """Yield a row for every figure and year; a figure is named once."""
    for one in met(found):
        known = [year for year in found.years if year.values[one.code] is not None]
        for place, year in enumerate(known):
            title = "" if place else one.named
            yield body(title, year_title(year), year.sites, _cell(one, year))


def _cell(one: Measured, year: YearResults) -> Cell:
    value = year.values[one.code]
    if value is None:
        return None
    return Decimal(str(round_half_away(value))) if one.unit is Unit.PERCENT else int(value)


def _note(found: Results) -> str:
    entered = [year_title(year) for year in found.years if year.entered]
    unfinished = [year for year in found.years if year.on_date is not None]
    told = []
    if entered:
        told.append(f"Внесено по отчётам прошлых лет: {', '.join(entered)}.")
    if unfinished:
        told.append("Учебный год не завершён: данные на указанный день.")
    return " ".join(told)


def _chart(found: Results, code: str, title: str, kind: ChartKind) -> Chart:
    names = tuple(year_title(year) for year in found.years)
    values = tuple(year.values[code] for year in found.years)
    return Chart(title, kind, names, (Series(title, values),), places=int(code == SATISFIED))
