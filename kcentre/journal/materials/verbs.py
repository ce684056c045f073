"""Removing materials: what was used at a service stays in the file and is offered no more."""

from collections.abc import Sequence

from kcentre.attachments.verbs import drop_files
from kcentre.journal.materials.uses import use_counts
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.materials.queries import OWNER, titles_of
from kcentre.materials.tables import Material
from kcentre.materials.verbs import set_retired
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records


def remove_materials(file: CentreFile, material_ids: Sequence[int]) -> Changes:
    """Remove materials with their files; those used at services are retired instead.

    A service must go on telling what was handed out at it; the label says which way it went.
    """
    with file.reading():
        titles, used = titles_of(file, material_ids), use_counts(file, material_ids)
    kept = [row_id for row_id in titles if used[row_id]]
    gone = [row_id for row_id in titles if not used[row_id]]
    with file.operation(_label([titles[one] for one in gone], [titles[one] for one in kept])) as (
        running
    ):
        set_retired(file, kept, is_retired=True)
        drop_files(file, OWNER, gone)
        delete_records(file, Material, gone)
    return running.changes


def _label(gone: Sequence[str], kept: Sequence[str]) -> str:
    told = []
    if gone:
        one = f"Удалён материал {_named(gone)}"
        told.append(one if len(gone) == 1 else f"Удалены материалы: {_named(gone)}")
    if kept:
        one = f"Материал {_named(kept)} использован в консультациях и снят с учёта"
        several = f"Использованы в консультациях и сняты с учёта: {_named(kept)}"
        told.append(one if len(kept) == 1 else several)
    return ". ".join(told) or "Материалов уже нет"


def _named(titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return quoted(titles[0])
    return counted(len(titles), "материал", "материала", "материалов")
