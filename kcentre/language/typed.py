"""Text as it is kept, whatever way it was typed or pasted."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any, ClassVar, Protocol, TypeVar

_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""As other programs write it: a word processor has a soft one of its own."""


class Drafted(Protocol):
    """A frozen dataclass of what is entered about one record."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


Draft = TypeVar("Draft", bound=Drafted)


def tidied(draft: Draft, lines: Collection[str] = ()) -> Draft:
    """Return the draft with all its texts tidied; those of the fields `lines` keep their lines."""
    texts = {one.name: getattr(draft, one.name) for one in fields(draft)}
    clean = {
        name: tidy_lines(text) if name in lines else tidy(text)
        for name, text in texts.items()
        if type(text) is str
    }
    return replace(draft, **clean)


def tidy(text: str) -> str:
    """Return one line of text in NFC, without outer, double and invisible characters."""
    return " ".join(printable(text).split())


def tidy_lines(text: str) -> str:
    """Return `text` with every line tidied and no empty lines around it."""
    lines = [" ".join(line.split()) for line in printable(text).splitlines()]
    return "\n".join(lines).strip()


def printable(text: str) -> str:
    """Drop control characters: a spreadsheet and a PDF refuse them. Line ends and tabs stay."""
    composed = _LINE_END.sub("\n", unicodedata.normalize("NFC", text))
    return "".join(
        character
        for character in composed
        if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}
    )
