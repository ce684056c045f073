"""«Кто пришёл?» finds by whatever comes to mind."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.journal_rows import a_session, settle

from kcentre.families.records import Adult, Child, Family
from kcentre.families.verbs import add_family, write_family
from kcentre.journal.people import find_people, visitor
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile, open_centre


@pytest.fixture(scope="module")
def ready_town(ready_centre_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a centre of five families made once; copy it, never open it."""
    path = tmp_path_factory.mktemp("town") / ready_centre_path.name
    with open_centre(Path(shutil.copy(ready_centre_path, path))) as centre:
        _settle_five(centre)
    return path


@pytest.fixture
def town(ready_town: Path, tmp_path: Path) -> Iterator[CentreFile]:
    """Return this test's own copy of the town, open."""
    with open_centre(Path(shutil.copy(ready_town, tmp_path / ready_town.name))) as opened:
        yield opened


def _settle_five(centre: CentreFile) -> None:
    """Settle five families; the numbers of their visits are their own numbers."""
    families = [
        settle(centre, "Иванова Анна Павловна", "Тимур", "8 912 345-67-89", "2022-08"),
        settle(centre, "Ёлкина Зоя Андреевна", "Ева", "+7 (900) 100-20-30"),
        settle(centre, "Петрова-Водкина Алсу", "Марк"),
        settle(centre, "Д'Артаньян Ольга", "Анна-Мария"),
        settle(centre, "", "", "5-43-21"),
    ]
    for number, kept in enumerate(families, 1):
        day = dt.date(2025, 9, number)
        come = {"is_anonymous": False, "recipient_id": kept.adults[0].id, "date": day}
        add_session(centre, a_session(centre, **come))


def found(file: CentreFile, typed: str) -> list[str]:
    return [hit.person.title for hit in find_people(file, typed)]


@pytest.mark.parametrize(
    "typed",
    [
        "Иванова", "ива", "АННА пав", "павловна анна иванова", "и а п", "Bdfyjdf", "bdf fyy",
        "34567", "8912", "8 (912) 345-67-89", "+7 912", "С-0001", "c-0001", "тим", "ива тим",
        "nbveh", "89123456789",
    ],
)  # fmt: skip
def test_one_family_found_in_many_ways(town: CentreFile, typed: str) -> None:
    assert found(town, typed) == ["Иванова Анна Павловна"]


@pytest.mark.parametrize("typed", ["елкина", "Ёлк", "`krbyf", "ЕВА"])
def test_yo_and_case_do_not_matter(town: CentreFile, typed: str) -> None:
    assert found(town, typed) == ["Ёлкина Зоя Андреевна"]


@pytest.mark.parametrize("typed", ["водкина", "петрова-в", "алсу водк", "марк"])
def test_a_double_name_is_found_by_both(town: CentreFile, typed: str) -> None:
    assert found(town, typed) == ["Петрова-Водкина Алсу"]


def test_an_apostrophe_is_a_letter(town: CentreFile) -> None:
    assert found(town, "Д'Арт") == ["Д'Артаньян Ольга"]


def test_a_family_without_a_name_is_shown_by_its_code(town: CentreFile) -> None:
    assert found(town, "54321") == ["С-0005"]
    assert found(town, "С-0005") == ["С-0005"]


@pytest.mark.parametrize("typed", ["нет такой", "ванова", "иванова ева", "99999999"])
def test_nobody_is_found(town: CentreFile, typed: str) -> None:
    assert found(town, typed) == []


@pytest.mark.parametrize("typed", ["", "  ", "%", "_", "²", "—"])
def test_what_says_nothing_shows_the_newest(town: CentreFile, typed: str) -> None:
    assert len(found(town, typed)) == 5


def test_a_wildcard_is_only_a_letter(town: CentreFile) -> None:
    assert found(town, "и%а") == []
    assert found(town, "_ванова") == []


def test_those_who_came_last_stand_first(town: CentreFile) -> None:
    assert [hit.person.family_code for hit in find_people(town, "")] == [
        "С-0005", "С-0004", "С-0003", "С-0002", "С-0001",
    ]  # fmt: skip
    assert found(town, "ан") == [
        "Д'Артаньян Ольга",
        "Ёлкина Зоя Андреевна",
        "Иванова Анна Павловна",
    ]
    assert find_people(town, "ёлк")[0].last_visit == dt.date(2025, 9, 2)


def test_a_family_that_never_came_is_found_last(town: CentreFile) -> None:
    settle(town, "Ёлкина Яна")
    assert found(town, "ёлкина") == ["Ёлкина Зоя Андреевна", "Ёлкина Яна"]
    assert find_people(town, "яна")[0].last_visit is None


def test_the_child_finds_every_adult_of_the_family(town: CentreFile) -> None:
    both = Family((Adult("Мать"), Adult("Отец")), (Child("Ярослав"),))
    add_family(town, both)
    assert sorted(found(town, "ярос")) == ["Мать", "Отец"]


def test_at_most_eight_hits(centre: CentreFile) -> None:
    for number in range(12):
        settle(centre, f"Иванова {number}")
    assert len(find_people(centre, "иванова")) == 8


def test_many_matches_are_answered_from_the_newest_visits(town: CentreFile) -> None:
    with town.operation("Перепись"):
        for number in range(1_100):
            write_family(town, Family((Adult("Иванова Ната"),), code=f"С-{number + 100:04d}"))
    hits = find_people(town, "ив")
    assert len(hits) == 8
    assert hits[0].person.title == "Иванова Анна Павловна"
    assert {hit.person.title for hit in hits[1:]} == {"Иванова Ната"}


def test_a_person_is_opened_with_the_children(town: CentreFile) -> None:
    (hit,) = find_people(town, "иванова")
    assert visitor(town, hit.person.adult.id or 0) == hit
    assert [child.name for child in hit.person.children] == ["Тимур"]


def test_an_empty_centre_knows_nobody(centre: CentreFile) -> None:
    assert find_people(centre, "") == []
    assert find_people(centre, "иванова") == []


def test_an_initial_is_found_beside_a_longer_word(centre: CentreFile) -> None:
    settle(centre, "О'Коннор Ёлка Фёдоровна", phone="8 912 345-67-89")
    settle(centre, "Фролова Инна")
    assert [who.person.title for who in find_people(centre, "о'коннор ф")] == [
        "О'Коннор Ёлка Фёдоровна"
    ]
    assert [who.person.title for who in find_people(centre, "ф")] == [
        "Фролова Инна",
        "О'Коннор Ёлка Фёдоровна",
    ]
    assert [who.person.title for who in find_people(centre, "8(912)")] == [
        "О'Коннор Ёлка Фёдоровна"
    ]
