"""Numbers with the words that belong to them, in the cases that official prose needs."""

from dataclasses import dataclass

from kcentre.figures.amounts import amount
from kcentre.figures.figure import Unit
from kcentre.language.numbers import decimal_comma, grouped, share
from kcentre.language.plurals import plural

NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun beside a number: 1 «услуга», 2 «услуги», 5 «услуг».

    Of the oblique cases, where all numbers but those in «один» take the plural: `accusative` and
    `genitive` are the forms after «один»; the dative has both.
    """

    one: str
    few: str
    many: str
    accusative: str = ""
    genitive: str = ""
    datives: tuple[str, str] = ("", "")

    def counted(self, number: int) -> str:
        """Return the nominative: «оказано 21 услуга, 22 услуги»."""
        return _with(number, plural(number, self.one, self.few, self.many))

    def object(self, number: int) -> str:
        """Return the accusative: «центр оказал 21 услугу», «на 22 услуги больше»."""
        return _with(number, plural(number, self.accusative or self.one, self.few, self.many))

    def of(self, number: int) -> str:
        """Return the genitive: «вопросы касались 21 ребёнка, 22 детей»."""
        return _with(number, plural(number, self.genitive, self.many, self.many))

    def by(self, number: int) -> str:
        """Return the dative: «по 21 показателю, по 22 показателям»."""
        one, several = self.datives
        return _with(number, plural(number, one, several, several))


SERVICE = Noun("услуга", "услуги", "услуг", accusative="услугу", genitive="услуги")
PARENT = Noun(
    "родитель (законный представитель)",
    "родителя (законных представителя)",
    "родителей (законных представителей)",
)
PERSON = Noun("человек", "человека", "человек", accusative="человека", genitive="человека")
CHILD = Noun("ребёнок", "ребёнка", "детей", accusative="ребёнка", genitive="ребёнка")
EVENT = Noun(
    "групповое мероприятие",
    "групповых мероприятия",
    "групповых мероприятий",
    genitive="группового мероприятия",
)
RATING = Noun("оценка", "оценки", "оценок", accusative="оценку", genitive="оценки")
REQUEST = Noun("обращение", "обращения", "обращений", genitive="обращения")
INDICATOR = Noun(
    "показатель",
    "показателя",
    "показателей",
    genitive="показателя",
    datives=("показателю", "показателям"),
)
MEASURE = Noun("мера", "меры", "мер", accusative="меру", genitive="меры")
APPLICATION = Noun("заявка", "заявки", "заявок", accusative="заявку", genitive="заявки")
MINUTE = Noun("минута", "минуты", "минут", accusative="минуту", genitive="минуты")


def percent(value: float) -> str:
    """Return «91,7 %»; a whole number without decimals."""
    return amount(value, Unit.PERCENT)


def part(number: int, whole: int) -> str:
    """Return what part of a whole a number is: «26,5 %»."""
    return f"{decimal_comma(share(number, whole) or 0)}{NBSP}%"


def _with(number: int, word: str) -> str:
    return f"{grouped(number)}{NBSP}{word}"
