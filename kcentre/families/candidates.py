"""Who may be meant, looked up where it is quick: by the indexes of names, phones and codes.

`finding.matching` says who is meant; asked of everybody it reads every adult with every child,
which a large centre waits for at each key. Here it is asked of the few whom an index names.
"""

from collections.abc import Iterator, Sequence

from peewee import Expression, Field, fn

from kcentre.families.queries import CODE_PREFIX
from kcentre.families.tables import Adult, Child, Family
from kcentre.language import digits_of
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

Named = dict[int, str]
"""Adults: their ids and the folded names."""

MOST = 400
_LOOKED_THROUGH = 50_000
_AFTER_ALL_LETTERS = "\U0010ffff"


def named_so(file: CentreFile, meant: Expression, words: Sequence[str]) -> Named:
    """Return those meant whose name, whose child's name or whose code begins with a word.

    An initial beside a longer word names nobody alone: too many begin with it.
    """
    found: Named = {}
    for word in [word for word in words if len(word) > 1] or words:
        found |= _adults(file, _begins(Adult.name_key, word) & meant)
        children = Child.select(Child.family).where(_begins(Child.name_key, word))
        found |= _of_families(file, ask_ids(file.db, children.limit(MOST)), meant)
        for code in _codes(word):
            coded = Family.select(Family.id).where(_begins(Family.code, code))
            found |= _of_families(file, ask_ids(file.db, coded.limit(MOST)), meant)
    return found


def named_anyhow(file: CentreFile, meant: Expression, words: Sequence[str]) -> Named:
    """Return those meant whom `named_so` does not name: whose later name or number is a word.

    Who is meant has all the words, so it is enough to look for one of them, the longest. No index
    tells the later words of a name: of a very large centre only the newest people are looked
    through, the others are found by the beginning of their names.
    """
    word = max(words, key=len, default="")
    if digits_of(word):
        return _numbered(file, word, meant)
    inside = _newest(file, Adult) & _has_inside(Adult.name_key, word)
    adults = Adult.select(Adult.id).where(inside).limit(MOST)
    found = _of_adults(file, ask_ids(file.db, adults), meant)
    inside = _newest(file, Child) & _has_inside(Child.name_key, word)
    children = Child.select(Child.family).where(inside).limit(MOST)
    return found | _of_families(file, ask_ids(file.db, children), meant)


def _newest(file: CentreFile, table: type[Adult] | type[Child]) -> Expression:
    last = table.select(fn.MAX(table.id)).scalar(file.db) or 0
    newest: Expression = table.id > last - _LOOKED_THROUGH
    return newest


def _numbered(file: CentreFile, word: str, meant: Expression) -> Named:
    """Look into codes and, for digits alone, into phones."""
    coded = Family.select(Family.id).where(Family.code.contains(word.upper())).limit(MOST)
    found = _of_families(file, ask_ids(file.db, coded), meant)
    return found if _has_letters(word) else found | _phoned(file, digits_of(word), meant)


def _phoned(file: CentreFile, digits: str, meant: Expression) -> Named:
    """Look into phones; a number kept with a leading 7 is often typed with an 8."""
    phones = _holds(Adult.phone_digits, digits[1:] if digits[0] == "8" else digits)
    adults = Adult.select(Adult.id).where(phones).limit(MOST)
    return _of_adults(file, ask_ids(file.db, adults), meant)


def _has_letters(word: str) -> bool:
    return any(character.isalpha() for character in word)


def _codes(word: str) -> Iterator[str]:
    if digits_of(word):
        yield word.upper()
        if word.isdecimal():
            yield CODE_PREFIX + word


def _of_families(file: CentreFile, family_ids: Iterator[int], meant: Expression) -> Named:
    ids = list(dict.fromkeys(family_ids))
    return _adults(file, Adult.family.in_(ids) & meant) if ids else {}


def _of_adults(file: CentreFile, adult_ids: Iterator[int], meant: Expression) -> Named:
    ids = list(adult_ids)
    return _adults(file, Adult.id.in_(ids) & meant) if ids else {}


def _adults(file: CentreFile, which: Expression) -> Named:
    return dict(ask(file.db, Adult.select(Adult.id, Adult.name_key).where(which).limit(MOST)))


def _begins(key: Field, word: str) -> Expression:
    """Hold for a range, which an index answers; LIKE would read it from end to end."""
    begins: Expression = key.between(word, word + _AFTER_ALL_LETTERS)
    return begins


def _has_inside(key: Field, word: str) -> Expression:
    """Hold where a later word of a name begins so; the first condition alone sorts most out."""
    later = _holds(key, f" {word}") | _holds(key, f"-{word}")
    inside: Expression = _holds(key, word) & later
    return inside


def _holds(key: Field, part: str) -> Expression:
    """Hold where a key has a part inside: half the time of LIKE, which folds letters' case too."""
    holds: Expression = fn.INSTR(key, part) > 0
    return holds
