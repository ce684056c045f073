"""The studied practices as a list for Excel."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kcentre.journal.filters import is_one_of
from kcentre.journal.listed import ListedSheet, export_listed, in_order
from kcentre.journal.ordering import Order
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.structure.practices.filters import ALL_PRACTICES, PracticeFilter
from kcentre.structure.practices.listing import PracticeList
from kcentre.structure.practices.queries import practices_where
from kcentre.structure.practices.tables import Practice

PRACTICES_TITLE = "Изучение практики"

PRACTICE_COLUMNS = (
    Column("Изучена", Kind.DATE),
    Column("Практика", weight=2.4),
    Column("Регион", weight=1.4),
    Column("Организация", weight=2),
    Column("Источник", weight=2),
    Column("Ссылка", weight=1.6),
    Column("Суть", weight=4),
    Column("Результаты", weight=3),
    Column("Что взять", weight=3),
    Column("Ответственный", weight=1.8),
    Column("Применена у себя", Kind.DATE),
)


def export_practices(
    file: CentreFile,
    path: Path,
    wanted: PracticeFilter = ALL_PRACTICES,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted practices into a workbook, oldest first; return how many there are."""
    oldest_first = Order(descending=False)
    return export_listed(file, path, _SHEET, PracticeList(wanted, oldest_first), progress)


def practice_rows(file: CentreFile, practice_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `PRACTICE_COLUMNS` in the order of the ids."""
    made: dict[int, tuple[Cell, ...]] = {}
    for line in practices_where(file, (is_one_of(Practice.id, practice_ids),)):
        draft = line.draft
        made[line.id] = (
            draft.studied_on, draft.title, draft.region, draft.organisation, draft.source,
            draft.link, draft.essence, draft.results, draft.take, draft.responsible,
            draft.taken_on,
        )  # fmt: skip
    return iter(in_order(practice_ids, made))


_SHEET = ListedSheet(PRACTICES_TITLE, PRACTICE_COLUMNS, practice_rows)
