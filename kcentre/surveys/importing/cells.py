"""The cells of a table of answers as texts."""

import re
from datetime import datetime, time

from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

_WHOLE = re.compile(r"([-−]?\d+)[.,]0+")
_TICK_SIGNS = frozenset("+✓✔☑√*")


def spoken(cell: Cell) -> str:
    """Return a cell as text, its lines kept apart; nothing for a dash or another word of none."""
    if isinstance(cell, str) and ("\n" in cell or "\r" in cell):
        lines = [line for part in cell.splitlines() if (line := plain(part))]
        text = "\n".join(lines)
    elif isinstance(cell, datetime) and cell.time() == time():
        text = plain(cell.date())
    else:
        text = plain(cell)
    if is_blank(text) and text not in _TICK_SIGNS:
        return ""
    whole = _WHOLE.fullmatch(text)
    return whole[1] if whole else text
