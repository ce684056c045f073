"""Single documents opened for entering, and what they are chosen from."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.centre.people import responsible_people
from kcentre.centre.queries import passport
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.network.partners.tables import Partner
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents import rules
from kcentre.structure.documents.nomenclature.queries import case_files, usual_case_files
from kcentre.structure.documents.nomenclature.records import CaseFileLine
from kcentre.structure.documents.queries import around_document, document, documents, versions
from kcentre.structure.documents.records import DocumentCard, DocumentDraft, DocumentLine
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.documents.words import kind_title


@dataclass(frozen=True, slots=True)
class DocumentChoices:
    """What a document is chosen from: who answers for it, its partner, its file, what it replaces.

    Partners and case files that are out of use stand among them: old documents name them.
    """

    people: tuple[str, ...]
    partners: tuple[tuple[int, str], ...]
    case_files: tuple[CaseFileLine, ...]
    documents: tuple[DocumentLine, ...]
    titles: Mapping[DocumentKind, str]
    usual_files: Mapping[DocumentKind, int]
    """How a document of a kind is usually headed, and in which case file it usually lies."""


def document_choices(file: CentreFile) -> DocumentChoices:
    """Return what the forms and filters of documents offer."""
    with file.reading():
        partners = Partner.select(Partner.id, Partner.name).order_by(Partner.name_key)
        return DocumentChoices(
            responsible_people(file),
            tuple(tuple(row) for row in ask(file.db, partners)),
            tuple(case_files(file, with_retired=True)),
            tuple(documents(file)),
            {kind: proposed_title(file, kind) for kind in DocumentKind},
            usual_case_files(file),
        )


def proposed_title(file: CentreFile, kind: DocumentKind) -> str:
    """Return how a document of a kind is usually headed: «Модель консультационного центра»."""
    if kind is DocumentKind.OTHER:
        return ""
    words = _TITLES.get(kind)
    if words is None:
        return kind_title(kind)
    return f"{words} {passport(file).centre_genitive}"


def card(file: CentreFile, document_id: int) -> DocumentCard | None:
    """Return a document opened for changing; None where it was removed."""
    with file.reading():
        line = document(file, document_id)
        if line is None:
            return None
        return DocumentCard(
            line.id,
            line.draft,
            line.steps,
            line.published,
            tuple(versions(file, document_id)),
            line.is_review_due,
        )


def problems_of_document(
    file: CentreFile, draft: DocumentDraft, document_id: int | None, today: dt.date | None = None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a document while it is being entered."""
    around = around_document(file, draft, document_id, today or today_here())
    return tuple(rules.document_problems(draft, around))


_TITLES = {
    DocumentKind.ORDER: "О создании",
    DocumentKind.REGULATION: "Положение о деятельности",
    DocumentKind.MODEL: "Модель",
    DocumentKind.TIMETABLE: "График работы",
    DocumentKind.YEAR_PLAN: "План работы",
    DocumentKind.DUTIES: "Функционал специалистов",
    DocumentKind.JOURNAL_FORMS: "Формы журналов",
    DocumentKind.MEMO: "Памятка получателю услуг",
    DocumentKind.REPORTS: "Отчёт о работе",
    DocumentKind.CORRECTION_PLAN: "План коррекции работы",
    DocumentKind.MEDIA_PLAN: "Медиаплан",
    DocumentKind.NOMENCLATURE: "Номенклатура дел",
}
