"""What can be done to the media plan. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Sequence

from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import REMOVED, delete_records, write_record
from kcentre.structure.media.plan import rules
from kcentre.structure.media.plan.queries import around_item, media_item
from kcentre.structure.media.plan.records import MediaDraft
from kcentre.structure.media.tables import MediaItem

_SHOWN = 80
"""Letters of a title in the line of what was done."""

_SAME = (
    "title", "text", "responsible", "reach_planned", "reach", "link", "note", "is_dropped",
)  # fmt: skip


def add_media(file: CentreFile, draft: MediaDraft, today: dt.date | None = None) -> Changes:
    """Add an item."""
    return _keep(file, draft, None, today or today_here())


def change_media(
    file: CentreFile, item_id: int, draft: MediaDraft, today: dt.date | None = None
) -> Changes:
    """Write an item."""
    return _keep(file, draft, item_id, today or today_here())


def mark_done(file: CentreFile, ids: Sequence[int], day: dt.date | None = None) -> Changes:
    """Say that items are done, on a day or today; those done already keep their day."""
    done_on = day or today_here()
    with file.operation(_label(file, ids, "сделано")) as running:
        for item_id in ids:
            if _kept(file, item_id).done_on is None:
                fields = {"done_on": iso_day(done_on), "is_dropped": False}
                write_record(file, MediaItem, item_id, fields)
    return running.changes


def plan_again(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Put items back into the plan: neither done nor given up."""
    with file.operation(_label(file, ids, "снова в плане")) as running:
        for item_id in ids:
            _kept(file, item_id)
            write_record(file, MediaItem, item_id, {"done_on": "", "is_dropped": False})
    return running.changes


def drop_media(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Give items up; they stay in the plan as «отменено»."""
    with file.operation(_label(file, ids, "отменено")) as running:
        for item_id in ids:
            _kept(file, item_id)
            write_record(file, MediaItem, item_id, {"done_on": "", "is_dropped": True})
    return running.changes


def remove_media(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove items; those that are gone already are no matter."""
    with file.operation(_label(file, ids, "удалено")) as running:
        delete_records(file, MediaItem, ids)
    return running.changes


def _keep(file: CentreFile, draft: MediaDraft, item_id: int | None, today: dt.date) -> Changes:
    sound = rules.tidied(draft)
    deed = "Добавлено в медиаплан" if item_id is None else "Изменено в медиаплане"
    with file.operation(f"{deed}: {quoted(sound.title, _SHOWN)}") as running:
        refuse_if_any(rules.media_problems(sound, around_item(file, sound, item_id, today)))
        write_record(file, MediaItem, item_id, _fields(sound))
    return running.changes


def _fields(draft: MediaDraft) -> dict[str, object]:
    return {
        **{name: getattr(draft, name) for name in _SAME},
        "audience": draft.audience_id,
        "channel": draft.channel_id,
        "message": draft.message_id,
        "planned_on": iso_day(draft.planned_on),
        "done_on": iso_day(draft.done_on),
    }


def _kept(file: CentreFile, item_id: int) -> MediaDraft:
    line = media_item(file, item_id)
    if line is None:
        raise Refused([REMOVED])
    return line.draft


def _label(file: CentreFile, ids: Sequence[int], deed: str) -> str:
    if len(ids) == 1:
        line = media_item(file, ids[0])
        return f"Медиаплан, {deed}: {quoted(line.draft.title if line else '', _SHOWN)}"
    return f"Медиаплан, {deed}: {counted(len(ids), 'строка', 'строки', 'строк')}"
