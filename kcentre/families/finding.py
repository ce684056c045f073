"""How a person is found by whatever comes to mind.

The beginning of any word of the name, in any order; a part of the phone; the family's code; a
child's name, which finds the parents. Letter case and «ё» or «е» do not matter.
"""

import operator
from functools import reduce
from typing import Any

from peewee import Expression, Field, ModelSelect, fn

from kcentre.families.tables import Adult, Child, Family
from kcentre.language import digits_of
from kcentre.language.folding import fold_name
from kcentre.language.keyboard import readings
from kcentre.language.typed import tidy

_MOST_WORDS = 6


def proper_name(typed: str) -> str:
    """Return what was typed as a new person's name: in the Russian layout, with capitals.

    Empty where there are no letters in it.
    """
    if not any(character.isalpha() for character in typed):
        return ""
    words = tidy(readings(typed)[0]).split()
    return " ".join(word.title() if word.islower() else word for word in words)


def matching(typed: str, *, among_few: bool = False) -> Expression | None:
    """Return what holds for the `Adult` rows that are meant; None where nothing was said.

    With `among_few` the children and the code of each adult are looked up by themselves: that is
    quick where the query names a few adults by other means, and slow where it asks all.
    """
    text = fold_name(typed)
    if not any(character.isalpha() for character in text):
        digits = digits_of(text)
        return _numbered(digits, among_few) if digits else None
    words = (_word(word, among_few) for word in text.split()[:_MOST_WORDS])
    return reduce(operator.and_, words)


def _word(word: str, among_few: bool) -> Expression:
    if word.isdecimal():
        return _numbered(word, among_few)
    begins = _begins_a_word(Child.name_key, word)
    found: Expression = _begins_a_word(Adult.name_key, word) | (
        _exists(Child.select(Child.id).where((Child.family == Adult.family) & begins))
        if among_few
        else Adult.family.in_(Child.select(Child.family).where(begins))
    )
    return found | _coded(word, among_few) if digits_of(word) else found


def _begins_a_word(key: Field, word: str) -> Expression:
    begins: Expression = key.startswith(word)
    return begins | key.contains(f" {word}") | key.contains(f"-{word}")


def _numbered(digits: str, among_few: bool) -> Expression:
    """Numbers are kept with a leading 7, and often typed with an 8."""
    has: Expression = Adult.phone_digits.contains(digits) | _coded(digits, among_few)
    return has | Adult.phone_digits.startswith("7" + digits[1:]) if digits[0] == "8" else has


def _coded(word: str, among_few: bool) -> Expression:
    """Hold for the families of a code, written with a capital letter: «С-0142»."""
    is_it = Family.code.contains(word.upper())
    if among_few:
        is_it &= Family.id == Adult.family
        return _exists(Family.select(Family.id).where(is_it))
    coded: Expression = Adult.family.in_(Family.select(Family.id).where(is_it))
    return coded


def _exists(query: "ModelSelect[Any]") -> Expression:
    found: Expression = fn.EXISTS(query) == 1
    return found
