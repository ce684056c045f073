"""Invented group events: about ten a half-year, none in July."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random

from kcentre.centre.values import Channel, EventType, Form, Kind
from kcentre.demo.chances import Weighted, one_of
from kcentre.demo.days import SATURDAY
from kcentre.demo.rows import Row
from kcentre.demo.staff import Specialist
from kcentre.demo.topics import topic_code

_A_MONTH = {1: 1, 2: 2, 3: 3, 4: 3, 5: 2, 6: 1, 7: 0, 8: 1, 9: 1, 10: 2, 11: 2, 12: 2}
_FULL_FROM_SESSIONS = 200
_LENGTHS: Weighted[int | None] = Weighted({60: 40, 90: 38, 75: 6, 120: 10, None: 6})
_EVENING, _SATURDAY_NOON = "17:30", "12:30"
_LAST_HOUR = 17


@dataclass(frozen=True, slots=True)
class Plan:
    """An event that a centre might hold."""

    event_type: EventType
    title: str
    topic: int
    kind: Kind = Kind.METHODICAL


_PLANS = (
    Plan(EventType.PARENTS_LOUNGE, "Первый раз в детский сад", 1, Kind.PSYCHOLOGICAL),
    Plan(EventType.LECTURE, "Как пережить адаптацию без слёз", 1, Kind.PSYCHOLOGICAL),
    Plan(EventType.WORKSHOP, "Говорим правильно: артикуляционная гимнастика дома", 2),
    Plan(EventType.MASTER_CLASS, "Пальчиковые игры для развития речи", 2),
    Plan(EventType.WEBINAR, "Речь ребёнка: когда пора к логопеду", 2, Kind.CONSULTATIVE),
    Plan(EventType.MASTER_CLASS, "Развивающие игры из того, что есть на кухне", 3),
    Plan(EventType.LECTURE, "Игра — главное дело дошкольника", 3),
    Plan(EventType.TRAINING, "Капризы и упрямство: спокойный ответ взрослого", 4,
         Kind.PSYCHOLOGICAL),
    Plan(EventType.PARENTS_LOUNGE, "Кризис трёх лет", 4, Kind.PSYCHOLOGICAL),
    Plan(EventType.ROUND_TABLE, "Учим ребёнка дружить", 5, Kind.PSYCHOLOGICAL),
    Plan(EventType.TRAINING, "Счастливый родитель — счастливый ребёнок", 6, Kind.PSYCHOLOGICAL),
    Plan(EventType.PARENTS_LOUNGE, "Папа может: роль отца в воспитании", 6, Kind.PSYCHOLOGICAL),
    Plan(EventType.SEMINAR, "Готовность к школе: что важнее чтения", 7),
    Plan(EventType.GROUP_CONSULTATION, "Будущий первоклассник", 7, Kind.CONSULTATIVE),
    Plan(EventType.WORKSHOP, "Здоровая осанка и крепкая стопа", 8),
    Plan(EventType.MASTER_CLASS, "Подвижные игры дома и во дворе", 8),
    Plan(EventType.MASTER_CLASS, "Поём и танцуем вместе с малышом", 9),
    Plan(EventType.ROUND_TABLE, "Особый ребёнок: где искать помощь", 10, Kind.CONSULTATIVE),
    Plan(EventType.SEMINAR, "Семейное образование: права и обязанности", 11, Kind.CONSULTATIVE),
    Plan(EventType.LECTURE, "Меры поддержки семей с детьми", 12, Kind.CONSULTATIVE),
    Plan(EventType.WEBINAR, "Ребёнок и экран: договариваемся о правилах", 14),
)  # fmt: skip


def hold(
    chance: Random,
    days: Iterable[date],
    staff: list[Specialist],
    topic_ids: dict[str, int],
    sessions: int,
) -> list[Row]:
    """Return the rows of the events of all months, numbered within the calendar year."""
    by_month: dict[tuple[int, int], list[date]] = {}
    for day in days:
        by_month.setdefault((day.year, day.month), []).append(day)
    held = [
        _event(chance, month_days, staff)
        for (_, month), month_days in by_month.items()
        for _ in range(_A_MONTH[month])
        if chance.random() * _FULL_FROM_SESSIONS < sessions
    ]
    held.sort(key=lambda event: (event[0], event[2].title))
    numbers: dict[int, int] = {}
    rows: list[Row] = []
    for day, specialist, plan in held:
        number = numbers[day.year] = numbers.get(day.year, 0) + 1
        topic_id = topic_ids[topic_code(plan.topic)]
        rows.append((number, day.isoformat(), *_details(chance, day, specialist, plan, topic_id)))
    return rows


def _event(
    chance: Random, days: list[date], staff: list[Specialist]
) -> tuple[date, Specialist, Plan]:
    """Return when, by whom and what: by somebody who knows the topic and is free by then."""
    plan = one_of(chance, _PLANS)
    able = tuple(person for person in staff if plan.topic in person.role.topics)
    specialist = one_of(chance, able or tuple(staff[:1]))
    hours = specialist.role.hours
    free = tuple(day for day in days if hours.get(day.weekday(), (0, 0))[1] <= _LAST_HOUR)
    return one_of(chance, free or tuple(days)), specialist, plan


def _details(chance: Random, day: date, specialist: Specialist, plan: Plan, topic_id: int) -> Row:
    is_remote = plan.event_type is EventType.WEBINAR
    return (
        _SATURDAY_NOON if day.weekday() == SATURDAY else _EVENING,
        plan.event_type.value,
        plan.title,
        specialist.id,
        specialist.role.sub_unit_id,
        (Form.REMOTE if is_remote else Form.IN_PERSON).value,
        Channel.VIDEO.value if is_remote else None,
        plan.kind.value,
        topic_id,
        6 + int(chance.random() * 23),
        _LENGTHS.pick(chance),
    )
