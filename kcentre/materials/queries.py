"""The bank of materials: its contents, and what of it fits a topic and an age."""

import datetime as dt
from collections.abc import Iterable

import peewee

from kcentre.attachments.queries import file_counts
from kcentre.centre.tables import Topic
from kcentre.language import fold
from kcentre.materials import records, tables
from kcentre.materials.records import MaterialDraft, MaterialOffer
from kcentre.materials.values import MaterialKind
from kcentre.materials.words import ANY_TOPIC, ages_text, recommended
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

OWNER = "material"
"""The table that files of materials name as their owner."""


def materials(file: CentreFile, *, with_retired: bool = False) -> list[records.Material]:
    """Return the materials in the order of their titles."""
    table = tables.Material
    return materials_where(file, () if with_retired else (~table.is_retired,))


def material(file: CentreFile, material_id: int) -> records.Material | None:
    """Return one material; None where it was removed."""
    return next(iter(materials_where(file, (tables.Material.id == material_id,))), None)


def materials_where(
    file: CentreFile, conditions: Iterable[peewee.Expression]
) -> list[records.Material]:
    """Return the materials that meet all conditions, in the order of their titles."""
    table = tables.Material
    query = table.select().order_by(table.title_key, table.id)
    for condition in conditions:
        query = query.where(condition)
    with file.reading():
        named, files = _topics(file), file_counts(file, OWNER)
        return [
            records.Material(
                row.id,
                _draft_of(row),
                named.get(row.topic_id, ""),
                dt.date.fromisoformat(row.added_on),
                bool(row.is_retired),
                files[row.id],
            )
            for row in list(query.execute(file.db))
        ]


def offered(file: CentreFile, topic_id: int | None, age_months: int | None) -> list[MaterialOffer]:
    """Return the materials in use, those that fit first; each part by the titles.

    What fits a topic fits the topics below it; what has no topic, or no ages, fits any of them.
    What is not known yet, the topic or the age, keeps nothing away.
    """
    table = tables.Material
    columns = (table.id, table.title, table.kind, table.topic, table.age_from, table.age_to)
    query = table.select(*columns).where(~table.is_retired).order_by(table.title_key, table.id)
    with file.reading():
        named, fitting = _topics(file), {None, topic_id, _parent(file, topic_id)}
        found = [
            MaterialOffer(
                row_id,
                title,
                recommended(MaterialKind(kind), title),
                " · ".join(
                    (MaterialKind(kind).label, named.get(topic, ANY_TOPIC), ages_text(since, until))
                ),
                (topic_id is None or topic in fitting) and fits_age(since, until, age_months),
            )
            for row_id, title, kind, topic, since, until in ask(file.db, query)
        ]
    return sorted(found, key=lambda one: not one.is_fitting)


def fits_age(age_from: int | None, age_to: int | None, months: int | None) -> bool:
    """Tell whether an age in full months lies between the bounds, the upper one exclusive."""
    if months is None:
        return True
    return (age_from is None or age_from <= months) and (age_to is None or months < age_to)


def titles_of(file: CentreFile, material_ids: Iterable[int]) -> dict[int, str]:
    """Return what materials are called, by their numbers."""
    table = tables.Material
    wanted = table.select(table.id, table.title).where(table.id.in_([*material_ids]))
    return dict(ask(file.db, wanted))


def has_twin(file: CentreFile, draft: MaterialDraft, material_id: int | None) -> bool:
    """Tell whether another material of the kind has the title."""
    table = tables.Material
    same = table.select().where(
        (table.title_key == fold(draft.title))
        & (table.kind == draft.kind)
        & (table.id != (material_id or 0))
    )
    return bool(draft.title.strip()) and bool(same.exists(file.db))


def topic_is_known(file: CentreFile, draft: MaterialDraft) -> bool:
    """Tell whether the topic of a material is still there."""
    return draft.topic_id is None or draft.topic_id in _topics(file)


def _topics(file: CentreFile) -> dict[int, str]:
    rows = ask(file.db, Topic.select(Topic.id, Topic.code, Topic.title))
    return {row_id: f"{code} {title}" for row_id, code, title in rows}


def _parent(file: CentreFile, topic_id: int | None) -> int | None:
    parents = Topic.select(Topic.parent).where(Topic.id == topic_id)
    return next((parent for (parent,) in ask(file.db, parents)), None)


def _draft_of(row: tables.Material) -> MaterialDraft:
    same = ("title", "topic_id", "age_from", "age_to", "author", "source", "link", "summary")
    kept = {name: getattr(row, name) for name in (*same, "text")}
    return MaterialDraft(kind=MaterialKind(row.kind), **kept)
