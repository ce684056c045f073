"""Cells as the plain text a person sees, and a memory so that equal cells are understood once."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar

from kcentre.spreadsheets.workbook import Cell

T = TypeVar("T")

_LONGEST_WORDING = 400

_ESCAPED_RETURN = "_x000D_"
_INVISIBLE = re.compile(f"[\u00ad\u200b-\u200f\u2060\ufeff]|{_ESCAPED_RETURN}")
_NOTHING = re.compile(r"[-–—−_.,;:!?*/\\\s]*|н/?д|б/?н|нет данных|пусто|прочерк", re.IGNORECASE)


class Remembered(dict[Cell, T], Generic[T]):
    """What each different cell of a column means, found out once by `understand`.

    Journals repeat themselves: twenty thousand rows hold a few hundred different cells.
    """

    def __init__(self, understand: Callable[[Cell], T]) -> None:
        super().__init__()
        self._understand = understand

    @property
    def has_problems(self) -> bool:
        """Whether some cell was not understood."""
        return any(getattr(meaning, "problem", "") for meaning in self.values())

    def __missing__(self, cell: Cell) -> T:
        meaning = self[cell] = self._understand(cell)
        return meaning


def plain(cell: Cell) -> str:
    """Return what a person sees in the cell: single spaces, no invisible characters."""
    if isinstance(cell, str):
        if not cell.isprintable() or _ESCAPED_RETURN in cell:
            cell = _INVISIBLE.sub("", cell)
        return " ".join(cell.split())
    if isinstance(cell, bool):
        return "да" if cell else "нет"
    if isinstance(cell, (int, float)):
        return plain_number(cell)
    return _plain_moment(cell)


def short(cell: Cell) -> Cell:
    """Return the cell cut to what a name, a form or an age can take: patterns stay quick."""
    return cell[:_LONGEST_WORDING] if isinstance(cell, str) else cell


def is_blank(text: str) -> bool:
    """Tell whether a plain text says nothing: empty, a dash, «н/д»."""
    return _NOTHING.fullmatch(text) is not None


def plain_number(number: float) -> str:
    """Return «45» for 45.0 and «1,5» for 1.5."""
    if float(number).is_integer():
        return str(int(number))
    return f"{number:.10g}".replace(".", ",")


def _plain_moment(cell: date | datetime | time | timedelta) -> str:
    match cell:
        case datetime():
            return f"{cell:%d.%m.%Y %H:%M}"
        case date():
            return f"{cell:%d.%m.%Y}"
        case time():
            return f"{cell:%H:%M}"
        case _:
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02d}"
