"""What a visit is about: the specialist's habit, narrowed to the child's age and situation."""

from collections.abc import Mapping
from random import Random

from kcentre.centre.values import Education
from kcentre.demo.chances import Weighted
from kcentre.demo.families import Child
from kcentre.demo.staff import Role

DISABILITY, FAMILY_EDUCATION, FOSTERING, OTHER = 10, 11, 13, 99
_UPBRINGING = 6
# Full months: from, and the first that is too old
_AGES = {
    1: (10, 60),
    2: (9, 96),
    3: (6, 84),
    4: (18, 96),
    5: (24, 96),
    7: (54, 96),
    9: (24, 96),
    14: (30, 96),
}
_SITUATIONS = (DISABILITY, FAMILY_EDUCATION)
_PRESSING = 3.0

Situation = tuple[int | None, bool, bool]


def topic_code(number: int) -> str:
    """Return «Т07»."""
    return f"Т{number:02}"


class TopicHabits:
    """The choices of every specialist, remembered by role, age and situation."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Situation], Weighted[int]] = {}

    def pick(self, chance: Random, role: Role, child: Child | None, age: int | None) -> int:
        """Return the number of a topic; `age` in full months, None where nobody said."""
        situation = (
            age,
            child is not None and child.has_disability,
            child is not None and child.education is Education.FAMILY,
        )
        key = (role.position, situation)
        choice = self._known.get(key)
        if choice is None:
            choice = self._known[key] = Weighted(_fitting(role.topics, situation))
        return choice.pick(chance)


def _fitting(topics: Mapping[int, float], situation: Situation) -> dict[int, float]:
    age, *situations = situation
    fitting = {
        number: weight
        for number, weight in topics.items()
        if number not in {*_SITUATIONS, FOSTERING} and _fits_age(number, age)
    }
    for number, applies in zip(_SITUATIONS, situations, strict=True):
        if applies and number in topics:
            fitting[number] = topics[number] * _PRESSING
    return fitting or {_UPBRINGING: 1.0}


def _fits_age(number: int, age: int | None) -> bool:
    youngest, too_old = _AGES.get(number, (0, 10_000))
    return age is None or youngest <= age < too_old
