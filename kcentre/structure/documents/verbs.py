"""What can be done to documents. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes, drop_files
from kcentre.journal.filters import is_one_of
from kcentre.language import Problem, Refused, fold, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.typed import tidy_lines
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import REMOVED, delete_records, write_record
from kcentre.structure.documents import rules
from kcentre.structure.documents.lines import TABLE, draft_of, lines_where
from kcentre.structure.documents.queries import around_document, document
from kcentre.structure.documents.records import DocumentDraft, DocumentLine
from kcentre.structure.documents.tables import DocumentRecord, DocumentStep
from kcentre.structure.documents.values import DocumentStatus
from kcentre.structure.documents.words import named


def add_document(file: CentreFile, draft: DocumentDraft, today: dt.date | None = None) -> Changes:
    """Enter a document into the register; its history begins with the status it comes in."""
    day = today or today_here()
    with file.operation(f"Внесён документ: {named(rules.tidied(draft))}") as running:
        _enter(file, draft, day)
    return running.changes


def take_in(
    file: CentreFile,
    draft: DocumentDraft,
    file_name: str,
    content: bytes,
    today: dt.date | None = None,
) -> Changes:
    """Enter a document together with its file, which is kept inside the centre's file."""
    day = today or today_here()
    with file.operation(f"Внесён документ с файлом: {named(rules.tidied(draft))}") as running:
        document_id = _enter(file, draft, day)
        attach_bytes(file, Owner(TABLE, document_id), file_name, content, day)
    return running.changes


def change_document(
    file: CentreFile, document_id: int, draft: DocumentDraft, today: dt.date | None = None
) -> Changes:
    """Write a document but its status, which `set_status` changes: each change is a step."""
    day = today or today_here()
    with file.operation(f"Изменён документ: {named(rules.tidied(draft))}") as running:
        as_kept = replace(draft, status=_kept(file, document_id).status)
        sound = _sound(file, as_kept, document_id, day)
        write_record(file, DocumentRecord, document_id, _fields(sound))
    return running.changes


def set_status(
    file: CentreFile,
    document_ids: Sequence[int],
    status: DocumentStatus,
    day: dt.date | None = None,
    note: str = "",
    *,
    number: str = "",
    today: dt.date | None = None,
) -> Changes:
    """Let documents become a status on a day (None: today); their history keeps it.

    `number` is that of the paper that says so, of the same day: the minutes of the council that
    adopted them, the order that approved them.

    A document without a date gets the day of its approval, which is the date of a document by
    ГОСТ Р 7.0.97. What an approved one replaces is cancelled the same day.
    """
    asked = today or today_here()
    made_on, said = day or asked, tidy_lines(note)
    refuse_if_any(rules.paper_problems(status, number))
    with file.operation(_status_label(file, document_ids, status)) as running:
        for document_id in document_ids:
            kept = _kept(file, document_id)
            if kept.status is not status:
                refuse_if_any(rules.status_problems(kept.status, status, made_on, said, asked))
                became = rules.with_paper(replace(kept, status=status), number, made_on)
                _become(file, document_id, became, made_on, said)
    return running.changes


def new_version(file: CentreFile, document_id: int, today: dt.date | None = None) -> Changes:
    """Begin the next version of a document as a draft that replaces it.

    What belongs to the old paper alone (number, day, minutes, order, review) is left blank.
    """
    day = today or today_here()
    kept = _line(file, document_id, day)
    draft = kept.draft
    with file.operation(f"Начата версия {draft.version + 1}: {named(draft)}") as running:
        refuse_if_any(_version_problems(file, kept, day))
        fresh = DocumentDraft(
            kind=draft.kind,
            title=draft.title,
            version=draft.version + 1,
            responsible=draft.responsible,
            partner_id=draft.partner_id,
            subject_id=draft.subject_id,
            case_file_id=draft.case_file_id,
            replaces_id=document_id,
        )
        _enter(file, fresh, day)
    return running.changes


def remove_documents(file: CentreFile, document_ids: Sequence[int]) -> Changes:
    """Remove documents with their files and history; those that are gone are no matter.

    Raises `Refused` for one that another replaces or that is published somewhere.
    """
    with file.operation(_removal_label(file, document_ids)) as running:
        for line in lines_where(file, (is_one_of(DocumentRecord.id, document_ids),), today_here()):
            refuse_if_any(_needed(file, line, document_ids))
        drop_files(file, TABLE, document_ids)
        delete_records(file, DocumentRecord, document_ids)
    return running.changes


