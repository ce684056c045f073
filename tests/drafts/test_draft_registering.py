"""A draft is kept in the register once: its texts gather there, and versions follow each other."""

import datetime as dt

from kcentre.attachments.queries import attachments
from kcentre.attachments.records import Owner
from kcentre.drafts.kinds import draft, drafts_of, in_register, is_open, register
from kcentre.network.partners.records import PartnerDraft
from kcentre.network.partners.registers import PARTNERS
from kcentre.storage import CentreFile, Changes
from kcentre.structure.documents.cards import proposed_title
from kcentre.structure.documents.queries import documents
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind as Kind
from kcentre.structure.documents.values import DocumentStatus
from kcentre.structure.documents.verbs import add_document, set_status

TODAY = dt.date(2026, 11, 22)


def kept(file: CentreFile, kind: Kind) -> Changes:
    offer = drafts_of(file, kind, TODAY)[0]
    return register(file, offer, draft(file, offer, TODAY), TODAY)


def test_a_draft_comes_in_once_and_its_next_text_is_kept_with_it(centre: CentreFile) -> None:
    offer = drafts_of(centre, Kind.MEMO, TODAY)[0]
    assert in_register(centre, offer, TODAY) is None
    kept(centre, Kind.MEMO)
    line = in_register(centre, offer, TODAY)
    assert line is not None
    assert is_open(line)
    assert kept(centre, Kind.MEMO).rows.keys() >= {"attachment"}
    assert [one.id for one in documents(centre, TODAY)] == [line.id]
    assert len(attachments(centre, Owner("document", line.id))) == 2
    centre.undo()
    centre.undo()
    assert documents(centre, TODAY) == []


def test_a_draft_of_what_is_in_force_is_its_next_version(centre: CentreFile) -> None:
    kept(centre, Kind.MEMO)
    (first,) = documents(centre, TODAY)
    set_status(centre, [first.id], DocumentStatus.APPROVED, TODAY, today=TODAY)
    kept(centre, Kind.MEMO)
    fresh = documents(centre, TODAY)[-1]
    assert (fresh.draft.version, fresh.draft.replaces_id) == (2, first.id)
    assert fresh.draft.status is DocumentStatus.DRAFT
    set_status(centre, [fresh.id], DocumentStatus.APPROVED, TODAY, today=TODAY)
    states = [one.draft.status for one in documents(centre, TODAY)]
    assert states == [DocumentStatus.CANCELLED, DocumentStatus.APPROVED]


def test_a_document_entered_by_hand_is_the_same_document(centre: CentreFile) -> None:
    title = proposed_title(centre, Kind.MEMO)
    add_document(centre, DocumentDraft(Kind.MEMO, f"{title}, лист для родителей"), TODAY)
    kept(centre, Kind.MEMO)
    (line,) = documents(centre, TODAY)
    assert line.files == 1
    kept(centre, Kind.MODEL)
    headings = [one.draft.title for one in documents(centre, TODAY)]
    assert "Модель консультационного центра" in headings


def test_an_agreement_is_kept_with_its_partner(centre: CentreFile) -> None:
    PARTNERS.add(centre, PartnerDraft("Библиотека № 3"))
    kept(centre, Kind.PARTNER_AGREEMENT)
    (line,) = documents(centre, TODAY)
    assert line.partner == "Библиотека № 3"
    assert line.draft.subject_id is None
    (file,) = attachments(centre, Owner("document", line.id))
    assert file.name == "Соглашение с партнёром Библиотека № 3.docx"
