"""The bundled faces: their widths, and which face has which character.

A face is read when it is first needed. A character that no bundled face has is refused aloud:
ReportLab by itself would print an empty box.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kcentre.language import Problem, Refused

FONT_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufe0f\ufeff\ud800-\udfff]"
)
_WIDE_SPACE = re.compile("[\u2000-\u200a\u202f\u205f\u3000]")
_HYPHEN = re.compile("[\u2010\u2011]")


class Face(StrEnum):
    """A bundled face; the value is its file's name and its name for ReportLab."""

    SERIF = "PTF55F"
    SERIF_BOLD = "PTF75F"
    SANS = "PTS55F"
    SANS_BOLD = "PTS75F"
    SYMBOLS = "DejaVuSans"


class CharacterNotPrintable(Refused):
    """A character that no bundled face has; `sentence` tells the user which and where."""

    def __init__(self, character: str, text: str) -> None:
        self.character = character
        self.sentence = (
            f"Символ «{character}» (U+{ord(character):04X}) нельзя напечатать: "
            f"его нет в шрифтах программы. Замените его в тексте «{_excerpt(text, character)}»."
        )
        super().__init__([Problem("text", self.sentence)])


def font(face: Face) -> TTFont:
    """Return a face, read and made known to ReportLab when first asked for."""
    return _read(face)


@cache
def _read(face: Face) -> TTFont:
    read = TTFont(face.value, str(FONT_FOLDER / f"{face.value}.ttf"))
    pdfmetrics.registerFont(read)
    return read


@lru_cache(maxsize=4_096)
def clean(text: str) -> str:
    """Return `text` composed (NFC), without what has no shape, spaces made ones we can print."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    text = _WIDE_SPACE.sub("\u00a0", _INVISIBLE.sub("", text))
    return _HYPHEN.sub("-", text)


@lru_cache(maxsize=16_384)
def width(text: str, face: Face) -> float:
    """Return the width of one cleaned line at size 1.

    Raises CharacterNotPrintable where no bundled face has a character.
    """
    return sum(_width_in(part, chosen) for chosen, part in runs(text, face))


@lru_cache(maxsize=16_384)
def runs(text: str, face: Face) -> tuple[tuple[Face, str], ...]:
    """Return `text` in parts, each with the face that has all its characters."""
    known = font(face).face.charToGlyph
    if all(ord(character) in known for character in text):
        return ((face, text),)
    symbols = font(Face.SYMBOLS).face.charToGlyph

    def face_of(character: str) -> Face:
        if ord(character) in known:
            return face
        if ord(character) in symbols:
            return Face.SYMBOLS
        raise CharacterNotPrintable(character, text)

    return tuple((chosen, "".join(part)) for chosen, part in groupby(text, face_of))


def _width_in(text: str, face: Face) -> float:
    widths: dict[int, float] = font(face).face.charWidths
    return sum(widths[ord(character)] for character in text) / 1000


def _excerpt(text: str, character: str) -> str:
    where = text.index(character)
    return text[max(0, where - 20) : where + 20].replace("\n", " ")
