"""Money: kept in whole kopecks, written and typed in roubles."""

import re
from decimal import Decimal

from kcentre.language.folding import fold
from kcentre.language.numbers import grouped

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]+")
_UNIT = re.compile(r"(?:₽|р\.?|руб\.?|рубль|рубля|рублей)$")
_AMOUNT = re.compile(r"([-−–]?)(\d{1,12})(?:[.,](\d{0,2}))?(тыс\.?)?")
_MINUS = "\u2212"


def rubles(kopecks: int) -> str:
    """Return «12 500,00 ₽», with no-break spaces."""
    return f"{rubles_typed(kopecks)}\u00a0₽"


def rubles_typed(kopecks: int) -> str:
    """Return «12 500,00», as a field of money shows what was typed."""
    whole, part = divmod(abs(kopecks), 100)
    sign = _MINUS if kopecks < 0 else ""
    return f"{sign}{grouped(whole)},{part:02d}"


def in_rubles(kopecks: int | None) -> Decimal | None:
    """Return the amount as a number for a table of a paper; None stays None."""
    return None if kopecks is None else Decimal(kopecks).scaleb(-2)


def typed_rubles(text: str) -> int | None:
    """Return the kopecks meant by `12500`, `12 500,50`, `12500 руб.`, `12,5 тыс.`, `-3`.

    None where the text is no amount; an empty text is the caller's affair.
    """
    words = _UNIT.sub("", _SPACES.sub("", fold(text)))
    found = _AMOUNT.fullmatch(words)
    if found is None:
        return None
    sign, whole, part, thousands = found.groups()
    kopecks = int(whole) * 100 + int((part or "").ljust(2, "0"))
    if thousands:
        kopecks *= 1000
    return -kopecks if sign else kopecks
