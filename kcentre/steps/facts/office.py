"""What proves the four blocks of the project office."""

import datetime as dt

from kcentre.centre.tables import Brand, TeamMember
from kcentre.roadmaps.records import FactState
from kcentre.steps.facts.days import first_written, lacking, last_written, proven
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.structure.office.blocks import blocks, target_of
from kcentre.structure.office.queries import IDEA, MODEL
from kcentre.structure.office.tables import ModelItem, OfficeText
from kcentre.structure.office.values import OfficeBlock


def team_gathered(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether the team has its leader and members; who joins later changes no day."""
    ids = ask_ids(file.db, TeamMember.select(TeamMember.id))
    day = first_written(file, "team_member", ids)
    return _blocks(file, (OfficeBlock.TEAM,), "команда собрана", day)


def idea_and_brand(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether the idea is written and the brand has its forms."""
    wanted = (OfficeBlock.IDEA, OfficeBlock.BRAND)
    brands = ask_ids(file.db, Brand.select(Brand.id))
    days = (last_written(file, "brand", brands), _last_text(file, IDEA))
    return _blocks(file, wanted, "идея и бренд готовы", _latest(*days))


def model_written(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether every part of the Model is written."""
    items = ask_ids(file.db, ModelItem.select(ModelItem.id))
    days = (_last_text(file, MODEL), last_written(file, "model_item", items))
    return _blocks(file, (OfficeBlock.MODEL,), "Модель готова", _latest(*days))


def _blocks(
    file: CentreFile, wanted: tuple[OfficeBlock, ...], found: str, day: dt.date | None
) -> FactState:
    """Return whether blocks are ready, and else the first thing that one of them lacks."""
    for state in blocks(file, wanted):
        if not state.is_ready:
            lack = state.missing[0]
            return lacking(f"{state.title}: нет — {lack.text}", lack.target)
    return proven(found, day, target_of(wanted[0]))


def _last_text(file: CentreFile, kind: str) -> dt.date | None:
    """Return the day on which the last of a block's texts was begun."""
    query = OfficeText.select(OfficeText.id).where(OfficeText.part.startswith(f"{kind}."))
    return last_written(file, "office_text", ask_ids(file.db, query))


def _latest(*days: dt.date | None) -> dt.date | None:
    return max((day for day in days if day), default=None)
