"""A number as it is typed into a form and shown again."""

import re

from kcentre.language.numbers import decimal_trimmed

_NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d{1,6})?")


def number_in(typed: str) -> float | None:
    """Return the number that was typed («2», «2,5»); None where it is none."""
    bare = "".join(typed.split())
    return float(bare.replace(",", ".")) if _NUMBER.fullmatch(bare) else None


def number_words(number: float | None) -> str:
    """Return «2» or «2,5»; empty where there is no number."""
    if number is None:
        return ""
    return decimal_trimmed(number, 6)
