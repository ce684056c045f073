"""What the left panel shows of the steps and the road maps, asked from the file in the worker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.periods.period import PeriodKind, containing
from kcentre.roadmaps.records import RoadMapLine
from kcentre.steps.records import StepState
from kcentre.steps.road_progress import road_progress
from kcentre.steps.six_steps import six_steps
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """Whose centre it is, how far its steps are and the road maps in work."""

    passport: Passport
    steps: list[StepState]
    academic_year: str
    road_maps: Sequence[RoadMapLine]


def panel_facts(file: CentreFile, today: date) -> PanelFacts:
    """Return what the panel shows on a day."""
    year = containing(PeriodKind.ACADEMIC_YEAR, today)
    with file.reading():
        roads = road_progress(file, today)
        steps = six_steps(file, today, roads)
        return PanelFacts(passport(file), steps, year.word, roads.in_work)
