"""What an import says of the lines of a table: refused ones, and what was not understood."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class LinePlace:
    """Where a line stands, with the row number that the spreadsheet shows.

    `row` is 0 where a whole column or the table is meant.
    """

    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Rejected(LinePlace):
    """A line that can't be imported, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Warned(LinePlace):
    """A cell that was not understood: its column, its text, and why."""

    column: str
    text: str
    reason: str


def told_json(lines: Iterable[Rejected | Warned]) -> list[dict[str, object]]:
    """Return the lines as objects."""
    return [asdict(line) for line in lines]


def told_sentences(rejected: Iterable[Rejected], warned: Iterable[Warned]) -> list[str]:
    """Return the lines in words, one sentence each."""
    refused = [f"Не принято — {_place(line)}: {line.reason}." for line in rejected]
    return refused + [f"Проверьте — {_place(line)}: {line.reason}." for line in warned]


def _place(line: Rejected | Warned) -> str:
    """Return «лист «Май», строка 12»."""
    if isinstance(line, Warned) and line.column and not line.row:
        return f"столбец «{line.column}»"
    parts = (
        f"лист «{line.sheet}»" if line.sheet else "",
        f"строка {line.row}" if line.row else "",
    )
    return ", ".join(filter(None, parts)) or "файл"
