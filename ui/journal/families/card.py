"""A family opened in its card, and what is done with it there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kcentre.casebook.listing import FamilyList
from kcentre.casebook.records import FamilyFilter
from kcentre.families import queries, rules, verbs
from kcentre.families.consent_records import ConsentState
from kcentre.families.consents import consent_state
from kcentre.families.records import Family
from kcentre.families.values import ConsentPurpose
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile, Changes


@dataclass(frozen=True, slots=True)
class FamilyCard:
    """A family; `with_health_consent` are the children whose health may be told of."""

    family: Family
    with_health_consent: frozenset[int] = frozenset()
    is_depersonalised: bool = False

    @property
    def id(self) -> int | None:
        """The family; None before it is kept."""
        return self.family.id


def family_card(file: CentreFile, family_id: int) -> FamilyCard | None:
    """Return a family opened for changing; None where it was removed."""
    wanted = FamilyList(FamilyFilter(ids=(family_id,)))
    if not wanted.count(file):
        return None
    (line,) = wanted.page(file, 0, 1)
    found = queries.family(file, family_id)
    today = today_here()
    allowed = frozenset(
        child.id
        for child in found.children
        for adult in found.adults
        if child.id is not None
        and adult.id is not None
        and consent_state(file, adult.id, ConsentPurpose.HEALTH, today, child.id)
        is ConsentState.GIVEN
    )
    return FamilyCard(found, allowed, is_depersonalised=line.is_depersonalised)


def family_doubts(_file: CentreFile, family: Family, _family_id: int | None) -> tuple[Problem, ...]:
    """Return what is odd in a family that is being entered."""
    found: Iterable[Problem] = rules.family_problems(family, today_here(), code_is_taken=False)
    return tuple(found)


def change_family(file: CentreFile, _family_id: int, family: Family) -> Changes:
    """Write a family as it was entered."""
    return verbs.change_family(file, family)


def title_of(card: FamilyCard) -> str:
    """Return «Семья С-0142»."""
    return f"Семья {card.family.code}"


def note_of(card: FamilyCard) -> str:
    """Return what is said above the fields: that the names are gone."""
    return _DEPERSONALISED if card.is_depersonalised else ""


_DEPERSONALISED = "Семья обезличена: имён и контактов в файле больше нет, отчёты не изменились."
