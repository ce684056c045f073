"""Consents: purposes, terms, withdrawal, scans, and the health flags they cover."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.journal_rows import only_id, settle
from helpers.premises_rooms import picture

from kcentre.families.consent_records import ConsentDraft, ConsentState
from kcentre.families.consents import (
    consent_doubts,
    consent_draft,
    consent_state,
    consents_of,
    has_general_consent,
    keep_consent,
    remove_consents,
    remove_scan,
    scan,
    set_scan,
    withdraw_consent,
)
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.values import ConsentForm, ConsentPurpose
from kcentre.families.verbs import add_family, change_family, remove_family, write_child_of
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile

TODAY = today_here()
GIVEN = TODAY - dt.timedelta(30)
DAY = dt.timedelta(1)
GENERAL, HEALTH = ConsentPurpose.GENERAL, ConsentPurpose.HEALTH


def agree(file: CentreFile, whose: Family, purpose: ConsentPurpose, **fields: object) -> int:
    """Keep a consent of the family's first adult; return its id."""
    draft = ConsentDraft(whose.adults[0].id, purpose, GIVEN)
    changed = replace(draft, **fields)  # type: ignore[arg-type] # any fields of the draft
    return only_id(keep_consent(file, changed), "consent")


def flagged(file: CentreFile, whose: Family) -> Family:
    """Set «ОВЗ» of the first child."""
    child = replace(whose.children[0], special_needs=True)
    change_family(file, replace(whose, children=(child,)))
    return family(file, whose.id or 0)


def test_a_consent_holds_from_its_day_to_the_last_of_its_term(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    adult_id = kept.adults[0].id or 0
    agree(centre, kept, GENERAL, valid_to=TODAY)
    states = [consent_state(centre, adult_id, GENERAL, day) for day in (GIVEN - DAY, GIVEN, TODAY)]
    assert states == [ConsentState.NONE, ConsentState.GIVEN, ConsentState.GIVEN]
    assert consent_state(centre, adult_id, GENERAL, TODAY + DAY) is ConsentState.EXPIRED
    assert consent_state(centre, adult_id, HEALTH, TODAY) is ConsentState.NONE
    assert has_general_consent(centre, adult_id, TODAY)
    assert not has_general_consent(centre, adult_id, TODAY + DAY)


def test_a_withdrawn_consent_holds_no_more_that_day(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    adult_id = kept.adults[0].id or 0
    consent_id = agree(centre, kept, GENERAL)
    changes = withdraw_consent(centre, consent_id, TODAY)
    assert changes.label == "Отозвано согласие: обработка персональных данных"
    assert not has_general_consent(centre, adult_id, TODAY)
    assert has_general_consent(centre, adult_id, TODAY - DAY)
    assert consent_state(centre, adult_id, GENERAL, TODAY) is ConsentState.WITHDRAWN
    centre.undo()
    assert has_general_consent(centre, adult_id, TODAY)


def test_a_consent_about_one_child_says_nothing_of_another(centre: CentreFile) -> None:
    changes = add_family(centre, Family((Adult("Орлова"),), (Child("Ева"), Child("Марк"))))
    kept = family(centre, only_id(changes, "family"))
    first, second = (child.id or 0 for child in kept.children)
    agree(centre, kept, ConsentPurpose.PHOTO, child_id=first)
    whose = (kept.adults[0].id or 0, ConsentPurpose.PHOTO, TODAY)
    assert consent_state(centre, *whose, first) is ConsentState.GIVEN
    assert consent_state(centre, *whose, second) is ConsentState.NONE


def test_a_second_one_in_force_is_only_doubted(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    consent_id = agree(centre, kept, GENERAL)
    another = ConsentDraft(kept.adults[0].id, GENERAL, TODAY)
    (doubt,) = consent_doubts(centre, another)
    assert (doubt.field, doubt.severity) == ("purpose", Severity.WARNING)
    assert consent_doubts(centre, replace(another, id=consent_id)) == []
    keep_consent(centre, another)
    assert len(consents_of(centre, kept.id or 0)) == 2


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"given": None}, "given"),
        ({"given": TODAY + DAY}, "given"),
        ({"valid_to": GIVEN - DAY}, "valid_to"),
        ({"withdrawn": GIVEN - DAY}, "withdrawn"),
        ({"withdrawn": TODAY + DAY}, "withdrawn"),
        ({"adult_id": None}, "adult"),
        ({"adult_id": 999}, "adult"),
        ({"child_id": 999}, "child"),
        ({"id": 999}, "id"),
    ],
)
def test_what_is_refused(centre: CentreFile, fields: dict[str, object], field: str) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    with pytest.raises(Refused) as refused:
        agree(centre, kept, GENERAL, **fields)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert consents_of(centre, kept.id or 0) == []


