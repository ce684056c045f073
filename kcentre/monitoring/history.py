"""The past values of indicators: period by period what `indicator_states` would say of each."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from kcentre.figures.several import values_of_several
from kcentre.language.dates import today_here
from kcentre.monitoring.indicators import Indicator, known_indicators
from kcentre.monitoring.indicators.readings import kept_beside, reading
from kcentre.periods.period import Period, shifted
from kcentre.storage import CentreFile

SHOWN = 12
"""How many periods a sparkline shows."""

History = Mapping[str, list[float | None]]


def periods_to(period: Period, count: int = SHOWN) -> tuple[Period, ...]:
    """Return the last `count` periods of its kind that end with `period`, the earliest first."""
    return tuple(shifted(period, back - count + 1) for back in range(count))


def indicator_history(
    file: CentreFile,
    codes: Collection[str] | str,
    period: Period,
    count: int = SHOWN,
    *,
    today: dt.date | None = None,
) -> History:
    """Return for each code its values in the last `count` periods, the earliest first.

    Unknown is None. `today` (None: the computer's) is the day of the question.
    """
    wanted = {codes} if isinstance(codes, str) else set(codes)
    with file.reading():
        every = known_indicators(file, with_retired=True)
        meant = [one for one in every if one.code in wanted]
        return values_in(file, meant, periods_to(period, count), today or today_here())


def values_in(
    file: CentreFile, meant: Sequence[Indicator], periods: Sequence[Period], today: dt.date
) -> History:
    """Return the values of indicators in some periods, in their order."""
    needed = {code for one in meant for code in (one.figure_code, one.base_code) if code}
    found: dict[str, list[float | None]] = {one.code: [] for one in meant}
    kept = kept_beside(file, today)
    every = values_of_several(file, periods, needed, today)
    for period, values in zip(periods, every, strict=True):
        facts = kept.facts(period, values)
        for one in meant:
            found[one.code].append(reading(file, one, facts).value)
    return found
