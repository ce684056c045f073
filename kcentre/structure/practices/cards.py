"""Single practices opened for entering, and what they are chosen from."""

from dataclasses import dataclass

from kcentre.centre.people import responsible_people
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.practices import rules
from kcentre.structure.practices.queries import has_twin, practice
from kcentre.structure.practices.records import PracticeCard, PracticeDraft
from kcentre.structure.practices.tables import Practice


@dataclass(frozen=True, slots=True)
class PracticeChoices:
    """What the form and the filters of practices offer: regions met, who may be responsible."""

    regions: tuple[str, ...]
    people: tuple[str, ...]


def practice_choices(file: CentreFile) -> PracticeChoices:
    """Return what the form and the filters of practices offer."""
    with file.reading():
        rows = ask(file.db, Practice.select(Practice.region).distinct())
        regions = tuple(sorted(region for (region,) in rows if region))
        return PracticeChoices(regions, responsible_people(file))


def practice_card(file: CentreFile, practice_id: int) -> PracticeCard | None:
    """Return a practice opened for changing; None where it was removed."""
    line = practice(file, practice_id)
    return PracticeCard(line.id, line.draft, line.example) if line else None


def problems_of_practice(
    file: CentreFile, draft: PracticeDraft, practice_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a practice while it is being entered."""
    twin = has_twin(file, draft, practice_id)
    return tuple(rules.practice_problems(draft, today_here(), has_twin=twin))
