"""The journals as lists for Excel: the official columns in their order, then all the others."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from peewee import JOIN

from kcentre import paper
from kcentre.centre import values
from kcentre.centre.queries import passport
from kcentre.centre.tables import Specialist, SubUnit, Topic
from kcentre.families.records import ANONYMOUS
from kcentre.families.tables import Adult, Child, Family
from kcentre.journal.filters import ALL_EVENTS, ALL_SESSIONS, EventFilter, SessionFilter
from kcentre.journal.lines import first_marks, topic_title
from kcentre.journal.listing import EventList, SessionList
from kcentre.journal.ordering import Order
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language.ages import age_text
from kcentre.language.clock import kept_time
from kcentre.paper.document import Cell, Column, Kind
from kcentre.premises.rooms.tables import Room
from kcentre.storage import UNWATCHED, CentreFile, Progress

_AS_ON_PAPER = Order(descending=False)
SESSION_TITLE = "Журнал учёта работы"
EVENT_TITLE = "Журнал групповых мероприятий"

SESSION_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.6),
    Column("Дата", Kind.DATE),
    Column("Время", Kind.TIME, weight=0.7),
    Column("Тема", weight=2.5),
    Column("Форма", weight=1.2),
    Column("Участники", weight=2.4),
    Column("Ребёнок", weight=1.2),
    Column("Возраст ребёнка", weight=1.1),
    Column("Консультант", weight=2.4),
    Column("Должность", weight=1.6),
    Column("Рекомендации", weight=4),
    Column("Подпись"),
    Column("Вид помощи", weight=1.8),
    Column("Канал"),
    Column("Категория получателя", weight=2),
    Column("Образование ребёнка", weight=2),
    Column("Длительность, мин", Kind.INTEGER),
    Column("Результат", weight=1.8),
    Column("Оценка", Kind.INTEGER, weight=0.7),
    Column("Подразделение", weight=1.6),
    Column("Телефон", weight=1.3),
    Column("Код семьи"),
    Column("Примечание", weight=2),
)

EVENT_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.6),
    Column("Дата", Kind.DATE),
    Column("Время", Kind.TIME, weight=0.7),
    Column("Вид мероприятия", weight=1.6),
    Column("Название", weight=3),
    Column("Тема", weight=2.5),
    Column("Форма", weight=1.2),
    Column("Количество участников", Kind.INTEGER),
    Column("Ответственный", weight=2.4),
    Column("Должность", weight=1.6),
    Column("Подпись"),
    Column("Вид помощи", weight=1.8),
    Column("Канал"),
    Column("Длительность, мин", Kind.INTEGER),
    Column("Подразделение", weight=1.6),
    Column("Ожидалось участников", Kind.INTEGER),
    Column("Кабинет", weight=1.2),
    Column("Пункт плана", weight=2),
    Column("Материалы", weight=2),
    Column("Примечание", weight=2),
)


def export_sessions(
    file: CentreFile,
    path: Path,
    wanted: SessionFilter = ALL_SESSIONS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted services into a workbook, oldest first; return how many there are."""
    journal = _Journal(SESSION_TITLE, SESSION_COLUMNS, session_rows)
    return _export(file, path, journal, SessionList(wanted, _AS_ON_PAPER), progress)


