"""How a text begins and ends."""

from kcentre.language.sentences import capital, ended, shortened, small


def test_a_sentence_begins_large_and_keeps_the_rest() -> None:
    assert capital("ёлка в ДОУ") == "Ёлка в ДОУ"
    assert capital("«да»") == "«да»"
    assert capital("") == ""


def test_a_title_within_a_sentence_is_small_but_an_abbreviation_stays() -> None:
    assert small("Доля удовлетворённых") == "доля удовлетворённых"
    assert small("ФГОС дошкольного образования") == "ФГОС дошкольного образования"
    assert small("Я") == "я"
    assert small("") == ""


def test_a_sentence_ends_once() -> None:
    assert ended("Болели дети") == "Болели дети."
    assert [ended(text) for text in ("Да.", "Да!", "Да?")] == ["Да.", "Да!", "Да?"]


def test_a_text_is_cut_to_its_room() -> None:
    assert shortened("Речевое развитие", 16) == "Речевое развитие"
    assert shortened("Речевое развитие", 9) == "Речевое…"
    assert shortened("", 5) == ""
