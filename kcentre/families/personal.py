"""Of which families something personal is kept: a code alone tells nothing of anybody."""

from peewee import Expression

from kcentre.families.tables import Adult, Child, Family


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
