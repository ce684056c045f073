"""«Проектный офис»: four blocks with what each still needs, and an editor for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kcentre.structure.office.values import OfficeBlock
from ui.structure.office.brand_part import BrandPart
from ui.structure.office.idea_part import IdeaPart
from ui.structure.office.model_part import ModelPart
from ui.structure.office.overview_part import OverviewPart
from ui.structure.office.structure_part import StructurePart
from ui.structure.office.team_part import TeamPart
from ui.tab import PageKind, PartsPage

if TYPE_CHECKING:
    from ui.operations import Operations

_PARTS = (
    PageKind("blocks", "Четыре блока", OverviewPart),
    PageKind(OfficeBlock.TEAM, OfficeBlock.TEAM.label, TeamPart),
    PageKind(OfficeBlock.IDEA, OfficeBlock.IDEA.label, IdeaPart),
    PageKind(OfficeBlock.BRAND, OfficeBlock.BRAND.label, BrandPart),
    PageKind(OfficeBlock.MODEL, OfficeBlock.MODEL.label, ModelPart),
    PageKind("structure", "Структура", StructurePart),
)


class OfficePage(PartsPage):
    """Its targets: «team», «idea/need», «brand/dative», «model/mission», «structure»."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(_PARTS, "Части проектного офиса", operations)
