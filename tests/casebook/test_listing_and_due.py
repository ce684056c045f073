"""The list of families, their history, and whose term has come."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.casebook_rows import wonders
from helpers.journal_rows import a_session, only_id, settle

from kcentre.casebook.depersonalising import act, depersonalise, depersonalise_due
from kcentre.casebook.due import due, years_before
from kcentre.casebook.history import history
from kcentre.casebook.listing import FamilyList
from kcentre.casebook.records import (
    DueReason,
    FamilyFilter,
    FamilyLine,
    FamilyOrder,
    HistoryKind,
)
from kcentre.families.consent_records import ConsentDraft
from kcentre.families.consents import keep_consent, withdraw_consent
from kcentre.families.records import Adult, Family
from kcentre.families.values import ConsentPurpose
from kcentre.families.verbs import add_family
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.paper.document import Paragraph, Table
from kcentre.storage import CentreFile

TODAY = today_here()
CODE_FIRST = FamilyOrder("code", descending=False)


def listed(file: CentreFile, order: FamilyOrder = CODE_FIRST, **wanted: object) -> list[FamilyLine]:
    found = FamilyList(FamilyFilter(**wanted), order)  # type: ignore[arg-type] # any fields
    assert found.count(file) == len(found.page(file, 0, 100))
    return found.page(file, 0, 100)


def come(file: CentreFile, whose: Family, day: dt.date) -> None:
    draft = a_session(file, is_anonymous=False, recipient_id=whose.adults[0].id, date=day)
    add_session(file, draft)


def agree(file: CentreFile, whose: Family, **fields: object) -> int:
    draft = ConsentDraft(whose.adults[0].id, given=TODAY - dt.timedelta(400))
    changed = replace(draft, **fields)  # type: ignore[arg-type] # any fields of the draft
    return only_id(keep_consent(file, changed), "consent")


def test_a_line_tells_the_whole_family(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур", "8 912 345-67-89", "2022-08")
    come(centre, kept, dt.date(2025, 10, 7))
    agree(centre, kept)
    (line,) = listed(centre)
    assert line[:2] == ("С-0001", "Ёлкина Зоя")
    assert line.children.startswith("Тимур ")
    assert (line.phone, line.last_visit, line.consents) == ("8 912 345-67-89", "07.10.25", "общее")
    assert (line.id, line.is_depersonalised, line.has_general_consent) == (kept.id, False, True)


@pytest.mark.parametrize(
    "typed", ["ёлкина", "Елк", "tkrbyf", "тимур", "345", "С-0001", "зоя елк", "nbveh"]
)
def test_a_search_forgives(centre: CentreFile, typed: str) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур", "8 912 345-67-89")
    settle(centre, "Орлова Вера", "Ева", "8 999 000-00-00")
    assert [line.id for line in listed(centre, search=typed)] == [kept.id]


def test_orders(centre: CentreFile) -> None:
    nameless = settle(centre, "")
    first, second = settle(centre, "Яковлева Анна"), settle(centre, "Ёлкина Зоя")
    come(centre, first, dt.date(2025, 10, 7))
    come(centre, second, dt.date(2025, 10, 6))
    by_name = [line.id for line in listed(centre, FamilyOrder("adults", descending=False))]
    assert by_name == [second.id, first.id, nameless.id]
    last_first = [line.id for line in listed(centre, FamilyOrder())]
    assert last_first == [first.id, second.id, nameless.id]
    found = FamilyList()
    found.count(centre)
    assert (found.position(centre, second.id or 0), found.position(centre, 999)) == (1, None)
    assert [line.id for line in found.lines(centre)] == last_first


def test_filters(centre: CentreFile) -> None:
    settle(centre, "")
    agreed, silent = settle(centre, "Ёлкина Зоя"), settle(centre, "Орлова Вера")
    agree(centre, agreed)
    assert [line.id for line in listed(centre, without_consent=True)] == [silent.id]
    assert listed(centre, depersonalised=True) == []
    depersonalise(centre, [silent.id or 0], DueReason.WISH, TODAY)
    (line,) = listed(centre, depersonalised=True)
    assert (line.id, line.adults, line.is_depersonalised) == (silent.id, "", True)
    assert listed(centre, without_consent=True) == []
    assert [line.id for line in listed(centre, ids=(agreed.id,))] == [agreed.id]
    assert listed(centre, ids=()) == []


def test_history_is_whole_and_newest_first(centre: CentreFile) -> None:
    kept = wonders(centre)
    found = history(centre, kept.id or 0)
    assert {line.kind for line in found.lines} == set(HistoryKind)
    days = [(line.date, line.time) for line in found.lines]
    assert days == sorted(days, reverse=True)
    assert (found.sessions, found.first_visit) == (1, found.last_visit)
    assert any(line.target.startswith("journal/sessions/") for line in found.lines)
    assert history(centre, settle(centre, "Орлова").id or 0).lines == ()


def test_a_withdrawal_is_due_at_once_with_a_last_day(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    come(centre, kept, TODAY)
    consent_id = agree(centre, kept)
    assert due(centre, TODAY) == []
    withdraw_consent(centre, consent_id, TODAY)
    (found,) = due(centre, TODAY)
    assert (found.reason, found.since, found.until) == (
        DueReason.WITHDRAWN,
        TODAY,
        TODAY + dt.timedelta(30),
    )
    agree(centre, kept)
    assert due(centre, TODAY) == []


def test_a_term_that_is_over(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    come(centre, kept, TODAY)
    agree(centre, kept, valid_to=TODAY)
    assert due(centre, TODAY) == []
    (found,) = due(centre, TODAY + dt.timedelta(1))
    assert (found.reason, found.last_visit, found.until) == (DueReason.TERM, TODAY, None)


def test_other_purposes_make_nobody_due(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    come(centre, kept, TODAY)
    withdraw_consent(centre, agree(centre, kept, purpose=ConsentPurpose.PHOTO), TODAY)
    assert due(centre, TODAY) == []


def test_retention_begins_with_the_last_that_happened(centre: CentreFile) -> None:
    old, new = settle(centre, "Ёлкина Зоя"), settle(centre, "Орлова Вера")
    come(centre, old, dt.date(2022, 10, 7))
    come(centre, new, dt.date(2025, 10, 7))
    assert due(centre, dt.date(2025, 10, 6)) == []
    (found,) = due(centre, dt.date(2025, 10, 7))
    assert (found.family_id, found.reason, found.since) == (
        old.id,
        DueReason.RETENTION,
        dt.date(2025, 10, 7),
    )
    assert [line.id for line in listed(centre, due=True)] == [old.id]


def test_who_never_came_is_kept_from_the_day_of_entry(centre: CentreFile) -> None:
    settle(centre, "Ёлкина Зоя")
    assert due(centre, TODAY) == []
    assert len(due(centre, years_before(TODAY, -3) + dt.timedelta(1))) == 1


def test_a_code_alone_is_never_due(centre: CentreFile) -> None:
    add_family(centre, Family((Adult(),)))
    assert due(centre, TODAY.replace(year=TODAY.year + 20, day=1)) == []


def test_29_february() -> None:
    assert years_before(dt.date(2028, 2, 29), 3) == dt.date(2025, 2, 28)
    assert years_before(dt.date(2028, 2, 29), -4) == dt.date(2032, 2, 29)


def test_all_whose_term_has_come_go_together_with_an_act(centre: CentreFile) -> None:
    for day in (dt.date(2020, 10, 7), dt.date(2021, 1, 1), TODAY):
        come(centre, settle(centre, f"Ёлкина Зоя{day:%Y}"), day)
    changes = depersonalise_due(centre, TODAY)
    assert changes.label == "Обезличено: 2\u00a0семьи"
    assert due(centre, TODAY) == []
    document = act(centre, sorted(changes.rows["depersonalisation"]))
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [row.cells[1] for row in table.rows] == ["С-0001", "С-0002", "Итого"]
    assert "истёк срок хранения" in str(table.rows[0].cells[4])
    said = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert "Ёлкина" not in f"{document.title}{said}{table.rows}"
