"""How large a grid the cells of an .xlsx sheet span.

Nearly all files pass the quick look, a search for any cell that is not written the way every
spreadsheet program writes it, within 52 columns and 99 999 rows. Only a sheet with such a cell is
walked through element by element.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from xml.parsers import expat

from kcentre.spreadsheets.refusals import DamagedTable

# A cell closed at once holds nothing, wherever it stands.
_FAR_OR_ODD_CELL = re.compile(rb'<c(?! r="A?[A-Z][0-9]{1,5}"|(?: [\w:]+="[^"<>/]*")*\s*/>)[\s/>]')
_PREFIXED_CELL = b":c"
_REFERENCE = re.compile(r"([A-Za-z]+)([0-9]+)")
_LONGEST_TAG = 4096
_FARTHEST = 1 << 32


class NearCells:
    """A quick look over the pieces of one part."""

    def __init__(self) -> None:
        self.has_sheet = False
        self.all_are_near = True
        self._rest = b""

    def look_at(self, piece: bytes) -> None:
        """Take the next piece in; a tag cut by its end is seen with the following piece."""
        seen = self._rest + piece
        self.has_sheet = self.has_sheet or b"sheetData" in seen
        if self.all_are_near and self.has_sheet:
            whole = seen[: seen.rfind(b"<")] if self._is_cut(seen) else seen
            is_odd = _PREFIXED_CELL in whole or _FAR_OR_ODD_CELL.search(whole)
            self.all_are_near = not is_odd
        self._rest = seen[seen.rfind(b"<") :][:_LONGEST_TAG] if self._is_cut(seen) else b""

    @staticmethod
    def _is_cut(seen: bytes) -> bool:
        return seen.rfind(b"<") > seen.rfind(b">")


class _Walk:
    """The bounds of the cells that hold something, as the parser will see them."""

    def __init__(self) -> None:
        self._row = self._column = 0
        self._at = (0, 0)
        self._is_counted = False
        self.top = self.left = _FARTHEST
        self.bottom = self.right = -1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                number = attributes.get("r", "")
                self._row = int(number) - 1 if number.isdecimal() else self._row
            case "c":
                self._at = self._place(attributes.get("r", ""))
                self._column = self._at[1]
                self._is_counted = False
            case "v" | "is" if not self._is_counted:
                self._is_counted = True
                self._widen()

    def end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "row":
                self._row, self._column = self._row + 1, 0
            case "c":
                self._column += 1

    def _place(self, reference: str) -> tuple[int, int]:
        found = _REFERENCE.fullmatch(reference)
        if found is None:
            return self._row, self._column
        column = 0
        for letter in found[1][:8].upper():
            column = column * 26 + ord(letter) - ord("A") + 1
        return int(found[2][:12]) - 1, column - 1

    def _widen(self) -> None:
        row, column = self._at
        self.top, self.bottom = min(self.top, row), max(self.bottom, row)
        self.left, self.right = min(self.left, column), max(self.right, column)


def grid_of(pieces: Iterable[bytes], path: Path) -> int:
    """Return how many cells lie between the first and the last one. Raises DamagedTable."""
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    try:
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise DamagedTable(path) from error
    if walk.bottom < 0:
        return 0
    return (walk.bottom - walk.top + 1) * (walk.right - walk.left + 1)
