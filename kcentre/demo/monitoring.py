"""How the invented centre watches its work: plans of its years, planned events, two measures."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random

from peewee import fn

from kcentre.centre.values import Kind
from kcentre.demo.chances import one_of
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language import fold
from kcentre.language.dates import month_title
from kcentre.monitoring.deviations.states import red, states_in
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.plan.tables import (
    PlanCorrection,
    PlannedEvent,
    ServicePlan,
    ServicePlanLine,
)
from kcentre.periods.period import (
    PeriodKind,
    academic_year,
    academic_year_of,
    containing,
    month,
    previous,
)
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_ABOUT = (0.9, 1.15)
_PLANNED_SHARE = 0.8
_AHEAD = (("День открытых дверей консультационного центра", 9), ("Круглый стол с отцами", 34))
_LATE = ("Мастер-класс «Игры для спокойных вечеров»", -12)
_GROWN = 4
_REASON = "Выросло число обращений: очередь к специалистам больше недели"
_ANSWERS = {
    "П04": (
        "Родители недовольны ожиданием приёма в вечерние часы",
        "Открыть вечерние окна у педагога-психолога",
    ),
    "П05": (
        "Бланки оценки выдают не после каждой консультации",
        "Выдавать бланк оценки с памяткой получателю",
    ),
    "П11": (
        "Большинство окон приходится на рабочее время родителей",
        "Перенести часть утренних окон на вечер и субботу",
    ),
}
"""Cause and measure by the indicator that deviates."""

_Volumes = dict[tuple[int, str], int]
"""Services by the number of the month and the kind of help."""


def watch(file: CentreFile, seed: int, last: date) -> None:
    """Write the plans of the years up to `last`, and measures against what deviated.

    They have a chance of their own: the journal of a seed stays what it was before them.
    """
    chance = Random(f"monitoring {seed}")  # noqa: S311 — invents people, guards nothing
    given = _services(file)
    for year in sorted(given):
        _plan_services(file, chance, year, given)
        _plan_events(file, chance, year, last)
    if given:
        _correct(file, last)
        _measures(file, last)


def _services(file: CentreFile) -> dict[int, _Volumes]:
    """Return what was given in each academic year, known by the year it begins in."""
    of_month = fn.SUBSTR(Session.date, 1, 7)
    query = Session.select(of_month, Session.kind, fn.COUNT(Session.id)).group_by(
        of_month, Session.kind
    )
    found: dict[int, _Volumes] = defaultdict(dict)
    for word, kind, count in ask(file.db, query.where(Session.kind.is_null(False))):
        day = date.fromisoformat(f"{word}-01")
        year = academic_year_of(day)
        found[year][day.month, kind] = count
    return found


def _plan_services(file: CentreFile, chance: Random, year: int, given: dict[int, _Volumes]) -> None:
    """Plan about what was given; the months still ahead about as they were a year ago."""
    approved = date(year, 8, 31).isoformat()
    plan_id = ServicePlan.insert(year=year, made_on=approved, approved_on=approved).execute(file.db)
    expected = {**given.get(year - 1, {}), **given[year]}
    for number, kind in sorted(expected, key=lambda key: ((key[0] - 9) % 12, key[1])):
        volume = max(1, round(expected[number, kind] * chance.uniform(*_ABOUT)))
        in_month = month(year + (number < 9), number)
        ServicePlanLine.insert(
            plan=plan_id, month=in_month.word, kind=kind, volume=volume, approved=volume
        ).execute(file.db)


def _correct(file: CentreFile, last: date) -> None:
    """Correct the plan of the last month: history is there to be looked at."""
    this_month = containing(PeriodKind.MONTH, last)
    table = ServicePlanLine
    query = table.select(table.id, table.volume, table.kind).where(table.month == this_month.word)
    for line_id, volume, kind in ask(file.db, query.order_by(table.id).limit(1)):
        grown = volume + _GROWN
        table.update(volume=grown).where(table.id == line_id).execute(file.db)
        PlanCorrection.insert(
            year=academic_year_of(last),
            line=line_id,
            made_on=this_month.start.isoformat(),
            subject=f"{month_title(last.year, last.month)}, {Kind(kind).label}",
            field="Услуг",
            old=str(volume),
            new=str(grown),
            reason=_REASON,
        ).execute(file.db)


def _plan_events(file: CentreFile, chance: Random, year: int, last: date) -> None:
    """Plan most of the events that were held, and of the newest year some more."""
    whole = academic_year(year)
    planned: dict[str, tuple[str, date]] = {}
    query = GroupEvent.select(GroupEvent.id, GroupEvent.title, GroupEvent.date).where(
        GroupEvent.date.between(whole.start.isoformat(), whole.end.isoformat())
    )
    for event_id, title, day in list(ask(file.db, query.order_by(GroupEvent.date))):
        if fold(title) in planned or chance.random() > _PLANNED_SHARE:
            continue
        held = date.fromisoformat(day)
        early = one_of(chance, (False, False, False, False, True))
        due = held - timedelta(4) if early else containing(PeriodKind.MONTH, held).end
        planned[fold(title)] = title, due
        GroupEvent.update(plan_item=title).where(GroupEvent.id == event_id).execute(file.db)
    if last in whole:
        for title, days in (*_AHEAD, _LATE):
            planned[fold(title)] = title, last + timedelta(days)
    for key, (title, due) in planned.items():
        if due in whole:
            PlannedEvent.insert(year=year, title=title, title_key=key, due=due.isoformat()).execute(
                file.db
            )


def _measures(file: CentreFile, last: date) -> None:
    """Answer one red indicator of each of the last two quarters: the earlier measure is done."""
    newest = previous(containing(PeriodKind.QUARTER, last))
    for quarter, is_done in ((previous(newest), True), (newest, False)):
        states = red(states_in(file, quarter, last))
        answered = [state for state in states if state.indicator.code in _ANSWERS]
        for state in answered[:1]:
            cause, measure = _ANSWERS[state.indicator.code]
            noticed = quarter.end + timedelta(5)
            Deviation.insert(
                code=state.indicator.code,
                kind=quarter.kind,
                starts=quarter.start.isoformat(),
                value=state.value,
                target=state.target,
                noticed_on=noticed.isoformat(),
                cause=cause,
                measure=measure,
                responsible="Заведующий",
                due=(noticed + timedelta(60)).isoformat(),
                status=MeasureStatus.DONE if is_done else MeasureStatus.IN_WORK,
                done_on=(noticed + timedelta(40)).isoformat() if is_done else "",
            ).execute(file.db)
