"""What is kept of the project office."""

from collections.abc import Mapping
from dataclasses import fields

from kcentre.centre.tables import TeamMember as TeamTable
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.office.item_lines import lines_of
from kcentre.structure.office.records import Idea, Model, ModelItem, Post, TeamMember
from kcentre.structure.office.tables import ModelItem as ItemTable
from kcentre.structure.office.tables import OfficeText
from kcentre.structure.office.tables import Post as PostTable
from kcentre.structure.office.values import ModelPart, ModelSection, TeamRole

IDEA, MODEL = "idea", "model"
"""What the kept parts of the texts begin with."""


def team(file: CentreFile, *, with_retired: bool = False) -> list[TeamMember]:
    """Return the project office by role, within a role as they were added."""
    table = TeamTable
    query = table.select(
        table.name, table.role, table.specialist, table.duties, table.contact, table.is_retired,
        table.id,
    ).order_by(table.place, table.id)  # fmt: skip
    if not with_retired:
        query = query.where(~table.is_retired)
    found = [
        TeamMember(name, TeamRole(role), person, duties, contact, bool(retired), row_id)
        for name, role, person, duties, contact, retired, row_id in ask(file.db, query)
    ]
    order = list(TeamRole)
    return sorted(found, key=lambda member: (member.is_retired, order.index(member.role)))


def posts(file: CentreFile) -> list[Post]:
    """Return the posts of the structure chart in their order."""
    table = PostTable
    query = table.select(
        table.title, table.reports_to, table.specialist, table.duties, table.id
    ).order_by(table.place, table.id)
    return [Post(*row) for row in ask(file.db, query)]


def items(file: CentreFile, section: ModelSection) -> tuple[ModelItem, ...]:
    """Return a list of the Model in its order."""
    query = ItemTable.select(ItemTable.title, ItemTable.detail).where(ItemTable.section == section)
    return tuple(ModelItem(*row) for row in ask(file.db, query.order_by(ItemTable.place)))


def idea(file: CentreFile) -> Idea:
    """Return the texts of the idea."""
    return Idea(**_texts(file, IDEA))


def model(file: CentreFile) -> Model:
    """Return what the head wrote of the Model."""
    lists = {section.value: lines_of(items(file, section)) for section in ModelSection}
    return Model(**lists, **_texts(file, MODEL))


def text(file: CentreFile, part: ModelPart) -> str:
    """Return one text of the Model, '' where none was written."""
    return _texts(file, MODEL).get(part, "")


def _texts(file: CentreFile, kind: str) -> Mapping[str, str]:
    """Return the kept texts of the idea or of the Model by their parts."""
    query = OfficeText.select(OfficeText.part, OfficeText.text)
    found: dict[str, str] = dict(ask(file.db, query))
    known = {field.name for field in fields(Idea if kind == IDEA else Model)}
    begins = f"{kind}."
    return {
        name: said
        for part, said in found.items()
        if part.startswith(begins) and (name := part.removeprefix(begins)) in known
    }
