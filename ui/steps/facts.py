"""What the left panel shows of the six steps, asked from the centre's file in the worker."""

from dataclasses import dataclass
from datetime import date

from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.periods.period import PeriodKind, containing
from kcentre.steps.records import StepState
from kcentre.steps.six_steps import six_steps
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """Whose centre it is, and how far its steps are."""

    passport: Passport
    steps: list[StepState]
    academic_year: str


def panel_facts(file: CentreFile, today: date) -> PanelFacts:
    """Return what the panel shows on a day."""
    year = containing(PeriodKind.ACADEMIC_YEAR, today)
    return PanelFacts(passport(file), six_steps(file, today), year.word)
