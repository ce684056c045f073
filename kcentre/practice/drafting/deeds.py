"""Sections about deeds: how the practice was set up, what was laid down by documents."""

from kcentre.centre.missing import Missing
from kcentre.language.dates import short_date
from kcentre.language.sentences import small
from kcentre.practice.drafting.known import Known
from kcentre.practice.drafting.wording import row
from kcentre.practice.records import Drafted
from kcentre.roadmaps.targets import ROADMAPS_TARGET
from kcentre.roadmaps.values import TaskState
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind

_NO_MAPS = Missing("дорожная карта с задачами и исполнителями", f"{ROADMAPS_TARGET}/new")
_NO_DOCUMENTS = Missing("утверждённые документы в реестре", "structure/documents/package")


def actions(known: Known) -> Drafted:
    """Return the tasks of the road maps with who answered for them; dropped ones left out."""
    rows = [
        row(task.draft.title, task.draft.responsible or view.line.draft.responsible)
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
        rows.append(row(f"{_titled(draft)}{number}{day}", draft.reason))
    return Drafted(tuple(rows), () if rows else (_NO_DOCUMENTS,))


def _titled(draft: DocumentDraft) -> str:
    """Return a document's title; an order is called by what it is about: «Приказ о создании»."""
    is_about = draft.title.startswith(("О ", "Об "))
    if draft.kind is DocumentKind.ORDER and is_about:
        return f"Приказ {small(draft.title)}"
    return draft.title
