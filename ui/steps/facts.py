"""What the left panel shows, asked from the centre's file in the worker."""

from dataclasses import dataclass
from datetime import date

from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.steps.records import StepState
from kcentre.steps.six_steps import six_steps
from kcentre.storage import CentreFile

SCHOOL_YEAR_STARTS = 9


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """Whose centre it is and how far its steps are."""

    passport: Passport
    steps: list[StepState]
    academic_year: str


def panel_facts(file: CentreFile, today: date) -> PanelFacts:
    """Return what the panel shows on the day ``today``."""
    return PanelFacts(passport(file), six_steps(file, today), academic_year(today))


def academic_year(day: date) -> str:
    """Return «2025/26»."""
    first = day.year if day.month >= SCHOOL_YEAR_STARTS else day.year - 1
    return f"{first}/{(first + 1) % 100:02d}"
