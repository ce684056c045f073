"""A piece of the figures' bench: every figure of a quarter, ours or by bare SQL.

`python -m tests.performance.figures_piece ours|bare CENTRE PERIOD` prints
{"seconds": the median, "numbers": {…}}; the two must print the same numbers. Ours adds "scans", how
many times SQLite walks through the whole journal instead of searching an index.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite3

from kcentre.periods.period import Period, parse_period

from .bare_sql import statements
from .measurement import seconds

_TIMES = 5
_NAMES = ("total", "minutes", "short", "anonymous", "unknown_duration", "first_in_centre")
_QUESTIONS = ("quality", "conditions", "information", "politeness")
Numbers = dict[str, Any]
Rows = list[tuple[Any, ...]]


def main(way: str, centre: str, word: str) -> None:
    """Measure one way and print what it counted."""
    count = {"ours": ours, "bare": bare}[way]
    sys.stdout.write(json.dumps(count(Path(centre), parse_period(word))) + "\n")


def ours(path: Path, period: Period) -> Numbers:
    """Count by the program's own figures."""
    from kcentre.figures.as_json import figures_json  # noqa: PLC0415 — not in the bare process
    from kcentre.figures.figures import figures  # noqa: PLC0415
    from kcentre.storage import open_for_reading  # noqa: PLC0415

    from .plans import walks  # noqa: PLC0415

    with open_for_reading(path) as file:
        spent = seconds(lambda: figures(file, period), _TIMES)
        numbers = figures_json(figures(file, period))
        scans = walks(file, lambda: figures(file, period), "session")
    return {"seconds": spent, "numbers": numbers, "scans": scans}


def bare(path: Path, period: Period) -> Numbers:
    """Count by SQL and nothing else."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    inside = {"start": period.start.isoformat(), "end": period.end.isoformat()}
    asked_for = statements("figures_bare.sql")

    def count() -> dict[str, Rows]:
        return {name: connection.execute(sql, inside).fetchall() for name, sql in asked_for.items()}

    spent = seconds(count, _TIMES)
    numbers = _numbers(count())
    connection.close()
    return {"seconds": spent, "numbers": numbers}


def _numbers(rows: dict[str, Rows]) -> Numbers:
    """Return the counted in the shape of our answer."""
    parents: dict[str, int] = dict(rows["parents"])
    children: dict[str, int] = dict(rows["children"])
    (requests, days), (marks, positive, *means) = rows["requests"][0], rows["ratings"][0]
    divisions = ("by_category", "by_education", "by_month", "by_topic")
    return {
        "sessions": {
            **dict(zip(_NAMES, rows["sessions"][0], strict=True)),
            **{name: dict(rows[name]) for name in divisions},
            **_kinds_and_forms(rows["by_kind_and_form"]),
            "by_specialist": [
                {"name": name, "position": position, "sessions": sessions, "minutes": minutes}
                for name, position, sessions, minutes in rows["by_specialist"]
            ],
        },
        "people": {
            "parents": sum(parents.values()),
            "children": sum(children.values()),
            "parents_cells": parents,
            "children_cells": children,
        },
        "events": dict(zip(("total", "participants"), rows["events"][0], strict=True)),
        "requests": {"total": requests, "mean_days_to_service": days},
        "ratings": {
            "count": marks,
            "positive": positive,
            "means": dict(zip(_QUESTIONS, means, strict=True)),
        },
    }


def _kinds_and_forms(rows: Rows) -> Numbers:
    kinds: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    both: dict[str, dict[str, int]] = {}
    for kind, form, count in rows:
        kinds[kind] += count
        forms[form] += count
        both.setdefault(kind, {})[form] = count
    return {"by_kind": kinds, "by_form": forms, "by_kind_and_form": both}


if __name__ == "__main__":
    main(*sys.argv[1:])
