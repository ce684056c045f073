"""What each channel brings: the requests of a period by «откуда узнали»."""

from collections import Counter
from typing import NamedTuple

from peewee import fn

from kcentre.centre.queries import info_channels
from kcentre.journal.tables import Request
from kcentre.periods.period import Period
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

NOBODY_ASKED = "не указано"


class ChannelRequests(NamedTuple):
    """Requests that came by a channel; `channel_id` 0 is for those whose channel is not known.

    `target` leads to the rows.
    """

    channel_id: int
    name: str
    requests: int
    target: str


def requests_by_channel(file: CentreFile, period: Period) -> list[ChannelRequests]:
    """Return the requests of a period by channel, in the order of the list, unknown last.

    A channel in use stands there with 0 too; a retired one where it brought something.
    """
    first, last = period.start.isoformat(), period.end.isoformat()
    query = Request.select(Request.learned_from, fn.COUNT(Request.id)).where(
        Request.date.between(first, last)
    )
    found = Counter(
        {number or 0: count for number, count in ask(file.db, query.group_by(Request.learned_from))}
    )
    known = [
        (one.id or 0, one.name)
        for one in info_channels(file, with_retired=True)
        if not one.is_retired or found[one.id or 0]
    ]
    return [
        ChannelRequests(number, name, found[number], target(number, period))
        for number, name in (*known, (0, NOBODY_ASKED))
    ]


def target(channel_id: int, period: Period) -> str:
    """Return the place in the window that shows the requests behind a number."""
    return f"journal/requests/learned/{channel_id}/{period.word}"
