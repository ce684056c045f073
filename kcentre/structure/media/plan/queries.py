"""Items of the media plan, and what the rules of one must know."""

import datetime as dt

from kcentre.centre.tables import InfoChannel
from kcentre.language.dates import iso_day, today_here
from kcentre.periods.period import academic_year
from kcentre.storage import CentreFile
from kcentre.storage.model import Record
from kcentre.structure.media.plan.filters import MediaFilter, has_state, media_wanted
from kcentre.structure.media.plan.lines import lines_where
from kcentre.structure.media.plan.records import MediaDraft, MediaLine
from kcentre.structure.media.plan.rules import AroundItem
from kcentre.structure.media.tables import Audience, MediaItem, Message
from kcentre.structure.media.values import MediaState


def media_items(
    file: CentreFile, year: int | None = None, today: dt.date | None = None
) -> list[MediaLine]:
    """Return the items, oldest first; `year` begins an academic year."""
    day = today or today_here()
    within = academic_year(year) if year is not None else None
    wanted = MediaFilter(
        first_day=within.start if within else None, last_day=within.end if within else None
    )
    return lines_where(file, media_wanted(wanted, day), day)


def media_item(file: CentreFile, item_id: int, today: dt.date | None = None) -> MediaLine | None:
    """Return one item; None where it was removed."""
    found = lines_where(file, (MediaItem.id == item_id,), today or today_here())
    return next(iter(found), None)


def late_count(file: CentreFile) -> int:
    """Return how many items are late today."""
    late = has_state(MediaState.LATE, today_here())
    return int(MediaItem.select().where(late).count(file.db))


def around_item(
    file: CentreFile, draft: MediaDraft, item_id: int | None, today: dt.date
) -> AroundItem:
    """Return what the rules must know; `item_id` is the record itself, None for a new one."""
    twins = MediaItem.select().where(
        (MediaItem.title == draft.title)
        & (MediaItem.channel == draft.channel_id)
        & (MediaItem.planned_on == iso_day(draft.planned_on))
        & (MediaItem.id != (item_id or 0))
    )
    return AroundItem(
        today,
        channel_is_known=_is_known(file, InfoChannel, draft.channel_id),
        audience_is_known=_is_known(file, Audience, draft.audience_id),
        message_is_known=_is_known(file, Message, draft.message_id),
        is_twin=bool(twins.exists(file.db)),
    )


def _is_known(file: CentreFile, table: type[Record], row_id: int | None) -> bool:
    return row_id is None or bool(table.select().where(table.id == row_id).exists(file.db))
