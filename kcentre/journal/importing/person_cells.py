"""Cells about people: who came, about whom, who consulted; often two or three things in one."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from kcentre.journal.importing.childhood import (
    NO_CHILDHOOD,
    Childhood,
    ChildhoodReader,
    age_in,
    birth_in,
)
from kcentre.journal.importing.event_cells import GroupEvent, group_in
from kcentre.journal.importing.synonyms import relation_of
from kcentre.language import digits_of, fold
from kcentre.language.folding import fold_name
from kcentre.spreadsheets.days import DayReader
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

_ANONYMOUS = re.compile(
    r"аноним(?:н?о|ный|ная|ное|ка|ус)?\b.*|инкогнито|неизвестн\w*|без имени|б/и"
    r"|не (?:указан|назвал|представил|называ|известн)\w*|(?:имя|фио) не .*|нет|[xх?0+]+"
)
_PHONE = re.compile(
    r"(?:т(?:ел(?:ефон)?)?\.?:?\s*)?(?<!\d)((?:\+\s*7|8|7)[\s(\-]*\d{3}[\s)\-]*(?:[\s\-]*\d){7})(?!\d)"
    r"|т(?:ел(?:ефон)?)?\.?:?\s*(\d(?:[\s\-]*\d){4,6})(?!\d)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<!\w)([СC]\s*[-–]\s*\d{1,6})(?!\w)", re.IGNORECASE)
# The usual cell and nothing else: surname, then name and patronymic or their initials.
_WHOLE_NAME = re.compile(
    r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
    r"(?: [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вна|вич|ична|оглы|кызы)| [А-ЯЁ]\. ?[А-ЯЁ]\.)"
)
_RELATION_WORDS = re.compile(
    r"\(?\b(?:мать|мама|отец|папа|бабушка|дедушка|опекун|попечитель|приемн(?:ый|ая)|приёмн(?:ый|ая)"
    r"|усыновитель|тётя|тетя|дядя|родственни(?:к|ца)|родитель|законный представитель)\b\)?",
    re.IGNORECASE,
)
_RELATIONS = {"мать", "мама", "отец", "папа", "бабушка", "дедушка", "опекун", "родитель", "тётя"}
_SHORTEST_PHONE, _LONGEST_PHONE = 5, 11
_NOBODY = re.compile(
    r"\b(?:и|с|со|без|его|ее|для|ребен\w*|дет\w{1,4}|малыш\w*|семья|сын\w*|дочь|дочк\w*|законн\w+"
    r"|представител\w*|родител\w*|гражданин|гражданка|посетител\w*|мат(?:ь|ери)|мам\w{1,2}|отец"
    r"|пап[аы]|бабушк[аи]|дедушк[аи]|опекун\w*)\b"
)
_EDGES = " \t,;:.-–—()/"
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u02bc\u2018`", "'"))
_LATIN_TO_CYRILLIC = str.maketrans("ABCEHKMOPTXaceopx", "АВСЕНКМОРТХасеорх")


class Person(NamedTuple):
    """Who came, as one cell (or several) tell it; all empty is an anonymous recipient."""

    name: str = ""
    key: str = ""
    phone: str = ""
    digits: str = ""
    code: str = ""
    relation: str | None = None
    event: GroupEvent | None = None
    participants: int | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ChildWords:
    """A child's name and what was said beside it about the age."""

    name: str = ""
    key: str = ""
    childhood: Childhood = NO_CHILDHOOD
    problem: str = ""


