"""Numbers in words."""

import pytest

from kcentre.language.number_words import in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "ноль"),
        (1, "один"),
        (12, "двенадцать"),
        (20, "двадцать"),
        (21, "двадцать один"),
        (100, "сто"),
        (312, "триста двенадцать"),
        (1000, "одна тысяча"),
        (2045, "две тысячи сорок пять"),
        (11_011, "одиннадцать тысяч одиннадцать"),
    ],
)
def test_a_number_is_said_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


def test_what_no_book_has_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        in_words(-1)
