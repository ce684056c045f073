"""Who else is known by name: what names them too is taken out of nobody's texts."""

from collections.abc import Iterable, Iterator, Set

from kcentre.centre.tables import Passport, Specialist, TeamMember
from kcentre.families.blotting import words_of
from kcentre.families.tables import Adult, Child
from kcentre.language.folding import fold_name
from kcentre.network.groups.tables import GroupMember
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def of_others(file: CentreFile, own: Set[int], names: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return the words of the names and the phones of everybody but the families `own`.

    `names` are those of these families: a parent who sits in a working group under her own name
    is nobody else.
    """
    words: set[str] = set()
    phones: set[str] = set()
    for family_id, key, digits in ask(
        file.db, Adult.select(Adult.family, Adult.name_key, Adult.phone_digits)
    ):
        if family_id not in own:
            words.update(words_of(key))
            phones.add(digits)
    for family_id, key in ask(file.db, Child.select(Child.family, Child.name_key)):
        if family_id not in own:
            words.update(words_of(key))
    for name in (*_staff(file), *_beside(file, {*names})):
        words.update(words_of(name))
    return words, phones


def _staff(file: CentreFile) -> Iterator[str]:
    yield from (key for (key,) in ask(file.db, Specialist.select(Specialist.name_key)))
    yield from (head for (head,) in ask(file.db, Passport.select(Passport.head)))


def _beside(file: CentreFile, names: Set[str]) -> Iterator[str]:
    """Yield who works on the project and in groups, but for those who may be of the families."""
    for table in (TeamMember, GroupMember):
        for (name,) in ask(file.db, table.select(table.name)):
            if not any(_may_be(name, own) for own in names):
                yield name


def _may_be(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: a word may be an initial or be left out."""
    pairs = zip(fold_name(one).split(), fold_name(other).split(), strict=False)
    return all(a.startswith(b) or b.startswith(a) for a, b in pairs)
