"""The sections as the program writes them from what the centre knows."""

import datetime as dt
from collections.abc import Callable

from kcentre.practice.drafting import deeds, idea, means, numbers, people
from kcentre.practice.drafting.known import Known, known
from kcentre.practice.records import Drafted, PassportDraft
from kcentre.storage import UNWATCHED, CentreFile, Progress

_DRAFTS: dict[int, Callable[[Known], Drafted]] = {
    1: idea.name,
    2: idea.territory,
    3: idea.need,
    4: numbers.terms,
    5: numbers.before,
    6: idea.goals,
    7: means.opportunities,
    8: idea.principles,
    9: numbers.results_rows,
    10: people.participants,
    11: idea.stakeholders,
    12: means.business_model,
    13: idea.essence,
    14: deeds.actions,
    15: deeds.acts,
    16: means.resources,
    17: idea.beneficiaries,
    18: means.costs,
    19: numbers.after,
    20: people.staff,
    21: people.links,
    22: people.contact,
}


def drafted_sections(
    file: CentreFile, draft: PassportDraft, today: dt.date, progress: Progress = UNWATCHED
) -> dict[int, Drafted]:
    """Return all sections of a passport by their numbers, within a `file.reading()`."""
    found = known(file, draft, today, progress)
    return {number: drafted(found) for number, drafted in _DRAFTS.items()}
