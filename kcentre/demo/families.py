"""Invented families: who they are, and which of them comes again."""

from dataclasses import dataclass
from datetime import date
from random import Random

from kcentre.centre.values import Education, Relation
from kcentre.demo.care import Care
from kcentre.demo.chances import Weighted, one_of
from kcentre.demo.names import CULTURES, Culture, feminine, person, phone
from kcentre.demo.rows import Batch
from kcentre.language import digits_of, fold
from kcentre.language.ages import month_number
from kcentre.language.folding import fold_name

TOO_OLD = 96
_AGE_BANDS = Weighted({(0, 12): 7, (12, 18): 8, (18, 36): 30, (36, 60): 26, (60, 84): 24,
                       (84, TOO_OLD): 5})  # fmt: skip
_EDUCATION = (
    (12, Weighted({Education.NONE: 62, Education.WAITING: 24, Education.FAMILY: 14})),
    (36, Weighted({Education.NONE: 26, Education.WAITING: 33, Education.SHORT_STAY: 14,
                   Education.FAMILY: 15, Education.OURS: 7, Education.OTHER_KINDERGARTEN: 5})),
    (84, Weighted({Education.OURS: 37, Education.OTHER_KINDERGARTEN: 19, Education.FAMILY: 18,
                   Education.WAITING: 9, Education.SHORT_STAY: 7, Education.NONE: 10})),
    (TOO_OLD, Weighted({Education.SCHOOL: 72, Education.FAMILY: 18, Education.OURS: 10})),
)  # fmt: skip
_FIRST_ADULT = Weighted({Relation.MOTHER: 84, Relation.FATHER: 6, Relation.GRANDPARENT: 6,
                         Relation.GUARDIAN: 2, Relation.FOSTER_PARENT: 1,
                         Relation.ADOPTER: 1})  # fmt: skip
_SECOND_ADULT = Weighted({Relation.FATHER: 70, Relation.GRANDPARENT: 30})
_WOMEN = {Relation.MOTHER: 1.0, Relation.FATHER: 0.0}
_CODE_ONLY, _HAS_PHONE, _HAS_SECOND_ADULT, _HAS_DISABILITY = 0.04, 0.8, 0.35, 0.11
_NEXT_CHILD, _NAMED_CHILD, _CANDIDATE = 0.4, 0.75, 0.1
_LEAVES, _COMES_NEW = 0.34, (0.5, 0.22)


@dataclass(slots=True)
class Child:
    """A child; `born` is the month's number, `band` the age band of the education status."""

    id: int
    born: int
    has_disability: bool
    education: Education
    band: int


@dataclass(slots=True)
class Family:
    """A family that may come again; a candidate to foster a child has no children yet."""

    adults: tuple[int, ...]
    children: tuple[Child, ...]
    last_visit: int = 0


