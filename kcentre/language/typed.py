"""Text as it is kept, whatever way it was typed or pasted."""

import unicodedata


def tidy(text: str) -> str:
    """Return one line of text in NFC, without outer, double and invisible characters."""
    return " ".join(_printable(text).split())


def tidy_lines(text: str) -> str:
    """Return `text` with every line tidied and no empty lines around it."""
    lines = [" ".join(line.split()) for line in _printable(text).splitlines()]
    return "\n".join(lines).strip()


def _printable(text: str) -> str:
    """Drop control characters: a spreadsheet and a PDF refuse them. Line ends and tabs stay."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        character
        for character in composed
        if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}
    )
