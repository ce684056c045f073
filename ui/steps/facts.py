"""What the left panel shows, asked from the centre's file in the worker."""

from dataclasses import dataclass
from datetime import datetime

from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.periods.period import PeriodKind, containing
from kcentre.steps.records import StepState
from kcentre.steps.six_steps import six_steps
from kcentre.steps.today.gathering import todays_list
from kcentre.steps.today.records import TodaysList
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """Whose centre it is, how far its steps are, and what is to be done."""

    passport: Passport
    steps: list[StepState]
    academic_year: str
    todo: TodaysList


def panel_facts(file: CentreFile, now: datetime) -> PanelFacts:
    """Return what the panel shows at the moment ``now``."""
    today = now.date()
    year = containing(PeriodKind.ACADEMIC_YEAR, today)
    return PanelFacts(passport(file), six_steps(file, today), year.word, todays_list(file, now))
