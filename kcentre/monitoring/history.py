"""The past values of indicators: period by period what `indicator_states` would say of each."""

import datetime as dt
from collections.abc import Mapping, Sequence

from kcentre.figures.several import values_of_several
from kcentre.monitoring.indicators import Indicator
from kcentre.monitoring.indicators.readings import kept_beside, reading
from kcentre.periods.period import Period, shifted
from kcentre.storage import CentreFile

SHOWN = 12
"""How many periods a sparkline shows."""

History = Mapping[str, list[float | None]]


def periods_to(period: Period, count: int = SHOWN) -> tuple[Period, ...]:
    """Return the last `count` periods of its kind that end with `period`, the earliest first."""
    return tuple(shifted(period, back - count + 1) for back in range(count))


def values_in(
    file: CentreFile, meant: Sequence[Indicator], periods: Sequence[Period], today: dt.date
) -> History:
    """Return for each code its values in some periods, in their order; unknown is None.

    `today` is the day of the question. Inside a `file.reading()`.
    """
    needed = {code for one in meant for code in (one.figure_code, one.base_code) if code}
    found: dict[str, list[float | None]] = {one.code: [] for one in meant}
    kept = kept_beside(file, today)
    every = values_of_several(file, periods, needed, today)
    for period, values in zip(periods, every, strict=True):
        facts = kept.facts(period, values)
        for one in meant:
            found[one.code].append(reading(file, one, facts).value)
    return found
