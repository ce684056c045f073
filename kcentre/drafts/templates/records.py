"""A text with holes, what fills them, and what stays blank."""

import datetime as dt
from dataclasses import dataclass

BLANK = "____________"
"""What stands where something is not known: to be filled in by hand."""


@dataclass(frozen=True, slots=True)
class Template:
    """A text of the program: `key` is «group/name», `digest` changes whenever the text does."""

    key: str
    title: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class OwnText:
    """The head's text in place of a template; `based_on` is the digest of what was edited."""

    text: str
    based_on: str
    edited_on: dt.date


@dataclass(frozen=True, slots=True)
class Fact:
    """What a placeholder stands for; `text` None while nobody has said it.

    `key` is the word between the braces, `title` says what it is, `target` where it is entered.
    """

    key: str
    title: str
    text: str | None
    target: str = ""
