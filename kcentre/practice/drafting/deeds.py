"""Sections about deeds: how the practice was set up, what was laid down by documents."""

from kcentre.language.dates import short_date
from kcentre.practice.drafting.known import Known
from kcentre.practice.records import BETWEEN, Drafted, Lack
from kcentre.roadmaps.values import TaskState

_NO_MAPS = Lack("дорожная карта с задачами и исполнителями", "structure/roadmaps")
_NO_DOCUMENTS = Lack("утверждённые документы в реестре", "structure/documents/register")


def actions(known: Known) -> Drafted:
    """Return the tasks of the road maps with who answered for them; dropped ones left out."""
    rows = [
        BETWEEN.join((task.draft.title, task.draft.responsible or view.line.draft.responsible))
        for view in known.road_maps
        for task in view.tasks
        if task.state is not TaskState.DROPPED
    ]
    return Drafted(tuple(dict.fromkeys(rows)), () if rows else (_NO_MAPS,))


def acts(known: Known) -> Drafted:
    """Return the documents in force with why they were adopted."""
    rows = []
    for line in known.documents:
        draft = line.draft
        number = f" № {draft.number}" if draft.number else ""
        day = f" от {short_date(draft.date)}" if draft.date else ""
        rows.append(BETWEEN.join((f"{draft.title}{number}{day}", draft.reason)))
    return Drafted(tuple(rows), () if rows else (_NO_DOCUMENTS,))
