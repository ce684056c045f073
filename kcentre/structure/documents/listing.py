"""The register as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import Case, ModelSelect, Node, fn

from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import FilteredRows, in_order, ordered, place_in
from kcentre.language.dates import brief_date, today_here
from kcentre.storage import CentreFile
from kcentre.structure.documents.filters import DocumentFilter, documents_wanted
from kcentre.structure.documents.lines import lines_where
from kcentre.structure.documents.records import DocumentLine, DocumentRow
from kcentre.structure.documents.tables import DocumentRecord
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.words import kind_title

_AFTER_ALL_DAYS = "9999"


class DocumentList(FilteredRows[DocumentFilter, DocumentRow]):
    """Documents of the register; what has no date yet counts as the newest."""

    table = DocumentRecord

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        conditions = documents_wanted(self._filter, today_here())
        query = narrowed(DocumentRecord.select(DocumentRecord.id), conditions)
        return query.order_by(*ordered(self._order, (_day(), DocumentRecord.id), _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        table = DocumentRecord
        columns = (table.title, _kind_words(), table.number, table.reason, table.responsible)
        query = table.select(table.id, *columns, table.note)
        return narrowed(query, documents_wanted(self._filter, today_here()))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[DocumentRow]:
        found = lines_where(file, (is_one_of(DocumentRecord.id, ids),), today_here())
        made = {line.id: row_of(line) for line in found}
        return in_order(ids, made)


def row_of(line: DocumentLine) -> DocumentRow:
    """Return a document as a line of the list."""
    draft = line.draft
    version = f", версия {draft.version}" if draft.version > 1 else ""
    return DocumentRow(
        f"{draft.title}{version}",
        draft.status.label,
        draft.number,
        brief_date(draft.date),
        brief_date(draft.review_on),
        str(line.files) if line.files else "",
        line.case_code,
        draft.responsible,
        "; ".join(line.published),
        kind_title(draft.kind),
        line.id,
        draft.status,
        line.is_review_due,
    )


def _day() -> Node:
    day: Node = Case(DocumentRecord.date, [("", _AFTER_ALL_DAYS)], DocumentRecord.date)
    return day


def _kind_words() -> Node:
    words: Node = Case(DocumentRecord.kind, [(kind, kind.label) for kind in DocumentKind])
    return words


_COLUMNS: dict[str, Callable[[], Node]] = {
    "document": lambda: DocumentRecord.title_key,
    "kind": lambda: place_in(DocumentKind, DocumentRecord.kind),
    "status": lambda: place_in(DocumentStatus, DocumentRecord.status),
    "number": lambda: fn.NULLIF(DocumentRecord.number, ""),
    "review": lambda: fn.NULLIF(DocumentRecord.review_on, ""),
    "responsible": lambda: fn.NULLIF(DocumentRecord.responsible, ""),
}