def _enter(file: CentreFile, draft: DocumentDraft, today: dt.date) -> int:
    sound = _sound(file, draft, None, today)
    document_id = write_record(file, DocumentRecord, None, _fields(sound))
    _step(file, document_id, sound, _stepped_on(sound, today))
    return document_id


def _become(
    file: CentreFile, document_id: int, draft: DocumentDraft, day: dt.date, note: str
) -> None:
    is_dated = draft.date is not None or draft.status is not DocumentStatus.APPROVED
    dated = draft if is_dated else replace(draft, date=day)
    sound = _sound(file, dated, document_id, day) if not is_dated else dated
    write_record(file, DocumentRecord, document_id, _fields(sound))
    _step(file, document_id, sound, day, note)


def _step(
    file: CentreFile, document_id: int, draft: DocumentDraft, day: dt.date, note: str = ""
) -> None:
    """Keep a step of the history; what an approved document replaces is cancelled with it."""
    fields = {"document": document_id, "status": draft.status, "made_on": iso_day(day)}
    write_record(file, DocumentStep, None, {**fields, "note": note})
    if draft.status is not DocumentStatus.APPROVED or draft.replaces_id is None:
        return
    old = _kept(file, draft.replaces_id)
    if old.status is not DocumentStatus.CANCELLED:
        over = replace(old, status=DocumentStatus.CANCELLED)
        write_record(file, DocumentRecord, draft.replaces_id, _fields(over))
        _step(file, draft.replaces_id, over, day, f"Заменён: {named(draft)}")


def _sound(
    file: CentreFile, draft: DocumentDraft, document_id: int | None, today: dt.date
) -> DocumentDraft:
    """Return the tidied draft, or raise `Refused`."""
    tidied = rules.tidied(draft)
    around = around_document(file, tidied, document_id, today)
    refuse_if_any(rules.document_problems(tidied, around))
    return tidied


def _stepped_on(draft: DocumentDraft, today: dt.date) -> dt.date:
    """Return the day that a document which is entered became what it is, as its papers tell."""
    told = {
        DocumentStatus.ADOPTED: draft.minutes_on,
        DocumentStatus.APPROVED: draft.date or draft.order_on,
    }
    day = told.get(draft.status)
    return min(day, today) if day else today


def _fields(draft: DocumentDraft) -> dict[str, object]:
    same = (
        "kind", "title", "number", "version", "status", "reason", "minutes", "order_number",
        "responsible", "subject_id", "note",
    )  # fmt: skip
    days = ("date", "review_on", "minutes_on", "order_on")
    return {
        **{name: getattr(draft, name) for name in same},
        **{name: iso_day(getattr(draft, name)) for name in days},
        "title_key": fold(draft.title),
        "partner": draft.partner_id,
        "case_file": draft.case_file_id,
        "replaces": draft.replaces_id,
    }


def _kept(file: CentreFile, document_id: int) -> DocumentDraft:
    for row in DocumentRecord.select().where(DocumentRecord.id == document_id).execute(file.db):
        return draft_of(row)
    raise Refused([REMOVED])


def _line(file: CentreFile, document_id: int, today: dt.date) -> DocumentLine:
    found = document(file, document_id, today)
    if found is None:
        raise Refused([REMOVED])
    return found


def _version_problems(file: CentreFile, kept: DocumentLine, today: dt.date) -> Iterator[Problem]:
    if kept.replaced_by is not None:
        yield rules.has_next_version(named(_line(file, kept.replaced_by, today).draft))
    elif kept.draft.status not in _WITH_NEXT:
        yield rules.not_in_force(kept.draft)


def _needed(file: CentreFile, line: DocumentLine, going: Sequence[int]) -> Iterator[Problem]:
    after = line.replaced_by
    replacing = [] if after is None or after in going else [named(_kept(file, after))]
    return rules.still_needed(named(line.draft), replacing, line.published)


def _status_label(file: CentreFile, ids: Sequence[int], status: DocumentStatus) -> str:
    if len(ids) == 1:
        return f"Статус «{status.label}»: {named(_kept(file, ids[0]))}"
    return f"Статус «{status.label}»: {_counted(len(ids))}"


def _removal_label(file: CentreFile, ids: Sequence[int]) -> str:
    found = lines_where(file, (is_one_of(DocumentRecord.id, ids),), today_here())
    what = named(found[0].draft) if len(found) == 1 else _counted(len(found))
    return f"Удалён из реестра: {what}" if len(found) == 1 else f"Удалены из реестра: {what}"


def _counted(number: int) -> str:
    return counted(number, "документ", "документа", "документов")


_WITH_NEXT = (DocumentStatus.APPROVED, DocumentStatus.CANCELLED)
