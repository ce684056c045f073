"""Two road maps of the invented centre: the six steps of this year, a programme of mentoring."""

from dataclasses import dataclass
from datetime import date, timedelta

from kcentre.demo.structure.ground import Ground, iso, keyed, weekday, year_words
from kcentre.roadmaps.history import Change, Why, note_correction
from kcentre.roadmaps.kept import tasks_of
from kcentre.roadmaps.reading import KeptTask
from kcentre.roadmaps.starting import lay_out
from kcentre.roadmaps.tables import RoadEvent, RoadStage, RoadTask
from kcentre.roadmaps.templates import ready
from kcentre.storage.asking import ask, ask_ids

MENTORING_AGO = 110
"""So many days before the newest one the programme of mentoring began."""

_OF_THE_HEAD = {1, 5}
_BY_HAND = {"office.team", "office.brand", "office.model", "media.planned", "rooms.listed"}
"""What the file knows only since the day it was made: marked by hand on the days of the story."""

_HELD = (
    ("Определены наставники и участники, согласованы порядок встреч и график.", 14, 0),
    ("Участники разобрали восемь запросов родителей, составили памятку первой встречи.", 17, 3),
    ("Показаны три приёма видеоконсультации, участники провели её в парах.", 21, 0),
    ("Каждый участник составил рекомендации по своему запросу и получил отзыв наставника.", 16, 0),
    ("Подведены итоги, подготовлены предложения на следующий учебный год.", 24, 0),
)
"""Outcome, people, days after the planned one; for the events in their order."""

_VENUES = ("Методический кабинет", "Музыкальный зал", "Видеосвязь")


@dataclass(frozen=True, slots=True)
class _Shift:
    """Another term of a task: `days` later, and so many days `ahead` of the newest one or more."""

    title: str
    reason: str
    days: int = 0
    ahead: int | None = None


_SHIFTS = (
    _Shift("Провести опрос родителей", "Анкет из поликлиники пришло мало: опрос продлён", days=12),
    _Shift("Подготовить и оснастить помещения", "Мебель привезут позже", ahead=20),
    _Shift("Оценить доступность помещений для людей с инвалидностью",
           "Ждём представителя общества инвалидов, чтобы обойти здание вместе", days=30, ahead=34),
    _Shift("Закрыть первый отчётный период и сдать отчёт", "Сначала исправим журнал", ahead=25),
    _Shift("Обобщить опыт работы за учебный год и определить задачи на следующий",
           "Итоги подведём на педагогическом совете", ahead=50),
)  # fmt: skip
"""What is not done yet may be late for one reason only: the learner is to conclude the survey."""


def draw(ground: Ground) -> None:
    """Write both road maps with what has been done of them."""
    _six_steps(ground)
    _mentoring(ground)


def _six_steps(ground: Ground) -> None:
    """Let the map begin with the newest survey, so that most of its tasks prove themselves."""
    begins = ground.asked
    title = f"Шесть шагов: обновление на {year_words(begins.year)} учебный год"
    number = _begin(ground, "six_steps", title, begins, ground.head)
    tasks = tasks_of(ground.file, number)
    for task in tasks.values():
        if task.fact in _BY_HAND:
            _mark(ground, task)
    for shift in _SHIFTS:
        _correct(ground, next(task for task in tasks.values() if task.title == shift.title), shift)
    query = RoadStage.select(RoadStage.id).where(RoadStage.road_map == number)
    for place, stage in enumerate([*ask_ids(ground.file.db, query.order_by(RoadStage.place))]):
        who = ground.head if place in _OF_THE_HEAD else ground.person(place)
        RoadStage.update(responsible=who).where(RoadStage.id == stage).execute(ground.file.db)
        RoadTask.update(responsible=who).where(RoadTask.stage == stage).execute(ground.file.db)


def _mentoring(ground: Ground) -> None:
    begins = ground.day(-MENTORING_AGO)
    number = _begin(ground, "mentoring", "Программа менторства", begins, ground.person(0))
    for task in tasks_of(ground.file, number).values():
        if date.fromisoformat(task.due) < ground.last:
            _mark(ground, task)
    table = RoadEvent
    columns = (table.id, table.planned_on, table.form)
    query = table.select(*columns).where(table.road_map == number).order_by(table.planned_on)
    for place, (event, planned_on, form) in enumerate(list(ask(ground.file.db, query))):
        planned = weekday(date.fromisoformat(planned_on))
        outcome, people, late = _HELD[place]
        held = weekday(planned + timedelta(late), forward=True)
        is_held = held <= ground.last
        fields = {
            "planned_on": iso(planned),
            "time": "13:30",
            "venue": _VENUES[2] if form == "online" else _VENUES[place % 2],
            "speakers": "\n".join(dict.fromkeys((ground.speaker(0), ground.speaker(place)))),
            "held_on": iso(held) if is_held else "",
            "participants": people if is_held else None,
            "outcome": outcome if is_held else "",
        }
        table.update(**fields).where(table.id == event).execute(ground.file.db)


def _begin(ground: Ground, template: str, title: str, begins: date, responsible: str) -> int:
    content = ready(template)
    number = ground.put(
        "road_map",
        **keyed("title", title),
        template=template,
        goal=content.goal,
        starts_on=iso(begins),
        responsible=responsible,
        curator=ground.coordinator,
    )
    lay_out(ground.file, number, content, begins)
    return number


def _mark(ground: Ground, task: KeptTask) -> None:
    """Let a task be done by hand a little before its term, or by the newest day."""
    due = date.fromisoformat(task.due) - timedelta(2)
    fields = {"fact": "", "done_on": iso(weekday(min(due, ground.last)))}
    RoadTask.update(**fields).where(RoadTask.id == task.id).execute(ground.file.db)


def _correct(ground: Ground, task: KeptTask, shift: _Shift) -> None:
    planned = date.fromisoformat(task.due)
    later = weekday(planned + timedelta(shift.days)) if shift.days else planned
    if shift.ahead is not None and planned <= ground.last:
        later = max(later, ground.day(shift.ahead))
    if later == planned:
        return
    due, made_on = iso(later), weekday(min(planned, ground.last))
    RoadTask.update(due=due).where(RoadTask.id == task.id).execute(ground.file.db)
    note_correction(ground.file, task.id, Change("due", task.due, due), Why(made_on, shift.reason))
