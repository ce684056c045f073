"""The register of documents: entered, brought into force, replaced, removed, and taken back."""

import datetime as dt
from dataclasses import replace

import pytest

from kcentre.attachments.queries import attachments, content
from kcentre.attachments.records import Owner
from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.structure.documents.queries import document, documents, in_force, versions
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.tables import DocumentStep, Publication
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import (
    add_document,
    change_document,
    new_version,
    remove_documents,
    set_status,
    take_in,
)

TODAY = dt.date(2026, 11, 24)
REGULATION = DocumentDraft(
    kind=DocumentKind.REGULATION,
    title="Положение о консультационном центре",
    number="3",
    date=dt.date(2026, 9, 1),
    review_on=dt.date(2029, 9, 1),
    responsible="Соколова Анна Павловна",
)


def enter(centre: CentreFile, draft: DocumentDraft = REGULATION) -> int:
    """Enter a document; return its number."""
    (row_id,) = add_document(centre, draft, TODAY).rows["document"]
    return row_id


def statuses(centre: CentreFile, row_id: int) -> list[tuple[str, dt.date, str]]:
    """Return the history of a document."""
    line = document(centre, row_id, TODAY)
    assert line is not None
    return [(step.status, step.made_on, step.note) for step in line.steps]


def test_a_document_keeps_what_was_entered_and_begins_its_history(centre: CentreFile) -> None:
    row_id = enter(centre, replace(REGULATION, title="  Положение  о центре «Ёлочка» "))
    line = document(centre, row_id, TODAY)
    assert line is not None
    assert line.draft == replace(REGULATION, title="Положение о центре «Ёлочка»")
    assert statuses(centre, row_id) == [("draft", TODAY, "")]
    centre.undo()
    assert documents(centre) == []
    assert not DocumentStep.select().exists(centre.db)


def test_the_chain_keeps_every_step_and_its_day(centre: CentreFile) -> None:
    row_id = enter(centre)
    set_status(centre, [row_id], DocumentStatus.AGREEING, today=TODAY)
    with pytest.raises(Refused, match="до 60 знаков"):
        set_status(centre, [row_id], DocumentStatus.ADOPTED, number="1" * 61, today=TODAY)
    council = dt.date(2026, 11, 20)
    set_status(
        centre, [row_id], DocumentStatus.ADOPTED, council, "единогласно", number=" 3 ", today=TODAY
    )
    (adopted,) = documents(centre, TODAY)
    assert (adopted.draft.minutes, adopted.draft.minutes_on) == ("3", council)
    changes = set_status(
        centre, [row_id], DocumentStatus.APPROVED, dt.date(2026, 11, 23), today=TODAY
    )
    assert changes.label.startswith("Статус «утверждён»: «Положение о консультационном центре» №")
    assert statuses(centre, row_id) == [
        ("draft", TODAY, ""),
        ("agreeing", TODAY, ""),
        ("adopted", dt.date(2026, 11, 20), "единогласно"),
        ("approved", dt.date(2026, 11, 23), ""),
    ]
    assert [line.id for line in in_force(centre, TODAY)] == [row_id]
    centre.undo()
    assert len(statuses(centre, row_id)) == 3
    assert in_force(centre, TODAY) == []


def test_a_step_back_asks_for_its_reason_and_a_coming_day_is_refused(centre: CentreFile) -> None:
    row_id = enter(centre, replace(REGULATION, status=DocumentStatus.APPROVED))
    assert statuses(centre, row_id) == [("approved", dt.date(2026, 9, 1), "")]
    with pytest.raises(Refused, match="почему он снова «проект»"):
        set_status(centre, [row_id], DocumentStatus.DRAFT, today=TODAY)
    with pytest.raises(Refused, match="ещё не наступил"):
        set_status(centre, [row_id], DocumentStatus.CANCELLED, dt.date(2026, 11, 25), today=TODAY)
    set_status(centre, [row_id], DocumentStatus.DRAFT, TODAY, "замечания учредителя", today=TODAY)
    assert statuses(centre, row_id)[-1] == ("draft", TODAY, "замечания учредителя")


