"""Which documents a list wants."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.structure.documents.tables import DocumentRecord
from kcentre.structure.documents.values import DocumentKind, DocumentStatus


@dataclass(frozen=True, slots=True)
class DocumentFilter(ListFilter):
    """Conditions on documents, all of which must hold; None and False ask for nothing.

    The days are of the document's date; `alive` is what is not
    cancelled, `review_due` what is in force though its review is overdue.
    """

    kind: DocumentKind | None = None
    status: DocumentStatus | None = None
    case_file_id: int | None = None
    alive: bool = False
    review_due: bool = False


ALL_DOCUMENTS = DocumentFilter()


def documents_wanted(wanted: DocumentFilter, today: dt.date) -> tuple[Expression, ...]:
    """Return what holds for the wanted documents; the search is not part of it."""
    return (*chosen(wanted, DocumentRecord.id, DocumentRecord.date), *_standing(wanted, today))


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
