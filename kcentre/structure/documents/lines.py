"""The documents as they are kept, with their history, files and places of publication."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from peewee import JOIN, Expression, Node

from kcentre.attachments.queries import file_counts
from kcentre.centre.tables import InfoChannel
from kcentre.journal.filters import is_one_of, narrowed
from kcentre.language.dates import kept_day, short_date
from kcentre.network.partners.tables import Partner
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents.records import DocumentDraft, DocumentLine, StatusStep
from kcentre.structure.documents.tables import (
    CaseFile,
    DocumentRecord,
    DocumentStep,
    Publication,
)
from kcentre.structure.documents.values import DocumentKind, DocumentStatus

TABLE = "document"
"""The owner's name of the files kept with a document."""

AS_ENTERED = (DocumentRecord.id,)


def lines_where(
    file: CentreFile,
    conditions: Iterable[Expression],
    today: dt.date,
    order: Iterable[Node] = AS_ENTERED,
) -> list[DocumentLine]:
    """Return the documents that meet all conditions, as they stand on `today`."""
    query = narrowed(DocumentRecord.select(), tuple(conditions))
    with file.reading():
        rows = list(query.order_by(*order).execute(file.db))
        beside = _beside(file, [row.id for row in rows])
    return [_line(row, beside, today) for row in rows]


def draft_of(row: DocumentRecord) -> DocumentDraft:
    """Return a kept row as it was entered."""
    same = ("title", "number", "version", "reason", "minutes", "order_number", "responsible")
    ids = ("partner_id", "subject_id", "case_file_id", "replaces_id")
    return DocumentDraft(
        kind=DocumentKind(row.kind),
        date=kept_day(row.date),
        status=DocumentStatus(row.status),
        review_on=kept_day(row.review_on),
        minutes_on=kept_day(row.minutes_on),
        order_on=kept_day(row.order_on),
        note=row.note,
        **{name: getattr(row, name) for name in (*same, *ids)},
    )


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is kept beside documents, by their numbers."""

    steps: Mapping[int, Sequence[StatusStep]]
    files: Mapping[int, int]
    published: Mapping[int, Sequence[str]]
    replaced_by: Mapping[int, int]
    case_codes: Mapping[int, str]
    partners: Mapping[int, str]


def _beside(file: CentreFile, ids: Sequence[int]) -> _Beside:
    replacing = DocumentRecord.select(DocumentRecord.replaces, DocumentRecord.id).where(
        is_one_of(DocumentRecord.replaces, ids)
    )
    return _Beside(
        _steps(file, ids),
        file_counts(file, TABLE),
        _published(file, ids),
        dict(ask(file.db, replacing.order_by(DocumentRecord.id))),
        dict(ask(file.db, CaseFile.select(CaseFile.id, CaseFile.code))),
        dict(ask(file.db, Partner.select(Partner.id, Partner.name))),
    )


def _steps(file: CentreFile, ids: Sequence[int]) -> Mapping[int, Sequence[StatusStep]]:
    columns = (DocumentStep.document, DocumentStep.status, DocumentStep.made_on, DocumentStep.note)
    query = DocumentStep.select(*columns).where(is_one_of(DocumentStep.document, ids))
    found: dict[int, list[StatusStep]] = defaultdict(list)
    for row_id, status, made_on, note in ask(file.db, query.order_by(DocumentStep.id)):
        day = dt.date.fromisoformat(made_on)
        found[row_id].append(StatusStep(DocumentStatus(status), day, note))
    return found


def _published(file: CentreFile, ids: Sequence[int]) -> Mapping[int, Sequence[str]]:
    columns = (Publication.document, InfoChannel.name, Publication.link, Publication.published_on)
    query = (
        Publication.select(*columns)
        .join(InfoChannel, JOIN.LEFT_OUTER)
        .where((Publication.removed_on == "") & is_one_of(Publication.document, ids))
    )
    found: dict[int, list[str]] = defaultdict(list)
    for row_id, channel, link, day in ask(file.db, query.order_by(Publication.id)):
        said = (channel or link, short_date(dt.date.fromisoformat(day)))
        found[row_id].append(", ".join(filter(None, said)))
    return found


def _line(row: DocumentRecord, beside: _Beside, today: dt.date) -> DocumentLine:
    draft = draft_of(row)
    is_late = draft.review_on is not None and draft.review_on < today
    return DocumentLine(
        row.id,
        draft,
        is_review_due=is_late and draft.status is DocumentStatus.APPROVED,
        files=beside.files.get(row.id, 0),
        published=tuple(beside.published.get(row.id, ())),
        steps=tuple(beside.steps.get(row.id, ())),
        replaced_by=beside.replaced_by.get(row.id),
        case_code=beside.case_codes.get(draft.case_file_id or 0, ""),
        partner=beside.partners.get(draft.partner_id or 0, ""),
    )
