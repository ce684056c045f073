"""Who is who: the recipients and children of imported lines, among those already known.

A recipient is known by the family code, else by the folded name, in which spaces and dots do not
count; two equal names with two different phone numbers are two people. Within a family a child is
known by the interval of possible birth months: a line belongs to the child whose interval meets
the line's, and the intersection is kept.
"""

import re
from dataclasses import dataclass, field

from kcentre.families import tables
from kcentre.journal.importing.facts import Facts
from kcentre.journal.importing.person_cells import code_of, name_key
from kcentre.storage import CentreFile

_OWN_CODE = re.compile(r"С-(\d+)")


@dataclass(slots=True, eq=False)
class KnownChild:
    """A child; `is_changed` where the file narrowed the birth of a known one.

    Here and below `is_new` is somebody the journal does not have yet: numbered when written.
    """

    name: str
    key: str
    born_from: int | None
    born_to: int | None
    id: int = 0
    is_new: bool = True
    is_changed: bool = False

    def takes(self, key: str, born_from: int | None, born_to: int | None) -> bool:
        """Take a line about this child in, keeping the intersection; False if it is another."""
        if key == self.key and born_from == self.born_from and born_to == self.born_to:
            return True
        if not self._may_be(key, born_from, born_to):
            return False
        self._learn_name(key)
        if born_from is not None and born_to is not None:
            low = max(born_from, self.born_from if self.born_from is not None else born_from)
            high = min(born_to, self.born_to if self.born_to is not None else born_to)
            self.is_changed = self.is_changed or (low, high) != (self.born_from, self.born_to)
            self.born_from, self.born_to = low, high
        return True

    def _may_be(self, key: str, born_from: int | None, born_to: int | None) -> bool:
        if self.key and key and not may_be_one_child(self.key, key):
            return False
        if born_from is None or born_to is None or self.born_from is None or self.born_to is None:
            return True
        return self.born_from <= born_to and born_from <= self.born_to

    def _learn_name(self, key: str) -> None:
        if key and not self.key:
            self.key, self.is_changed = key, True


@dataclass(slots=True, eq=False)
class KnownFamily:
    """A family with its adults and children."""

    code: str
    adults: list["KnownAdult"] = field(default_factory=list)
    children: list[KnownChild] = field(default_factory=list)
    id: int = 0
    is_new: bool = True


@dataclass(slots=True, eq=False)
class KnownAdult:
    """A recipient; `is_changed` where the file added something."""

    family: KnownFamily
    name: str
    key: str
    phone: str
    digits: str
    relation: str | None
    id: int = 0
    is_new: bool = True
    is_changed: bool = False

    def learn(self, facts: Facts) -> bool:
        """Fill in what was not known: a phone, a relation, a name; tell whether it got a name."""
        if facts.digits and not self.digits:
            self.phone, self.digits, self.is_changed = facts.phone, facts.digits, True
        if facts.relation and not self.relation:
            self.relation, self.is_changed = facts.relation, True
        if self.key or not facts.name_key:
            return False
        self.name, self.key, self.is_changed = facts.name, facts.name_key, True
        return True


