"""Which documents a list wants."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.filters import is_one_of
from kcentre.structure.documents.tables import DocumentRecord
from kcentre.structure.documents.values import DocumentKind, DocumentStatus


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Conditions on documents, all of which must hold; None and False ask for nothing.

    `first_day` and `last_day`, both in, are of the document's date; `alive` is what is not
    cancelled, `review_due` what is in force though its review is overdue; `ids` are rows chosen
    elsewhere.
    """

    search: str = ""
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    kind: DocumentKind | None = None
    status: DocumentStatus | None = None
    case_file_id: int | None = None
    alive: bool = False
    review_due: bool = False
    ids: tuple[int, ...] | None = None


ALL_DOCUMENTS = DocumentFilter()


def documents_wanted(wanted: DocumentFilter, today: dt.date) -> tuple[Expression, ...]:
    """Return what holds for the wanted documents; the search is not part of it."""
    return (*_dated(wanted), *_standing(wanted, today))


def is_in_force() -> Expression:
    """Hold for the approved documents, also for those that are to be reviewed."""
    approved: Expression = DocumentRecord.status == DocumentStatus.APPROVED
    return approved


def is_review_due(today: dt.date) -> Expression:
    """Hold for the approved documents whose day of review has passed."""
    table = DocumentRecord
    has_day = (table.review_on != "") & (table.review_on < today.isoformat())
    late: Expression = is_in_force() & has_day
    return late


def _dated(wanted: DocumentFilter) -> Iterator[Expression]:
    if wanted.first_day is not None:
        yield DocumentRecord.date >= wanted.first_day.isoformat()
    if wanted.last_day is not None:
        yield (DocumentRecord.date != "") & (DocumentRecord.date <= wanted.last_day.isoformat())


def _standing(wanted: DocumentFilter, today: dt.date) -> Iterator[Expression]:
    if wanted.kind is not None:
        yield DocumentRecord.kind == wanted.kind
    if wanted.status is not None:
        yield DocumentRecord.status == wanted.status
    if wanted.case_file_id is not None:
        yield DocumentRecord.case_file == wanted.case_file_id
    if wanted.alive:
        yield DocumentRecord.status != DocumentStatus.CANCELLED
    if wanted.review_due:
        yield is_review_due(today)
    if wanted.ids is not None:
        yield is_one_of(DocumentRecord.id, wanted.ids)
