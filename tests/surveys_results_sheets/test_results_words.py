"""The words of the results."""

import pytest

from kcentre.surveys.results.records import Cell, CrossTable, Difference, QuestionResult, Share
from kcentre.surveys.results.sheets import words
from kcentre.surveys.values import Meaning, QuestionKind


def _question(**fields: object) -> QuestionResult:
    plain = {
        "key": "q1", "text": "Темы", "section": "", "kind": QuestionKind.ONE,
        "meaning": Meaning.TOPICS, "n": 78, "asked": 84, "skipped": 0,
    }  # fmt: skip
    return QuestionResult(**{**plain, **fields})  # type: ignore[arg-type] # any fields


def _table(p: float | None, total: int = 84, *, beyond: bool = False) -> CrossTable:
    cells = ((Cell(total, 100.0),),)
    return CrossTable(
        "осень", "Темы", "Возраст", ("речь",), ("1–3",), cells, (total,), (total,), total, p,
        is_beyond_chance=beyond,
    )  # fmt: skip


def test_the_base_tells_who_was_asked_and_who_was_silent() -> None:
    said = words.base_words(_question(skipped=2))
    assert said == (
        "один ответ · ответили 78 из 84\u00a0анкет · не спрашивали по правилу перехода: 2"
        " · без ответа: 4"
    )
    assert words.base_words(_question(n=1, asked=1)) == "один ответ · ответили 1 из 1\u00a0анкеты"


def test_several_answers_and_the_ends_of_a_scale_are_explained() -> None:
    assert words.note_words(_question()) == ""
    assert words.note_words(_question(kind=QuestionKind.SEVERAL)) == (
        "Можно было выбрать несколько: сумма больше 100\u00a0%."
    )
    scale = _question(kind=QuestionKind.SCALE, lowest="плохо", highest="отлично")
    assert words.note_words(scale) == "1 — плохо, 5 — отлично"


def test_a_mean_is_told_with_its_interval() -> None:
    known = _question(mean=4.2, mean_low=4.0, mean_high=4.41, median=4.0, deviation=0.87)
    assert words.mean_words(known) == (
        "95\u00a0% интервал среднего: 4–4,41 · медиана 4 · стандартное отклонение 0,87"
    )
    assert words.mean_words(_question()) == ""


@pytest.mark.parametrize(
    ("p", "said"),
    [(0.0004, "p\u00a0<\u00a00,001"), (0.012, "p\u00a0=\u00a00,012"), (0.5, "p\u00a0=\u00a00,500")],
)
def test_a_chance_is_told_with_three_decimals(p: float, said: str) -> None:
    assert words.p_words(p) == said


def test_a_connection_is_told_in_plain_words() -> None:
    assert words.connection_words(_table(0.0001, beyond=True)) == (
        "Ответы связаны: так сильно столбцы случайно различались бы "
        "реже чем в одном случае из тысячи (p\u00a0<\u00a00,001)."
    )
    assert "одном случае из ста" in words.connection_words(_table(0.004, beyond=True))
    assert "из двадцати" in words.connection_words(_table(0.04, beyond=True))
    assert words.connection_words(_table(0.34)).startswith("Связи не видно")
    assert words.connection_words(_table(0.01)).startswith("Судить о связи рано")
    assert words.connection_words(_table(None)).startswith("Связаны ли ответы, сказать нельзя")
    assert words.connection_words(_table(None, 0)) == "Нет анкет с ответами на оба вопроса."


def test_differences_have_a_sign_a_unit_and_an_interval() -> None:
    grown = Difference(17.0, -4.2, 29.0, 0.01)
    assert words.points_words(grown) == "+17,0\u00a0п.\u00a0п."
    assert words.points_words(grown, is_mean=True) == "+17,00"
    assert words.interval_words(grown) == "от −4,2 до +29,0"
    assert words.points_words(Difference(0.0, None, None, None)) == "0,0\u00a0п.\u00a0п."
    unknown = Difference(None, None, None, None)
    assert (words.points_words(unknown), words.interval_words(unknown)) == ("—", "—")


def test_what_nobody_answered_is_a_dash() -> None:
    nobody = Share(0, 0, None, None, None)
    assert words.percent_words(nobody) == "—"
    assert words.range_words(nobody.low, nobody.high) == "—"
    assert words.percent_words(Share(1, 3, 33.3, 6.1, 79.2)) == "33,3\u00a0%"
