"""The academic years as lines of a table of doors; a door's code is the figure and the year."""

from collections.abc import Iterator, Sequence

from kcentre.analysis.years.measured import MEASURED_BY_CODE
from kcentre.analysis.years.records import Measured, Results, YearResults
from kcentre.analysis.years.sheets import met, year_title
from kcentre.language.numbers import UNKNOWN
from kcentre.periods.period import Period, parse_period
from ui.records.figure_texts import value_text
from ui.widgets.door import Door

_APART = "@"


def heads(found: Results) -> list[str]:
    """Return the heads of the columns, that of the words first."""
    return ["", *(year_title(year) for year in found.years)]


def lines(found: Results) -> Iterator[Sequence[Door]]:
    """Yield a line for every row that has a value in some year."""
    for one in met(found):
        yield [Door(one.named), *(_door(one, year) for year in found.years)]
    yield [Door("Площадок"), *(_sites(year) for year in found.years)]


def doors(found: Results, code: str) -> list[Door]:
    """Return the doors of one figure over the years, for a chart."""
    return [_door(MEASURED_BY_CODE[code], year) for year in found.years]


def opened(code: str) -> tuple[Period, str]:
    """Return the year and the figure of a door's code."""
    figure, _, word = code.partition(_APART)
    return parse_period(word), figure


def _door(one: Measured, year: YearResults) -> Door:
    value = year.values[one.code]
    if value is None:
        return Door("—", name=f"{one.title}, {year_title(year)}: {UNKNOWN}")
    text = value_text(value, one.unit)
    code = "" if year.entered else f"{one.code}{_APART}{year.year.word}"
    return Door(text, code if value else "", f"{one.title}, {year_title(year)}: {text}")


def _sites(year: YearResults) -> Door:
    return Door("—" if year.sites is None else str(year.sites))
