"""What goes into a folder for an inspection, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kcentre.paper.document import Document

Paper = Document | bytes
"""A paper to be drawn, or a PDF that is kept as it was handed in."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper that can be made; it is made when its turn comes."""

    title: str
    make: Callable[[], Paper]


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is kept as it is, of whatever kind; `put` writes it to a path.

    `suffix` is that of its name («.docx»), `target` leads to the record it is kept with.
    """

    title: str
    suffix: str
    target: str
    put: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Lacking:
    """A paper that is not there: why, and the place in the window that supplies it."""

    sentence: str
    target: str


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of the folder."""

    title: str
    items: tuple[Wanted | Kept | Lacking, ...]


@dataclass(frozen=True, slots=True)
class FolderPaper:
    """A paper as it lies in the folder; its file's name begins with its `number`, «2.01».

    `pages` is None of a file that has no pages to count.
    """

    number: str
    title: str
    file_name: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class MadeFolder:
    """A folder that was made: its papers in order, and what is missing."""

    path: Path
    papers: tuple[FolderPaper, ...]
    lacking: tuple[Lacking, ...]
