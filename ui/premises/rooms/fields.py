"""The field of a room's area, read as it is usually typed."""

import re

from PySide6.QtWidgets import QWidget

from kcentre.language.numbers import decimal_trimmed
from ui.widgets.typed_field import TypedField

_AREA = re.compile(r"(\d{1,5})(?:[.,](\d{1,2}))?(?:м2|м²|кв\.?м\.?)?")


class AreaField(TypedField):
    """An area in square metres: `18`, `18,5`, `18.5 м²`; its value is a float or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        problem = "Площадь пишут так: 18 или 18,5."
        super().__init__(_typed_area, area_typed, problem, "не указана", parent)


def area_typed(area: float) -> str:
    """Return «18,5» or «18»."""
    return decimal_trimmed(area, 2)


def _typed_area(text: str) -> float | None:
    found = _AREA.fullmatch("".join(text.split()).lower())
    return None if found is None else float(f"{found[1]}.{found[2] or 0}")
