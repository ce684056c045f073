"""Values with their units, as prose says them."""

from kcentre.figures.amounts import amount, amount_up_to
from kcentre.figures.figure import Unit


def test_values_are_said_with_words_that_agree() -> None:
    texts = [
        amount(21, Unit.SERVICES),
        amount(1234, Unit.RATINGS),
        amount(91.7, Unit.PERCENT),
        amount(88.0, Unit.PERCENT),
        amount(4.5, Unit.MARK),
        amount(3, "шт."),
        amount(3, ""),
        amount(None, Unit.DAYS),
    ]
    assert [text.replace("\u00a0", " ") for text in texts] == [
        "21 услуга",
        "1 234 оценки",
        "91,7 %",
        "88 %",
        "4,50 балла",
        "3 шт.",
        "3",
        "нет данных",
    ]


def test_after_do_words_stand_in_the_genitive() -> None:
    texts = [amount_up_to(number, Unit.SERVICES) for number in (21, 60, 11)]
    assert [text.replace("\u00a0", " ") for text in texts] == ["21 услуги", "60 услуг", "11 услуг"]
