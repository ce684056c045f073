"""Cells with marks from 1 to 5."""

import re
from dataclasses import dataclass

from kcentre.language import fold
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

_MARK = re.compile(
    r"([1-5])(?:[.,]0+)?\s*(?:/\s*5|из\s*5|балл\w*|б\b|\(.*\)|-|–|—)?\.?(?:\s*[а-я ]+)?"
)
_WORDS = (
    (r"не\s?уд|плохо|не понрав|недовол", 2),
    (r"отлич|очень хорошо|превосходн", 5),
    (r"хорош", 4),
    (r"удовл|средн", 3),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark from 1 to 5; None where there is none."""

    value: int | None = None
    problem: str = ""


def mark_in(cell: Cell) -> Mark:
    """Read a mark: «5», «4 балла», «5/5», «отлично»."""
    text = plain(cell)
    if is_blank(text):
        return Mark()
    words = fold(text)
    found = _MARK.fullmatch(words)
    if found:
        return Mark(int(found[1]))
    for pattern, mark in _WORDS:
        if re.match(pattern, words):
            return Mark(mark)
    return Mark(problem=f"оценка — число от 1 до 5, а записано «{text}»")
