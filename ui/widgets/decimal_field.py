"""A number with decimals, as people type it: with a comma or a point, with spaces."""

import re

from PySide6.QtWidgets import QWidget

from kcentre.language.numbers import decimal_trimmed
from ui.widgets.typed_field import TypedField

_NUMBER = re.compile(r"(-?\d{1,12})(?:[.,](\d{1,4}))?%?")


class DecimalField(TypedField):
    """`85`, `4,5`, `1 200.5`; its value is a float or None."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        problem = "Число пишут так: 85 или 4,5."
        super().__init__(_typed, decimal_typed, problem, placeholder, parent)


def decimal_typed(value: float) -> str:
    """Return «85» or «4,5»."""
    return decimal_trimmed(value, 4)


def _typed(text: str) -> float | None:
    found = _NUMBER.fullmatch("".join(text.split()).replace("−", "-"))
    return None if found is None else float(f"{found[1]}.{found[2] or 0}")
