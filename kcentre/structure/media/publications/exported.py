"""The register of what is published as a list for Excel."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kcentre.journal.filters import is_one_of
from kcentre.journal.listed import ListedSheet, export_listed, in_order
from kcentre.journal.ordering import Order
from kcentre.language.dates import today_here
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.structure.documents.tables import Publication
from kcentre.structure.media.publications.filters import ALL_PUBLICATIONS, PublicationFilter
from kcentre.structure.media.publications.lines import lines_where
from kcentre.structure.media.publications.listing import PublicationList

PUBLICATIONS_TITLE = "Опубликовано"

PUBLICATION_COLUMNS = (
    Column("Опубликовано", Kind.DATE),
    Column("Что", weight=3),
    Column("Документ реестра", weight=2.4),
    Column("Где", weight=2),
    Column("Ссылка", weight=2.4),
    Column("Состояние", weight=1.2),
    Column("Обновить", Kind.DATE),
    Column("Снято", Kind.DATE),
    Column("Ответственный", weight=1.8),
    Column("Примечание", weight=2),
)


def export_publications(
    file: CentreFile,
    path: Path,
    wanted: PublicationFilter = ALL_PUBLICATIONS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted publications into a workbook, oldest first; return how many there are."""
    return export_listed(file, path, _SHEET, PublicationList(wanted, _OLDEST_FIRST), progress)


def publication_rows(file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `PUBLICATION_COLUMNS` in the order of the ids."""
    made: dict[int, tuple[Cell, ...]] = {}
    for line in lines_where(file, (is_one_of(Publication.id, ids),), today_here()):
        draft = line.draft
        made[line.id] = (
            line.published_on, draft.title, line.document, line.channel, draft.link,
            line.state.label, draft.due_again, draft.removed_on, draft.responsible, draft.note,
        )  # fmt: skip
    return iter(in_order(ids, made))


_OLDEST_FIRST = Order(descending=False)
_SHEET = ListedSheet(PUBLICATIONS_TITLE, PUBLICATION_COLUMNS, publication_rows)
