"""A draft goes into the register: a document of its kind, with the text that is gone on with."""

import datetime as dt

from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes
from kcentre.drafts.kinds.records import DraftOffer
from kcentre.language import fold
from kcentre.language.file_names import file_name
from kcentre.paper import docx_bytes
from kcentre.paper.document import Document
from kcentre.storage import CentreFile, Changes
from kcentre.structure.documents.cards import proposed_title
from kcentre.structure.documents.lines import TABLE
from kcentre.structure.documents.queries import documents
from kcentre.structure.documents.records import DocumentDraft, DocumentLine
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import take_in
from kcentre.structure.documents.words import kind_title

_OPEN = frozenset({DocumentStatus.DRAFT, DocumentStatus.AGREEING})


def in_register(file: CentreFile, offer: DraftOffer, today: dt.date) -> DocumentLine | None:
    """Return the newest version of this very document in the register; a cancelled one is none."""
    found = [
        line
        for line in documents(file, today)
        if _is_same(line.draft, offer) and line.draft.status is not DocumentStatus.CANCELLED
    ]
    return max(found, key=lambda line: (line.draft.version, line.id), default=None)


def is_open(line: DocumentLine) -> bool:
    """Tell whether a document is still being worked on, so that a new text belongs to it."""
    return line.draft.status in _OPEN


def register(file: CentreFile, offer: DraftOffer, document: Document, today: dt.date) -> Changes:
    """Keep a draft in the register as «проект», with its text for a word processor.

    Where this very document is a draft already, the text is kept with it; where it is in force,
    the draft is its next version.
    """
    name, content = f"{file_name(offer.title)}.docx", docx_bytes(document)
    kept = in_register(file, offer, today)
    if kept is None or not is_open(kept):
        fresh = _fresh(offer, _heading(file, offer), kept)
        return take_in(file, fresh, name, content, today)
    with file.operation(f"К проекту в реестре приложен текст: {offer.title}") as running:
        attach_bytes(file, Owner(TABLE, kept.id), name, content, today)
    return running.changes


def _heading(file: CentreFile, offer: DraftOffer) -> str:
    return proposed_title(file, offer.kind) if _is_only_one(offer) else offer.title


def _fresh(offer: DraftOffer, heading: str, before: DocumentLine | None) -> DocumentDraft:
    return DocumentDraft(
        kind=offer.kind,
        title=before.draft.title if before else heading,
        version=before.draft.version + 1 if before else 1,
        responsible=before.draft.responsible if before else "",
        partner_id=offer.subject_id if _is_of_partner(offer) else None,
        subject_id=None if _is_of_partner(offer) else offer.subject_id,
        case_file_id=before.draft.case_file_id if before else None,
        replaces_id=before.id if before else None,
    )


def _is_same(draft: DocumentDraft, offer: DraftOffer) -> bool:
    if _is_only_one(offer):
        return draft.kind is offer.kind and draft.subject_id is None
    subject = draft.partner_id if _is_of_partner(offer) else draft.subject_id
    of_offer = (offer.kind, fold(offer.title), offer.subject_id)
    return (draft.kind, fold(draft.title), subject) == of_offer


def _is_only_one(offer: DraftOffer) -> bool:
    """Tell whether the centre has one document of the kind, however its paper is headed."""
    is_named_so = fold(offer.title) == fold(kind_title(offer.kind))
    return is_named_so and offer.subject_id is None and not _is_of_partner(offer)


def _is_of_partner(offer: DraftOffer) -> bool:
    return offer.kind is DocumentKind.PARTNER_AGREEMENT
