"""The register of documents: what is in it, and how ready the package is."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from kcentre.language import fold
from kcentre.language.dates import kept_day, today_here
from kcentre.network.partners.tables import Partner
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids
from kcentre.structure.documents import rules
from kcentre.structure.documents.filters import is_review_due
from kcentre.structure.documents.lines import lines_where
from kcentre.structure.documents.package import package_lines, readiness_of
from kcentre.structure.documents.records import (
    DocumentDraft,
    DocumentLine,
    PackageLine,
    Readiness,
)
from kcentre.structure.documents.tables import CaseFile, DocumentRecord
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.documents.words import named


def documents(file: CentreFile, today: dt.date | None = None) -> list[DocumentLine]:
    """Return all documents in the order of the package, those of one kind as they were entered."""
    found = lines_where(file, (), today or today_here())
    places = {kind: place for place, kind in enumerate(DocumentKind)}
    return sorted(found, key=lambda line: places[line.draft.kind])


def document(
    file: CentreFile, document_id: int, today: dt.date | None = None
) -> DocumentLine | None:
    """Return one document; None where it was removed."""
    day = today or today_here()
    return next(iter(lines_where(file, (DocumentRecord.id == document_id,), day)), None)


def versions(
    file: CentreFile, document_id: int, today: dt.date | None = None
) -> list[DocumentLine]:
    """Return all versions of a document, the earliest first, itself among them."""
    by_id = {line.id: line for line in lines_where(file, (), today or today_here())}
    found = [by_id[document_id]] if document_id in by_id else []
    while found and (before := by_id.get(found[0].draft.replaces_id or 0)) not in (None, *found):
        found.insert(0, before)  # type: ignore[arg-type] # not None, see the condition
    while found and (after := by_id.get(found[-1].replaced_by or 0)) not in (None, *found):
        found.append(after)  # type: ignore[arg-type] # not None, see the condition
    return found


def package(file: CentreFile, today: dt.date | None = None) -> list[PackageLine]:
    """Return the check-list of the package, every kind in its order."""
    with file.reading():
        return package_lines(documents(file, today), has_partner=has_partner(file))


def readiness(file: CentreFile, day: dt.date | None = None) -> Readiness:
    """Return how much of the required package is in force and not to be reviewed on a day.

    The statuses are those of now: the register keeps what is, the reports what was handed in.
    """
    with file.reading():
        return readiness_of(package(file, day), is_begun=is_begun(file))


def is_begun(file: CentreFile) -> bool:
    """Return whether anything stands in the register."""
    return bool(DocumentRecord.select().exists(file.db))


def has_partner(file: CentreFile) -> bool:
    """Return whether the centre works with somebody, so that an agreement is needed."""
    return bool(Partner.select().where(~Partner.is_retired).exists(file.db))


def in_force(file: CentreFile, today: dt.date | None = None) -> list[DocumentLine]:
    """Return the approved documents in the order of the package."""
    return [line for line in documents(file, today) if line.is_in_force]


def review_due_count(file: CentreFile, today: dt.date | None = None) -> int:
    """Return how many documents in force are past their day of review."""
    late = is_review_due(today or today_here())
    return int(DocumentRecord.select().where(late).count(file.db))


def around_document(
    file: CentreFile, draft: DocumentDraft, document_id: int | None, today: dt.date
) -> rules.AroundDocument:
    """Return what the rules must know; `document_id` is the record itself, None for a new one."""
    replaced = dict(_kinds_and_replaced(file))
    found = replaced.get(draft.replaces_id or 0)
    replaced_on = kept_day(found.date) if found else None
    return rules.AroundDocument(
        today,
        next(_same_number(file, draft, document_id), ""),
        found.kind if found else None,
        replaced_on,
        goes_round=_goes_round(replaced, draft.replaces_id, document_id),
        is_partner_known=_is_known(file, Partner, draft.partner_id),
        is_case_file_known=_is_known(file, CaseFile, draft.case_file_id),
    )


def _same_number(file: CentreFile, draft: DocumentDraft, document_id: int | None) -> Iterator[str]:
    """Yield the documents of the kind with the same number in the same year.

    One version may keep the number of the one before; what was cancelled holds its number still.
    """
    if not draft.number.strip() or draft.date is None:
        return
    year = f"{draft.date.year:04}"
    table = DocumentRecord
    rows = table.select().where((table.kind == draft.kind) & table.date.startswith(year))
    kin = {document_id, draft.replaces_id}
    for row in rows.order_by(table.id).execute(file.db):
        is_kin = row.id in kin or (document_id is not None and row.replaces_id == document_id)
        if not is_kin and fold(row.number) == fold(draft.number):
            yield named(
                DocumentDraft(
                    title=row.title, number=row.number, date=dt.date.fromisoformat(row.date)
                )
            )


class _Replaced(NamedTuple):
    kind: DocumentKind
    replaces_id: int | None
    date: str


def _kinds_and_replaced(file: CentreFile) -> Iterator[tuple[int, _Replaced]]:
    table = DocumentRecord
    query = table.select(table.id, table.kind, table.replaces, table.date)
    for row_id, kind, replaces, day in ask(file.db, query):
        yield row_id, _Replaced(DocumentKind(kind), replaces, day)


def _goes_round(
    replaced: dict[int, _Replaced],
    replaces_id: int | None,
    document_id: int | None,
) -> bool:
    seen: set[int] = set()
    while replaces_id is not None and replaces_id not in seen:
        if replaces_id == document_id:
            return True
        seen.add(replaces_id)
        replaces_id = replaced[replaces_id].replaces_id if replaces_id in replaced else None
    return False


def _is_known(file: CentreFile, table: type[Partner] | type[CaseFile], row_id: int | None) -> bool:
    if row_id is None:
        return True
    return any(ask_ids(file.db, table.select(table.id).where(table.id == row_id)))