def test_an_approved_paper_without_a_date_gets_the_day_of_its_approval(centre: CentreFile) -> None:
    row_id = enter(centre, replace(REGULATION, date=None, review_on=None))
    set_status(centre, [row_id], DocumentStatus.APPROVED, dt.date(2026, 11, 10), today=TODAY)
    line = document(centre, row_id, TODAY)
    assert line is not None
    assert line.draft.date == dt.date(2026, 11, 10)


def test_approving_the_next_version_cancels_the_one_before(centre: CentreFile) -> None:
    first = enter(centre, replace(REGULATION, status=DocumentStatus.APPROVED))
    (second,) = new_version(centre, first, TODAY).rows["document"] - {first}
    line = document(centre, second, TODAY)
    assert line is not None
    assert (line.draft.version, line.draft.replaces_id, line.draft.number) == (2, first, "")
    assert line.draft.responsible == REGULATION.responsible
    assert [one.id for one in versions(centre, first, TODAY)] == [first, second]
    with pytest.raises(Refused, match="Следующая версия уже есть"):
        new_version(centre, first, TODAY)
    with pytest.raises(Refused, match="Версия 2 ещё не утверждена"):
        new_version(centre, second, TODAY)
    set_status(centre, [second], DocumentStatus.APPROVED, TODAY, today=TODAY)
    old = document(centre, first, TODAY)
    assert old is not None
    assert old.draft.status is DocumentStatus.CANCELLED
    assert old.steps[-1].note.startswith("Заменён: «Положение о консультационном центре»")
    assert old.replaced_by == second
    centre.undo()
    assert [one.id for one in in_force(centre, TODAY)] == [first]


def test_two_papers_of_one_number_in_one_year_are_refused(centre: CentreFile) -> None:
    row_id = enter(centre)
    with pytest.raises(Refused, match="с этим номером в этом году уже есть: «Положение"):
        enter(centre, replace(REGULATION, title="Ещё одно", date=dt.date(2026, 12, 31)))
    others = (
        replace(REGULATION, title="Прошлый год", date=dt.date(2025, 12, 31)),
        replace(REGULATION, title="Следующий год", date=dt.date(2027, 1, 1)),
        replace(REGULATION, title="Без даты", date=None, review_on=None),
        replace(REGULATION, title="Другой вид", kind=DocumentKind.ORDER),
    )
    for other in others:
        enter(centre, other)
    change_document(centre, row_id, replace(REGULATION, note="сам себе не помеха"), TODAY)
    enter(centre, replace(REGULATION, title="Новая редакция", version=2, replaces_id=row_id))


def test_dates_that_contradict_each_other_are_refused_beside_their_field(
    centre: CentreFile,
) -> None:
    for draft, field in (
        (replace(REGULATION, minutes="1", minutes_on=dt.date(2026, 9, 2)), "date"),
        (replace(REGULATION, review_on=dt.date(2026, 9, 1)), "review_on"),
        (replace(REGULATION, date=dt.date(1026, 9, 1)), "date"),
        (replace(REGULATION, title="  "), "title"),
        (replace(REGULATION, title="Ё" * 301), "title"),
        (replace(REGULATION, partner_id=77), "partner_id"),
        (replace(REGULATION, case_file_id=77), "case_file_id"),
        (replace(REGULATION, replaces_id=77), "replaces_id"),
    ):
        with pytest.raises(Refused) as refusal:
            enter(centre, draft)
        assert [problem.field for problem in refusal.value.problems] == [field]
    assert documents(centre) == []