class Families:
    """The families of the centre: new ones are written down, some are met again.

    Only those who still come are kept in memory: about as many as visit in a month.
    """

    def __init__(self, chance: Random, batch: Batch, a_month: int, care: Care) -> None:
        self._chance, self._batch, self._care = chance, batch, care
        self._a_month = max(8, min(a_month, 20_000))
        self._coming: list[Family] = []
        self._families = self._adults = self._children = 0

    def visitor(self, day: date, *, may_be_candidate: bool) -> Family:
        """Return who comes today: a family met before or a new one."""
        chance = self._chance
        few = len(self._coming) < self._a_month
        if self._coming and chance.random() > _COMES_NEW[0 if few else 1]:
            place = int(chance.random() * len(self._coming))
            family = self._coming[place]
            if self._can_come(family, day, may_be_candidate):
                family.last_visit = day.toordinal()
                if chance.random() < _LEAVES:
                    self._say_goodbye(place)
                return family
        return self._new(day, may_be_candidate)

    def child_of(self, family: Family, day: date) -> tuple[Child, int]:
        """Return the child a visit is about, with its age in full months."""
        child = family.children[0]
        if len(family.children) > 1:
            child = one_of(self._chance, family.children)
        age = month_number(day.year, day.month) - child.born
        while age >= _EDUCATION[child.band][0]:
            child.band += 1
            child.education = _EDUCATION[child.band][1].pick(self._chance)
        return child, age

    def _can_come(self, family: Family, day: date, may_be_candidate: bool) -> bool:
        if family.last_visit == day.toordinal():
            return False
        if not family.children:
            return may_be_candidate
        eldest = min(child.born for child in family.children)
        return month_number(day.year, day.month) - eldest < TOO_OLD

    def _say_goodbye(self, place: int) -> None:
        self._coming[place] = self._coming[-1]
        self._coming.pop()

    def _new(self, day: date, may_be_candidate: bool) -> Family:
        chance = self._chance
        culture = CULTURES.pick(chance)
        surname = one_of(chance, culture.surnames)
        self._families += 1
        self._batch.add("family", (self._families, f"С-{self._families:04}"))
        if may_be_candidate and chance.random() < _CANDIDATE:
            candidate = self._adult(culture, surname, Relation.FOSTER_CANDIDATE)
            family = Family((candidate,), (), day.toordinal())
        else:
            parents = self._parents(culture, surname)
            family = Family(parents, self._brood(culture, surname, day), day.toordinal())
        for adult_id in family.adults:
            self._care.agree(adult_id, day)
        if chance.random() > _LEAVES:
            self._coming.append(family)
        return family

    def _parents(self, culture: Culture, surname: str) -> tuple[int, ...]:
        first = _FIRST_ADULT.pick(self._chance)
        adults = [self._adult(culture, surname, first)]
        if first is Relation.MOTHER and self._chance.random() < _HAS_SECOND_ADULT:
            adults.append(self._adult(culture, surname, _SECOND_ADULT.pick(self._chance)))
        return tuple(adults)

    def _adult(self, culture: Culture, surname: str, relation: Relation) -> int:
        chance = self._chance
        self._adults += 1
        name = number = ""
        if chance.random() > _CODE_ONLY:
            is_woman = chance.random() < _WOMEN.get(relation, 0.9)
            name = person(chance, culture, surname, is_woman=is_woman)
            number = phone(chance) if chance.random() < _HAS_PHONE else ""
        row = (self._adults, self._families, name, fold_name(name), number, digits_of(number),
               relation.value)  # fmt: skip
        self._batch.add("adult", row)
        return self._adults

    def _brood(self, culture: Culture, surname: str, day: date) -> tuple[Child, ...]:
        age = _age_at_first_visit(self._chance)
        children = [self._child(culture, surname, day, age)]
        while self._chance.random() < _NEXT_CHILD:
            age += 14 + int(self._chance.random() * 30)
            if age >= TOO_OLD:
                break
            children.append(self._child(culture, surname, day, age))
        return tuple(children)

    def _child(self, culture: Culture, surname: str, day: date, age: int) -> Child:
        chance = self._chance
        self._children += 1
        born = month_number(day.year, day.month) - age
        name = ""
        if chance.random() < _NAMED_CHILD:
            is_girl = chance.random() < 0.5
            given = one_of(chance, culture.girls if is_girl else culture.boys)
            name = f"{feminine(surname) if is_girl else surname} {given}"
        self._batch.add("child", (self._children, self._families, name, fold(name), born, born))
        band = next(place for place, (bound, _) in enumerate(_EDUCATION) if age < bound)
        education = _EDUCATION[band][1].pick(chance)
        return Child(self._children, born, chance.random() < _HAS_DISABILITY, education, band)


def stranger(chance: Random) -> tuple[int | None, Education | None]:
    """Return what an anonymous caller told of the child: age and education status, or nothing."""
    if chance.random() < 0.15:
        return None, None
    age = _age_at_first_visit(chance)
    if chance.random() < 0.35:
        return age, None
    choice = next(choice for bound, choice in _EDUCATION if age < bound)
    return age, choice.pick(chance)


def _age_at_first_visit(chance: Random) -> int:
    youngest, too_old = _AGE_BANDS.pick(chance)
    return youngest + int(chance.random() * (too_old - youngest))
