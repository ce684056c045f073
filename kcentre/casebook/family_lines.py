"""The lines of the list of families: one query a kind of fact, whatever their number."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeVar

from peewee import fn

from kcentre.casebook.records import FamilyLine
from kcentre.casebook.tables import Depersonalisation
from kcentre.families.personal import personal_among
from kcentre.families.tables import Adult, Child, Consent, Family
from kcentre.families.validity import in_force
from kcentre.families.values import ConsentPurpose
from kcentre.journal.tables import Session
from kcentre.language.ages import age_text, month_number
from kcentre.language.dates import brief_date, kept_day, today_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

T = TypeVar("T")
_SHORT = {
    ConsentPurpose.GENERAL: "общее",
    ConsentPurpose.HEALTH: "здоровье",
    ConsentPurpose.PHOTO: "фото",
    ConsentPurpose.PARTNER: "партнёр",
}


def family_lines(file: CentreFile, ids: Sequence[int]) -> list[FamilyLine]:
    """Return the lines of these families in the order of the ids; those gone are left out."""
    today = today_here()
    codes: dict[int, str] = dict(
        ask(file.db, Family.select(Family.id, Family.code).where(Family.id.in_(list(ids))))
    )
    adults = _adults(file, ids)
    children = _children(file, ids, today)
    visits = last_visits(file, ids)
    consents = _consents(file, ids, today)
    gone = _nameless(file, ids)
    return [
        FamilyLine(
            codes[row_id],
            ", ".join(name for name, _ in adults.get(row_id, ()) if name),
            ", ".join(children.get(row_id, ())),
            next((phone for _, phone in adults.get(row_id, ()) if phone), ""),
            _day(visits.get(row_id)),
            ", ".join(_SHORT[one] for one in ConsentPurpose if one in consents.get(row_id, ())),
            row_id,
            row_id in gone,
            ConsentPurpose.GENERAL in consents.get(row_id, ()),
        )
        for row_id in ids
        if row_id in codes
    ]


def last_visits(file: CentreFile, family_ids: Sequence[int]) -> dict[int, str]:
    """Return the newest day (ISO) of a service of each family that has one."""
    newest = (
        Adult.select(Adult.family, fn.MAX(Session.date))
        .join(Session, on=Session.recipient == Adult.id)
        .where(Adult.family.in_(list(family_ids)))
        .group_by(Adult.family)
    )
    return dict(ask(file.db, newest))


def _adults(file: CentreFile, ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    rows = Adult.select(Adult.family, Adult.name, Adult.phone)
    rows = rows.where(Adult.family.in_(list(ids))).order_by(Adult.id)
    return _grouped((row[0], (row[1], row[2])) for row in ask(file.db, rows))


def _children(file: CentreFile, ids: Sequence[int], today: dt.date) -> dict[int, list[str]]:
    this_month = month_number(today.year, today.month)
    rows = Child.select(Child.family, Child.name, Child.born_to)
    rows = rows.where(Child.family.in_(list(ids))).order_by(Child.id)
    return _grouped(
        (family_id, _child(name, None if born_to is None else this_month - born_to))
        for family_id, name, born_to in ask(file.db, rows)
    )


def _child(name: str, months: int | None) -> str:
    age = age_text(months) if months is not None and months >= 0 else ""
    return " ".join(part for part in (name or "ребёнок", age) if part)


def _consents(
    file: CentreFile, ids: Sequence[int], today: dt.date
) -> dict[int, list[ConsentPurpose]]:
    found: dict[int, list[ConsentPurpose]] = {}
    for purpose in ConsentPurpose:
        rows = Adult.select(Adult.family).join(Consent, on=Consent.adult == Adult.id).distinct()
        rows = rows.where(Adult.family.in_(list(ids)) & in_force(purpose, today))
        for family_id in ask_ids(file.db, rows):
            found.setdefault(family_id, []).append(purpose)
    return found


def _grouped(rows: Iterable[tuple[int, T]]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for family_id, value in rows:
        found.setdefault(family_id, []).append(value)
    return found


def _nameless(file: CentreFile, ids: Sequence[int]) -> set[int]:
    """Return the depersonalised families; one of whom something was entered again is not."""
    acts = Depersonalisation.select(Depersonalisation.family)
    done = {*ask_ids(file.db, acts.where(Depersonalisation.family.in_(list(ids))))}
    return done - personal_among(file, done)


def _day(iso: str | None) -> str:
    return brief_date(kept_day(iso))
