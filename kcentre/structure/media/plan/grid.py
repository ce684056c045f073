"""Audiences × channels: what is planned where, and what came of it."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence

from kcentre.language.dates import today_here
from kcentre.periods.period import academic_year, academic_year_of
from kcentre.storage import CentreFile
from kcentre.structure.media.by_channel import requests_by_channel
from kcentre.structure.media.plan.lines import EVERYBODY
from kcentre.structure.media.plan.queries import media_items
from kcentre.structure.media.plan.records import GridCell, GridLine, MediaGrid, MediaLine
from kcentre.structure.media.scheme.queries import scheme
from kcentre.structure.media.scheme.records import Channel, Scheme
from kcentre.structure.media.values import MediaState

Place = tuple[int, int]
"""An audience (0: everybody) and a channel."""


def media_grid(
    file: CentreFile, year: int | None = None, today: dt.date | None = None
) -> MediaGrid:
    """Return the grid of the academic year that begins in `year`, or of the running one.

    An audience in use stands there even with nothing planned: that is what the grid shows. What is
    dropped is not counted.
    """
    day = today or today_here()
    within = academic_year(academic_year_of(day) if year is None else year)
    with file.reading():
        known, items = scheme(file), media_items(file, within.start.year, day)
        came = requests_by_channel(file, within)
    counts = _counts(items)
    by_channel = {one.channel_id: one.requests for one in came}
    used = {channel for _, channel in counts} | {number for number in by_channel if number}
    channels = tuple((one.id or 0, one.name) for one in known.channels if _stands(one, used))
    numbers = [number for number, _ in channels]
    return MediaGrid(
        within.word,
        channels,
        tuple(_lines(known, numbers, counts)),
        tuple(by_channel.get(number, 0) for number in numbers),
        by_channel.get(0, 0),
    )


def _stands(channel: Channel, used: set[int]) -> bool:
    return channel.id in used or not channel.is_retired


def _counts(items: Sequence[MediaLine]) -> dict[Place, GridCell]:
    planned: Counter[Place] = Counter()
    done: Counter[Place] = Counter()
    for item in items:
        if item.state is MediaState.DROPPED or item.draft.channel_id is None:
            continue
        place = (item.draft.audience_id or 0, item.draft.channel_id)
        planned[place] += 1
        done[place] += item.state is MediaState.DONE
    return {place: GridCell(planned[place], done[place]) for place in planned}


def _lines(known: Scheme, numbers: Sequence[int], counts: dict[Place, GridCell]) -> list[GridLine]:
    cells: dict[Place, GridCell] = defaultdict(GridCell, counts)
    used = {audience for audience, _ in counts}
    rows = [
        (one.id or 0, one.name) for one in known.audiences if not one.is_retired or one.id in used
    ]
    if 0 in used:
        rows.append((0, EVERYBODY))
    return [
        GridLine(row_id, title, tuple(cells[row_id, number] for number in numbers))
        for row_id, title in rows
    ]