class People:
    """Everybody known so far: the journal's families, and the new ones of the file."""

    def __init__(self) -> None:
        self.families: list[KnownFamily] = []
        self.new_adults: list[KnownAdult] = []
        self._by_code: dict[str, KnownFamily] = {}
        self._by_name: dict[str, list[KnownAdult]] = {}
        self._without_code: list[KnownFamily] = []
        self._recipients: dict[tuple[str, str, str, str | None], KnownAdult] = {}

    def add_family(self, family: KnownFamily) -> KnownFamily:
        self.families.append(family)
        if family.code:
            self._by_code[code_of(family.code)] = family
        else:
            self._without_code.append(family)
        return family

    def add_adult(self, adult: KnownAdult) -> KnownAdult:
        adult.family.adults.append(adult)
        self._index(adult)
        return adult

    def find(self, facts: Facts) -> KnownAdult | None:
        """Return the recipient a line names, if known."""
        if facts.code:
            family = self._by_code.get(facts.code)
            return _adult_of(family, facts.name_key) if family else None
        return _same_phone(self._by_name.get(_squeezed(facts.name_key), []), facts.digits)

    def recipient(self, facts: Facts) -> KnownAdult | None:
        """Return the recipient a line names, new ones added; None for an anonymous one."""
        if not (facts.code or facts.name_key):
            return None
        who = (facts.code, facts.name_key, facts.digits, facts.relation)
        known = self._recipients.get(who)
        if known is None:
            known = self._recipients[who] = self._learnt(facts)
        return known

    def _learnt(self, facts: Facts) -> KnownAdult:
        known = self.find(facts)
        if known is None:
            return self._added(facts)
        if known.learn(facts):
            self._index(known)
        return known

    def give_codes(self) -> None:
        """Give «С-0001…», after the largest, to the new families that came without one."""
        numbers = [int(found[1]) for code in self._by_code if (found := _OWN_CODE.fullmatch(code))]
        number = max(numbers, default=0)
        for family in self._without_code:
            number += 1
            family.code = f"С-{number:04d}"
            self._by_code[family.code] = family
        self._without_code.clear()

    def _index(self, adult: KnownAdult) -> None:
        if adult.key:
            self._by_name.setdefault(_squeezed(adult.key), []).append(adult)

    def _added(self, facts: Facts) -> KnownAdult:
        family = self._by_code.get(facts.code) if facts.code else None
        family = family or self.add_family(KnownFamily(facts.code))
        adult = self.add_adult(
            KnownAdult(
                family, facts.name, facts.name_key, facts.phone, facts.digits, facts.relation
            )
        )
        self.new_adults.append(adult)
        return adult


def child_of(adult: KnownAdult, facts: Facts) -> KnownChild | None:
    """Return the child a line is about, a new one added; None where nothing tells of a child.

    A child of just this name comes before one whose name is not known yet.
    """
    if facts.born_from is None and not facts.child_key:
        return None
    for child in sorted(adult.family.children, key=lambda child: child.key != facts.child_key):
        if child.takes(facts.child_key, facts.born_from, facts.born_to):
            if facts.child_name and not child.name:
                child.name = facts.child_name
            return child
    child = KnownChild(facts.child_name, facts.child_key, facts.born_from, facts.born_to)
    adult.family.children.append(child)
    return child


def _adult_of(family: KnownFamily, name_key: str) -> KnownAdult | None:
    """Return the adult of a family known by code: the code alone tells who came."""
    for adult in family.adults:
        if adult.key == name_key:
            return adult
    return family.adults[0] if family.adults else None


def _squeezed(key: str) -> str:
    return key.replace(" ", "")


def _same_phone(namesakes: list[KnownAdult], digits: str) -> KnownAdult | None:
    """Return the namesake with this phone, else one whose phone does not contradict it."""
    if not digits:
        return namesakes[0] if namesakes else None
    same = next((adult for adult in namesakes if adult.digits == digits), None)
    return same or next((adult for adult in namesakes if not adult.digits), None)


def may_be_one_child(one: str, other: str) -> bool:
    """Tell whether two names of a family's children may be one child's.

    «Маша» and «Мария Иванова» may, the twins Маша and Петя may not: first names that begin with
    the same two letters are taken for one.
    """
    shared = set(one.split()) & set(other.split())
    first, second = ([word for word in name.split() if word not in shared] for name in (one, other))
    if not first or not second:
        return True
    return any(a[:2] == b[:2] for a in first for b in second)


def load_people(file: CentreFile) -> People:
    """Return everybody the centre knows: one query for families, adults and children each."""
    people = People()
    family, adult, child = tables.Family, tables.Adult, tables.Child
    families = {
        row_id: people.add_family(KnownFamily(code, id=row_id, is_new=False))
        for row_id, code in family.select(family.id, family.code).tuples().execute(file.db)
    }
    adults = adult.select(
        adult.id, adult.family, adult.name, adult.phone, adult.phone_digits, adult.relation
    ).order_by(adult.id)
    for row_id, family_id, name, phone, digits, relation in adults.tuples().execute(file.db):
        people.add_adult(
            KnownAdult(
                families[family_id],
                name,
                name_key(name),
                phone,
                digits,
                relation,
                row_id,
                is_new=False,
            )
        )
    children = child.select(
        child.id, child.family, child.name, child.born_from, child.born_to
    ).order_by(child.id)
    for row_id, family_id, name, born_from, born_to in children.tuples().execute(file.db):
        families[family_id].children.append(
            KnownChild(name, name_key(name), born_from, born_to, row_id, is_new=False)
        )
    return people
