"""Families entered twice: warned of while typing, listed, shown side by side.

While typing, only what the indexes by name, phone and child hold ready is looked at.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

from peewee import Expression

from kcentre.casebook.comparison import side_by_side
from kcentre.casebook.likeness import block_of, born_together, is_like
from kcentre.casebook.records import Duplicate, DuplicatePair, DuplicateWhy
from kcentre.families.records import Adult, Child, Family
from kcentre.families.rules import FEWEST_DIGITS
from kcentre.families.tables import Adult as AdultRow
from kcentre.families.tables import Child as ChildRow
from kcentre.families.tables import Family as FamilyRow
from kcentre.language.folding import digits_of, fold_name
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask

__all__ = ["like", "pairs", "side_by_side"]

_MOST = 5
_MOST_LOOKED_AT = 2_000
_MOST_PAIRS, _MOST_COMPARED = 1_000, 200
_AFTER_ALL_LETTERS = "\U0010ffff"

_Known = tuple[int, int, str, str, str, str]
"""An adult's id, the family's id, the name, its key, the phone's digits, the family's code."""


def like(file: CentreFile, entered: Adult | Family) -> list[Duplicate]:
    """Return at most five people known already who may be the one being entered.

    The family's own people are never among them.
    """
    adults = (entered,) if isinstance(entered, Adult) else entered.adults
    own_id = entered.id if isinstance(entered, Family) else _family_of(file, entered.id)
    found: dict[int, Duplicate] = {}
    for adult in adults:
        for one in _like_adult(file, adult):
            if one.family_id != own_id:
                found.setdefault(one.family_id, one)
    if isinstance(entered, Family):
        for one in _with_the_child(file, entered):
            if one.family_id != own_id:
                found.setdefault(one.family_id, one)
    return list(found.values())[:_MOST]


def pairs(file: CentreFile, progress: Progress = UNWATCHED) -> list[DuplicatePair]:
    """Return the families that may have been entered twice, each pair once, the surest first.

    At most a thousand: what is beyond is shown when these are decided.
    """
    known = list(_known(file, None))
    found: dict[tuple[int, int], DuplicatePair] = {}
    for step, why in enumerate(_KEYS, start=1):
        for one, other in _candidates(known, why):
            if len(found) == _MOST_PAIRS:
                break
            _pair(found, one, other, why)
        progress.report(step, len(_KEYS))
    order = list(DuplicateWhy)
    return sorted(found.values(), key=lambda pair: (order.index(pair.why), pair.title))


def _candidates(known: Sequence[_Known], why: DuplicateWhy) -> Iterator[tuple[_Known, _Known]]:
    """Yield the pairs of one kind; names are compared only in groups that a person could check."""
    for group in _groups(known, why):
        if why is not DuplicateWhy.SIMILAR_NAME:
            yield from pairwise(group)
        elif len(group) <= _MOST_COMPARED:
            yield from (pair for pair in combinations(group, 2) if _alike(*pair))


def _like_adult(file: CentreFile, adult: Adult) -> Iterator[Duplicate]:
    key, digits = fold_name(adult.name), digits_of(adult.phone)
    if len(key.split()) > 1:
        yield from _all(file, AdultRow.name_key == key, DuplicateWhy.SAME_NAME)
    if len(digits) >= FEWEST_DIGITS:
        yield from _all(file, AdultRow.phone_digits == digits, DuplicateWhy.SAME_PHONE)
    for one in _in_block(file, block_of(key)):
        if is_like(key, one[3]) and not _phones_differ(digits, one[4]):
            yield _duplicate(one, DuplicateWhy.SIMILAR_NAME)


def _in_block(file: CentreFile, block: str) -> Iterator[_Known]:
    if not block:
        return iter(())
    beginning, initial = block.split()
    named = AdultRow.name_key.between(beginning, beginning + _AFTER_ALL_LETTERS)
    return _known(file, named & AdultRow.name_key.contains(f" {initial}"))


def _phones_differ(one: str, other: str) -> bool:
    """Tell whether both are known and not the same: then only the very same name counts."""
    return bool(one and other) and one != other


def _with_the_child(file: CentreFile, entered: Family) -> Iterator[Duplicate]:
    surnames = {fold_name(adult.name).split()[0] for adult in entered.adults if adult.name.strip()}
    for child in entered.children:
        families = [
            family_id
            for family_id, surname in _children_like(file, child)
            if surname or not surnames or _shares_a_surname(file, family_id, surnames)
        ]
        yield from _all(file, AdultRow.family.in_(families), DuplicateWhy.SAME_CHILD)


def _children_like(file: CentreFile, child: Child) -> Iterator[tuple[int, bool]]:
    """Yield the families with such a child, and whether the child's name has a surname in it.

    A first name alone needs the very month of birth: many children bear it.
    """
    key = fold_name(child.name)
    has_surname = len(key.split()) > 1
    if not key or (not has_surname and child.born_from is None):
        return
    rows = ChildRow.select(ChildRow.family, ChildRow.born_from, ChildRow.born_to)
    rows = rows.where(ChildRow.name_key == key).limit(_MOST_LOOKED_AT)
    born = (child.born_from, child.born_to)
    for family_id, first, last in ask(file.db, rows):
        is_same = born_together(born, (first, last)) if has_surname else born == (first, last)
        if is_same:
            yield family_id, has_surname


def _shares_a_surname(file: CentreFile, family_id: int, surnames: set[str]) -> bool:
    known = _known(file, AdultRow.family == family_id)
    names = [one[3].split()[0] for one in known if one[3]]
    return not names or any(name[:3] == surname[:3] for name in names for surname in surnames)


def _all(file: CentreFile, holds: Expression, why: DuplicateWhy) -> Iterator[Duplicate]:
    return (_duplicate(one, why) for one in _known(file, holds))


def _known(file: CentreFile, holds: Expression | None) -> Iterator[_Known]:
    rows = AdultRow.select(
        AdultRow.id, AdultRow.family, AdultRow.name, AdultRow.name_key, AdultRow.phone_digits,
        FamilyRow.code,
    ).join(FamilyRow)  # fmt: skip
    if holds is not None:
        rows = rows.where(holds).limit(_MOST_LOOKED_AT)
    return (tuple(row) for row in ask(file.db, rows.order_by(AdultRow.id)))


def _duplicate(one: _Known, why: DuplicateWhy) -> Duplicate:
    adult_id, family_id, name, _, _, code = one
    return Duplicate(family_id, code, adult_id, name or code, why)


def _groups(known: Sequence[_Known], why: DuplicateWhy) -> list[list[_Known]]:
    found: dict[str, list[_Known]] = {}
    for one in known:
        key = _KEYS[why](one)
        if key:
            found.setdefault(key, []).append(one)
    return [group for group in found.values() if len(group) > 1]


def _pair(
    found: dict[tuple[int, int], DuplicatePair], one: _Known, other: _Known, why: DuplicateWhy
) -> None:
    first, second = sorted((one, other), key=lambda known: known[1])
    if first[1] != second[1]:
        titles = (first[2] or first[5], second[2] or second[5])
        found.setdefault((first[1], second[1]), DuplicatePair(first[1], second[1], *titles, why))


def _alike(one: _Known, other: _Known) -> bool:
    return is_like(one[3], other[3]) and not _phones_differ(one[4], other[4])


def _full_name(one: _Known) -> str:
    return one[3] if " " in one[3] else ""


def _phone(one: _Known) -> str:
    return one[4] if len(one[4]) >= FEWEST_DIGITS else ""


_KEYS: dict[DuplicateWhy, Callable[[_Known], str]] = {
    DuplicateWhy.SAME_NAME: _full_name,
    DuplicateWhy.SAME_PHONE: _phone,
    DuplicateWhy.SIMILAR_NAME: lambda one: block_of(one[3]),
}


def _family_of(file: CentreFile, adult_id: int | None) -> int | None:
    whose = AdultRow.select(AdultRow.family).where(AdultRow.id == adult_id)
    return next((row for (row,) in ask(file.db, whose)), None)
