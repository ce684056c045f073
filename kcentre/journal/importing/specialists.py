"""Who consulted: the specialists of imported lines, among those already known.

A specialist is known by the folded name and the position. A full name and the same name with
initials (or the surname alone) are one person where only one person fits.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kcentre.centre import tables
from kcentre.journal.importing.facts import Facts
from kcentre.journal.importing.person_cells import name_key
from kcentre.language import fold
from kcentre.storage import CentreFile

Named = tuple[str, str, str]
"""A specialist's key, name and position as a line tells them."""


@dataclass(slots=True, eq=False)
class KnownSpecialist:
    """A specialist; a new one is numbered when written."""

    name: str
    key: str
    position: str
    id: int = 0
    is_new: bool = True
    is_changed: bool = False

    def may_be(self, key: str, position: str) -> bool:
        """Tell whether a line's specialist may be this one."""
        return _may_be_one_name(self.key, key) and _may_be_one_position(self.position, position)


class Specialists:
    """The centre's specialists and the new ones of the file."""

    def __init__(self, known: Iterable[KnownSpecialist]) -> None:
        self.all = list(known)
        self._found: dict[tuple[str, str], KnownSpecialist] = {}

    def learn(self, named: Iterable[Named]) -> None:
        """Find or add everybody named in the file: the fullest names first, then the initials."""
        for key, name, position in sorted(set(named), key=_fullest_first):
            if key:
                self._found[key, position] = self._known(key, position) or self._add(
                    key, name, position
                )

    def of(self, facts: Facts) -> KnownSpecialist | None:
        """Return a line's specialist; None where it names nobody."""
        return self._found.get((facts.specialist_key, facts.position))

    def _known(self, key: str, position: str) -> KnownSpecialist | None:
        fitting = [one for one in self.all if one.may_be(key, position)]
        same_name = [one for one in fitting if one.key == key]
        same = [one for one in same_name if fold(one.position) == fold(position)]
        chosen = same or same_name or fitting
        if len({one.key for one in chosen}) != 1:
            return None
        known = chosen[0]
        if position and not known.position:
            known.position, known.is_changed = position, True
        return known

    def _add(self, key: str, name: str, position: str) -> KnownSpecialist:
        added = KnownSpecialist(name, key, position)
        self.all.append(added)
        return added


def load_specialists(file: CentreFile) -> Specialists:
    """Return the centre's specialists, retired ones included: an old journal names them too."""
    table = tables.Specialist
    rows = table.select(table.id, table.name, table.position).order_by(table.id)
    return Specialists(
        KnownSpecialist(name, name_key(name), position, row_id, is_new=False)
        for row_id, name, position in rows.tuples().execute(file.db)
    )


def _fullest_first(named: Named) -> tuple[int, int, str, str]:
    key, _, position = named
    return -len(key), -len(position), key, position


def _may_be_one_name(one: str, other: str) -> bool:
    """Tell whether «соколова а п» and «соколова анна павловна» may be one person."""
    surname, *names = one.split() or [""]
    other_surname, *other_names = other.split() or [""]
    if surname != other_surname:
        return False
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(names, other_names, strict=False))


def _may_be_one_position(one: str, other: str) -> bool:
    """Tell whether «психолог» and «педагог-психолог» may be one position; an unknown one may."""
    first, second = fold(one), fold(other)
    if not first or not second or first == second:
        return True
    return first.endswith(f"-{second}") or second.endswith(f"-{first}")
