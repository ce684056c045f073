"""Where a family's data may be found: its people, present and past, and what tells who they are.

Past ones stand in the change log: somebody removed, a family merged into this one, a name before
it was corrected.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kcentre.families.blotting import Personal
from kcentre.families.tables import Adult, Child, Consent, Family
from kcentre.journal.tables import Session, SessionGuest
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids
from kcentre.storage.log_rows import Values, merged_into, once_pointed, operations_on, values_of
from kcentre.storage.texts import rows_pointing

_WHOSE = ("family", "adult", "child")
_ONCE = (
    ("adult", "family_id"),
    ("child", "family_id"),
    ("consent", "adult_id"),
    ("session", "recipient_id"),
    ("session", "child_id"),
    ("survey_form", "family_id"),
    ("survey_answer", "form_id"),
    ("double_entry", "form_id"),
)
ANSWERS = ("survey_answer", "double_entry")
"""What a parent wrote on a form that bears the family's code."""


@dataclass(frozen=True, slots=True)
class Traces:
    """One family's records by table, the operations that wrote its people, what names them."""

    family_id: int
    ids: dict[str, frozenset[int]]
    operations: frozenset[int]
    personal: Personal


class Past:
    """What the change log knows of families, read once for all that are asked about."""

    def __init__(self, file: CentreFile) -> None:
        self._pointed = once_pointed(file.db, _ONCE)
        self._merged: dict[int, set[int]] = {}
        for kept, gone in merged_into(file.db):
            self._merged.setdefault(kept, set()).add(gone)

    def families(self, family_id: int) -> set[int]:
        """Return the family and those that were merged into it, at whatever remove."""
        found, new = {family_id}, {family_id}
        while new:
            new = set().union(*(self._merged.get(one, set()) for one in new)) - found
            found |= new
        return found

    def pointed(self, table: str, column: str, ids: Iterable[int]) -> set[int]:
        """Return the records of a table whose column ever held one of these ids."""
        return set().union(*(self._pointed.get((table, column, one), set()) for one in ids))


def traces_of(file: CentreFile, family_id: int, past: Past) -> Traces:
    """Return where a family may be found and how it may be named."""
    families = past.families(family_id)
    adults = _people(file, "adult", Adult, families, past)
    children = _people(file, "child", Child, families, past)
    consents = {*ask_ids(file.db, Consent.select(Consent.id).where(Consent.adult.in_(adults)))}
    ids = {
        "family": frozenset(families),
        "adult": frozenset(adults),
        "child": frozenset(children),
        "session": frozenset(_sessions(file, adults, children, past)),
        "consent": frozenset(consents | past.pointed("consent", "adult_id", adults)),
        **_answers(file, families, past),
    }
    operations = {one for table in _WHOSE for one in operations_on(file.db, table, ids[table])}
    return Traces(family_id, ids, frozenset(operations), _personal(file, family_id, ids))


def _people(
    file: CentreFile,
    name: str,
    table: type[Adult] | type[Child],
    families: set[int],
    past: Past,
) -> set[int]:
    """Return those of these families, and who was once and is of no other family now."""
    now = {*ask_ids(file.db, table.select(table.id).where(table.family.in_(families)))}
    once = past.pointed(name, "family_id", families) - now
    elsewhere = {*ask_ids(file.db, table.select(table.id).where(table.id.in_(once)))}
    return now | (once - elsewhere)


def _sessions(file: CentreFile, adults: set[int], children: set[int], past: Past) -> Iterator[int]:
    own = Session.select(Session.id).where(
        Session.recipient.in_(adults) | Session.child.in_(children)
    )
    yield from ask_ids(file.db, own)
    guests = SessionGuest.select(SessionGuest.session).where(SessionGuest.adult.in_(adults))
    yield from ask_ids(file.db, guests)
    yield from past.pointed("session", "recipient_id", adults)
    yield from past.pointed("session", "child_id", children)


def _answers(file: CentreFile, families: set[int], past: Past) -> dict[str, frozenset[int]]:
    """Return the answers on the families' forms, and those on forms that were removed."""
    forms = {*rows_pointing(file.db, "survey_form", "family_id", families)}
    forms |= past.pointed("survey_form", "family_id", families)
    return {
        table: frozenset(rows_pointing(file.db, table, "form_id", forms))
        | past.pointed(table, "form_id", forms)
        for table in ANSWERS
    }


def _personal(file: CentreFile, family_id: int, ids: dict[str, frozenset[int]]) -> Personal:
    told: dict[str, set[str]] = {"name": set(), "phone": set(), "email": set(), "address": set()}
    for values in _all_values(file, family_id, ids):
        for field, found in told.items():
            if text := values.get(field):
                found.add(str(text))
    return Personal(*(frozenset(found) for found in told.values()))


def _all_values(
    file: CentreFile, family_id: int, ids: dict[str, frozenset[int]]
) -> Iterable[Values]:
    adults = Adult.select(Adult.name, Adult.phone, Adult.email).where(Adult.family == family_id)
    for name, phone, email in ask(file.db, adults):
        yield {"name": name, "phone": phone, "email": email}
    for (name,) in ask(file.db, Child.select(Child.name).where(Child.family == family_id)):
        yield {"name": name}
    for (address,) in ask(file.db, Family.select(Family.address).where(Family.id == family_id)):
        yield {"address": address}
    for table in _WHOSE:
        for row in values_of(file.db, table, ids[table]):
            yield from (values for values in (row.old, row.new) if values)
