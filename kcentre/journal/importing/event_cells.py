"""Cells about group events: what kind, its name, how many came."""

import re
from dataclasses import dataclass

from kcentre.centre.values import EventType
from kcentre.journal.importing.synonyms import event_type_of
from kcentre.language import fold
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

_COUNT = re.compile(
    r"[(,;:\s–—-]*(?<!\d)(\d{1,4})\s*(?:чел|участ|родит|слуш|сем[ьеи]|мам\b|педаг|гост)\w*\.?\s*\)?",
    re.IGNORECASE,
)
_BARE_COUNT = re.compile(r"\d{1,3}")
_TITLE = re.compile(r"[«\"“](.+)[»\"”]")
_NOT_LETTERS = re.compile(r"\W+")
_OTHER = str(EventType.OTHER)
_NO_EVENT = re.compile(r"нет|не было|не проводил\w*|инд(?:ивидуальн\w*)?|консультация|0")


@dataclass(frozen=True, slots=True)
class GroupEvent:
    """A group event: its type where it is one of the list, its own name, its participants."""

    type: str | None = None
    title: str = ""
    participants: int | None = None


@dataclass(frozen=True, slots=True)
class Participants:
    """How many people came."""

    value: int | None = None
    problem: str = ""


def group_in(text: str) -> GroupEvent | None:
    """Return what a plain text tells of a group: its size or its kind; None for neither."""
    if _BARE_COUNT.fullmatch(text):
        return GroupEvent(participants=int(text))
    counted = _COUNT.search(text)
    rest = (text[: counted.start()] + " " + text[counted.end() :]).strip() if counted else text
    kind = event_type_of(fold(rest))
    if kind is None and counted is None:
        return None
    participants = int(counted[1]) if counted else None
    return GroupEvent(kind, _title_of(rest, kind), participants)


def event_in(cell: Cell) -> GroupEvent | None:
    """Read an event column; None where the row is no event."""
    text = plain(cell)
    if is_blank(text) or _NO_EVENT.fullmatch(fold(text)):
        return None
    found = group_in(text)
    if found is None:
        return GroupEvent(_OTHER, text)
    return found if found.type or not found.title else GroupEvent(
        _OTHER, found.title, found.participants
    )  # fmt: skip


def participants_in(cell: Cell) -> Participants:
    """Read a number of participants."""
    text = plain(cell)
    if is_blank(text):
        return Participants()
    found = group_in(text)
    if found is None or found.participants is None:
        return Participants(problem=f"число участников не понято: «{text}»")
    return Participants(found.participants)


def _title_of(text: str, kind: str | None) -> str:
    """Return the event's own name: in quotes, or all of a text that says more than its kind."""
    if kind is None:
        return text
    quoted = _TITLE.search(text)
    if quoted:
        return quoted[1]
    return "" if _letters(text) == _letters(EventType(kind).label) else text


def _letters(text: str) -> str:
    return " ".join(_NOT_LETTERS.sub(" ", fold(text)).split())
