"""Rules about the people of the journal; they look at everybody, whatever the period."""

import re
from collections.abc import Iterator

from peewee import fn

from kcentre.families.health import is_uncovered
from kcentre.families.rules import FEWEST_DIGITS, MOST_DIGITS
from kcentre.families.tables import Adult, Child
from kcentre.monitoring.quality.records import Grade, Hit, Rule, Scope, TileKey
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_RECORD = "family"
_WORD = re.compile(r"[^\W\d_]+")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[А-Яа-яЁё]")
_HAS_LATIN = "*[a-z]*"


def mixed_names(file: CentreFile, _scope: Scope) -> Iterator[Hit]:
    """Yield families in whose names Latin letters stand among Russian ones."""
    for table, whose in ((Adult, "у взрослого"), (Child, "у ребёнка")):
        rows = table.select(table.family, table.name).where(fn.GLOB(_HAS_LATIN, table.name_key))
        for family_id, name in ask(file.db, rows.order_by(table.id)):
            if any(_is_mixed(word) for word in _WORD.findall(name)):
                yield Hit(family_id, whose)


def odd_phones(file: CentreFile, _scope: Scope) -> Iterator[Hit]:
    """Yield families with a phone of too few or too many digits."""
    count = fn.LENGTH(Adult.phone_digits)
    rows = Adult.select(Adult.family, count).where(
        Adult.phone != "", ~count.between(FEWEST_DIGITS, MOST_DIGITS)
    )
    for family_id, digits in ask(file.db, rows.order_by(Adult.id)):
        yield Hit(family_id, f"цифр: {digits}")


def health_without_consent(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield families where a child's health is noted without a consent for it."""
    rows = Child.select(Child.family).where(is_uncovered(scope.now.date())).distinct()
    return (Hit(family_id) for (family_id,) in ask(file.db, rows.order_by(Child.family)))


def _is_mixed(word: str) -> bool:
    return bool(_LATIN.search(word) and _CYRILLIC.search(word))


PEOPLE_RULES = (
    Rule(
        "К27",
        TileKey.CORRECTNESS,
        Grade.WARNING,
        "Латинские буквы в русском имени",
        "Наберите имя заново русскими буквами: иначе его не найдёт поиск.",
        _RECORD,
        mixed_names,
    ),
    Rule(
        "К28",
        TileKey.CORRECTNESS,
        Grade.NOTE,
        "Не похоже на номер телефона",
        "Проверьте, все ли цифры на месте.",
        _RECORD,
        odd_phones,
    ),
    Rule(
        "К29",
        TileKey.CONSISTENCY,
        Grade.ERROR,
        "Сведения о здоровье без отдельного согласия",
        "Внесите согласие на сведения о здоровье или снимите отметки у ребёнка.",
        _RECORD,
        health_without_consent,
    ),
)
