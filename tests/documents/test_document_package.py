"""The check-list of the package: what is missing, in work, in force, to be reviewed."""

import datetime as dt
from dataclasses import replace

from kcentre.network.partners.tables import Partner
from kcentre.storage import CentreFile
from kcentre.structure.documents.cards import card, document_choices, proposed_title
from kcentre.structure.documents.due import due_things
from kcentre.structure.documents.package import PACKAGE, is_required
from kcentre.structure.documents.queries import package, readiness
from kcentre.structure.documents.records import DocumentDraft, PackageLine, PackageState
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import add_document, set_status

TODAY = dt.date(2028, 2, 29)
ORDER = DocumentDraft(
    kind=DocumentKind.ORDER,
    title="О создании консультационного центра",
    number="12-од",
    date=dt.date(2026, 9, 1),
    status=DocumentStatus.APPROVED,
)


def line_of(centre: CentreFile, kind: DocumentKind) -> PackageLine:
    """Return a kind's line of the check-list."""
    return next(line for line in package(centre, TODAY) if line.kind is kind)


def enter(centre: CentreFile, draft: DocumentDraft) -> int:
    """Enter a document; return its number."""
    (row_id,) = add_document(centre, draft, TODAY).rows["document"]
    return row_id


def test_an_empty_register_is_all_missing_and_its_readiness_is_not_known(
    centre: CentreFile,
) -> None:
    lines = package(centre, TODAY)
    assert [line.kind for line in lines] == list(PACKAGE)
    assert DocumentKind.OTHER not in PACKAGE
    assert {line.state for line in lines} == {PackageState.MISSING}
    assert lines[0].title == "Приказ о создании"
    assert readiness(centre, TODAY) == (0, 18, None)


def test_a_kind_goes_from_missing_to_draft_to_force(centre: CentreFile) -> None:
    row_id = enter(centre, replace(ORDER, status=DocumentStatus.DRAFT))
    line = line_of(centre, DocumentKind.ORDER)
    assert (line.state, line.why) == (PackageState.DRAFT, "составлен 29.02.2028, не утверждён")
    assert readiness(centre, TODAY) == (0, 18, 0.0)
    set_status(centre, [row_id], DocumentStatus.APPROVED, TODAY, today=TODAY)
    line = line_of(centre, DocumentKind.ORDER)
    assert (line.state, line.why, line.count) == (PackageState.IN_FORCE, "утверждён 29.02.2028", 1)
    assert readiness(centre, TODAY) == (1, 18, 5.6)
    set_status(centre, [row_id], DocumentStatus.CANCELLED, TODAY, today=TODAY)
    line = line_of(centre, DocumentKind.ORDER)
    assert (line.state, line.why) == (PackageState.MISSING, "отменён, нового нет")


def test_one_paper_to_be_reviewed_makes_its_kind_due_from_the_day_after(
    centre: CentreFile,
) -> None:
    fresh = replace(ORDER, number="13", review_on=dt.date(2029, 1, 1))
    enter(centre, fresh)
    enter(centre, replace(ORDER, review_on=TODAY))
    assert line_of(centre, DocumentKind.ORDER).state is PackageState.IN_FORCE
    tomorrow = dt.date(2028, 3, 1)
    late = next(line for line in package(centre, tomorrow) if line.kind is DocumentKind.ORDER)
    assert (late.state, late.why) == (
        PackageState.REVIEW_DUE,
        "срок пересмотра прошёл 29.02.2028",
    )
    assert readiness(centre, tomorrow).current == 0


def test_an_agreement_is_needed_once_there_is_a_partner(centre: CentreFile) -> None:
    assert not line_of(centre, DocumentKind.PARTNER_AGREEMENT).is_required
    assert not is_required(DocumentKind.PRACTICE_PASSPORT, has_partner=True)
    with centre.operation("Партнёр"):
        Partner.insert(name="Школа № 5", name_key="школа № 5").execute(centre.db)
    assert line_of(centre, DocumentKind.PARTNER_AGREEMENT).is_required
    assert readiness(centre, TODAY).required == 19
    assert document_choices(centre).partners == ((1, "Школа № 5"),)


def test_reviews_are_told_two_weeks_ahead_and_overdue_ones_for_ever(centre: CentreFile) -> None:
    late = enter(centre, replace(ORDER, review_on=dt.date(2027, 1, 1)))
    soon = enter(centre, replace(ORDER, number="2", review_on=dt.date(2028, 3, 14)))
    enter(centre, replace(ORDER, number="3", review_on=dt.date(2028, 3, 15)))
    enter(centre, replace(ORDER, number="4"))
    draft = replace(ORDER, number="5", status=DocumentStatus.DRAFT, review_on=TODAY)
    enter(centre, draft)
    found = due_things(centre, TODAY)
    assert [due.target for due in found] == [
        f"structure/documents/{late}",
        f"structure/documents/{soon}",
    ]
    assert found[0].title == "Пересмотреть: Приказ о создании, до 01.01.2027"
    assert found[0].detail == (
        "О создании консультационного центра · №\u00a012-од от\u00a001.09.2026"
    )


def test_a_new_paper_is_headed_as_its_kind_usually_is(centre: CentreFile) -> None:
    assert proposed_title(centre, DocumentKind.MODEL) == "Модель консультационного центра"
    assert proposed_title(centre, DocumentKind.APPLICATION) == "Заявление"
    assert proposed_title(centre, DocumentKind.OTHER) == ""
    row_id = enter(centre, ORDER)
    opened = card(centre, row_id)
    assert opened is not None
    assert [line.id for line in opened.versions] == [row_id]
    assert card(centre, 77) is None
