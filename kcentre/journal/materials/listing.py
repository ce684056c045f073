"""The bank of materials as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import ModelSelect, Node, fn

from kcentre.centre.tables import Topic
from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import FilteredRows, in_order, key_of, ordered, place_in
from kcentre.journal.materials.filters import MaterialFilter, materials_wanted
from kcentre.journal.materials.records import MaterialRow
from kcentre.journal.materials.uses import use_counts
from kcentre.journal.tables import SessionMaterial
from kcentre.language.dates import brief_date
from kcentre.materials import records
from kcentre.materials.queries import materials_where
from kcentre.materials.tables import Material
from kcentre.materials.values import MaterialKind
from kcentre.materials.words import ANY_TOPIC, ages_text
from kcentre.storage import CentreFile

RETIRED = "снят с учёта"


class MaterialList(FilteredRows[MaterialFilter, MaterialRow]):
    """What specialists hand out and work with."""

    table = Material

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = narrowed(Material.select(Material.id), materials_wanted(self._filter))
        return query.order_by(*ordered(self._order, (Material.added_on, Material.id), _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        topic = Topic.select(Topic.title).where(Topic.id == Material.topic)
        columns = (Material.title, Material.author, Material.source, Material.summary)
        query = Material.select(Material.id, *columns, Material.text, Material.link, topic)
        return narrowed(query, materials_wanted(self._filter))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[MaterialRow]:
        with file.reading():
            found = materials_where(file, (is_one_of(Material.id, ids),))
            used = use_counts(file, ids)
        made = {one.id: row_of(one, used[one.id]) for one in found}
        return in_order(ids, made)


def row_of(one: records.Material, uses: int) -> MaterialRow:
    """Return a material as a line of the list."""
    draft = one.draft
    return MaterialRow(
        draft.title,
        f"{draft.kind.label}, {RETIRED}" if one.is_retired else draft.kind.label,
        one.topic or ANY_TOPIC,
        ages_text(draft.age_from, draft.age_to),
        draft.author,
        str(one.files) if one.files else "",
        str(uses) if uses else "",
        brief_date(one.added_on),
        one.id,
        one.is_retired,
    )


def _uses() -> Node:
    counted: Node = SessionMaterial.select(fn.COUNT(SessionMaterial.id)).where(
        SessionMaterial.material == Material.id
    )
    return counted


_COLUMNS: dict[str, Callable[[], Node]] = {
    "title": lambda: Material.title_key,
    "kind": lambda: place_in(MaterialKind, Material.kind),
    "topic": lambda: key_of(Topic.code, Topic, Material.topic),
    "ages": lambda: Material.age_from,
    "author": lambda: fn.NULLIF(Material.author, ""),
    "uses": _uses,
}