def export_events(
    file: CentreFile,
    path: Path,
    wanted: EventFilter = ALL_EVENTS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted group events into a workbook, oldest first; return how many there are."""
    journal = _Journal(EVENT_TITLE, EVENT_COLUMNS, event_rows)
    return _export(file, path, journal, EventList(wanted, _AS_ON_PAPER), progress)


def session_rows(file: CentreFile, session_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `SESSION_COLUMNS` in the order of the ids."""
    marks = first_marks(file, session_ids)
    rows = (
        Session.select(
            Session.id, Session.number, Session.date, Session.time, Topic.code, Topic.title,
            Session.topic_text, Session.form, Session.recipient, Adult.name, Family.code,
            Child.name, Session.age_months, Specialist.name, Specialist.position,
            Session.recommendations, Session.kind, Session.channel, Session.category,
            Session.education, Session.minutes, Session.result, SubUnit.name, Adult.phone,
            Session.source_note,
        )
        .join(Adult, JOIN.LEFT_OUTER, on=Session.recipient == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Child, JOIN.LEFT_OUTER, on=Session.child == Child.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Session.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Session.specialist == Specialist.id)
        .join(SubUnit, JOIN.LEFT_OUTER, on=Session.sub_unit == SubUnit.id)
        .where(Session.id.in_(session_ids))
    )  # fmt: skip
    made: dict[int, tuple[Cell, ...]] = {
        row_id: (
            number, dt.date.fromisoformat(date), kept_time(time), topic_title(code, topic, text),
            _label(values.Form, form), ANONYMOUS if recipient is None else name or family,
            child or "", "" if age is None else age_text(age), specialist or "", position or "",
            advice, "", _label(values.Kind, kind), _label(values.Channel, channel),
            _label(values.Category, category), _label(values.Education, education), minutes,
            _label(values.Result, result), marks.get(row_id), sub_unit or "", phone or "",
            family or "", note,
        )
        for (
            row_id, number, date, time, code, topic, text, form, recipient, name, family, child,
            age, specialist, position, advice, kind, channel, category, education, minutes,
            result, sub_unit, phone, note,
        ) in rows.tuples().execute(file.db)
    }  # fmt: skip
    return (made[row_id] for row_id in session_ids)


def event_rows(file: CentreFile, event_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `EVENT_COLUMNS` in the order of the ids."""
    rows = (
        GroupEvent.select(
            GroupEvent.id, GroupEvent.number, GroupEvent.date, GroupEvent.time,
            GroupEvent.event_type, GroupEvent.title, Topic.code, Topic.title,
            GroupEvent.topic_text, GroupEvent.form, GroupEvent.participants, Specialist.name,
            Specialist.position, GroupEvent.kind, GroupEvent.channel, GroupEvent.minutes,
            SubUnit.name, GroupEvent.registered, Room.name, GroupEvent.plan_item,
            GroupEvent.materials, GroupEvent.source_note,
        )
        .join(Topic, JOIN.LEFT_OUTER, on=GroupEvent.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=GroupEvent.specialist == Specialist.id)
        .join(SubUnit, JOIN.LEFT_OUTER, on=GroupEvent.sub_unit == SubUnit.id)
        .join(Room, JOIN.LEFT_OUTER, on=GroupEvent.room == Room.id)
        .where(GroupEvent.id.in_(event_ids))
    )  # fmt: skip
    made: dict[int, tuple[Cell, ...]] = {
        row_id: (
            number, dt.date.fromisoformat(date), kept_time(time),
            _label(values.EventType, event_type), title,
            topic_title(code, topic, text), _label(values.Form, form), participants,
            specialist or "", position or "", "", _label(values.Kind, kind),
            _label(values.Channel, channel), minutes, sub_unit or "", registered, room or "",
            plan_item, materials, note,
        )
        for (
            row_id, number, date, time, event_type, title, code, topic, text, form, participants,
            specialist, position, kind, channel, minutes, sub_unit, registered, room, plan_item,
            materials, note,
        ) in rows.tuples().execute(file.db)
    }  # fmt: skip
    return (made[row_id] for row_id in event_ids)


def _label(kind: type[values.Value], code: str | None) -> str:
    return kind(code).label if code else ""


@dataclass(frozen=True, slots=True)
class _Journal:
    title: str
    columns: tuple[Column, ...]
    rows_of: Callable[[CentreFile, Sequence[int]], Iterator[tuple[Cell, ...]]]


def _export(
    file: CentreFile,
    path: Path,
    journal: _Journal,
    chosen: SessionList | EventList,
    progress: Progress,
) -> int:
    total = chosen.complete(file)
    rows = (row for ids in chosen.portions(file) for row in journal.rows_of(file, ids))
    kindergarten = passport(file).kindergarten
    return paper.write_list(
        path, journal.title, journal.columns, rows, progress, total=total, organisation=kindergarten
    )
