"""How a person is found by whatever comes to mind.

The beginning of any word of the name, in any order; a part of the phone; the family's code; a
child's name, which finds the parents. Letter case and «ё» or «е» do not matter.
"""

import operator
from functools import reduce

from peewee import Expression, Field

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


def matching(typed: str) -> Expression | None:
    """Return what holds for the `Adult` rows that are meant; None where nothing was said."""
    text = fold_name(typed)
    if not any(character.isalpha() for character in text):
        digits = digits_of(text)
        return _numbered(digits) if digits else None
    return reduce(operator.and_, map(_word, text.split()[:_MOST_WORDS]))


def _word(word: str) -> Expression:
    if word.isdecimal():
        return _numbered(word)
    families = Child.select(Child.family).where(_begins_a_word(Child.name_key, word))
    found: Expression = _begins_a_word(Adult.name_key, word) | Adult.family.in_(families)
    return found | _coded(word) if digits_of(word) else found


def _begins_a_word(key: Field, word: str) -> Expression:
    begins: Expression = key.startswith(word)
    return begins | key.contains(f" {word}") | key.contains(f"-{word}")


def _numbered(digits: str) -> Expression:
    """Numbers are kept with a leading 7, and often typed with an 8."""
    has: Expression = Adult.phone_digits.contains(digits) | _coded(digits)
    return has | Adult.phone_digits.startswith("7" + digits[1:]) if digits[0] == "8" else has


def _coded(word: str) -> Expression:
    """Hold for the families of a code, written with a capital letter: «С-0142»."""
    families = Family.select(Family.id).where(Family.code.contains(word.upper()))
    coded: Expression = Adult.family.in_(families)
    return coded
