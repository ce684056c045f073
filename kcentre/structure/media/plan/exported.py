"""The media plan as a list for Excel."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kcentre.journal.filters import is_one_of
from kcentre.journal.listed import ListedSheet, export_listed, in_order
from kcentre.journal.ordering import Order
from kcentre.language.dates import today_here
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.structure.media.plan.filters import ALL_MEDIA, MediaFilter
from kcentre.structure.media.plan.lines import EVERYBODY, lines_where
from kcentre.structure.media.plan.listing import MediaList
from kcentre.structure.media.tables import MediaItem

MEDIA_TITLE = "Медиаплан"

MEDIA_COLUMNS = (
    Column("Намечено", Kind.DATE),
    Column("Что сделать", weight=3),
    Column("Для кого", weight=2.4),
    Column("Канал", weight=2),
    Column("Сообщение", weight=3),
    Column("Текст", weight=3),
    Column("Ответственный", weight=1.8),
    Column("Охват, план", Kind.INTEGER),
    Column("Состояние", weight=1.2),
    Column("Сделано", Kind.DATE),
    Column("Охват, факт", Kind.INTEGER),
    Column("Ссылка", weight=2),
    Column("Примечание", weight=2),
)


def export_media(
    file: CentreFile,
    path: Path,
    wanted: MediaFilter = ALL_MEDIA,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted items into a workbook, oldest first; return how many there are."""
    return export_listed(file, path, _SHEET, MediaList(wanted, _OLDEST_FIRST), progress)


def media_rows(file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `MEDIA_COLUMNS` in the order of the ids."""
    made: dict[int, tuple[Cell, ...]] = {}
    for line in lines_where(file, (is_one_of(MediaItem.id, ids),), today_here()):
        draft = line.draft
        made[line.id] = (
            line.planned_on, draft.title, line.audience or EVERYBODY, line.channel, line.message,
            draft.text, draft.responsible, draft.reach_planned, line.state.label, draft.done_on,
            draft.reach, draft.link, draft.note,
        )  # fmt: skip
    return iter(in_order(ids, made))


_OLDEST_FIRST = Order(descending=False)
_SHEET = ListedSheet(MEDIA_TITLE, MEDIA_COLUMNS, media_rows)
