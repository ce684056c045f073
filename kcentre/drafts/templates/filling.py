"""A text with its holes filled, or visibly blank."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kcentre.centre.missing import Missing
from kcentre.drafts.templates.grammar import (
    OPTIONAL,
    PLACEHOLDER,
    Piece,
    PieceKind,
    lines_of,
    pieces,
    placeholders,
)
from kcentre.drafts.templates.records import BLANK, Fact
from kcentre.language.sentences import capital
from kcentre.paper.document import Align, Block, Heading, Paragraph

_STRETCHED = re.compile(r"_{45}")
"""What can't be parted at a line's end: with it justified words would stand far apart."""

_BLANK_DAY = re.compile(r"«_+» _+ 20_+ г\.")

Facts = Mapping[str, Fact]
Blocks = Mapping[str, Sequence[Block]]


@dataclass(frozen=True, slots=True)
class Filled:
    """A text for the screen or a messenger, and what is blank in it."""

    text: str
    blanks: tuple[Missing, ...]


def filled(text: str, facts: Facts, blocks: Blocks | None = None) -> tuple[Block, ...]:
    """Return a text as blocks of a paper; `blocks` stand where their names are.

    What is not known, a name the program does not have among it, stays a visible blank.
    """
    known = blocks or {}
    return tuple(
        block
        for piece in pieces(_without_unknown(text, facts))
        for block in _blocks_of(piece, facts, known)
    )


def filled_text(text: str, facts: Facts) -> Filled:
    """Return a text as plain lines, as it is copied to a site or a messenger."""
    lines = _without_unknown(text, facts)
    told = "\n".join(_spoken(_said(line, facts)) for line in lines)
    return Filled(re.sub(r"\n{3,}", "\n\n", told).strip("\n"), tuple(blanks(text, facts)))


def blanks(text: str, facts: Facts) -> list[Missing]:
    """Return what stays blank in a text, each thing once, in the order it is met."""
    found: dict[str, Missing] = {}
    for line in _without_unknown(text, facts):
        for name in placeholders(line):
            fact = fact_named(name, facts)
            if fact is None or fact.text is None:
                blank = Missing(fact.title, fact.target) if fact else Missing(name, "")
                found.setdefault(blank.text, blank)
    return list(found.values())


def fact_named(name: str, facts: Facts) -> Fact | None:
    """Return the fact of a placeholder; «{Центр}» is that of «{центр}» where it has no own."""
    return facts.get(name) or facts.get(name[:1].lower() + name[1:])


def _without_unknown(text: str, facts: Facts) -> list[str]:
    """Return the lines without those that are wanted only where all of it is known."""
    return list(_wanted(lines_of(text), facts))


def _wanted(lines: Sequence[str], facts: Facts) -> Iterator[str]:
    for line in lines:
        if not line.startswith(OPTIONAL):
            yield line
        elif all(_text(name, facts) is not None for name in placeholders(line)):
            yield line.removeprefix(OPTIONAL).lstrip()


def _blocks_of(piece: Piece, facts: Facts, blocks: Blocks) -> Sequence[Block]:
    if piece.kind is PieceKind.BLOCK:
        return blocks.get(piece.text, (Paragraph(BLANK),))
    text = _said(piece.text, facts)
    if piece.kind is PieceKind.HEADING:
        return (Heading(text),)
    if piece.kind is PieceKind.SUBHEADING:
        return (Heading(text, level=2),)
    told = f"—\u00a0{text}" if piece.kind is PieceKind.ITEM else text
    align = Align.LEFT if _STRETCHED.search(told) else Align.JUSTIFY
    return (Paragraph(told, align, leads=told.endswith(":")),)


def _said(text: str, facts: Facts) -> str:
    return PLACEHOLDER.sub(lambda found: _text(found[1].strip(), facts) or BLANK, _glued(text))


def _glued(text: str) -> str:
    """Return a text whose numbers and blank days are not parted at a line's end."""
    days = _BLANK_DAY.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    return days.replace("№ ", "№\u00a0")


def _spoken(line: str) -> str:
    """Return a line without the marks that only paper knows."""
    bare = re.sub(r"^#{1,2} ", "", line)
    return re.sub(r"^- ", "— ", bare)


def _text(name: str, facts: Facts) -> str | None:
    fact = fact_named(name, facts)
    if fact is None or fact.text is None:
        return None
    return fact.text if name in facts else capital(fact.text)
