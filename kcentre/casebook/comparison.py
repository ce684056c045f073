"""Two families side by side, before they become one."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from peewee import fn

from kcentre.casebook.activity import last_days
from kcentre.casebook.likeness import born_together, is_like
from kcentre.casebook.records import Compared, Comparison
from kcentre.families.consents import consents_of
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.tables import Adult as AdultRow
from kcentre.journal.tables import Session
from kcentre.language.birth_month import birth_month_text
from kcentre.language.dates import short_date
from kcentre.language.folding import digits_of, fold_name
from kcentre.storage import CentreFile

P = TypeVar("P", Adult, Child)


def side_by_side(file: CentreFile, left_id: int, right_id: int) -> Comparison:
    """Return two families' facts line by line, with a proposal who is whom."""
    with file.reading():
        left, right = family(file, left_id), family(file, right_id)
        sides = [_facts(file, one) for one in (left, right)]
    lines = tuple(Compared(title, sides[0][title], sides[1][title]) for title in sides[0])
    adults = _paired(right.adults, left.adults, _same_adult)
    children = _paired(right.children, left.children, _same_child)
    return Comparison(left, right, lines, adults, children)


def _facts(file: CentreFile, one: Family) -> dict[str, str]:
    family_id = one.id or 0
    mine = AdultRow.select(AdultRow.id).where(AdultRow.family == family_id)
    count = Session.select(fn.COUNT(Session.id)).where(Session.recipient.in_(mine))
    last = last_days(file, [family_id]).get(family_id)
    oldest_first = consents_of(file, family_id)[::-1]
    consents = {line.draft.purpose.label: line.state.label for line in oldest_first}
    return {
        "Код": one.code,
        "Взрослые": _lines(_adult_text(adult) for adult in one.adults),
        "Дети": _lines(_child_text(child) for child in one.children),
        "Адрес": one.address,
        "Примечание": one.note,
        "Согласия": _lines(f"{purpose} — {state}" for purpose, state in consents.items()),
        "Консультаций": str(count.scalar(file.db)),
        "Последняя запись": short_date(last) if last else "",
    }


def _adult_text(adult: Adult) -> str:
    relation = adult.relation.label if adult.relation else ""
    return ", ".join(filter(None, (adult.name or "без имени", relation, adult.phone, adult.email)))


def _child_text(child: Child) -> str:
    born = ""
    if child.born_from is not None and child.born_to is not None:
        first, last = birth_month_text(child.born_from), birth_month_text(child.born_to)
        born = first if first == last else f"{first}–{last}"
    return ", ".join(filter(None, (child.name or "без имени", born)))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _paired(
    theirs: Sequence[P], ours: Sequence[P], is_same: Callable[[P, P], bool]
) -> dict[int, int]:
    """Return whom of ours each of theirs is, nobody taken twice."""
    found: dict[int, int] = {}
    for one in theirs:
        free = (other for other in ours if other.id not in found.values())
        match = next((other.id for other in free if is_same(one, other)), None)
        if one.id is not None and match is not None:
            found[one.id] = match
    return found


def _same_adult(one: Adult, other: Adult) -> bool:
    key, other_key = fold_name(one.name), fold_name(other.name)
    if key and other_key:
        return key == other_key or is_like(key, other_key)
    digits = digits_of(one.phone)
    if digits and digits == digits_of(other.phone):
        return True
    return not key and not other_key and one.relation == other.relation


def _same_child(one: Child, other: Child) -> bool:
    births = born_together((one.born_from, one.born_to), (other.born_from, other.born_to))
    words, others = set(fold_name(one.name).split()), set(fold_name(other.name).split())
    return births and (not words or not others or words <= others or others <= words)
