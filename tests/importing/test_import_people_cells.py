"""Cells about people hold two or three things at once."""

import pytest

from kcentre.centre.values import EventType, Relation
from kcentre.journal.importing.event_cells import GroupEvent
from kcentre.journal.importing.person_cells import (
    Person,
    child_in,
    code_in,
    name_key,
    person_in,
    phone_in,
)
from kcentre.journal.importing.specialist_cells import specialist_in


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "—", "–", "аноним", "Аноним", "АНОНИМНО", "анонимное обращение",
     "анонимно (мама)", "не указано", "не назвалась", "неизвестно", "нет", "н/д", "Х", "инкогнито"],
)  # fmt: skip
def test_marks_of_anonymity(text: str) -> None:
    assert person_in(text) == Person()


@pytest.mark.parametrize(
    "text", ["Анонимова Анна", "Нетесова Н.Н.", "Хасанова Х.Х.", "Незнайкина О."]
)
def test_names_that_only_look_anonymous(text: str) -> None:
    assert person_in(text).name == text


@pytest.mark.parametrize(
    ("text", "name", "digits"),
    [("Иванова И.И., 8-900-123-45-67", "Иванова И.И.", "79001234567"),
     ("Иванова И.И. +7 (900) 123 45 67", "Иванова И.И.", "79001234567"),
     ("Иванова И.И. тел. 45-67-89", "Иванова И.И.", "456789"),
     ("Иванова И.И.", "Иванова И.И.", ""), ("ИВАНОВА-ПЕТРОВА АННА", "Иванова-Петрова Анна", ""),
     ("О’Коннор Мэри", "О’Коннор Мэри", "")],
)  # fmt: skip
def test_a_name_with_a_phone(text: str, name: str, digits: str) -> None:
    read = person_in(text)
    assert (read.name, read.digits, read.problem) == (name, digits, "")


def test_a_name_with_a_relation() -> None:
    assert person_in("Иванова Анна (мать)").relation == Relation.MOTHER
    assert person_in("бабушка, Петрова А.А.").name == "Петрова А.А."
    assert person_in("мама") == Person(relation="mother")


@pytest.mark.parametrize(
    "text",
    ["родитель", "родитель с ребёнком", "мама и ребёнок", "родитель + ребенок", "семья", "дети",
     "законный представитель", "1 родитель"],
)  # fmt: skip
def test_words_that_name_nobody(text: str) -> None:
    assert (person_in(text).name, person_in(text).problem) == ("", "")


def test_of_two_phones_the_first_tells_who_it_is() -> None:
    assert phone_in("8 900 111-22-33, 8 900 444-55-66").digits == "79001112233"


def test_a_name_with_a_code() -> None:
    assert (person_in("С-0142 Иванова").code, person_in("C-0142 Иванова").name) == (
        "С-0142",
        "Иванова",
    )


def test_a_second_person_is_told() -> None:
    read = person_in("Иванова А.А., Петров Б.Б.")
    assert read.name == "Иванова А.А."
    assert "Петров Б.Б." in read.problem


@pytest.mark.parametrize(
    ("text", "event"),
    [("родительская гостиная, 16 чел.", GroupEvent(EventType.PARENTS_LOUNGE, "", 16)),
     ("мастер-класс, 6 чел.", GroupEvent(EventType.MASTER_CLASS, "", 6)),
     ("Семинар «Играем» (12 человек)", GroupEvent(EventType.SEMINAR, "Играем", 12))],
)  # fmt: skip
def test_an_event_in_place_of_a_person(text: str, event: GroupEvent) -> None:
    assert person_in(text).event == event


@pytest.mark.parametrize(("text", "number"), [("16", 16), ("16 чел.", 16), ("1", 1)])
def test_a_number_in_place_of_a_person(text: str, number: int) -> None:
    assert person_in(text) == Person(participants=number)


@pytest.mark.parametrize("text", ["Гостинцева А.А.", "Лекторова Л.", "Семинарская О."])
def test_names_that_only_look_like_events(text: str) -> None:
    assert person_in(text).name == text


def test_names_are_equal_whatever_the_writing() -> None:
    keys = {name_key(text) for text in ("Королёва И.И.", "КОРОЛЕВА И. И.", " королева  И И ")}
    assert keys == {"королева и и"}
    assert name_key("Д’Артаньян") == name_key("Д'Артаньян")


def test_phones() -> None:
    assert phone_in(79001112233.0).digits == "79001112233"
    assert phone_in("8 (900) 111-22-33").digits == "79001112233"
    assert phone_in("нет") == Person()
    assert phone_in("спросить").problem


@pytest.mark.parametrize(
    ("cell", "code"),
    [("С-0142", "С-0142"), ("C-0142", "С-0142"), ("с - 0142", "С-0142"), (142.0, "142"), ("—", "")],
)
def test_family_codes(cell: str | float, code: str) -> None:
    assert code_in(cell) == code


@pytest.mark.parametrize(
    ("text", "name", "youngest"),
    [("Маша, 3 года", "Маша", 36), ("Иванов Петя 2 г. 5 мес.", "Иванов Петя", 29),
     ("мальчик 3 г.", "", 36), ("3 года", "", 36), ("Маша (5 лет)", "Маша", 60),
     ("Маша", "Маша", None)],
)  # fmt: skip
def test_a_child_with_an_age(text: str, name: str, youngest: int | None) -> None:
    read = child_in(text)
    assert (read.name, read.childhood.youngest) == (name, youngest)


def test_a_child_with_a_birthday() -> None:
    read = child_in("Петров Иван, 12.03.2021 г.р.")
    assert read.name == "Петров Иван"
    assert read.childhood.birthday is not None


def test_a_second_child_is_told() -> None:
    read = child_in("Катя 3 года, Петя 5 лет")
    assert (read.name, read.childhood.youngest) == ("Катя", 36)
    assert read.problem


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [("Зайцева Ольга Викторовна, старший воспитатель", "Зайцева Ольга Викторовна",
      "старший воспитатель"),
     ("педагог-психолог Соколова А.П.", "Соколова А.П.", "педагог-психолог"),
     ("Соколова А.П. (педагог-психолог)", "Соколова А.П.", "педагог-психолог"),
     ("Соколова А. П. — педагог-психолог", "Соколова А. П.", "педагог-психолог"),
     ("Иванова А.П.\nучитель-логопед", "Иванова А.П.", "учитель-логопед"),
     ("Петрова В.В. музыкальный руководитель", "Петрова В.В.", "музыкальный руководитель"),
     ("ИВАНОВА А.П., ПЕДАГОГ-ПСИХОЛОГ", "Иванова А.П.", "педагог-психолог"),
     ("Соколова Анна Павловна", "Соколова Анна Павловна", ""),
     ("Учитель-логопед", "Учитель-логопед", "учитель-логопед"),
     ("Иванова А.П., логопед, высшая категория", "Иванова А.П.", "логопед")],
)  # fmt: skip
def test_a_specialist_with_a_position(text: str, name: str, position: str) -> None:
    read = specialist_in(text)
    assert (read.name, read.position, read.problem) == (name, position, "")


def test_a_second_specialist_is_told() -> None:
    read = specialist_in("Иванова А.П., Петрова В.В.")
    assert read.name == "Иванова А.П."
    assert read.problem
