"""Cells about who consulted: a name, a position, or both in any order."""

import re
from dataclasses import dataclass

from kcentre.journal.importing.person_cells import name_key, name_of
from kcentre.language import fold
from kcentre.language.sentences import capital
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

_POSITION = re.compile(
    r"психолог|логопед|дефектолог|педагог|воспитател|учител|руководител|инструктор|медсестр"
    r"|медицин|врач\b|фельдшер|методист|заведующ|заместител|\bзам\b|директор|специалист|тьютор|невролог"
    r"|педиатр|хореограф|консультант|куратор|координатор|музыкальн|социальн|старш|физкультур"
    r"|физическ|по физо|работник|сестра\b|ассистент|юрист|тренер\b|доктор\b|сурдо|тифло|олигофрено"
)
_BETWEEN = re.compile(r"\s*[,;(\n)]\s*|\s+[-–—/]\s+|\s*/\s*")
_CAPITALISED = re.compile(r"[А-ЯЁA-Z]")
_INITIALS = re.compile(r"[А-ЯЁA-Z]\.")


@dataclass(frozen=True, slots=True)
class SpecialistWords:
    """A specialist as a cell names one: both empty where it names nobody."""

    name: str = ""
    key: str = ""
    position: str = ""
    problem: str = ""


def specialist_in(cell: Cell) -> SpecialistWords:
    """Read who consulted; of several people the first counts, the rest is a problem to tell."""
    text = plain(cell)
    if is_blank(text):
        return SpecialistWords()
    pairs = [_name_and_position(part) for part in _BETWEEN.split(text) if part]
    positions = [position for _, position in pairs if position]
    found = [name for name, _ in pairs if name]
    # «Высшая категория» is no second person; a journal in small letters has names all the same.
    names = [name for name in found if _CAPITALISED.match(name)] or found[:1]
    position = ", ".join(positions[:1] if len(names) > 1 else positions)
    # A journal that names only positions: the position stands for the person.
    name = names[0] if names else capital(position)
    problem = f"названо несколько специалистов: «{text}»" if len(names) > 1 else ""
    return SpecialistWords(name, name_key(name), position, problem)


def position_in(cell: Cell) -> str:
    """Read a position; empty where there is none."""
    text = plain(cell)
    return "" if is_blank(text) else position_of(text)


def position_of(text: str) -> str:
    """Return a position as it is kept: in small letters, but for abbreviations."""
    words = text.strip(" ,;:.()").split()
    return " ".join(word if _is_abbreviation(word) else word.lower() for word in words)


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) <= 5 and not _POSITION.search(fold(word))


def _name_and_position(part: str) -> tuple[str, str]:
    """Split «педагог-психолог Иванова А.П.», in either order, by what words look like."""
    words = part.split()
    marks = [_is_of_position(word) for word in words]
    if not any(marks):
        return name_of(part), ""
    first, last = marks.index(True), len(marks) - marks[::-1].index(True)
    position = words[first:last]
    others = words[:first], words[last:]
    name = [word for group in others for word in group if _CAPITALISED.match(word)]
    qualifiers = [word for group in others for word in group if not _CAPITALISED.match(word)]
    if qualifiers and not name:
        return "", position_of(part)
    return name_of(" ".join(name)), position_of(" ".join(position + qualifiers))


def _is_of_position(word: str) -> bool:
    return not _INITIALS.search(word) and _POSITION.search(fold(word)) is not None