def test_lines_tell_everything(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур")
    child_id = kept.children[0].id
    consent_id = agree(
        centre, kept, HEALTH, child_id=child_id, form=ConsentForm.ELECTRONIC, note=" лист 2 "
    )
    (line,) = consents_of(centre, kept.id or 0)
    assert (line.id, line.adult, line.child) == (consent_id, "Ёлкина Зоя", "Тимур")
    assert line.draft == consent_draft(centre, consent_id)
    assert (line.draft.note, line.state, line.scan_name) == ("лист 2", ConsentState.GIVEN, "")


def test_health_needs_a_consent_of_its_own(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур")
    agree(centre, kept, GENERAL)
    with pytest.raises(Refused, match="отдельным согласием") as refused:
        flagged(centre, kept)
    assert [problem.field for problem in refused.value.problems] == ["special_needs"]
    assert family(centre, kept.id or 0) == kept
    agree(centre, kept, HEALTH)
    assert flagged(centre, kept).children[0].special_needs


def test_a_new_child_with_a_flag_is_refused_too(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    with pytest.raises(Refused) as refused, centre.operation("Добавлен ребёнок"):
        write_child_of(centre, kept.adults[0].id or 0, Child("Ева", disability=True))
    assert [problem.field for problem in refused.value.problems] == ["disability"]


def test_withdrawing_takes_the_flags_in_the_same_operation(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур")
    consent_id = agree(centre, kept, HEALTH)
    flagged(centre, kept)
    withdraw_consent(centre, consent_id, TODAY)
    assert not family(centre, kept.id or 0).children[0].special_needs
    centre.undo()
    assert family(centre, kept.id or 0).children[0].special_needs
    remove_consents(centre, [consent_id])
    assert not family(centre, kept.id or 0).children[0].special_needs


def test_another_adults_consent_keeps_the_flags(centre: CentreFile) -> None:
    changes = add_family(centre, Family((Adult("Мать"), Adult("Отец")), (Child("Ева"),)))
    kept = family(centre, only_id(changes, "family"))
    consent_id = agree(centre, kept, HEALTH)
    agree(centre, kept, HEALTH, adult_id=kept.adults[1].id)
    flagged(centre, kept)
    withdraw_consent(centre, consent_id, TODAY)
    assert family(centre, kept.id or 0).children[0].special_needs


def test_a_scan_is_kept_reduced_or_as_it_is(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    consent_id = agree(centre, kept, GENERAL)
    set_scan(centre, consent_id, "C:\\Сканы/лист 1.PNG", picture(3000, 2000, "PNG"))
    found = scan(centre, consent_id)
    assert found is not None
    assert found.name.endswith("лист 1.jpg")
    assert found.content[:2] == b"\xff\xd8"
    set_scan(centre, consent_id, "лист.pdf", b"%PDF-1.4 signed")
    assert consents_of(centre, kept.id or 0)[0].scan_name == "лист.pdf"
    centre.undo()
    assert scan(centre, consent_id) == found
    remove_scan(centre, consent_id)
    assert scan(centre, consent_id) is None


@pytest.mark.parametrize("content", [b"no picture", b"%PDF-1.4" + bytes(5 * 1024 * 1024)])
def test_other_files_are_refused_beside_the_field(centre: CentreFile, content: bytes) -> None:
    consent_id = agree(centre, settle(centre, "Ёлкина Зоя"), GENERAL)
    with pytest.raises(Refused) as refused:
        set_scan(centre, consent_id, "лист.pdf", content)
    assert [problem.field for problem in refused.value.problems] == ["scan"]


def test_a_removed_family_takes_its_consents_along(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    consent_id = agree(centre, kept, GENERAL)
    set_scan(centre, consent_id, "лист.pdf", b"%PDF-1.4 signed")
    remove_family(centre, kept.id or 0)
    centre.undo()
    assert [line.scan_name for line in consents_of(centre, kept.id or 0)] == ["лист.pdf"]
