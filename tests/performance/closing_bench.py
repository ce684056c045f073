"""Closing a quarter: checks, snapshot and papers, against drawing its PDF and XLSX alone."""

from collections.abc import Iterator
from functools import partial
from statistics import median

from kcentre.analysis.closing.verbs import close_period, reopen_period
from kcentre.analysis.report import write_report
from kcentre.figures.figures import figures
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile, open_centre

from .centres import FOLDER, UNTIL, Centres
from .measurement import Measurement, seconds

QUARTER = parse_period("2026-Q2")
_SESSIONS = 45_000
"""In two years: more than 5 000 of them in the quarter."""
_ROUNDS = 9


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield the closing of a quarter with some 5 000 services."""
    with open_centre(centres.copy_of(_SESSIONS, "closing")) as file:
        given = figures(file, QUARTER, today=UNTIL).sessions.total
        _pair(file)
        pairs = [_pair(file) for _ in range(_ROUNDS)]
    closed, drawn = (median(column) for column in zip(*pairs, strict=True))
    yield Measurement(f"closing a quarter of {given} sessions", closed, 1.5, drawn)


def _pair(file: CentreFile) -> tuple[float, float]:
    """Return the seconds of one closing, and of the report's files right after it."""
    work = partial(close_period, file, QUARTER, reason="Измеряется", today=UNTIL)
    closed = seconds(work)
    reopen_period(file, QUARTER, "Измеряется", UNTIL)
    pdf, xlsx = FOLDER / "closing.pdf", FOLDER / "closing.xlsx"
    return closed, seconds(partial(write_report, file, QUARTER, pdf=pdf, xlsx=xlsx, today=UNTIL))
