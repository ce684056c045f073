"""A paper as plain data: what it says, not how it is drawn.

Rooms build a `Document` from their figures; only the writers of this room know formats.
A report is therefore tested as data, and each format once by reading it back.
"""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from kcentre.language.numbers import UNKNOWN
from kcentre.paper.drawing import Graphic

Cell = str | int | float | Decimal | date | time | None


class PaperSize(StrEnum):
    """The sheet a paper is printed on (ISO 216)."""

    A3 = "A3"
    A4 = "A4"
    A5 = "A5"


class Kind(StrEnum):
    """What the values of a column or a chart are."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    NUMBER = "number"
    """For indicators of different units: a Decimal keeps its own decimals, an int has none."""
    PERCENT = "percent"
    """Numbers 0…100, not fractions."""
    DATE = "date"
    TIME = "time"


class Align(StrEnum):
    """Where a text stands in its width."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


class RowRole(StrEnum):
    """Why a table's row differs from the others."""

    BODY = "body"
    TOTAL = "total"
    GROUP = "group"
    SUM = "sum"
    """One text across, about the rows above: «Итого за октябрь: …»."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Neighbours with the same `group` stand under one common head. `weight` is the share of the
    width left over when every column has what its contents need. `absent` stands for None.
    """

    title: str
    kind: Kind = Kind.TEXT
    group: str = ""
    places: int = 1
    signed: bool = False
    absent: str = "—"
    weight: float = 1.0
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell: bold for what the eye looks for, small for what it may skip."""

    text: str
    bold: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """A cell of lines that don't look alike: a person's name above the position."""

    lines: tuple[Line, ...]

    def __str__(self) -> str:
        """Return the bare text."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: as many cells as columns, or the one text of a group or a sum."""

    cells: tuple[Cell | Lines, ...]
    role: RowRole = RowRole.BODY


def body(*cells: Cell | Lines) -> Row:
    return Row(cells)


def total(*cells: Cell | Lines) -> Row:
    return Row(cells, RowRole.TOTAL)


def group(caption: str) -> Row:
    return Row((caption,), RowRole.GROUP)


def summed(text: str) -> Row:
    return Row((text,), RowRole.SUM)


ACROSS = frozenset({RowRole.GROUP, RowRole.SUM})
"""Roles of rows whose one text stands over all columns."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; with no rows it says `empty`. `note` stands below in small type.

    With a `size` the type has that size in points and the columns divide the width by their
    `weight` alone, so that pages printed months apart look alike.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    note: str = ""
    empty: str = UNKNOWN
    size: float = 0.0

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table needs a column")
        for row in self.rows:
            expected = 1 if row.role in ACROSS else len(self.columns)
            if len(row.cells) != expected:
                raise ValueError(f"{len(row.cells)} cells where {expected} belong: {row.cells}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG or PNG in its own proportions, never wider than the text or higher than the page.

    `caption` stands below it and is what a reader hears who can't see it.
    """

    image: bytes = field(repr=False)
    width_mm: float
    caption: str = ""


LetterLine = str | Line | Picture
"""A line of a letterhead; a picture is the logo beside the lines."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's head; level 1 also begins a sheet of the workbook."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `small` is for remarks; only justified text has a first-line indent.

    `leads`: what follows begins on the same page, as under a heading.
    """

    text: str
    align: Align = Align.JUSTIFY
    bold: bool = False
    small: bool = False
    leads: bool = False


SPELLED_OUT = "(расшифровка подписи)"
"""What stands under a line for the name of who signs, where it is not known."""


@dataclass(frozen=True, slots=True)
class Signature:
    """«Заведующий ______ И. О. Фамилия», with the day of signing or a blank for it.

    Without a name there is a line for it.
    """

    position: str
    name: str
    day: date | None = None
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Banner:
    """A text in large type in the middle: what a cover is known by; `size` in points."""

    text: str
    size: float = 24.0
    bold: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick. `mark`: the key that enters it, small; `hint`: what to do after ticking it.

    With `is_written` there is a line beside the label to write on.
    """

    label: str
    mark: str = ""
    hint: str = ""
    is_written: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """Boxes of 5 mm to be ticked by hand, in columns where the labels are short.

    A scale's stand in one row, between the words for its ends. `hint` stands small above them.
    """

    options: tuple[Choice, ...]
    hint: str = ""
    is_scale: bool = False
    lowest: str = ""
    highest: str = ""

    def __post_init__(self) -> None:
        if not self.options:
            raise ValueError("nothing to tick")


@dataclass(frozen=True, slots=True)
class WritingLines:
    """So many lines to write on by hand, `hint` small above them."""

    count: int = 2
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty height in millimetres."""

    height: float


Block = (
    Heading
    | Paragraph
    | Banner
    | Table
    | Graphic
    | Picture
    | Signature
    | PageBreak
    | Spacer
    | Choices
    | WritingLines
)


@dataclass(frozen=True, slots=True)
class Approval:
    """A mark at the top: «УТВЕРЖДАЮ» at the right, «ПРИНЯТО» at the left."""

    word: str
    lines: tuple[str, ...]


def approved(position: str, name: str) -> Approval:
    """Return «УТВЕРЖДАЮ» with blanks for the signature and the day (ГОСТ Р 7.0.97, 5.16)."""
    blank = "«____»\u00a0______________\u00a020____\u00a0г."
    return Approval("УТВЕРЖДАЮ", (position, f"______________ {name or '_' * 18}", blank))


def adopted(by: str, minutes: str = "", day: str = "") -> Approval:
    """Return «ПРИНЯТО» by a body of people: «педагогическим советом», minutes' number and day."""
    number = minutes or "______"
    return Approval("ПРИНЯТО", (by, f"протокол №\u00a0{number} от\u00a0{day or '______________'}"))


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    `title`, of one or several lines, stands on the paper and in the file's properties, with
    `subject` and `organisation` as the author: none of the three may name a recipient.
    `letterhead`: the organisation's lines at the top; `addressee`: lines at the right.
    A poster is read from afar: its margins are equal, its type is as large as one page holds.
    A bare paper begins with its blocks: its title is only in the properties. `page_labels` stand
    above the pages instead of «стр. 2 из 5», an empty one above none; pages beyond have none.
    A form to fill in has equal, narrow margins; its pages come anew for each of `copies`, with
    `copy_of` at the left above them and the copy's own label at the right. `enlarged` 1.5 is large
    print: everything on the same paper half as large again.
    """

    title: str
    blocks: tuple[Block, ...]
    organisation: str = ""
    subject: str = ""
    subtitle: str = ""
    letterhead: tuple[LetterLine, ...] = ()
    addressee: tuple[str, ...] = ()
    adopted: Approval | None = None
    approved: Approval | None = None
    landscape: bool = False
    language: str = "ru-RU"
    size: PaperSize = PaperSize.A4
    is_poster: bool = False
    is_bare: bool = False
    page_labels: tuple[str, ...] = ()
    is_form: bool = False
    copies: tuple[str, ...] = ()
    copy_of: str = ""
    enlarged: float = 1.0
