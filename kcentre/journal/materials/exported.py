"""The bank of materials as a list for Excel."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kcentre.journal.filters import is_one_of
from kcentre.journal.listed import ListedSheet, export_listed, in_order
from kcentre.journal.materials.filters import ALL_MATERIALS, MaterialFilter
from kcentre.journal.materials.listing import RETIRED, MaterialList
from kcentre.journal.materials.uses import use_counts
from kcentre.journal.ordering import Order
from kcentre.materials.queries import materials_where
from kcentre.materials.tables import Material
from kcentre.materials.words import ages_text
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Progress

MATERIALS_TITLE = "Банк материалов"

MATERIAL_COLUMNS = (
    Column("Добавлен", Kind.DATE),
    Column("Название", weight=3),
    Column("Вид", weight=1.4),
    Column("Тема", weight=2.2),
    Column("Возраст", weight=1.2),
    Column("Автор", weight=1.8),
    Column("Источник", weight=2),
    Column("Ссылка", weight=2),
    Column("О чём", weight=3),
    Column("Файлов", Kind.INTEGER, weight=0.7),
    Column("Использован в услугах", Kind.INTEGER),
    Column("Учёт", weight=1.2),
)


def export_materials(
    file: CentreFile,
    path: Path,
    wanted: MaterialFilter = ALL_MATERIALS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted materials into a workbook by their titles; return how many there are."""
    by_title = Order("title", descending=False)
    return export_listed(file, path, _SHEET, MaterialList(wanted, by_title), progress)


def material_rows(file: CentreFile, material_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `MATERIAL_COLUMNS` in the order of the ids."""
    with file.reading():
        found = materials_where(file, (is_one_of(Material.id, material_ids),))
        used = use_counts(file, material_ids)
    made: dict[int, tuple[Cell, ...]] = {}
    for one in found:
        draft = one.draft
        made[one.id] = (
            one.added_on, draft.title, draft.kind.label, one.topic,
            ages_text(draft.age_from, draft.age_to), draft.author, draft.source, draft.link,
            draft.summary, one.files, used[one.id], RETIRED if one.is_retired else "",
        )  # fmt: skip
    return iter(in_order(material_ids, made))


_SHEET = ListedSheet(MATERIALS_TITLE, MATERIAL_COLUMNS, material_rows)
