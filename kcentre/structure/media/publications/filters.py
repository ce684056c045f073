"""Which publications a list wants, and how their state is computed."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.structure.documents.tables import Publication
from kcentre.structure.media.values import PublicationState


@dataclass(frozen=True, slots=True)
class PublicationFilter(ListFilter):
    """Conditions on publications, all of which must hold; None asks for nothing.

    The days are those of publishing.
    """

    state: PublicationState | None = None
    channel_id: int | None = None
    document_id: int | None = None


ALL_PUBLICATIONS = PublicationFilter()


def publications_wanted(wanted: PublicationFilter, today: dt.date) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `Publication`; the search is not part of it."""
    return (*chosen(wanted, Publication.id, Publication.published_on), *_standing(wanted, today))


def state_of(
    due_again: dt.date | None, removed_on: dt.date | None, today: dt.date
) -> PublicationState:
    """Return how something published stands; on the day it is due again it is due."""
    if removed_on is not None:
        return PublicationState.REMOVED
    is_due = due_again is not None and due_again <= today
    return PublicationState.DUE if is_due else PublicationState.SHOWN


def has_state(state: PublicationState, today: dt.date) -> Expression:
    """Hold for the publications in a state, the same that `state_of` says."""
    removed: Expression = Publication.removed_on != ""
    if state is PublicationState.REMOVED:
        return removed
    due: Expression = (Publication.due_again != "") & (Publication.due_again <= today.isoformat())
    wanted: Expression = ~removed & (due if state is PublicationState.DUE else ~due)
    return wanted


def _standing(wanted: PublicationFilter, today: dt.date) -> Iterator[Expression]:
    if wanted.state is not None:
        yield has_state(wanted.state, today)
    if wanted.channel_id is not None:
        yield Publication.channel == wanted.channel_id
    if wanted.document_id is not None:
        yield Publication.document == wanted.document_id
