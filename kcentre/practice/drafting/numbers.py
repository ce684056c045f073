"""Sections told by figures: terms, results by academic years, before and after."""

from collections.abc import Iterator

from kcentre.analysis.years.measured import MEASURED
from kcentre.analysis.years.records import Measured, YearResults
from kcentre.centre.missing import Missing
from kcentre.figures.figure import Unit
from kcentre.language.dates import long_date
from kcentre.language.numbers import decimal_trimmed, grouped, round_half_away
from kcentre.practice.drafting.known import Known
from kcentre.practice.records import BETWEEN, Drafted
from kcentre.roadmaps.targets import ROADMAPS_TARGET

_YEARS_TARGET = "analysis/years"
_NOT_BEGUN = Missing("первая услуга или дорожная карта", f"{ROADMAPS_TARGET}/new")
_NO_YEARS = Missing("итоги учебных лет: внесите прошлые годы или услуги в журнал", _YEARS_TARGET)
_NO_BEFORE = Missing("итоги года до начала практики: внесите их из старых отчётов", _YEARS_TARGET)


def terms(known: Known) -> Drafted:
    """Return when the practice began: with the first road map or the first service."""
    begun = min(
        (day for day in (known.first_service, known.first_map_day) if day is not None),
        default=None,
    )
    if begun is None:
        return Drafted((), (_NOT_BEGUN,))
    ended = "по настоящее время" if known.is_going_on else f"по {known.years[-1].end.year} год"
    return Drafted((f"С {long_date(begun)} {ended}.",))


def results_rows(known: Known) -> Drafted:
    """Return section 9: a row for every figure and academic year of the passport."""
    rows = [
        BETWEEN.join((one.named, _year_words(year), _sites(year), _told(one, value)))
        for one in MEASURED
        for year in known.results
        if (value := year.values[one.code]) is not None
    ]
    return Drafted(tuple(rows), () if rows else (_NO_YEARS,))


def before(known: Known) -> Drafted:
    """Return what was before the practice: known only where its year was entered by hand."""
    if known.before is None:
        return Drafted((), (_NO_BEFORE,))
    return Drafted(tuple(_values(known.before)))


def after(known: Known) -> Drafted:
    """Return the figures of the last finished year of the passport."""
    finished = [year for year in known.results if year.on_date is None]
    if not finished:
        return Drafted((), (_NO_YEARS,))
    return Drafted(tuple(_values(finished[-1])))


def _values(year: YearResults) -> Iterator[str]:
    for one in MEASURED:
        value = year.values[one.code]
        if value is not None:
            yield BETWEEN.join((one.named, f"{_told(one, value)} ({_year_words(year)})"))


def _year_words(year: YearResults) -> str:
    return f"{year.year.start.year}-{year.year.end.year}"


def _sites(year: YearResults) -> str:
    return "" if year.sites is None else str(year.sites)


def _told(one: Measured, value: float) -> str:
    if one.unit is Unit.PERCENT:
        return decimal_trimmed(round_half_away(value), 1)
    return grouped(int(value))
