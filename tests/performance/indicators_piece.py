"""A piece of the indicators' bench: all indicators of several months, ours or by bare SQL.

`python -m tests.performance.indicators_piece ours|bare CENTRE PERIOD COUNT` prints
{"seconds": the median, "values": {…}}: the values by the codes of the indicators that bare SQL can
tell, the earliest month first; both must print the same.
"""

import json
import sys
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from kcentre.language.numbers import mean, share
from kcentre.monitoring.history import periods_to, values_in
from kcentre.monitoring.indicators import INDICATORS
from kcentre.periods.period import Period, parse_period
from kcentre.premises.hours.calendar import public_holidays
from kcentre.storage import open_for_reading

from .bare_sql import statements
from .measurement import seconds
from .plans import walks

_TIMES = 3
Values = Mapping[str, list[float | None]]
Row = tuple[str | float | None, ...]


def main(way: str, centre: str, word: str, count: str) -> None:
    """Measure one way and print what it found."""
    periods = periods_to(parse_period(word), int(count))
    public_holidays(periods[0].start, periods[-1].end)  # read once a start; no part of the claim
    answer = {"ours": ours, "bare": bare}[way](Path(centre), periods)
    sys.stdout.write(json.dumps(answer) + "\n")


def ours(path: Path, periods: tuple[Period, ...]) -> dict[str, object]:
    """Ask as the page of the indicators does."""
    today = _day_after(periods)
    with open_for_reading(path) as file:

        def past() -> Values:
            with file.reading():
                return values_in(file, INDICATORS, periods, today)

        return {
            "seconds": seconds(past, _TIMES),
            "values": past(),
            "scans": walks(file, past, "session"),
        }


def bare(path: Path, periods: tuple[Period, ...]) -> dict[str, object]:
    """Ask by SQL and nothing else."""
    connection = dbapi2.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    asked = {
        "start": periods[0].start.isoformat(),
        "end": periods[-1].end.isoformat(),
        "today": _day_after(periods).isoformat(),
    }
    asked_for = statements("indicators_bare.sql")

    def past() -> dict[str, list[Row]]:
        return {name: connection.execute(sql, asked).fetchall() for name, sql in asked_for.items()}

    spent, found = seconds(past, _TIMES), past()
    connection.close()
    months = [period.word for period in periods]
    return {"seconds": spent, "values": _values(found, months)}


def _values(found: Mapping[str, list[Row]], months: list[str]) -> Values:
    """Return what SQL counted as the indicators say it."""
    by_month = {
        name: {str(row[0]): [int(number or 0) for number in row[1:]] for row in rows}
        for name, rows in found.items()
    }

    def each(name: str, value: Callable[[list[int]], float | None]) -> list[float | None]:
        nothing = [0] * len(next(iter(by_month[name].values()), ()))
        return [value(by_month[name].get(month, nothing)) for month in months]

    rated = each("ratings", lambda row: row[2])
    total = each("sessions", lambda row: row[0])
    return {
        "П01": total,
        "П03": each("sessions", lambda row: row[1]),
        "П04": each("ratings", lambda row: share(row[1], row[0])),
        "П05": [
            share(int(part or 0), int(whole or 0)) for part, whole in zip(rated, total, strict=True)
        ],
        "П06": each("sessions", lambda row: share(row[3], row[2])),
        "П07": each("sessions", lambda row: share(row[5], row[4])),
        "П08": each("requests", lambda row: mean(row[1], row[2], 1)),
        "П09": each("requests", lambda row: row[3] if row[0] else None),
        "П10": each("appointments", lambda row: share(row[1], row[0])),
        "П12": each("sessions", lambda row: share(row[6] - row[7], row[6])),
        "П13": each("ratings", lambda row: row[3] if row[0] else None),
    }


def _day_after(periods: tuple[Period, ...]) -> date:
    return periods[-1].end + timedelta(days=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
