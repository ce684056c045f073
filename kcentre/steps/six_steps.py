"""The six steps of setting a centre up, computed from what the file knows.

Wording and order: the recommendations of the heads of kindergartens of Naberezhnye Chelny.
"""

from dataclasses import replace
from datetime import date

from kcentre.centre.missing import Missing
from kcentre.journal.tables import Session
from kcentre.language.dates import MONTHS
from kcentre.language.plurals import services
from kcentre.monitoring.plan.years import planned_volume
from kcentre.periods.period import PeriodKind, containing
from kcentre.steps.journal import missing_in_journal
from kcentre.steps.monitoring import monitoring_step
from kcentre.steps.premises import hours_step, rooms_step
from kcentre.steps.records import Progress, StepState
from kcentre.steps.road_progress import RoadProgress, road_progress
from kcentre.steps.structure import structure_step
from kcentre.steps.surveys import demand_step
from kcentre.storage import CentreFile

TITLES = (
    "Изучить спрос на услуги консультационного центра",
    (
        "Разработать стратегию информационного поля, заложить основу структуры"
        " консультационного центра"
    ),
    "Подготовить помещения для консультационного центра",
    "Определить режим работы консультационного центра",
    "Организовать оказание услуг в соответствии с Моделью консультационного центра",
    "Организовать мониторинг работы и обеспечить коррекцию развития",
)

JOURNAL_TARGET = "journal"


def six_steps(file: CentreFile, today: date, roads: RoadProgress | None = None) -> list[StepState]:
    """Return the state of every step on the day `today`, with what its road map lays down.

    `roads` are those of the same day where they are known already.
    """
    plans = (roads or road_progress(file, today)).plans
    states = [
        demand_step(file, 1, TITLES[0], today),
        structure_step(file, 2, TITLES[1], today),
        rooms_step(file, 3, TITLES[2]),
        hours_step(file, 4, TITLES[3], today),
        _services(file, today),
        monitoring_step(file, 6, TITLES[5], today),
    ]
    return [replace(state, plan=plans.get(state.number, "")) for state in states]


def _services(file: CentreFile, today: date) -> StepState:
    missing = missing_in_journal(file, today)
    month = _count_from(file, today.replace(day=1))
    if month:
        planned = planned_volume(file, containing(PeriodKind.MONTH, today), today=today).total
        given = f"{month} из {services(planned)}" if planned else services(month)
        summary = f"{given} за {MONTHS[today.month - 1]}"
        progress = Progress.IN_WORK if missing else Progress.DONE
        return StepState(5, TITLES[4], progress, summary, missing, JOURNAL_TARGET)
    last = _last_session(file)
    if last is None:
        missing = (Missing("первая запись в журнале", JOURNAL_TARGET), *missing)
        return StepState(
            5, TITLES[4], Progress.NOT_STARTED, "журнал пока пуст", missing, JOURNAL_TARGET
        )
    summary = f"последняя услуга {last:%d.%m.%Y}"
    return StepState(5, TITLES[4], Progress.IN_WORK, summary, missing, JOURNAL_TARGET)


def _count_from(file: CentreFile, start: date) -> int:
    return Session.select().where(Session.date >= start.isoformat()).count(file.db)


def _last_session(file: CentreFile) -> date | None:
    query = Session.select(Session.date).order_by(Session.date.desc()).limit(1)
    row = next(iter(query.tuples().execute(file.db)), None)
    return date.fromisoformat(row[0]) if row else None
