"""The journal rows behind a figure, a page of them at a time or all."""

from dataclasses import dataclass
from datetime import date

from kcentre.figures.catalogue import figure_of
from kcentre.figures.figure import Figure
from kcentre.figures.journal_rows import JournalRow, journal_rows
from kcentre.figures.keys import RowKey
from kcentre.figures.scope import scope_of
from kcentre.periods.period import Period
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Behind:
    """A figure with the keys of all rows behind it, and the value that they add up to."""

    figure: Figure
    keys: tuple[RowKey, ...]
    value: float | None


def behind(
    file: CentreFile,
    period: Period,
    code: str,
    sub_unit_id: int | None = None,
    today: date | None = None,
) -> Behind:
    """Return what stands behind a figure; raises `Refused` for an unknown code."""
    figure = figure_of(file, code)
    keys = tuple(figure.keys(file, scope_of(file, period, sub_unit_id, today)))
    return Behind(figure, keys, figure.added_up(keys))


def rows(
    file: CentreFile,
    period: Period,
    code: str,
    sub_unit_id: int | None = None,
    today: date | None = None,
) -> list[JournalRow]:
    """Return all journal rows behind a figure."""
    return journal_rows(file, behind(file, period, code, sub_unit_id, today).keys)