def test_a_document_is_no_older_than_the_one_it_replaces(centre: CentreFile) -> None:
    old = enter(centre, replace(REGULATION, date=dt.date(2026, 9, 1), number="1"))
    draft = replace(REGULATION, number="2", replaces_id=old, minutes_on=None)
    with pytest.raises(Refused, match="который он заменяет") as refusal:
        enter(centre, replace(draft, date=dt.date(2026, 8, 31)))
    assert refusal.value.problems[0].field == "date"
    assert enter(centre, replace(draft, date=dt.date(2026, 9, 1)))


@pytest.mark.parametrize("version", [-1, 0, 1000, 2**63])
def test_a_version_is_a_small_number(centre: CentreFile, version: int) -> None:
    with pytest.raises(Refused, match="от 1 до 999"):
        enter(centre, replace(REGULATION, version=version))


def test_a_document_replaces_only_its_kind_and_never_itself_round_about(centre: CentreFile) -> None:
    order = enter(centre, replace(REGULATION, kind=DocumentKind.ORDER))
    with pytest.raises(Refused, match="того же вида"):
        enter(centre, replace(REGULATION, replaces_id=order))
    first = enter(centre)
    second = enter(centre, replace(REGULATION, number="4", replaces_id=first))
    with pytest.raises(Refused, match="заменяют друг друга"):
        change_document(centre, first, replace(REGULATION, replaces_id=second), TODAY)
    with pytest.raises(Refused, match="заменяют друг друга"):
        change_document(centre, first, replace(REGULATION, replaces_id=first), TODAY)


def test_what_another_one_replaces_or_what_is_published_stays(centre: CentreFile) -> None:
    first = enter(centre, replace(REGULATION, status=DocumentStatus.APPROVED))
    (second,) = new_version(centre, first, TODAY).rows["document"] - {first}
    with pytest.raises(Refused, match="Удалите сначала тот документ"):
        remove_documents(centre, [first])
    with centre.operation("Опубликовано"):
        hung = {"document": second, "title": "П", "published_on": "2026-09-01"}
        Publication.insert(**hung).execute(centre.db)
    with pytest.raises(Refused, match="опубликован: 01"):
        remove_documents(centre, [second])
    with centre.operation("Снято"):
        Publication.update(removed_on="2026-10-01").execute(centre.db)
    remove_documents(centre, [first, second])
    assert documents(centre) == []
    centre.undo()
    assert [line.id for line in documents(centre)] == [first, second]
    assert len(statuses(centre, first)) == 1


def test_a_document_is_taken_in_with_its_file_in_one_step(centre: CentreFile) -> None:
    changes = take_in(centre, REGULATION, "Положение.docx", b"PK\x03\x04", TODAY)
    (row_id,) = changes.rows["document"]
    (kept,) = attachments(centre, Owner("document", row_id))
    assert (kept.name, content(centre, kept.id)) == ("Положение.docx", b"PK\x03\x04")
    line = document(centre, row_id, TODAY)
    assert line is not None
    assert line.files == 1
    remove_documents(centre, [row_id])
    assert attachments(centre, Owner("document", row_id)) == []
    centre.undo()
    assert len(attachments(centre, Owner("document", row_id))) == 1
    centre.undo()
    assert documents(centre) == []
    with pytest.raises(Refused, match="пуст"):
        take_in(centre, REGULATION, "Положение.docx", b"", TODAY)
    assert documents(centre) == []


def test_changing_a_document_leaves_its_status_to_the_chain(centre: CentreFile) -> None:
    row_id = enter(centre)
    set_status(centre, [row_id], DocumentStatus.APPROVED, TODAY, today=TODAY)
    change_document(centre, row_id, replace(REGULATION, note="исправлено"), TODAY)
    line = document(centre, row_id, TODAY)
    assert line is not None
    assert (line.draft.status, line.draft.note) == (DocumentStatus.APPROVED, "исправлено")
    assert len(line.steps) == 2
    centre.undo()
    line = document(centre, row_id, TODAY)
    assert line is not None
    assert line.draft.note == ""
    with pytest.raises(Refused, match="уже нет"):
        change_document(centre, 77, REGULATION, TODAY)
