"""Of which families something personal is kept: a code alone tells nothing of anybody."""

from collections.abc import Collection

from peewee import Expression

from kcentre.families.tables import Adult, Child, Family
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids


def is_told() -> Expression:
    """Hold for the adults of whom a name or a contact is kept."""
    told: Expression = (Adult.name != "") | (Adult.phone != "") | (Adult.email != "")
    return told


def is_named() -> Expression:
    """Hold for the families of whom a name or a contact is kept: a consent is needed."""
    adults = Adult.select(Adult.family).where(is_told())
    children = Child.select(Child.family).where(Child.name != "")
    named: Expression = Family.id.in_(adults) | Family.id.in_(children)
    return named


def is_personal() -> Expression:
    """Hold for the families with anything that depersonalising would take."""
    told: Expression = is_named() | (Family.address != "") | (Family.note != "")
    return told


def personal_among(file: CentreFile, family_ids: Collection[int]) -> set[int]:
    """Return those of a few families of whom something personal is kept."""
    ids = [*family_ids]
    if not ids:
        return set()
    adults = Adult.select(Adult.family).where(Adult.family.in_(ids), is_told())
    children = Child.select(Child.family).where(Child.family.in_(ids), Child.name != "")
    told = (Family.address != "") | (Family.note != "")
    families = Family.select(Family.id).where(Family.id.in_(ids), told)
    return {row_id for rows in (adults, children, families) for row_id in ask_ids(file.db, rows)}
