"""Breaking texts into lines by the widths of the bundled faces."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kcentre.paper.fonts import Face, width

ELLIPSIS = "…"
# «учитель-логопед» may break after its hyphen, «e-mail» and «2025/26» may not
_INSIDE_WORD = re.compile(r"(?<=[^\W\d]{2}[-/])(?=[^\W\d]{2})")
_SHORT_WORD = re.compile(r"(?<![\w-])([а-яё]{1,2}) (?=\S)", re.IGNORECASE)
_INITIAL = re.compile(r"(?<![\w-])([А-ЯЁ]\.|г\.|№) (?=\S)")
_NOT_FIRST = re.compile(r" (?=[—–%₽])")


@lru_cache(maxsize=4_096)
def bound(text: str) -> str:
    """Return a text whose short words don't end a line and whose dashes don't begin one."""
    return _SHORT_WORD.sub("\\1\u00a0", _NOT_FIRST.sub("\u00a0", tied(text)))


def tied(text: str) -> str:
    """Return a text whose initials stay together: the least that a narrow cell asks for."""
    return _INITIAL.sub("\\1\u00a0", text) if ". " in text or "№ " in text else text


@lru_cache(maxsize=4_096)
def wrapped(text: str, face: Face, size: float, room: float) -> tuple[str, ...]:
    """Return the lines of a cleaned text in `room` points; a word too long breaks anywhere."""
    if "\n" not in text and width(text, face) * size <= room:
        return (text,)
    return tuple(line for part in text.split("\n") for line in _part_lines(part, face, room / size))


@lru_cache(maxsize=4_096)
def longest_word(text: str, face: Face) -> float:
    """Return the width, at size 1, of the longest word."""
    return max(width(word, face) for word in text.replace("\n", " ").split(" "))


def fitted(text: str, face: Face, size: float, room: float, lines: int = 1) -> tuple[str, ...]:
    """Return at most `lines` lines; what doesn't fit is replaced by «…»."""
    found = wrapped(text, face, size, room)
    if len(found) <= lines:
        return found
    last = found[lines - 1]
    while last and width(last + ELLIPSIS, face) * size > room:
        last = last[:-1]
    return (*found[: lines - 1], last.rstrip() + ELLIPSIS)


def _part_lines(text: str, face: Face, room: float) -> Iterator[str]:
    line, used = "", 0.0
    for piece, spaced in _pieces(text):
        lead = " " if line and spaced else ""
        added = width(lead + piece, face)
        if used + added <= room:
            line, used = line + lead + piece, used + added
            continue
        if line:
            yield line
            used = 0.0
        *full, line = _forced(piece, face, room - used)
        yield from full
        used = width(line, face)
    yield line


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts between break points, and whether a space comes before each."""
    for word in text.split(" "):
        if not word:
            continue
        for index, piece in enumerate(_INSIDE_WORD.split(word)):
            yield piece, index == 0


def _forced(word: str, face: Face, room: float) -> list[str]:
    """Break a word wider than the room between any two characters."""
    parts = [""]
    used = 0.0
    for character in word:
        step = width(character, face)
        if used + step > room and parts[-1]:
            parts.append("")
            used = 0.0
        parts[-1] += character
        used += step
    return parts
