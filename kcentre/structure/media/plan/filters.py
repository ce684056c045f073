"""Which items of the media plan a list wants, and how their state is computed."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression, Field

from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.structure.media.tables import MediaItem
from kcentre.structure.media.values import MediaState


@dataclass(frozen=True, slots=True)
class MediaFilter(ListFilter):
    """Conditions on items, all of which must hold; None asks for nothing.

    The days are those an item is planned for. An `audience_id` of 0 is for items
    meant for everybody.
    """

    state: MediaState | None = None
    audience_id: int | None = None
    channel_id: int | None = None


ALL_MEDIA = MediaFilter()


def media_wanted(wanted: MediaFilter, today: dt.date) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `MediaItem`; the search is not part of it."""
    return (*chosen(wanted, MediaItem.id, MediaItem.planned_on), *_standing(wanted, today))


def state_of(
    planned_on: dt.date, done_on: dt.date | None, today: dt.date, *, is_dropped: bool
) -> MediaState:
    """Return the state of an item as of `today`; on its day it is not late yet."""
    if is_dropped:
        return MediaState.DROPPED
    if done_on is not None:
        return MediaState.DONE
    return MediaState.LATE if planned_on < today else MediaState.AHEAD


def has_state(state: MediaState, today: dt.date) -> Expression:
    """Hold for the items in a state, the same that `state_of` says."""
    if state is MediaState.DROPPED:
        return _flag(MediaItem.is_dropped)
    stays = ~_flag(MediaItem.is_dropped)
    if state is MediaState.DONE:
        return _both(stays, MediaItem.done_on != "")
    day = today.isoformat()
    is_late = state is MediaState.LATE
    return _both(is_to_do(), MediaItem.planned_on < day if is_late else MediaItem.planned_on >= day)


def is_to_do() -> Expression:
    """Hold for the items that are neither done nor given up."""
    return _both(~_flag(MediaItem.is_dropped), MediaItem.done_on == "")


def _flag(field: Field) -> Expression:
    holds: Expression = field == True  # noqa: E712 — Peewee makes SQL of the comparison
    return holds


def _both(one: Expression, other: Expression) -> Expression:
    both: Expression = one & other
    return both


def _standing(wanted: MediaFilter, today: dt.date) -> Iterator[Expression]:
    if wanted.state is not None:
        yield has_state(wanted.state, today)
    if wanted.audience_id == 0:
        yield MediaItem.audience.is_null()
    elif wanted.audience_id is not None:
        yield MediaItem.audience == wanted.audience_id
    if wanted.channel_id is not None:
        yield MediaItem.channel == wanted.channel_id
