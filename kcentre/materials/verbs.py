"""What can be done to materials. Each verb is one operation that can be undone.

They are removed by `kcentre.journal.materials.verbs`, which knows where they were used.
"""

import datetime as dt
from collections.abc import Sequence

from kcentre.language import fold, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.materials import rules
from kcentre.materials.queries import has_twin, titles_of, topic_is_known
from kcentre.materials.records import MaterialDraft
from kcentre.materials.tables import Material
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import write_record


def add_material(file: CentreFile, draft: MaterialDraft, today: dt.date | None = None) -> Changes:
    """Put a material into the bank."""
    day = iso_day(today or today_here())
    sound = _sound(file, draft, None)
    with file.operation(f"Добавлен материал {quoted(sound.title)}") as running:
        write_record(file, Material, None, {**_fields(sound), "added_on": day})
    return running.changes


def change_material(file: CentreFile, material_id: int, draft: MaterialDraft) -> Changes:
    """Write a material; what was handed out of it stays as it is."""
    sound = _sound(file, draft, material_id)
    with file.operation(f"Изменён материал {quoted(sound.title)}") as running:
        write_record(file, Material, material_id, _fields(sound))
    return running.changes


def retire_materials(file: CentreFile, material_ids: Sequence[int]) -> Changes:
    """Offer materials no more; where they were used they stay."""
    with file.operation(_label(file, "снят с учёта", "сняты с учёта", material_ids)) as running:
        set_retired(file, material_ids, is_retired=True)
    return running.changes


def restore_materials(file: CentreFile, material_ids: Sequence[int]) -> Changes:
    """Offer retired materials again."""
    with file.operation(_label(file, "снова в банке", "снова в банке", material_ids)) as running:
        set_retired(file, material_ids, is_retired=False)
    return running.changes


def set_retired(file: CentreFile, material_ids: Sequence[int], *, is_retired: bool) -> None:
    """Say within a running operation whether materials are offered."""
    those = Material.id.in_([*material_ids]) & (Material.is_retired != is_retired)
    Material.update(is_retired=is_retired).where(those).execute(file.db)


def _sound(file: CentreFile, draft: MaterialDraft, material_id: int | None) -> MaterialDraft:
    tidied = rules.tidied(draft)
    refuse_if_any(
        rules.material_problems(
            tidied,
            has_twin=has_twin(file, tidied, material_id),
            topic_is_known=topic_is_known(file, tidied),
        )
    )
    return tidied


def _fields(draft: MaterialDraft) -> dict[str, object]:
    same = ("title", "kind", "age_from", "age_to", "author", "source", "link", "summary", "text")
    return {
        **{name: getattr(draft, name) for name in same},
        "title_key": fold(draft.title),
        "topic": draft.topic_id,
    }


def _label(file: CentreFile, one: str, several: str, material_ids: Sequence[int]) -> str:
    titles = titles_of(file, material_ids)
    if len(titles) == 1:
        return f"Материал {one}: {quoted(next(iter(titles.values())))}"
    return f"Материалы {several}: {counted(len(titles), 'материал', 'материала', 'материалов')}"
