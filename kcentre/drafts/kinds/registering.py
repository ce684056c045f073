"""A draft goes into the register: a document of its kind, with the text that is gone on with."""

import datetime as dt

from kcentre.drafts.kinds.records import DraftOffer
from kcentre.language.file_names import file_name
from kcentre.paper import docx_bytes
from kcentre.paper.document import Document
from kcentre.storage import CentreFile, Changes
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.documents.verbs import take_in


def register(file: CentreFile, offer: DraftOffer, document: Document, today: dt.date) -> Changes:
    """Enter a draft into the register as «проект», with its text for a word processor."""
    is_partner = offer.kind is DocumentKind.PARTNER_AGREEMENT
    draft = DocumentDraft(
        kind=offer.kind,
        title=offer.title,
        partner_id=offer.subject_id if is_partner else None,
        subject_id=None if is_partner else offer.subject_id,
    )
    name = f"{file_name(offer.title)}.docx"
    return take_in(file, draft, name, docx_bytes(document), today)
