"""The seven journals of a centre as bound books, and what stands in them."""

from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from kcentre.centre.values import Value
from kcentre.paper.document import Document


class Book(Value):
    """The journals that a centre keeps, by the names on their covers."""

    BOOKING = "booking", "Журнал предварительной записи"
    REQUESTS = "requests", "Журнал регистрации обращений"
    SESSIONS = "sessions", "Журнал учёта работы"
    EVENTS = "events", "Журнал групповых мероприятий"
    VISITS = "visits", "Журнал выездных консультаций"
    REMOTE = "remote", "Журнал дистанционных консультаций"
    ANONYMOUS = "anonymous", "Журнал анонимных обращений"


class Scope(StrEnum):
    """Which sheets of a book are printed."""

    WHOLE = "whole"
    NEW = "new"
    """Those with rows that are not on a full printed sheet yet."""
    CHANGED = "changed"
    """Printed ones whose rows were changed since."""


TOTAL_SIGN = "Σ"
"""With it begin the keys of lines that are totals."""

Marks = dict[str, str]
"""The keys of the rows of a sheet, each with a checksum of its text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a book: its cells after the number.

    `key` tells it from the others of its book and year; `date` is ISO, empty of a total; `number`
    is printed, empty where rows are simply counted. `amounts` is what the totals of its month add
    up.
    """

    key: str
    date: str
    number: str
    cells: tuple[str, ...]
    amounts: tuple[int, ...] = (1,)

    @property
    def month(self) -> int:
        """The month of the date, 1 to 12."""
        return int(self.date[5:7])

    @property
    def is_total(self) -> bool:
        return self.key.startswith(TOTAL_SIGN)

    @property
    def mark(self) -> str:
        """A checksum of the text, by which a later change is noticed."""
        return f"{crc32(chr(31).join(self.cells).encode()):08x}"


@dataclass(frozen=True, slots=True)
class BookWish:
    """Which book is printed, and how."""

    book: Book
    year: int
    with_names: bool = False
    scope: Scope = Scope.WHOLE

    @property
    def title(self) -> str:
        """What the book is called: «Журнал учёта работы, 2025 год»; no person's name in it."""
        return f"{self.book.label}, {self.year}\u00a0год"

    @property
    def file_stem(self) -> str:
        """What its files are called: «Журнал учёта работы 2025 без имён»."""
        names = "с именами" if self.with_names else "без имён"
        part = {Scope.NEW: " новые листы", Scope.CHANGED: " изменённые листы"}.get(self.scope, "")
        return f"{self.book.label} {self.year} {names}{part}"


@dataclass(frozen=True, slots=True)
class MadeBook:
    """A book ready for the printer, and what of it stands on which sheet.

    `is_whole`: whatever was printed of it before no longer counts.
    """

    wish: BookWish
    document: Document
    sheets: dict[str, Marks]
    is_whole: bool
