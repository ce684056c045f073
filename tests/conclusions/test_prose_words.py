"""Numbers with their words: every case, every sort of number."""

import pytest

from kcentre.analysis.conclusions.words import (
    CHILD,
    EVENT,
    INDICATOR,
    PARENT,
    PERSON,
    RATING,
    SERVICE,
    percent,
)

NUMBERS = (0, 1, 2, 5, 11, 21, 101, 111, 1000, 20_002)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (SERVICE.counted, "услуг услуга услуги услуг услуг услуга услуга услуг услуг услуги"),
        (SERVICE.object, "услуг услугу услуги услуг услуг услугу услугу услуг услуг услуги"),
        (SERVICE.of, "услуг услуги услуг услуг услуг услуги услуги услуг услуг услуг"),
        (CHILD.of, "детей ребёнка детей детей детей ребёнка ребёнка детей детей детей"),
        (
            PERSON.object,
            "человек человека человека человек человек человека человека человек человек человека",
        ),
        (
            PERSON.of,
            "человек человека человек человек человек человека человека человек человек человек",
        ),
        (RATING.counted, "оценок оценка оценки оценок оценок оценка оценка оценок оценок оценки"),
        (
            INDICATOR.by,
            "ям ю ям ям ям ю ю ям ям ям",
        ),
    ],
)
def test_a_word_agrees_with_every_number(said: object, expected: str) -> None:
    assert callable(said)
    found = [plain(said(number)).rsplit(" ", 1)[1].removeprefix("показател") for number in NUMBERS]
    assert found == expected.split()


def test_several_words_agree_together() -> None:
    assert plain(PARENT.counted(21)) == "21 родитель (законный представитель)"
    assert plain(PARENT.counted(2)) == "2 родителя (законных представителя)"
    assert plain(EVENT.counted(22)) == "22 групповых мероприятия"
    assert plain(EVENT.counted(1000)) == "1 000 групповых мероприятий"


def test_per_cents_have_decimals_only_where_there_are_some() -> None:
    assert plain(percent(85)) == "85 %"
    assert plain(percent(100.0)) == "100 %"
    assert plain(percent(91.7)) == "91,7 %"
