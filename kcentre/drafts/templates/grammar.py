"""How a text is written: for people who know Word, not markup.

An empty line ends a paragraph. A line that begins with «# » or «## » is a heading, with «- » an
item of a list; one that begins with a number («1.», «2.3.») begins a paragraph. «{…}» is the place
of a fact, «[[…]]» on a line of its own that of a table or a signature. A line that begins with
«? » is left out while a fact in it is not known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
BLOCK = re.compile(r"^\[\[([^\[\]\n]*)\]\]$")
OPTIONAL = "? "
_NUMBERED = re.compile(r"^\d{1,2}\.(\d{1,2}\.?){0,2}\s")
_MARKS = ("# ", "## ", "- ")


class PieceKind(StrEnum):
    """What a piece of a text is on paper."""

    HEADING = "heading"
    SUBHEADING = "subheading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Piece:
    """One heading, paragraph, item or block; a block's `text` is its name."""

    kind: PieceKind
    text: str


def lines_of(text: str) -> list[str]:
    """Return the lines without what Word leaves at their ends; numbered as an editor counts."""
    return [line.replace("\u00a0", " ").strip() for line in text.split("\n")]


def placeholders(text: str) -> Iterator[str]:
    """Yield what stands between braces, in its order."""
    return (found[1].strip() for found in PLACEHOLDER.finditer(text))


def block_names(text: str) -> Iterator[str]:
    """Yield the names of the blocks, in their order."""
    return (piece.text for piece in pieces(lines_of(text)) if piece.kind is PieceKind.BLOCK)


def pieces(lines: list[str]) -> Iterator[Piece]:
    """Yield what a text consists of; lines between empty ones are one paragraph."""
    gathered: list[str] = []
    for line in [*lines, ""]:
        if gathered and (not line or _begins(line)):
            yield _piece(" ".join(gathered))
            gathered = []
        if line:
            gathered.append(line)
            if not _goes_on(line):
                yield _piece(line)
                gathered = []


def _begins(line: str) -> bool:
    return line.startswith(_MARKS) or bool(BLOCK.match(line) or _NUMBERED.match(line))


def _goes_on(line: str) -> bool:
    """Tell whether the next line may belong to the same piece."""
    return not (line.startswith(("# ", "## ")) or BLOCK.match(line))


def _piece(text: str) -> Piece:
    named = BLOCK.match(text)
    if named:
        return Piece(PieceKind.BLOCK, named[1].strip())
    for mark, kind in (
        ("## ", PieceKind.SUBHEADING),
        ("# ", PieceKind.HEADING),
        ("- ", PieceKind.ITEM),
    ):
        if text.startswith(mark):
            return Piece(kind, text.removeprefix(mark).strip())
    return Piece(PieceKind.PARAGRAPH, text)
