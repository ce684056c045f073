"""What of a report that was handed in no longer agrees with the journal."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain

from kcentre.analysis.closing.content import KeptFigure, KeptFigures, kept_figures
from kcentre.analysis.closing.queries import kept_figures_of, snapshot
from kcentre.analysis.closing.records import FigureDifference
from kcentre.figures.figures import figures
from kcentre.monitoring.catalogue import OF_TODAY
from kcentre.monitoring.indicators import indicator_states
from kcentre.storage import CentreFile


def differences(file: CentreFile, snapshot_id: int, today: dt.date) -> list[FigureDifference]:
    """Return the figures of a closing that are others now; none where nothing changed.

    Now is asked as of the day of the closing: a request that has only grown older since is no
    difference, nor are rooms and documents: only their state of today is kept. Raises `Refused`
    where there is no such closing.
    """
    with file.reading():
        closing = snapshot(file, snapshot_id)
        day = min(today, closing.made_at.date())
        found = figures(file, closing.period, today=day)
        now = kept_figures(file, found, indicator_states(file, found, day))
        return list(_differing(kept_figures_of(file, snapshot_id), now))


def _differing(before: KeptFigures, now: KeptFigures) -> Iterator[FigureDifference]:
    for code in _in_order((*before, *now)):
        known = now.get(code) or before[code]
        was, became = (_value(figures.get(code), known) for figures in (before, now))
        if was != became and code not in OF_TODAY:
            yield FigureDifference(code, known.title, known.unit, was, became)


def _in_order(codes: Iterable[str]) -> list[str]:
    """Return every code once, those of one division («sessions.by_topic») together."""
    divisions: dict[str, dict[str, None]] = {}
    for code in codes:
        divisions.setdefault(code.rpartition(".")[0], {})[code] = None
    return list(chain.from_iterable(divisions.values()))


def _value(figure: KeptFigure | None, known: KeptFigure) -> float | None:
    """Return the value; of a count that is not there, zero: lists leave zeros out."""
    if figure is not None:
        return figure.value
    return 0 if isinstance(known.value, int) else None
