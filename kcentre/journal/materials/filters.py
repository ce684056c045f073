"""Which materials a list wants."""

from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.centre.tables import Topic
from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.journal.tables import SessionMaterial
from kcentre.materials.tables import Material
from kcentre.materials.values import MaterialKind


@dataclass(frozen=True, slots=True)
class MaterialFilter(ListFilter):
    """Conditions on materials, all of which must hold; None and False ask for nothing.

    The days are those a material was added on; `topic_id` stands for the topics below it too;
    `age_months` is an age that a material must suit.
    """

    kind: MaterialKind | None = None
    topic_id: int | None = None
    age_months: int | None = None
    used: bool = False
    unused: bool = False
    retired: bool = False
    in_use: bool = False


ALL_MATERIALS = MaterialFilter()


def materials_wanted(wanted: MaterialFilter) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `Material`; the search is not part of it."""
    return (*chosen(wanted, Material.id, Material.added_on), *_about(wanted), *_standing(wanted))


def _about(wanted: MaterialFilter) -> Iterator[Expression]:
    if wanted.kind is not None:
        yield Material.kind == wanted.kind
    if wanted.topic_id is not None:
        below = Topic.select(Topic.id).where(Topic.parent == wanted.topic_id)
        yield (Material.topic == wanted.topic_id) | Material.topic.in_(below)
    if wanted.age_months is not None:
        yield Material.age_from.is_null() | (Material.age_from <= wanted.age_months)
        yield Material.age_to.is_null() | (Material.age_to > wanted.age_months)


def _standing(wanted: MaterialFilter) -> Iterator[Expression]:
    used = Material.id.in_(SessionMaterial.select(SessionMaterial.material))
    if wanted.used:
        yield used
    if wanted.unused:
        yield ~used
    if wanted.retired:
        yield Material.is_retired == True  # noqa: E712 — SQL's own comparison
    if wanted.in_use:
        yield Material.is_retired == False  # noqa: E712 — SQL's own comparison
