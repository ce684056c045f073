"""A first plan: the same volume each month, by kinds of help."""

import datetime as dt
from collections.abc import Mapping

from peewee import fn

from kcentre.centre.queries import settings
from kcentre.centre.values import Kind
from kcentre.figures import conditions as by
from kcentre.figures.scope import scope_of
from kcentre.journal.tables import Session
from kcentre.language.dates import today_here
from kcentre.language.numbers import round_half_away
from kcentre.monitoring.plan.portions import portions
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.periods.period import Period, academic_year
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_NOTE = "Составлен поровну на каждый месяц учебного года."


def offered_month(file: CentreFile, year: int, today: dt.date | None = None) -> dict[Kind, int]:
    """Return what a month of the year might bring, by kinds of help; empty where nothing is known.

    As many services as the month norm of the settings, else as a month of the year before gave
    (of those that began by `today`), shared out between the kinds as they were that year
    (consultations where nothing was given).
    """
    with file.reading():
        norm, before = settings(file).month_plan, _given(file, year - 1)
    whole = sum(before.values())
    begun = _months_begun(academic_year(year - 1), today or today_here())
    total = norm or int(round_half_away(whole / begun, 0))
    weights = {kind: float(count) for kind, count in before.items() if kind}
    return portions(total, weights or {Kind.CONSULTATIVE: 1.0})


def even_plan(year: int, made_on: dt.date, by_kind: Mapping[Kind, int]) -> PlanDraft:
    """Return the plan of a year whose months are alike."""
    lines = (
        PlanLine(volume, month, kind)
        for month in academic_year(year).months
        for kind, volume in by_kind.items()
        if volume
    )
    return PlanDraft(year, made_on, tuple(lines), note=_NOTE)


def _months_begun(period: Period, today: dt.date) -> int:
    last = min(period.end, max(period.start, today))
    return (last.year - period.start.year) * 12 + last.month - period.start.month + 1


def _given(file: CentreFile, year: int) -> dict[Kind | None, int]:
    column = by.BY_KIND.column
    query = Session.select(column, fn.COUNT(Session.id)).group_by(column)
    scope = scope_of(file, academic_year(year))
    found: dict[str | None, int] = dict(ask(file.db, query.where(scope.sessions)))
    counts: dict[Kind | None, int] = {kind: found[kind] for kind in Kind if kind in found}
    if None in found:
        counts[None] = found[None]
    return counts
