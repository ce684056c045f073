"""Words typed in the wrong layout, and text made tidy."""

import pytest

from kcentre.language.keyboard import as_russian_keys, readings
from kcentre.language.typed import printable, tidy, tidy_lines


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bdfyjdf", "Иванова"),
        ("`krbyf", "ёлкина"),
        (";fyyf", "жанна"),
        ("'vbkbz", "эмилия"),
        ("{FHBNJYJD", "ХАРИТОНОВ"),
    ],
)
def test_the_same_keys_in_the_russian_layout(typed: str, meant: str) -> None:
    assert as_russian_keys(typed) == meant


def test_only_latin_typing_has_two_readings() -> None:
    assert readings("zoom") == ["ящщь", "zoom"]
    assert readings("иванова zoom") == ["иванова zoom"]
    assert readings("8 (912)") == ["8 (912)"]
    assert readings("") == [""]


def test_one_line_is_tidied() -> None:
    assert tidy("  И\u0306ван\u00a0\u00a0Петров\u200b\t\n мл.\x00 ") == "Йван Петров мл."


def test_lines_stay_lines() -> None:
    assert tidy_lines("\n читать  вслух\r\n\n\tиграть \n") == "читать вслух\n\nиграть"


def test_line_ends_of_other_programs_part_words_too() -> None:
    pasted = "одно\x0bдва\rтри\u2028четыре\x85пять\x0cшесть"
    assert tidy_lines(pasted) == "одно\nдва\nтри\nчетыре\nпять\nшесть"
    assert tidy(pasted) == "одно два три четыре пять шесть"


def test_a_text_is_only_freed_of_what_cannot_be_printed() -> None:
    assert printable("№\u00a05\x00  да\ud83d\n") == "№\u00a05  да\n"
