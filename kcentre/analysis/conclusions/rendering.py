"""Kept texts and what they say: keys are replaced by facts, and put back again.

A key that nothing is known of says «нет данных»: its sentence was kept when there still was a
figure. Braces around any other word are the head's own.
"""

from collections.abc import Iterable, Iterator, Mapping

from kcentre.analysis.conclusions.records import KEY, Fact, Piece
from kcentre.language.numbers import UNKNOWN


def rendered(text: str, facts: Mapping[str, Fact]) -> str:
    """Return a kept text as it is read."""
    return "".join(piece.text for piece in pieces(text, facts))


def pieces(text: str, facts: Mapping[str, Fact]) -> list[Piece]:
    """Return a kept text in stretches: what may be edited, and what is tied to figures."""
    return list(_pieces(text, facts))


def kept(stretches: Iterable[Piece]) -> str:
    """Return the text to be kept, of stretches as they were edited."""
    return "".join(piece.text if piece.key is None else f"{{{piece.key}}}" for piece in stretches)


def _pieces(text: str, facts: Mapping[str, Fact]) -> Iterator[Piece]:
    begins = 0
    for found in KEY.finditer(text):
        if found.start() > begins:
            yield Piece(text[begins : found.start()])
        key, begins = found[1], found.end()
        said = facts[key].text if key in facts else UNKNOWN
        # «…по 31 марта 2026 г.» brings the point of its sentence along
        yield Piece(said.removesuffix(".") if text[begins : begins + 1] == "." else said, key)
    if begins < len(text):
        yield Piece(text[begins:])
