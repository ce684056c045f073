"""The four blocks of the project office, computed from what is kept.

Their names and order, «команда / идея / бренд / Модель», are those of the recommendations of the
heads of kindergartens of Naberezhnye Chelny.
"""

from collections.abc import Collection, Iterator

from kcentre.centre.missing import Missing
from kcentre.centre.queries import brand, specialists
from kcentre.centre.records import Brand
from kcentre.centre.rules import SENTENCES
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile
from kcentre.structure.office import queries
from kcentre.structure.office.records import BlockState, TeamMember
from kcentre.structure.office.values import (
    IdeaPart,
    ModelPart,
    ModelSection,
    OfficeBlock,
    TeamRole,
)

TARGET = "structure/office"
STRUCTURE_TARGET = f"{TARGET}/structure"
PEOPLE = "people"
"""The list of the team itself, as a target within its block."""
_FEWEST = 2
"""One person is no team yet."""
_IDEA_NEEDED = (IdeaPart.NEED, IdeaPart.ESSENCE, IdeaPart.OUTCOME)
_MODEL_NEEDED = (ModelPart.MISSION, ModelPart.GOAL)


def blocks(
    file: CentreFile, wanted: Collection[OfficeBlock] = tuple(OfficeBlock)
) -> tuple[BlockState, ...]:
    """Return the states of the four blocks, or of those `wanted`, in their order."""
    states = {
        OfficeBlock.TEAM: _team,
        OfficeBlock.IDEA: _idea,
        OfficeBlock.BRAND: _brand,
        OfficeBlock.MODEL: _model,
    }
    with file.reading():
        return tuple(state(file) for block, state in states.items() if block in wanted)


def target_of(block: OfficeBlock, field: str = "") -> str:
    """Return the place in the window where a block, or a field of it, is entered."""
    return "/".join(filter(None, (TARGET, block.value, field)))


def _team(file: CentreFile) -> BlockState:
    people = queries.team(file)
    said = counted(len(people), "участник", "участника", "участников") if people else "пока никого"
    return BlockState(OfficeBlock.TEAM, said, tuple(_team_lacks(people)))


def _team_lacks(people: list[TeamMember]) -> Iterator[Missing]:
    target = target_of(OfficeBlock.TEAM, PEOPLE)
    if not any(one.role is TeamRole.LEADER for one in people):
        yield Missing("руководитель проекта", target)
    if len(people) < _FEWEST:
        yield Missing("участники команды", target)


def _idea(file: CentreFile) -> BlockState:
    idea = queries.idea(file)
    written = [part for part in IdeaPart if getattr(idea, part)]
    lacks = [
        Missing(f"«{part.label}»", target_of(OfficeBlock.IDEA, part))
        for part in _IDEA_NEEDED
        if part not in written
    ]
    said = idea.essence.splitlines()[0] if idea.essence else "пока не описана"
    return BlockState(OfficeBlock.IDEA, said, tuple(lacks))


def _brand(file: CentreFile) -> BlockState:
    found = brand(file)
    said = f"«{found.name}»" if found.name else "пока нет"
    if found.name:
        said += ", с логотипом" if found.logo else ", без логотипа"
    return BlockState(OfficeBlock.BRAND, said, tuple(_brand_lacks(found)))


def _brand_lacks(found: Brand) -> Iterator[Missing]:
    """Yield what a brand can't do without; a logo is good to have, but not every centre has one."""
    if not found.name:
        yield Missing("собственное название", target_of(OfficeBlock.BRAND, "name"))
    else:
        for field, (question, _) in SENTENCES.items():
            if not getattr(found, field):
                yield Missing(f"форма «{question}»", target_of(OfficeBlock.BRAND, field))
    if not found.slogan:
        yield Missing("слоган", target_of(OfficeBlock.BRAND, "slogan"))


def _model(file: CentreFile) -> BlockState:
    model = queries.model(file)
    parts = (*_MODEL_NEEDED, *ModelSection)
    lacks = [
        Missing(f"«{part.label}»", target_of(OfficeBlock.MODEL, part))
        for part in parts
        if not getattr(model, part)
    ]
    lacks += _answers(file)
    if not queries.posts(file) and not specialists(file):
        lacks.append(Missing("структура", STRUCTURE_TARGET))
    filled = sum(bool(getattr(model, part)) for part in parts)
    return BlockState(
        OfficeBlock.MODEL, f"заполнено {filled} из {len(parts)} разделов", tuple(lacks)
    )


def _answers(file: CentreFile) -> Iterator[Missing]:
    if any(not risk.detail for risk in queries.items(file, ModelSection.RISK)):
        yield Missing("ответ на риск", target_of(OfficeBlock.MODEL, ModelSection.RISK))
