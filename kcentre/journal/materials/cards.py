"""Single materials opened for entering, and what they are chosen from."""

from dataclasses import dataclass

from kcentre.centre.queries import topics
from kcentre.centre.records import Topic
from kcentre.journal.materials.records import MaterialCard
from kcentre.journal.materials.uses import uses_of
from kcentre.language import Problem
from kcentre.materials import rules
from kcentre.materials.queries import has_twin, material
from kcentre.materials.records import MaterialDraft
from kcentre.materials.tables import Material
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class MaterialChoices:
    """What a material is chosen from: topics, retired ones too; authors and sources known."""

    topics: tuple[Topic, ...]
    authors: tuple[str, ...]
    sources: tuple[str, ...]


def material_choices(file: CentreFile) -> MaterialChoices:
    """Return what the form and the filters of materials offer."""
    with file.reading():
        rows = ask(file.db, Material.select(Material.author, Material.source).distinct()).fetchall()
        return MaterialChoices(
            tuple(topics(file, with_retired=True)),
            tuple(sorted({author for author, _ in rows if author})),
            tuple(sorted({source for _, source in rows if source})),
        )


def material_card(file: CentreFile, material_id: int) -> MaterialCard | None:
    """Return a material opened for changing; None where it was removed."""
    with file.reading():
        one = material(file, material_id)
        if one is None:
            return None
        uses = uses_of(file, material_id)
    return MaterialCard(one.id, one.draft, one.is_retired, one.added_on, uses)


def problems_of_material(
    file: CentreFile, draft: MaterialDraft, material_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a material while it is being entered."""
    twin = has_twin(file, draft, material_id)
    return tuple(rules.material_problems(draft, has_twin=twin))
