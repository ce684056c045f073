"""Names of the people who were helped are found in a text that is to go out."""

import pytest
from helpers.journal_rows import hire, settle

from kcentre.casebook.naming import people_named
from kcentre.storage import CentreFile


@pytest.fixture
def known(centre: CentreFile) -> CentreFile:
    hire(centre, "Соколова Анна Павловна")
    settle(centre, "Щедролюбова Алёна Семёновна", "Щедролюбов Пётр")
    settle(centre, "Пушкин Лев Сергеевич")
    settle(centre, "Соколова Анна Павловна")
    settle(centre, "Орлова")
    return centre


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Провести беседу с Щедролюбовой Аленой.", ["Щедролюбовой Аленой"]),
        ("Жалоба Щедролюбовой\u00a0А.\u00a0С. рассмотрена", ["Щедролюбовой А.\u00a0С."]),
        ("По просьбе А. С. Щедролюбовой", ["А. С. Щедролюбовой"]),
        ("Занятие «У Пети Щедролюбова»: Петр Щедролюбов", ["Петр Щедролюбов"]),
        ("Письмо от Льва Пушкина", ["Льва Пушкина"]),
        ("Отзыв Алёны Семёновны Щедролюбовой", ["Семёновны Щедролюбовой"]),
        ("ЩЕДРОЛЮБОВА АЛЕНА, ПЁТР ЩЕДРОЛЮБОВ", ["ПЁТР ЩЕДРОЛЮБОВ", "ЩЕДРОЛЮБОВА АЛЕНА"]),
    ],
)
def test_a_name_in_any_case_is_found(known: CentreFile, text: str, named: list[str]) -> None:
    assert people_named(known, ["Оказано 219 услуг.", text]) == named


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Школа на улице Пушкина. Библиотека имени А. С. Пушкина",
        "Педагог Соколова Анна Павловна, А. П. Соколова",
        "Детский сад «Орлова роща», Орлова А.",
        "Щедролюбовы довольны. Анна Щедрина",
        "Начальнику Щедролюбовой А., О. А. Щедролюбовой, А. С. Щедриной",
        "Набережные Челны, Вера Надежда Любовь",
    ],
)
def test_others_may_be_named(known: CentreFile, text: str) -> None:
    assert people_named(known, [text]) == []


def test_the_head_may_be_named(centre: CentreFile) -> None:
    settle(centre, "Соколова Анна Петровна")
    assert people_named(centre, ["Заведующий А. П. Соколова"]) == []
