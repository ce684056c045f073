"""The road maps of the year beside the six steps, and what the steps' own map lays down of each."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kcentre.language.dates import short_date
from kcentre.roadmaps.queries import Found, all_found
from kcentre.roadmaps.reading import stage_lines
from kcentre.roadmaps.records import RoadMapLine, StageLine
from kcentre.steps.road_facts import road_facts
from kcentre.storage import CentreFile

_SIX_STEPS = "six_steps"


@dataclass(frozen=True, slots=True)
class RoadProgress:
    """The road maps worked on, and what the newest map of the six steps lays down of each step.

    `plans` has a line of words by the number of the step; none without such a map.
    """

    in_work: Sequence[RoadMapLine]
    plans: Mapping[int, str]


def road_progress(file: CentreFile, today: dt.date) -> RoadProgress:
    """Return how the road maps stand; what proves their tasks is looked up once for all of them."""
    with file.reading():
        found = all_found(file, today, road_facts(file, today))
        own = [one for one in found if one.line.template == _SIX_STEPS]
        newest = max(own, key=lambda one: one.line.starts_on, default=None)
        plans = _plans(file, newest) if newest is not None else {}
    return RoadProgress([one.line for one in found if not one.line.is_finished], plans)


def _plans(file: CentreFile, found: Found) -> dict[int, str]:
    return {
        int(stage.key.removeprefix("step_")): _plan_words(stage)
        for stage in stage_lines(file, found.line.id, found.tasks)
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
