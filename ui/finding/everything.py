"""All providers, in the order in which their hits are shown."""

from collections.abc import Callable, Sequence

from kcentre.storage import CentreFile
from ui.finding import (
    analysis,
    centre,
    documents,
    journal,
    media,
    monitoring,
    network,
    premises,
    roadmaps,
    structure,
    surveys,
)
from ui.premises.appointments.finding import coming_appointments
from ui.widgets.command_palette import Hit

Provider = Callable[[CentreFile, str], Sequence[Hit]]

PROVIDERS: tuple[Provider, ...] = (
    journal.families,
    coming_appointments,
    centre.specialists,
    premises.rooms,
    centre.topics,
    surveys.surveys,
    documents.documents,
    structure.pages,
    network.partners,
    network.agreements,
    network.groups,
    network.minutes,
    network.contests,
    roadmaps.road_maps,
    roadmaps.tasks_and_events,
    media.items,
    media.publications,
    structure.materials,
    structure.practices,
    structure.passport_sections,
    monitoring.monitoring,
    analysis.periods,
    centre.settings,
)


def find_everything(file: CentreFile, typed: str) -> list[Hit]:
    """Return what all providers find."""
    return [hit for provider in PROVIDERS for hit in provider(file, typed)]
