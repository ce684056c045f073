"""The items of the media plan as they are kept."""

import datetime as dt
from collections.abc import Iterable

from peewee import JOIN, Expression, Node

from kcentre.centre.tables import InfoChannel
from kcentre.language.dates import brief_date, kept_day
from kcentre.language.numbers import grouped
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.media.plan.filters import state_of
from kcentre.structure.media.plan.records import MediaDraft, MediaLine, MediaRow
from kcentre.structure.media.tables import Audience, MediaItem, Message
from kcentre.structure.media.values import MediaState

OLDEST_FIRST = (MediaItem.planned_on, MediaItem.id)
EVERYBODY = "для всех"

_COLUMNS = (
    MediaItem.id, MediaItem.title, MediaItem.audience, MediaItem.channel, MediaItem.message,
    MediaItem.text, MediaItem.planned_on, MediaItem.done_on, MediaItem.responsible,
    MediaItem.reach_planned, MediaItem.reach, MediaItem.link, MediaItem.note,
    MediaItem.is_dropped, Audience.name, InfoChannel.name, Message.text,
)  # fmt: skip


def lines_where(
    file: CentreFile,
    conditions: Iterable[Expression],
    today: dt.date,
    order: Iterable[Node] = OLDEST_FIRST,
) -> list[MediaLine]:
    """Return the items that meet all conditions, with their states as of `today`."""
    query = (
        MediaItem.select(*_COLUMNS)
        .join(Audience, JOIN.LEFT_OUTER, on=MediaItem.audience == Audience.id)
        .join(InfoChannel, JOIN.LEFT_OUTER, on=MediaItem.channel == InfoChannel.id)
        .join(Message, JOIN.LEFT_OUTER, on=MediaItem.message == Message.id)
    )
    for condition in conditions:
        query = query.where(condition)
    return [_line(row, today) for row in ask(file.db, query.order_by(*order))]


def row_of(line: MediaLine) -> MediaRow:
    """Return an item as a line of the list."""
    draft = line.draft
    return MediaRow(
        brief_date(line.planned_on),
        draft.title,
        status_words(line),
        line.audience or EVERYBODY,
        line.channel,
        draft.responsible,
        reach_words(draft),
        line.id,
        line.state,
    )


def status_words(line: MediaLine) -> str:
    """Return «в плане», «сделано 12.10.26», «просрочено»."""
    done_on = line.draft.done_on
    is_done = line.state is MediaState.DONE and done_on is not None
    return f"{line.state.label} {brief_date(done_on)}" if is_done else line.state.label


def reach_words(draft: MediaDraft) -> str:
    """Return «120 из 300», «план 300», «120»: of the reach what is known."""
    if draft.reach is None:
        return "" if draft.reach_planned is None else f"план\u00a0{grouped(draft.reach_planned)}"
    reached = grouped(draft.reach)
    if draft.reach_planned is None:
        return reached
    return f"{reached} из\u00a0{grouped(draft.reach_planned)}"


def _line(row: tuple[object, ...], today: dt.date) -> MediaLine:
    row_id, *fields, dropped, audience, channel, message = row
    draft = _draft(fields, is_dropped=bool(dropped))
    if not isinstance(row_id, int) or draft.planned_on is None:
        raise TypeError("a kept item has an id and a day")
    state = state_of(draft.planned_on, draft.done_on, today, is_dropped=draft.is_dropped)
    return MediaLine(
        row_id,
        draft,
        audience=str(audience or ""),
        channel=str(channel or ""),
        message=str(message or ""),
        planned_on=draft.planned_on,
        state=state,
    )


def _draft(fields: list[object], *, is_dropped: bool) -> MediaDraft:
    names = (
        "title", "audience_id", "channel_id", "message_id", "text", "planned_on", "done_on",
        "responsible", "reach_planned", "reach", "link", "note",
    )  # fmt: skip
    values = dict(zip(names, fields, strict=True))
    for name in ("planned_on", "done_on"):
        values[name] = kept_day(str(values[name] or ""))
    return MediaDraft(**values, is_dropped=is_dropped)  # type: ignore[arg-type] # as they are kept