def person_in(cell: Cell) -> Person:
    """Read who came: a name, perhaps with a phone, a code, a relation; or a group and its size."""
    text = plain(cell)
    if _WHOLE_NAME.fullmatch(text) and text.partition(" ")[0].lower() not in _RELATIONS:
        return Person(text, name_key(text))
    if is_blank(text) or _ANONYMOUS.fullmatch(fold(text)):
        return Person()
    event = group_in(text)
    if event is not None and event.type is not None:
        return Person(event=event, participants=event.participants)
    participants = event.participants if event else None
    text = event.title if event else text
    code, text = _taken(_CODE, text)
    phone, text = _taken(_PHONE, text)
    relation = relation_of(fold(text)) if _RELATION_WORDS.search(text) else None
    if not _NOBODY.sub("", fold(text)).strip(_EDGES + "+"):
        text = ""  # «родитель с ребёнком» names nobody
    name, rest = _name_and_rest(_RELATION_WORDS.sub(" ", text))
    problem = f"записано первое имя, не разобрано: «{rest}»" if rest else ""
    return Person(
        name, name_key(name), phone, digits_of(phone), code_of(code), relation,
        participants=participants, problem=problem,
    )  # fmt: skip


def _name_and_rest(text: str) -> tuple[str, str]:
    """Return the first of several things that looks like a whole name, and the others."""
    things = [thing for part in re.split(r"[,;]", text) if (thing := name_of(part))]
    whole = next((thing for thing in things if " " in thing), "")
    name = whole or (things[0] if things else "")
    return name, ", ".join(thing for thing in things if thing != name)


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Return what the pattern finds, and the text without it."""
    found = pattern.search(text)
    if found is None:
        return "", text
    value = next(group for group in found.groups() if group)
    return value, text[: found.start()] + " " + text[found.end() :]


def phone_in(cell: Cell) -> Person:
    """Read a phone number; whatever else stands there is kept as the number was written."""
    text = plain(cell)
    digits = digits_of(text)
    if len(digits) >= _SHORTEST_PHONE:
        first = _PHONE.search(text) if len(digits) > _LONGEST_PHONE else None
        return Person(phone=text, digits=digits_of(first[0]) if first else digits)
    if is_blank(text) or _ANONYMOUS.fullmatch(fold(text)):
        return Person()
    return Person(problem=f"телефон не понят: «{text}»")


def code_in(cell: Cell) -> str:
    """Read a family's code; empty where there is none."""
    text = plain(cell)
    if is_blank(text) or _ANONYMOUS.fullmatch(fold(text)):
        return ""
    return code_of(text)


def code_of(text: str) -> str:
    """Return the code with Cyrillic letters and without spaces, as «С-0142»."""
    return "".join(text.translate(_LATIN_TO_CYRILLIC).upper().split()).replace("–", "-")


def name_of(text: str) -> str:
    """Return a person's name as it is kept: no stray marks, no shouting capitals."""
    name = " ".join(text.split()).strip(_EDGES.replace(".", ""))
    if name.isupper() and any(len(word.strip(".")) > 2 for word in name.split()):
        return name.title().translate(_APOSTROPHES)
    return name


def name_key(name: str) -> str:
    """Return the key by which names are equal: case, ё, spaces, dots and kinds of apostrophe."""
    return fold_name(name.translate(_APOSTROPHES))


def child_in(cell: Cell) -> ChildWords:
    """Read a child's cell: a name, or an age, or both."""
    text = plain(cell)
    if is_blank(text) or _ANONYMOUS.fullmatch(fold(text)):
        return ChildWords()
    alone = ChildhoodReader()(cell)
    if not alone.problem:
        return ChildWords(childhood=alone)
    words, days = fold(text), DayReader()
    for begin in range(len(words)):
        if not (words[begin].isdigit() and (begin == 0 or not words[begin - 1].isalnum())):
            continue
        rest = words[begin:].rstrip(" )")
        if found := birth_in(rest, days) or age_in(rest):
            return _named(text[:begin], found)
        first = rest.split(",")[0]
        if first != rest and (found := birth_in(first, days) or age_in(first)):
            return _named(text[:begin], replace(found, problem=f"назван не один ребёнок: «{text}»"))
    return _named(text, NO_CHILDHOOD)


def _named(text: str, childhood: Childhood) -> ChildWords:
    words = re.sub(r"\b(?:сын|дочь|дочка|мальчик|девочка|ребенок|ребёнок|возраст)\b", " ", text,
                   flags=re.IGNORECASE)  # fmt: skip
    name = name_of(words.strip(_EDGES))
    return ChildWords(name, name_key(name), childhood, childhood.problem)
