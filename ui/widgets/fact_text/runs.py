"""The facts within a document: where each stands, and the document as a text with their keys.

A fact is a run of characters whose format carries its key, and a number that no other run has:
two facts side by side, even the same one twice, stay two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

_KEY = QTextFormat.Property.UserProperty.value
_NUMBER = _KEY + 1
_numbers = count(1)
_BRACES = str.maketrans("{}", "()")
_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\r": None})


class Piece(Protocol):
    """A stretch of prose, or of a fact, whose `key` names it."""

    @property
    def text(self) -> str:
        """What is shown."""

    @property
    def key(self) -> str | None:
        """The fact's key; None for prose."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters from `start` up to `end` that belong together; prose has no key."""

    start: int
    end: int
    text: str
    key: str | None = None
    number: int = 0

    def holds(self, position: int) -> bool:
        """Whether a position stands within, not at either end."""
        return self.start < position < self.end


def prose_format() -> QTextCharFormat:
    """Return the format of what is typed."""
    return QTextCharFormat()


def fact_format(key: str) -> QTextCharFormat:
    """Return the format of one more fact."""
    made = QTextCharFormat()
    made.setProperty(_KEY, key)
    made.setProperty(_NUMBER, next(_numbers))
    return made


def stretches(document: QTextDocument) -> Iterator[Stretch]:
    """Yield what the document consists of, in its order; a paragraph's end is a line end."""
    block = document.begin()
    while block.isValid():
        if block.position():
            yield Stretch(block.position() - 1, block.position(), "\n")
        yield from _of_block(block)
        block = block.next()


def facts_in(document: QTextDocument) -> list[Stretch]:
    """Return the facts, in their order; one torn apart is one, from its first character on."""
    found: dict[int, Stretch] = {}
    for part in stretches(document):
        if part.key is None:
            continue
        first = found.get(part.number)
        start = part.start if first is None else first.start
        text = part.text if first is None else f"{first.text}\0{part.text}"
        found[part.number] = Stretch(start, part.end, text, part.key, part.number)
    return list(found.values())


def template(document: QTextDocument, start: int = 0, end: int | None = None) -> str:
    """Return the text with «{key}» in the place of each fact, of the whole or of a part."""
    return "".join(
        part.text if part.key is None else f"{{{part.key}}}"
        for part in within(document, start, end)
    )


def within(document: QTextDocument, start: int = 0, end: int | None = None) -> Iterator[Stretch]:
    """Yield the stretches between two positions; prose is cut there, a fact stands whole."""
    last = document.characterCount() if end is None else end
    for part in stretches(document):
        if part.end <= start or part.start >= last:
            continue
        if part.key is not None:
            yield part
        else:
            first, past = max(part.start, start), min(part.end, last)
            yield Stretch(first, past, part.text[first - part.start : past - part.start])


def put(cursor: QTextCursor, text: str, key: str | None) -> None:
    """Put prose or a fact in the place of what is chosen."""
    if key is None:
        lines = prose(text).split("\n")
        cursor.insertText(lines[0], prose_format())
        for line in lines[1:]:
            cursor.insertBlock(cursor.blockFormat(), prose_format())
            cursor.insertText(line, prose_format())
    else:
        cursor.insertText(text, fact_format(key))


def prose(text: str) -> str:
    """Return a text as prose may be: braces would read as a fact's key."""
    whole = text.replace("\r\n", "\n").translate(_LINE_ENDS).translate(_BRACES)
    return "".join(letter for letter in whole if letter == "\n" or letter.isprintable()
                   or letter.isspace()).replace("\t", " ")  # fmt: skip


def _of_block(block: QTextBlock) -> Iterator[Stretch]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        form, start = fragment.charFormat(), fragment.position()
        key, end = form.property(_KEY), start + fragment.length()
        text = fragment.text().replace("\u2028", "\n")
        yield Stretch(start, end, text, key or None, int(form.property(_NUMBER) or 0))
        place += 1
