"""Finding the people who were helped by their names in a text that goes out.

A report is built without names; only what somebody typed can bring one in. Somebody is named where
the surname stands beside the first name, the patronymic or both initials, in any case; a surname
alone may be a street or a poet.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kcentre.centre.tables import Passport, Specialist
from kcentre.families.blotting import forms_of
from kcentre.families.tables import Adult, Child
from kcentre.language import fold
from kcentre.language.folding import fold_name
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_WORD = r"(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?)"
_GIVEN = rf"{_WORD}|[А-ЯЁ]\.\s?[А-ЯЁ]\."
_SURNAME_FIRST = re.compile(rf"(?=\b({_WORD})\s+({_GIVEN}))")
_SURNAME_LAST = re.compile(rf"(?=\b({_GIVEN})\s?({_WORD}))")
_BEGINNING = 2

_Name = tuple[str, ...]
"""The folded words of a name: surname, first name, patronymic if it is known."""


class _Told(NamedTuple):
    """Two words that may name somebody, as they stand in the text."""

    text: str
    surname: str
    given: str


def people_named(file: CentreFile, texts: Iterable[str]) -> list[str]:
    """Return how adults and children of the centre's families are named in texts.

    As it stands there, each once. Specialists and the head may be named: they answer for the
    work.
    """
    told = {one for text in texts for one in _told(text)}
    if not told:
        return []
    staff, families = _by_beginning(_staff(file)), _by_beginning(_helped(file))
    named = {one.text for one in told if _is_any(one, families) and not _is_any(one, staff)}
    return sorted(named)


def _told(text: str) -> Iterator[_Told]:
    for found in _SURNAME_FIRST.finditer(text):
        yield _Told(f"{found[1]} {found[2]}", fold(found[1]), fold(found[2]))
    for found in _SURNAME_LAST.finditer(text):
        yield _Told(f"{found[1]} {found[2]}", fold(found[2]), fold(found[1]))


def _is_any(told: _Told, people: Mapping[str, set[_Name]]) -> bool:
    return any(
        _is_given(told.given, given) and told.surname in forms_of(surname)
        for surname, *given in people.get(told.surname[:_BEGINNING], ())
    )


def _is_given(told: str, given: Sequence[str]) -> bool:
    """Tell whether a given name is told, or both initials: one initial is of too many."""
    if "." not in told:
        return any(told in forms_of(word) for word in given[:2])
    return re.findall(r"\w", told) == [word[0] for word in given[:2]]


def _by_beginning(names: Iterable[str]) -> dict[str, set[_Name]]:
    """Return the names of a surname and more by the letters that they begin with."""
    found: dict[str, set[_Name]] = {}
    for name in names:
        words = tuple(name.split()[:3])
        if len(words) > 1:
            found.setdefault(words[0][:_BEGINNING], set()).add(words)
    return found


def _helped(file: CentreFile) -> Iterator[str]:
    for table in (Adult, Child):
        yield from (key for (key,) in ask(file.db, table.select(table.name_key)))


def _staff(file: CentreFile) -> Iterator[str]:
    yield from (key for (key,) in ask(file.db, Specialist.select(Specialist.name_key)))
    yield from (fold_name(head) for (head,) in ask(file.db, Passport.select(Passport.head)))
