"""A spreadsheet as it was read: sheets of cells, whatever program wrote it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

Cell = str | int | float | bool | date | datetime | time | timedelta
"""What a cell holds; an empty one is the empty string."""


LARGEST_GRID = 12_000_000
"""Cells between the first and the last of a sheet, empty ones included: what may be laid out."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged area; rows and columns from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: rows of equal length from its very first line; `name` is empty in a CSV."""

    name: str
    rows: list[list[Cell]]
    merges: tuple[Merge, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """A spreadsheet file; `counts_from_1904` is the old Macintosh calendar of serial dates."""

    path: Path
    sheets: tuple[Sheet, ...]
    counts_from_1904: bool = False
