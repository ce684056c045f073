"""Materials, studied practices, the passport of the own one, and the pages of «Структура»."""

from kcentre.materials.queries import materials as kept_materials
from kcentre.practice.queries import passports
from kcentre.practice.values import SECTIONS
from kcentre.storage import CentreFile
from kcentre.structure.practices.queries import practices as kept_practices
from ui.finding.matching import matching
from ui.finding.structure_pages import PAGES
from ui.widgets.command_palette import Hit


def pages(_file: CentreFile, typed: str) -> list[Hit]:
    """Return the pages of the room by the words people type for what is done there."""
    return matching(PAGES, typed)


def materials(file: CentreFile, typed: str) -> list[Hit]:
    """Return the materials in use, also by their kinds, topics and authors."""
    found = (
        Hit(
            line.title,
            ", ".join(filter(None, (line.draft.kind.label, line.topic))),
            f"structure/materials/{line.id}",
            f"{line.draft.kind.label} {line.topic} {line.draft.author}",
        )
        for line in kept_materials(file)
    )
    return matching(found, typed)


def practices(file: CentreFile, typed: str) -> list[Hit]:
    """Return the studied practices, also by their regions."""
    found = (
        Hit(
            line.draft.title,
            ", ".join(filter(None, ("практика", line.draft.region))),
            f"structure/practices/{line.id}",
            f"{line.draft.region} {line.draft.organisation}",
        )
        for line in kept_practices(file)
    )
    return matching(found, typed)


def passport_sections(file: CentreFile, typed: str) -> list[Hit]:
    """Return the sections of the passport of the practice, where there is one."""
    if not passports(file):
        return []
    found = (
        Hit(
            f"{kind.number}. {kind.title}",
            "раздел паспорта практики",
            f"structure/practice/{kind.number}",
            "паспорт практики",
        )
        for kind in SECTIONS
    )
    return matching(found, typed)
