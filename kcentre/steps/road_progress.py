"""The road maps of the year beside the six steps, and what the steps' own map lays down of each."""

import datetime as dt

from kcentre.language.dates import short_date
from kcentre.roadmaps.queries import road_map, road_maps
from kcentre.roadmaps.records import Facts, RoadMapLine, StageLine
from kcentre.steps.road_facts import road_facts
from kcentre.storage import CentreFile

_SIX_STEPS = "six_steps"


def maps_in_work(file: CentreFile, today: dt.date) -> list[RoadMapLine]:
    """Return the road maps that are worked on."""
    lines = road_maps(file, today, road_facts(file, today))
    return [line for line in lines if not line.is_finished]


def plans_of_steps(file: CentreFile, today: dt.date) -> dict[int, str]:
    """Return what the newest map of the six steps lays down of each, by its number."""
    facts = road_facts(file, today)
    own = [line for line in road_maps(file, today, facts) if line.template == _SIX_STEPS]
    if not own:
        return {}
    return _plans(file, max(own, key=lambda line: line.starts_on), today, facts)


def _plans(file: CentreFile, line: RoadMapLine, today: dt.date, facts: Facts) -> dict[int, str]:
    view = road_map(file, line.id, today, facts)
    stages = view.stages if view is not None else ()
    return {
        int(stage.key.removeprefix("step_")): _plan_words(stage)
        for stage in stages
        if stage.key.removeprefix("step_").isdecimal()
    }


def _plan_words(stage: StageLine) -> str:
    """Return «по карте до 17.06.2027, выполнено 10.06.2027, отвечает Соколова А. П.»."""
    parts = []
    if stage.due is not None:
        parts.append(f"по\u00a0карте до\u00a0{short_date(stage.due)}")
    if stage.done_on is not None:
        parts.append(f"выполнено {short_date(stage.done_on)}")
    if stage.draft.responsible:
        parts.append(f"отвечает {stage.draft.responsible}")
    if stage.draft.result:
        parts.append(f"результат: {stage.draft.result.rstrip('.')}")
    return ", ".join(parts)
