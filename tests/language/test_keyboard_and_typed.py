"""Words typed in the wrong layout, and text made tidy."""

import pytest

from kcentre.language.keyboard import as_russian_keys, readings
from kcentre.language.typed import tidy, tidy_lines


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
