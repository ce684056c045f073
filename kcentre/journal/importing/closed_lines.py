"""Lines of days in closed periods: they are rejected, everything else is imported."""

import datetime as dt
from collections.abc import Sequence

from kcentre.journal.importing.facts import Facts
from kcentre.periods import titles
from kcentre.periods.closed import closed_periods, closed_with
from kcentre.periods.period import Period
from kcentre.spreadsheets.told import Rejected
from kcentre.storage import CentreFile


def parted(file: CentreFile, new: Sequence[Facts]) -> tuple[list[Facts], list[Rejected]]:
    """Return the lines that may be added, and those that may not with the reason.

    Asked only of lines that the journal lacks: a table imported before its period was closed says
    nothing new.
    """
    periods = closed_periods(file)
    if not periods:
        return list(new), []
    days = {facts.date for facts in new}
    closed = {day: closed_with(periods, dt.date.fromisoformat(day)) for day in days}
    open_ones: list[Facts] = []
    rejected: list[Rejected] = []
    for facts in new:
        period = closed[facts.date]
        if period is None:
            open_ones.append(facts)
        else:
            rejected.append(Rejected(facts.sheet, facts.row, _reason(period)))
    return open_ones, rejected


def _reason(period: Period) -> str:
    return (
        f"период закрыт ({titles.nominative(period)}); чтобы внести строку, откройте его снова "
        "в разделе «Анализ»"
    )
