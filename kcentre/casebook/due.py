"""Whose personal data may be kept no longer.

152-ФЗ, ст. 5 ч. 7 and ст. 21: data go when the purpose is reached or the consent is withdrawn;
after a withdrawal within the days of the settings (30 by the law).
"""

import datetime as dt
from collections.abc import Iterator

from peewee import JOIN, fn

from kcentre.casebook.activity import has_come_since, last_days
from kcentre.casebook.records import DueFamily, DueReason
from kcentre.centre.queries import settings
from kcentre.families.personal import is_personal
from kcentre.families.tables import Adult, Consent, Family
from kcentre.families.validity import in_force
from kcentre.families.values import ConsentPurpose
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def due(file: CentreFile, today: dt.date) -> list[DueFamily]:
    """Return the families to be depersonalised, those with a last day first.

    A consent was withdrawn or its term is over, and no adult of the family gave another; or
    nothing has happened with the family for the years of the settings.
    """
    rules = settings(file)
    found = {one.family_id: one for one in _past_retention(file, today, rules.retention_years)}
    found |= {one.family_id: one for one in _without_consent(file, today, rules.withdrawal_days)}
    return sorted(found.values(), key=lambda one: (one.until or dt.date.max, one.since, one.code))


def due_ids(file: CentreFile, today: dt.date) -> list[int]:
    """Return the ids of the families to be depersonalised."""
    return [one.family_id for one in due(file, today)]


def years_before(day: dt.date, years: int) -> dt.date:
    """Return the same day of an earlier year; of 29 February the 28th where there is none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _without_consent(file: CentreFile, today: dt.date, days: int) -> Iterator[DueFamily]:
    iso = today.isoformat()
    valid = Adult.select(Adult.family).join(Consent, on=Consent.adult == Adult.id)
    valid = valid.where(in_force(ConsentPurpose.GENERAL, today))
    withdrawn = (Consent.withdrawn != "") & (Consent.withdrawn <= iso)
    over = (Consent.valid_to != "") & (Consent.valid_to < iso)
    rows = (
        Family.select(Family.id, Family.code, fn.MAX(Consent.withdrawn), fn.MAX(Consent.valid_to))
        .join(Adult, JOIN.INNER, on=Adult.family == Family.id)
        .join(Consent, JOIN.INNER, on=Consent.adult == Adult.id)
        .where(Consent.purpose == ConsentPurpose.GENERAL, withdrawn | over)
        .where(Family.id.not_in(valid), is_personal())
        .group_by(Family.id)
    )
    found = list(ask(file.db, rows))
    last = last_days(file, [row[0] for row in found])
    for family_id, code, day, term in found:
        since = dt.date.fromisoformat(day or term)
        reason = DueReason.WITHDRAWN if day else DueReason.TERM
        until = since + dt.timedelta(days) if day else None
        yield DueFamily(family_id, code, reason, since, last.get(family_id), until)


def _past_retention(file: CentreFile, today: dt.date, years: int) -> Iterator[DueFamily]:
    latest = years_before(today, years)
    rows = Family.select(Family.id, Family.code).where(is_personal(), ~has_come_since(latest))
    found = list(ask(file.db, rows))
    last = last_days(file, [row[0] for row in found], or_entered=True)
    for family_id, code in found:
        day = last.get(family_id)
        if day is not None and day <= latest:
            since = years_before(day, -years)
            yield DueFamily(family_id, code, DueReason.RETENTION, since, day)
