"""What the commands `figures` and `rows` answer, as JSON and as Russian text."""

from dataclasses import asdict
from datetime import date

from kcentre.centre.queries import sub_units
from kcentre.figures.amounts import amount
from kcentre.figures.as_json import Json, figures_json
from kcentre.figures.catalogue import figure_of
from kcentre.figures.figures import figures
from kcentre.figures.journal_rows import JournalRow, journal_rows
from kcentre.figures.rows import Behind, behind
from kcentre.figures.values import values_of
from kcentre.language import Problem, Refused, fold
from kcentre.language.dates import short_date, today_here
from kcentre.monitoring.indicators import figure_code_of, indicator_json, indicator_states
from kcentre.periods import titles
from kcentre.periods.period import Period
from kcentre.storage import CentreFile


def figures_answer(
    file: CentreFile, period: Period, sub_unit: str | None = None, today: date | None = None
) -> Json:
    """Return every figure of a period and its indicators, as the exchange contract fixes them.

    Raises `Refused` for a sub-unit that the centre doesn't have.
    """
    found = figures(file, period, sub_unit_id_of(file, sub_unit), today)
    states = indicator_states(file, found, today or today_here())
    return {**figures_json(found), "indicators": [indicator_json(state) for state in states]}


def figures_text(
    file: CentreFile, period: Period, sub_unit: str | None = None, today: date | None = None
) -> str:
    """Return the same for reading: a line a figure that is not zero, then the indicators."""
    found = figures(file, period, sub_unit_id_of(file, sub_unit), today)
    lines = [titles.title(period), ""]
    for code, value in values_of(found).items():
        if value:
            figure = figure_of(file, code)
            lines.append(f"{figure.title}: {amount(value, figure.unit)}")
    lines.append("")
    for state in indicator_states(file, found, today or today_here()):
        indicator = state.indicator
        lines.append(f"{indicator.code} {indicator.title}: {amount(state.value, indicator.unit)}")
    return "\n".join(lines)


def rows_answer(
    file: CentreFile,
    period: Period,
    code: str,
    sub_unit: str | None = None,
    today: date | None = None,
) -> Json:
    """Return the journal rows behind a figure or an indicator, and the value they add up to.

    Raises `Refused` for an unknown code, with the codes that are known.
    """
    found = _behind(file, period, code, sub_unit, today)
    return {
        "period": period.word,
        "code": code,
        "title": found.figure.title,
        "unit": found.figure.unit.value,
        "value": found.value,
        "rows": [asdict(row) for row in journal_rows(file, found.keys)],
    }


def rows_text(
    file: CentreFile,
    period: Period,
    code: str,
    sub_unit: str | None = None,
    today: date | None = None,
) -> str:
    """Return the same for reading: a line a row."""
    found = _behind(file, period, code, sub_unit, today)
    value = amount(found.value, found.figure.unit)
    head = f"{found.figure.title} {titles.over(period)}: {value}"
    return "\n".join((head, *map(_line, journal_rows(file, found.keys))))


def sub_unit_id_of(file: CentreFile, name: str | None) -> int | None:
    """Return the id of the sub-unit that a user named; None is the whole centre."""
    if name is None:
        return None
    known = sub_units(file, with_retired=True)
    for unit in known:
        if fold(unit.name) == fold(name):
            return unit.id
    names = ", ".join(f"«{unit.name}»" for unit in known) or "пока нет ни одного"
    sentence = f"Подразделения «{name}» нет. Подразделения центра: {names}."
    raise Refused([Problem("sub_unit", sentence)])


def _behind(
    file: CentreFile, period: Period, code: str, sub_unit: str | None, today: date | None
) -> Behind:
    return behind(file, period, figure_code_of(file, code), sub_unit_id_of(file, sub_unit), today)


def _line(row: JournalRow) -> str:
    number = "" if row.number is None else f"№\u00a0{row.number}"
    day = short_date(date.fromisoformat(row.date))
    parts = (number, row.specialist, row.recipient, row.topic, row.detail)
    return "; ".join((f"{day} {row.time}".strip(), *(part for part in parts if part)))
