"""The proposed forms of a centre's own name."""

from dataclasses import astuple

import pytest

from kcentre.language.declension import Forms, proposed_forms, undeclined

DECLINED = {
    "Ладошка": "Ладошки Ладошке Ладошку Ладошкой Ладошке",
    "Ёлочка": "Ёлочки Ёлочке Ёлочку Ёлочкой Ёлочке",
    "Гармония": "Гармонии Гармонии Гармонию Гармонией Гармонии",
    "Семья": "Семьи Семье Семью Семьёй Семье",
    "Радость": "Радости Радости Радость Радостью Радости",
    "Журавль": "Журавля Журавлю Журавль Журавлём Журавле",
    "Росток": "Ростка Ростку Росток Ростком Ростке",
    "Исток": "Истока Истоку Исток Истоком Истоке",
    "Огонёк": "Огонька Огоньку Огонёк Огоньком Огоньке",
    "Птенец": "Птенца Птенцу Птенец Птенцом Птенце",
    "Малыш": "Малыша Малышу Малыш Малышом Малыше",
    "Диалог": "Диалога Диалогу Диалог Диалогом Диалоге",
    "Солнышко": "Солнышка Солнышку Солнышко Солнышком Солнышке",
    "Сердце": "Сердца Сердцу Сердце Сердцем Сердце",
    "Доверие": "Доверия Доверию Доверие Доверием Доверии",
    "Счастье": "Счастья Счастью Счастье Счастьем Счастье",
    "Время": "Времени Времени Время Временем Времени",
    "Каравай": "Каравая Караваю Каравай Караваем Каравае",
    "Гостиная": "Гостиной Гостиной Гостиную Гостиной Гостиной",
    "Ребята": "Ребят Ребятам Ребята Ребятами Ребятах",
    "Лучики": "Лучиков Лучикам Лучики Лучиками Лучиках",
    "Почемучки": "Почемучек Почемучкам Почемучки Почемучками Почемучках",
}
PHRASES = {
    "Семейная гостиная": ("Семейной гостиной", "Семейную гостиную"),
    "Солнечный город": ("Солнечного города", "Солнечный город"),
    "Маленький принц": ("Маленького принца", "Маленький принц"),
    "Большая семья": ("Большой семьи", "Большую семью"),
    "Синяя птица": ("Синей птицы", "Синюю птицу"),
    "Хорошее настроение": ("Хорошего настроения", "Хорошее настроение"),
    "Тихая гавань": ("Тихой гавани", "Тихую гавань"),
    "Мир детства": ("Мира детства", "Мир детства"),
    "Школа заботливых родителей": ("Школы заботливых родителей", "Школу заботливых родителей"),
    "Ласточкино гнездо": ("Ласточкина гнезда", "Ласточкино гнездо"),
    "Гений места": ("Гения места", "Гений места"),
}
UNCHANGED = ("Мы вместе", "Растём вместе", "Мама и я", "ЦИПР", "Baby", "О'Нил", "В кругу", "7")


@pytest.mark.parametrize(("name", "forms"), DECLINED.items())
def test_a_word_declines(name: str, forms: str) -> None:
    assert " ".join(astuple(proposed_forms(name))) == forms


@pytest.mark.parametrize(("name", "forms"), PHRASES.items())
def test_a_noun_declines_with_its_adjective_and_alone_with_what_follows(
    name: str, forms: tuple[str, str]
) -> None:
    found = proposed_forms(name)
    assert (found.genitive, found.accusative) == forms
    assert found.is_whole


@pytest.mark.parametrize("name", UNCHANGED)
def test_a_sentence_or_a_sign_does_not_decline(name: str) -> None:
    assert proposed_forms(name) == undeclined(name)


@pytest.mark.parametrize("name", ["Ручей", "День", "Наш дом", "Три кота", "Мамина школа"])
def test_what_no_ending_tells_is_left_to_the_head(name: str) -> None:
    assert proposed_forms(name) == Forms()
    assert not proposed_forms(name).is_whole


def test_of_a_plural_only_the_genitive_is_left_open() -> None:
    found = proposed_forms("Первые шаги")
    assert found == Forms("", "Первым шагам", "Первые шаги", "Первыми шагами", "Первых шагах")


@pytest.mark.parametrize("letter", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя-'«7")
def test_a_name_is_proposed_for_from_its_first_letter_on(letter: str) -> None:
    for begun in (letter, letter.upper(), f"{letter}к", f"{letter}ц а", f"а {letter}", "ёк", "ец"):
        assert isinstance(proposed_forms(begun), Forms)
    assert proposed_forms("Ёж").genitive == "Ёжа"
