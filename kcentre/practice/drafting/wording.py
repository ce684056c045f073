"""How what was typed elsewhere stands in a section: on one line, within a sentence."""

from kcentre.language.sentences import small
from kcentre.practice.records import BETWEEN


def one_line(text: str) -> str:
    """Return a text of several lines as one line: a line of a section is a row of its table."""
    return " ".join(text.split())


def within(text: str) -> str:
    """Return a text as it goes on after a dash or a comma: small, without its full stop."""
    return small(one_line(text)).removesuffix(".")


def row(*cells: str) -> str:
    """Return a row of a section that is a table."""
    return BETWEEN.join(one_line(cell).replace("|", "/") for cell in cells)
