"""Health flags of children: kept only under a consent of their own.

Data on health is a special category and needs a separate written consent (152-ФЗ, ст. 10).
"""

import datetime as dt

from peewee import Expression, fn

from kcentre.families.tables import Adult, Child, Consent
from kcentre.families.validity import in_force
from kcentre.families.values import ConsentPurpose
from kcentre.language import Problem, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_WORDS = {"special_needs": "ОВЗ", "disability": "инвалидность"}


def demand_consent(file: CentreFile, family_id: int) -> None:
    """Raise `Refused` where a family's child has a flag and no adult's consent covers it.

    Asked inside the operation, after the rows were written.
    """
    flagged = Child.select(Child.name, Child.special_needs, Child.disability).where(
        (Child.family == family_id) & is_uncovered(today_here())
    )
    refuse_if_any(
        Problem(field, _sentence(name, field))
        for name, *flags in ask(file.db, flagged.order_by(Child.id))
        for field, is_set in zip(_WORDS, flags, strict=True)
        if is_set
    )


def clear_uncovered(file: CentreFile, adult_id: int) -> None:
    """Take the flags of the children of an adult's family that no consent covers any more."""
    family = Adult.select(Adult.family).where(Adult.id == adult_id)
    cleared = Child.update(special_needs=False, disability=False)
    cleared.where(Child.family.in_(family) & is_uncovered(today_here())).execute(file.db)


def is_uncovered(day: dt.date) -> Expression:
    """Hold for the children with a flag that no adult of the family gave a consent for."""
    adults = Adult.select(Adult.id).where(Adult.family == Child.family)
    covering = Consent.select(Consent.id).where(
        in_force(ConsentPurpose.HEALTH, day)
        & Consent.adult.in_(adults)
        & (Consent.child.is_null() | (Consent.child == Child.id))
    )
    uncovered: Expression = (Child.special_needs | Child.disability) & ~fn.EXISTS(covering)
    return uncovered


def _sentence(name: str, field: str) -> str:
    whom = f" ({name})" if name else ""
    return (
        f"Отметку «{_WORDS[field]}»{whom} можно хранить только с отдельным согласием на сведения "
        "о здоровье: внесите согласие или снимите отметку."
    )
