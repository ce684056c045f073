"""Whose personal data may be kept no longer.

152-ФЗ, ст. 5 ч. 7 and ст. 21: data go when the purpose is reached or the consent is withdrawn;
after a withdrawal within the days of the settings (30 by the law).
"""

import datetime as dt
from collections.abc import Collection, Iterator
from itertools import islice

from peewee import JOIN, Expression, fn

from kcentre.casebook.activity import has_come_since, last_days
from kcentre.casebook.records import DueFamily, DueReason
from kcentre.centre.queries import settings
from kcentre.families.personal import is_personal, personal_among
from kcentre.families.tables import Adult, Consent, Family
from kcentre.families.validity import in_force
from kcentre.families.values import ConsentPurpose
from kcentre.journal.filters import is_one_of
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_PORTION = 10_000


def due(file: CentreFile, today: dt.date) -> list[DueFamily]:
    """Return the families to be depersonalised, those with a last day first.

    A consent was withdrawn or its term is over, and no adult of the family gave another; or
    nothing has happened with the family for the years of the settings.
    """
    return sorted(each_due(file, today), key=by_term)


def by_term(family: DueFamily) -> tuple[dt.date, dt.date, str]:
    """Order the families that are due: those with a last day first, then the longest due."""
    return family.until or dt.date.max, family.since, family.code


def each_due(
    file: CentreFile, today: dt.date, among: Collection[int] | None = None
) -> Iterator[DueFamily]:
    """Yield the families to be depersonalised in no order, of all or of a few families.

    Few of many that are due are in memory at a time.
    """
    rules = settings(file)
    whose = is_personal() if among is None else _personal_of(file, among)
    by_consent = {
        one.family_id: one
        for one in _without_consent(file, today, rules.withdrawal_days, whose, among)
    }
    yield from by_consent.values()
    for one in _past_retention(file, today, rules.retention_years, whose):
        if one.family_id not in by_consent:
            yield one


def due_ids(file: CentreFile, today: dt.date) -> list[int]:
    """Return the ids of the families to be depersonalised."""
    return [one.family_id for one in due(file, today)]


def years_before(day: dt.date, years: int) -> dt.date:
    """Return the same day of an earlier year; of 29 February the 28th where there is none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _personal_of(file: CentreFile, family_ids: Collection[int]) -> Expression:
    """Hold for those of a few families of whom something personal is kept."""
    return is_one_of(Family.id, personal_among(file, family_ids))


def _without_consent(
    file: CentreFile,
    today: dt.date,
    days: int,
    whose: Expression,
    among: Collection[int] | None,
) -> Iterator[DueFamily]:
    iso = today.isoformat()
    valid = Adult.select(Adult.family).join(Consent, on=Consent.adult == Adult.id)
    valid = valid.where(in_force(ConsentPurpose.GENERAL, today))
    if among is not None:
        valid = valid.where(is_one_of(Adult.family, among))
    withdrawn = (Consent.withdrawn != "") & (Consent.withdrawn <= iso)
    over = (Consent.valid_to != "") & (Consent.valid_to < iso)
    rows = (
        Family.select(Family.id, Family.code, fn.MAX(Consent.withdrawn), fn.MAX(Consent.valid_to))
        .join(Adult, JOIN.INNER, on=Adult.family == Family.id)
        .join(Consent, JOIN.INNER, on=Consent.adult == Adult.id)
        .where(Consent.purpose == ConsentPurpose.GENERAL, withdrawn | over)
        .where(Family.id.not_in(valid), whose)
        .group_by(Family.id)
    )
    found = list(ask(file.db, rows))
    last = last_days(file, [row[0] for row in found])
    for family_id, code, day, term in found:
        since = dt.date.fromisoformat(day or term)
        reason = DueReason.WITHDRAWN if day else DueReason.TERM
        until = since + dt.timedelta(days) if day else None
        yield DueFamily(family_id, code, reason, since, last.get(family_id), until)


def _past_retention(
    file: CentreFile, today: dt.date, years: int, whose: Expression
) -> Iterator[DueFamily]:
    latest = years_before(today, years)
    rows = Family.select(Family.id, Family.code).where(whose, ~has_come_since(latest))
    found = ask(file.db, rows)
    while portion := list(islice(found, _PORTION)):
        last = last_days(file, [family_id for family_id, _ in portion], or_entered=True)
        for family_id, code in portion:
            day = last.get(family_id)
            if day is not None and day <= latest:
                since = years_before(day, -years)
                yield DueFamily(family_id, code, DueReason.RETENTION, since, day)
