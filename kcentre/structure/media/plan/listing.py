"""The media plan as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import JOIN, OP, Case, Expression, ModelSelect, Node, Ordering, fn

from kcentre.centre.tables import InfoChannel
from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import FilteredRows, in_order, ordered
from kcentre.journal.ordering import NEWEST_FIRST
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.structure.media.plan.filters import (
    MediaFilter,
    has_state,
    is_to_do,
    media_wanted,
)
from kcentre.structure.media.plan.lines import lines_where, row_of
from kcentre.structure.media.plan.records import MediaRow
from kcentre.structure.media.tables import Audience, MediaItem, Message
from kcentre.structure.media.values import MediaState


class MediaList(FilteredRows[MediaFilter, MediaRow]):
    """Items of the media plan; as it is opened first, what is still to be done comes first.

    Late ones lead, then what is next; what is done or dropped follows, the newest first.
    """

    table = MediaItem

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = narrowed(MediaItem.select(MediaItem.id), media_wanted(self._filter, today_here()))
        moment = (MediaItem.planned_on, MediaItem.id)
        to_do = _to_do_first() if self._order == NEWEST_FIRST else ()
        return query.order_by(*to_do, *ordered(self._order, moment, _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = (
            MediaItem.select(
                MediaItem.id, MediaItem.title, MediaItem.text, MediaItem.responsible,
                MediaItem.link, MediaItem.note, Audience.name, InfoChannel.name, Message.text,
            )
            .join(Audience, JOIN.LEFT_OUTER, on=MediaItem.audience == Audience.id)
            .join(InfoChannel, JOIN.LEFT_OUTER, on=MediaItem.channel == InfoChannel.id)
            .join(Message, JOIN.LEFT_OUTER, on=MediaItem.message == Message.id)
        )  # fmt: skip
        return narrowed(query, media_wanted(self._filter, today_here()))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[MediaRow]:
        found = lines_where(file, (is_one_of(MediaItem.id, ids),), today_here())
        made = {line.id: row_of(line) for line in found}
        return in_order(ids, made)


def _to_do_first() -> tuple[Ordering, ...]:
    """Return the order of what is still to be done, by its day; all else stands after it."""
    to_do: Node = Case(None, [(is_to_do(), MediaItem.planned_on)], None)
    return Ordering(Expression(to_do, OP.IS, None), "ASC"), Ordering(to_do, "ASC")


def _state_place() -> Node:
    today = today_here()
    places = [(has_state(state, today), place) for place, state in enumerate(MediaState)]
    place: Node = Case(None, places)
    return place


def _place_of(table: type[Audience] | type[InfoChannel], at: Node) -> Node:
    place: Node = table.select(table.place).where(table.id == at)
    return place


_COLUMNS: dict[str, Callable[[], Node]] = {
    "title": lambda: MediaItem.title,
    "state": _state_place,
    "audience": lambda: _place_of(Audience, MediaItem.audience),
    "channel": lambda: _place_of(InfoChannel, MediaItem.channel),
    "responsible": lambda: fn.NULLIF(MediaItem.responsible, ""),
    "reach": lambda: MediaItem.reach,
}
