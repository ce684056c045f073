"""How many cells an .ods file unfolds into.

OpenDocument writes «the same row 1 048 000 times»; the parser copies a repeated cell as often as
it is told, before it looks at any limit of its own.
"""

from collections.abc import Iterable
from pathlib import Path
from xml.parsers import expat

from kcentre.spreadsheets.refusals import DamagedTable

_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576
_CELLS = ("table:table-cell", "table:covered-table-cell")
_VALUED = ("office:value-type", "office:value", "office:string-value", "table:formula")


class _Walk:
    """Counts the cells the parser will keep: up to a row's last filled one, times its repeats."""

    def __init__(self) -> None:
        self.unfolded = self.spaces = 0
        self._width = self._filled = self._widest = 0
        self._repeats = 1
        self._rows = self._rows_filled = 0

    @property
    def grid(self) -> int:
        return max(self.unfolded, self._rows_filled * self._widest)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _CELLS:
            times = _number(attributes.get("table:number-columns-repeated"), _MOST_COLUMNS)
            self._width = min(self._width + times, _MOST_COLUMNS)
            if any(key in attributes for key in _VALUED):
                self._filled = self._width
        elif name == "table:table-row":
            self._width = self._filled = 0
            self._repeats = _number(attributes.get("table:number-rows-repeated"), _MOST_ROWS)
        elif name == "table:table":
            self._rows = self._rows_filled = self._widest = 0
        elif name == "text:s":
            self.spaces += _number(attributes.get("text:c"), 1 << 32)

    def end(self, name: str) -> None:
        if name != "table:table-row":
            return
        self._rows = min(self._rows + self._repeats, _MOST_ROWS)
        if self._filled:
            self._widest = max(self._widest, self._filled)
            self._rows_filled = self._rows
            self.unfolded += self._filled * self._repeats


def _number(text: str | None, most: int) -> int:
    return min(int(text), most) if text and text.isdecimal() else 1


def grid_of(pieces: Iterable[bytes], path: Path) -> int:
    """Return how many cells the parser will lay out. Raises DamagedTable."""
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    largest = 0
    try:
        for piece in pieces:
            parser.Parse(piece)
            largest = max(largest, walk.grid)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise DamagedTable(path) from error
    return max(largest, walk.grid, walk.spaces)
