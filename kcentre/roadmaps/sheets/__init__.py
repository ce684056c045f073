"""The papers of road maps: the map itself, the year's plan of work, the reference."""

from kcentre.roadmaps.sheets.map_sheet import road_map_sheet
from kcentre.roadmaps.sheets.reference import reference
from kcentre.roadmaps.sheets.year_plan import year_work_plan

__all__ = ["reference", "road_map_sheet", "year_work_plan"]
