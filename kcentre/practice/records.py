"""«Паспорт практики» as screens and papers see it."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.missing import Missing
from kcentre.practice.values import SectionKind

BETWEEN = " | "
"""Parts the cells of a row in a section that is a table."""


@dataclass(frozen=True, slots=True)
class PassportDraft:
    """A passport being entered: its name, and the academic years that begin in these years."""

    title: str = ""
    first_year: int | None = None
    last_year: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PassportLine:
    """A kept passport."""

    id: int
    draft: PassportDraft
    made_on: dt.date


@dataclass(frozen=True, slots=True)
class Drafted:
    """What the program knows of a section: lines or rows of a table, and what is not known."""

    lines: tuple[str, ...] = ()
    lacking: tuple[Missing, ...] = ()

    @property
    def text(self) -> str:
        """The lines as the head may go on with them."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section: what the program drafted, and the head's own text where there is one."""

    kind: SectionKind
    drafted: Drafted
    own: str | None = None

    @property
    def text(self) -> str:
        """What is printed."""
        return self.drafted.text if self.own is None else self.own

    @property
    def is_empty(self) -> bool:
        """Whether a blank would be printed."""
        return not self.text.strip()

    @property
    def lacking(self) -> tuple[Missing, ...]:
        """What is missing; a text of the head's own lacks nothing."""
        return () if self.own else self.drafted.lacking

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows of a section that is a table, each as wide as its columns."""
        return tuple(_cells(line, len(self.kind.columns)) for line in self.text.splitlines())


@dataclass(frozen=True, slots=True)
class PassportView:
    """A passport with its 22 sections."""

    line: PassportLine
    sections: tuple[SectionView, ...]

    @property
    def filled(self) -> int:
        """How many sections say something."""
        return sum(not section.is_empty for section in self.sections)


def joined(rows: tuple[tuple[str, ...], ...]) -> str:
    """Return the rows of a table as a section's text; rows without a word are left out."""
    lines = (BETWEEN.join(cell.replace("|", "/").strip() for cell in row) for row in rows)
    return "\n".join(line for line in lines if line.replace("|", "").strip())


def _cells(line: str, width: int) -> tuple[str, ...]:
    cells = [cell.strip() for cell in line.split(BETWEEN.strip())][:width]
    return (*cells, *([""] * (width - len(cells))))
