"""Families: rules, codes, adding, changing, removing."""

from dataclasses import replace
from datetime import date

import pytest
from helpers.journal_rows import a_session, only_id, settle

from kcentre.families.queries import family, next_code
from kcentre.families.records import Adult, Child, Family
from kcentre.families.rules import adult_problems, child_problems
from kcentre.families.verbs import add_family, change_family, remove_family
from kcentre.journal.verbs import add_session
from kcentre.language import Refused
from kcentre.language.ages import month_number
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile

TODAY = date(2025, 10, 7)


def test_the_first_family_gets_the_first_code(centre: CentreFile) -> None:
    changes = add_family(centre, Family((Adult("Ёлкина Зоя"),), (Child("Тимур"),)))
    kept = family(centre, only_id(changes, "family"))
    assert kept.code == "С-0001"
    assert changes.label == "Добавлена семья С-0001"
    assert [adult.name for adult in kept.adults] == ["Ёлкина Зоя"]
    assert [child.name for child in kept.children] == ["Тимур"]


def test_codes_go_on_after_the_largest_of_the_series(centre: CentreFile) -> None:
    for code in ("С-0041", "С-9999", "СРП-12", "С-а"):
        add_family(centre, Family((Adult(),), code=code))
    assert next_code(centre) == "С-10000"


def test_names_are_kept_tidy(centre: CentreFile) -> None:
    kept = settle(centre, "  И\u0306ванова\u00a0 Анна\t", phone=" 8 (912) 345-67-89 ")
    assert kept.adults[0].name == "Йванова Анна"
    assert kept.adults[0].phone == "8 (912) 345-67-89"


def test_a_code_alone_is_enough(centre: CentreFile) -> None:
    changes = add_family(centre, Family((Adult(),)))
    assert family(centre, only_id(changes, "family")).adults[0].name == ""


def test_a_taken_code_is_refused_and_nothing_is_written(centre: CentreFile) -> None:
    add_family(centre, Family((Adult("Первая"),), code="С-0142"))
    with pytest.raises(Refused) as refused:
        add_family(centre, Family((Adult("Вторая"),), code=" С-0142 "))
    assert [problem.field for problem in refused.value.problems] == ["code"]
    assert centre.db.run("SELECT count(*) FROM adult").fetchone() == (1,)


def test_a_family_without_adults_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="взрослого"):
        add_family(centre, Family((), (Child("Тимур"),)))


def test_changing_adds_changes_and_removes_people(centre: CentreFile) -> None:
    kept = settle(centre, "Орлова Вера", "Ева", born="2022-02")
    wanted = replace(
        kept,
        adults=(replace(kept.adults[0], phone="79120000000"), Adult("Орлов Пётр")),
        children=(Child("Марк"),),
        note="вторая смена",
    )
    changes = change_family(centre, wanted)
    after = family(centre, kept.id or 0)
    assert changes.label == "Изменена семья С-0001"
    assert [(adult.name, adult.phone) for adult in after.adults] == [
        ("Орлова Вера", "79120000000"),
        ("Орлов Пётр", ""),
    ]
    assert [child.name for child in after.children] == ["Марк"]
    assert after.note == "вторая смена"
    centre.undo()
    assert family(centre, kept.id or 0) == kept


def test_somebody_with_services_can_not_be_left_out(centre: CentreFile) -> None:
    kept = settle(centre, "Орлова Вера", "Ева")
    come = {"is_anonymous": False, "recipient_id": kept.adults[0].id}
    add_session(centre, a_session(centre, **come, child_id=kept.children[0].id))
    with pytest.raises(Refused, match="есть в журнале"):
        change_family(centre, replace(kept, children=()))
    with pytest.raises(Refused, match="эта семья есть в журнале"):
        remove_family(centre, kept.id or 0)
    assert family(centre, kept.id or 0) == kept


def test_an_unused_family_is_removed_and_comes_back(centre: CentreFile) -> None:
    kept = settle(centre, "Д'Артаньян Ольга", "Жан")
    assert remove_family(centre, kept.id or 0).label == "Удалена семья С-0001"
    assert centre.db.run("SELECT count(*) FROM child").fetchone() == (0,)
    centre.undo()
    assert family(centre, kept.id or 0) == kept


@pytest.mark.parametrize("phone", ["есть в карточке", "12-34", "8912345678989123456789"])
def test_an_odd_phone_is_only_doubted(phone: str) -> None:
    (problem,) = adult_problems(Adult(phone=phone))
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("phone", ["", "  ", "5-43-21", "+7 912 345 67 89"])
def test_usual_phones_are_fine(phone: str) -> None:
    assert not list(adult_problems(Adult(phone=phone)))


def test_births_lie_in_the_past() -> None:
    now = month_number(2025, 10)
    assert not list(child_problems(Child(born_from=now, born_to=now), TODAY))
    (future,) = child_problems(Child(born_from=now + 1, born_to=now + 1), TODAY)
    assert "ещё не наступил" in future.sentence
    (mixed,) = child_problems(Child(born_from=now, born_to=now - 1), TODAY)
    assert mixed.severity is Severity.STOP
    (old,) = child_problems(Child(born_from=now - 217, born_to=now - 217), TODAY)
    assert old.severity is Severity.WARNING


def test_an_interval_of_births_gives_the_fewest_months() -> None:
    child = Child(born_from=month_number(2021, 10), born_to=month_number(2022, 9))
    assert child.age_on(2025, 9) == 36
    assert child.age_on(2022, 2) == -7
    assert Child().age_on(2025, 9) is None
