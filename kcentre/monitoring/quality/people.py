"""Rules about the people of the journal; they look at everybody, whatever the period."""

import re
from collections.abc import Iterator

from kcentre.families.tables import Adult, Child, Consent
from kcentre.families.validity import in_force
from kcentre.families.values import ConsentPurpose
from kcentre.monitoring.quality.records import Grade, Hit, Rule, Scope
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_RECORD = "family"
_WORD = re.compile(r"[^\W\d_]+")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[А-Яа-яЁё]")
_FEWEST_DIGITS, _MOST_DIGITS = 5, 15


def mixed_names(file: CentreFile, _scope: Scope) -> Iterator[Hit]:
    """Yield families in whose names Latin letters stand among Russian ones."""
    for table, whose in ((Adult, "у взрослого"), (Child, "у ребёнка")):
        rows = table.select(table.family, table.name).where(table.name != "").order_by(table.id)
        for family_id, name in ask(file.db, rows):
            if any(_is_mixed(word) for word in _WORD.findall(name)):
                yield Hit(family_id, whose)


def odd_phones(file: CentreFile, _scope: Scope) -> Iterator[Hit]:
    """Yield families with a phone of too few or too many digits."""
    rows = Adult.select(Adult.family, Adult.phone_digits).where(Adult.phone != "")
    for family_id, digits in ask(file.db, rows.order_by(Adult.id)):
        if not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
            yield Hit(family_id, f"цифр: {len(digits)}")


def health_without_consent(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield families where a child's health is noted without a consent for it."""
    holds = in_force(ConsentPurpose.HEALTH, scope.now.date())
    valid = Consent.select(Consent.adult).where(holds)
    families = Adult.select(Adult.family).where(Adult.id.in_(valid))
    noted = Child.special_needs | Child.disability
    rows = Child.select(Child.family).where(noted, Child.family.not_in(families)).distinct()
    return (Hit(family_id) for (family_id,) in ask(file.db, rows))


def _is_mixed(word: str) -> bool:
    return bool(_LATIN.search(word) and _CYRILLIC.search(word))


PEOPLE_RULES = (
    Rule(
        "К27",
        Grade.WARNING,
        "Латинские буквы в русском имени",
        "Наберите имя заново русскими буквами: иначе его не найдёт поиск.",
        _RECORD,
        mixed_names,
    ),
    Rule(
        "К28",
        Grade.NOTE,
        "Не похоже на номер телефона",
        "Проверьте, все ли цифры на месте.",
        _RECORD,
        odd_phones,
    ),
    Rule(
        "К29",
        Grade.ERROR,
        "Сведения о здоровье без отдельного согласия",
        "Внесите согласие на сведения о здоровье или снимите отметки у ребёнка.",
        _RECORD,
        health_without_consent,
    ),
)
