"""Faces, characters and lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kcentre.paper.fonts import CharacterNotPrintable, Face, clean, runs, width
from kcentre.paper.lines import bound, fitted, longest_word, tied, wrapped

NBSP = "\u00a0"
russian = st.text("абвгдеёжзийклмн АБВ-«»—,.0123456789\n", max_size=300)


def test_every_face_has_what_russian_office_papers_use() -> None:
    for face in Face:
        assert len(runs("Ёжик № 7 «—» … ₽ 5 % ½ −3 ×", face)) == 1


def test_a_character_that_the_face_lacks_is_taken_from_the_symbols() -> None:
    assert runs("☑ да ☐ нет ✓★", Face.SERIF) == (
        (Face.SYMBOLS, "☑"),
        (Face.SERIF, " да "),
        (Face.SYMBOLS, "☐"),
        (Face.SERIF, " нет "),
        (Face.SYMBOLS, "✓★"),
    )


def test_a_character_that_no_face_has_is_refused_with_a_sentence() -> None:
    with pytest.raises(CharacterNotPrintable) as refused:
        width("Тема: 教育 и игра", Face.SERIF)
    assert refused.value.character == "教"
    assert "U+6559" in refused.value.sentence
    assert "«Тема: 教育 и игра»" in refused.value.sentence


def test_what_has_no_shape_is_dropped_and_letters_are_composed() -> None:
    assert clean("\ufeffи\u0306 \u200bе\u0308\u00ad\x00\x1b") == "й ё"
    assert clean("1\u202f000\tрублей\r\n\u2011") == f"1{NBSP}000 рублей\n-"


@given(russian, st.floats(20, 400))
@settings(max_examples=150, deadline=None)
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, room: float) -> None:
    lines = wrapped(text, Face.SERIF, 10, room)
    assert all(width(line, Face.SERIF) * 10 <= room + 1e-6 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_is_printable_or_refused(text: str) -> None:
    cleaned = clean(text)
    try:
        shown = "".join(wrapped(cleaned, Face.SERIF_BOLD, 12, 100))
    except CharacterNotPrintable as refused:
        shown = refused.character
    assert set(shown) <= set(cleaned)


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrapped("", Face.SERIF, 10, 100) == ("",)
    assert longest_word("", Face.SERIF) == 0


def test_words_break_after_their_hyphen_where_there_is_no_room() -> None:
    room = width("учитель-ло", Face.SERIF) * 10
    assert wrapped("учитель-логопед", Face.SERIF, 10, room) == ("учитель-", "логопед")
    assert longest_word("и учитель-логопед", Face.SERIF) == width("учитель-логопед", Face.SERIF)


def test_numbers_and_short_words_do_not_break_after_their_hyphen() -> None:
    for text in ("2025-09-12", "e-mail"):
        first = text[: text.index("-") + 2]
        room = width(first, Face.SERIF) * 10
        assert wrapped(text, Face.SERIF, 10, room)[0] == first


def test_short_words_stay_with_the_next_one_and_dashes_with_the_last() -> None:
    assert bound("план выполнен на 87 % — и это") == (
        f"план выполнен на{NBSP}87{NBSP}%{NBSP}— и{NBSP}это"
    )
    assert bound("№ 7, г. Энск, И. И. Иванова") == (
        f"№{NBSP}7, г.{NBSP}Энск, И.{NBSP}И.{NBSP}Иванова"
    )


def test_initials_stay_together_even_in_a_narrow_cell() -> None:
    assert tied("Артамонова Е. С., педагог и психолог") == (
        f"Артамонова Е.{NBSP}С., педагог и психолог"
    )


def test_a_text_too_long_ends_with_an_ellipsis_within_its_room() -> None:
    lines = fitted("Детско-родительские отношения " * 5, Face.SANS, 9, 120, lines=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width(line, Face.SANS) * 9 <= 120 for line in lines)
