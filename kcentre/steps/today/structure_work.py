"""Terms of step 2 and of the road maps: tasks, documents, publications, agreements, decisions."""

import datetime as dt
from collections.abc import Iterable, Iterator

from kcentre.centre.due import Due
from kcentre.network.due import due_things as due_in_network
from kcentre.roadmaps.due import due_things as due_on_maps
from kcentre.steps.road_facts import road_facts
from kcentre.steps.today.records import Duty
from kcentre.steps.today.terms import term_words, urgency_by
from kcentre.storage import CentreFile
from kcentre.structure.documents.due import due_things as due_documents
from kcentre.structure.media.due import due_things as due_in_media


def road_tasks(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:
    """Yield the tasks and events of road maps that are near their day or past it."""
    today = now.date()
    return _duties(due_on_maps(file, today, road_facts(file, today)), today)


def structure_terms(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:
    """Yield documents to review, publications and media items, agreements, decisions, contests."""
    today = now.date()
    found = (
        *due_documents(file, today),
        *due_in_media(file, today),
        *due_in_network(file, today),
    )
    return _duties(sorted(found, key=lambda one: (one.due, one.target)), today)


def _duties(found: Iterable[Due], today: dt.date) -> Iterator[Duty]:
    for one in found:
        detail = ", ".join(filter(None, (one.detail, term_words(one.due, today))))
        yield Duty(one.title, detail, one.target, urgency_by(one.due, today))
