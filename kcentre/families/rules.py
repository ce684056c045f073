"""What a family must satisfy. No name, phone or birth month is ever obligatory."""

from collections.abc import Iterator
from datetime import date

from kcentre.families.records import Adult, Child, Family
from kcentre.language import Problem, digits_of
from kcentre.language.ages import month_number
from kcentre.language.problems import Severity

_OLDEST_YEARS = 18
FEWEST_DIGITS, MOST_DIGITS = 5, 15
"""How many digits a phone has: a short one within the town, the longest abroad (ITU E.164)."""


def family_problems(family: Family, today: date, *, code_is_taken: bool) -> Iterator[Problem]:
    """Yield what is wrong with a family."""
    if code_is_taken:
        yield Problem("code", f"Код «{family.code}» уже занят другой семьёй: выберите новый.")
    if not family.adults:
        yield Problem("adults", "Добавьте взрослого: имя и телефон можно не указывать.")
    for adult in family.adults:
        yield from adult_problems(adult)
    for child in family.children:
        yield from child_problems(child, today)


def adult_problems(adult: Adult) -> Iterator[Problem]:
    """Yield what is odd about an adult: a phone of 5 to 15 digits is expected."""
    count = len(digits_of(adult.phone))
    if adult.phone.strip() and not FEWEST_DIGITS <= count <= MOST_DIGITS:
        yield Problem(
            "phone",
            "Не похоже на номер телефона: проверьте, все ли цифры на месте.",
            Severity.WARNING,
        )


def child_problems(child: Child, today: date) -> Iterator[Problem]:
    """Yield what is wrong with a child: the birth lies in the past, at most 18 years back."""
    if child.born_from is None or child.born_to is None:
        return
    this_month = month_number(today.year, today.month)
    if child.born_from > child.born_to:
        yield Problem("born", "Начало промежутка рождения позже его конца: поменяйте их местами.")
    elif child.born_from > this_month:
        yield Problem("born", "Месяц рождения ещё не наступил: проверьте год.")
    elif this_month - child.born_to > _OLDEST_YEARS * 12:
        yield Problem("born", "Ребёнку больше 18 лет: проверьте год рождения.", Severity.WARNING)


def removal_problem(what: str) -> Problem:
    """Return why a family, an adult or a child can't be removed; `what` is «эта семья»."""
    return Problem(
        "id",
        f"Удалить нельзя: {what} есть в журнале, в записях на приём или в листе ожидания. "
        "Они нужны отчётам.",
    )
