"""What a sum of money must satisfy, and how lists show it. Sums are in kopecks."""

from collections.abc import Iterator

from kcentre.language import Problem
from kcentre.language.money import rubles

_MOST = 10**13
"""A hundred milliard roubles: more is a slip of the finger."""


def sum_problems(field: str, kopecks: int | None) -> Iterator[Problem]:
    """Yield what is wrong with a sum; None is «not known»."""
    if kopecks is None:
        return
    if kopecks < 0:
        yield Problem(field, "Сумма не бывает меньше нуля: уберите минус.")
    elif kopecks > _MOST:
        yield Problem(field, "Сумма слишком велика: проверьте, нет ли лишних цифр.")


def shown(kopecks: int | None) -> str:
    """Return «12 500,00 ₽», empty where the sum is not known."""
    return "" if kopecks is None else rubles(kopecks)
