"""The council and the working groups of the invented centre, their minutes and decisions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kcentre.demo.structure.ground import Ground, iso, keyed, weekday, year_words
from kcentre.demo.structure.partners import POLYCLINIC, SCHOOL
from kcentre.language.plurals import counted

_TEACHERS = "Педагогический совет"
_COUNCIL = "Совет консультационного центра"
_MENTORS = "Группа наставников"


@dataclass(frozen=True, slots=True)
class _Decided:
    """A decision; `due` is so many days after the newest one, None of what has no term."""

    text: str
    who: int
    due: int | None = None
    is_done: bool = True


def meet(ground: Ground, partners: Sequence[int]) -> tuple[str, date]:
    """Write the groups and their minutes.

    Return the number and the day of the minutes of the teachers with which the year began.
    """
    council, mentors = _council(ground, partners), _mentors(ground)
    number: Counter[tuple[int, int]] = Counter()
    adopted = weekday(date(ground.year, 8, 29))
    _teachers(ground, adopted)
    sittings = (
        (council, -170, _PARTNERS_SITTING),
        (mentors, -104, _MENTORS_SITTING),
        (council, -75, _AUTUMN_SITTING),
        (council, -18, _NEWEST_SITTING),
    )
    for group, days, (agenda, decisions) in sittings:
        day = ground.day(days)
        if day >= ground.opened:
            number[group, day.year] += 1
            _minutes(ground, day, str(number[group, day.year]), agenda, decisions, group=group)
    return "1", adopted


def _council(ground: Ground, partners: Sequence[int]) -> int:
    number = ground.put(
        "working_group",
        **keyed("title", _COUNCIL),
        goal="Согласование работы детского сада, партнёров и родителей",
        curator=ground.head,
        formed_on=iso(weekday(ground.opened, forward=True)),
        order=f"Приказ № 42 от {weekday(ground.opened):%d.%m.%Y}",
    )
    specialists = ((one.name, one.role.position, None) for one in ground.staff[:2])
    members = (
        (ground.head, "председатель", None),
        (ground.coordinator, "секретарь", None),
        *specialists,
        ("Представитель поликлиники", "заведующая отделением", partners[POLYCLINIC]),
        ("Представитель школы", "заместитель директора", partners[SCHOOL]),
        ("Представитель родителей", "родительская общественность", None),
    )
    _join(ground, number, members)
    return number


def _mentors(ground: Ground) -> int:
    number = ground.put(
        "working_group",
        **keyed("title", _MENTORS),
        goal="Передача опыта консультирования педагогам других детских садов",
        curator=ground.person(0),
        formed_on=iso(ground.day(-110)),
    )
    people = [(one.name, f"наставник, {one.role.position}", None) for one in ground.staff[:3]]
    _join(ground, number, people)
    return number


def _join(ground: Ground, group: int, members: Iterable[tuple[str, str, int | None]]) -> None:
    for place, (name, role, partner) in enumerate(members):
        ground.put(
            "group_member", group_id=group, place=place, name=name, role=role, partner_id=partner
        )


def _teachers(ground: Ground, day: date) -> None:
    agenda = (
        f"О плане работы консультационного центра на {year_words(ground.year)} учебный год\n"
        "О новой редакции Положения о консультационном центре"
    )
    decisions = (
        _Decided("Принять план работы консультационного центра", 0),
        _Decided("Принять Положение о консультационном центре в новой редакции", 3),
    )
    _minutes(ground, day, "1", agenda, decisions, body=_TEACHERS)


def _minutes(
    ground: Ground,
    day: date,
    number: str,
    agenda: str,
    decisions: Sequence[_Decided],
    *,
    group: int | None = None,
    body: str = "",
) -> None:
    present = counted(7 if group else 24, "человек", "человека", "человек")
    minutes = ground.put(
        "minutes",
        group_id=group,
        body=body,
        number=number,
        date=iso(day),
        chair=ground.head,
        secretary=ground.coordinator,
        present=present,
        agenda=agenda,
        text=f"{ground.head} — сообщение по вопросам повестки дня.",
    )
    for place, one in enumerate(decisions):
        due = day + timedelta(30) if one.due is None else ground.day(one.due)
        ground.put(
            "decision",
            minutes_id=minutes,
            place=place,
            text=one.text,
            responsible=ground.person(one.who),
            due=iso(weekday(due)),
            done_on=iso(weekday(min(due, ground.last) - timedelta(3))) if one.is_done else "",
        )


_PARTNERS_SITTING = (
    "Об итогах работы с партнёрами\nО подготовке к новому учебному году",
    (
        _Decided("Продолжить соглашение с поликлиникой, разместить там листовки центра", 4),
        _Decided("Провести опрос родителей осенью", 2),
    ),
)
_MENTORS_SITTING = (
    "О плане встреч программы менторства",
    (_Decided("Провести пять встреч: две очно, одну онлайн, две открытые", 0),),
)
_AUTUMN_SITTING = (
    "О вечерних часах приёма\nО ходе опроса родителей",
    (
        _Decided("Открыть вечерний приём педагога-психолога по средам", 0),
        _Decided("Раздать анкеты в поликлинике и библиотеке", 4),
    ),
)
_NEWEST_SITTING = (
    "О заявке на грант для сенсорной комнаты\nО продлении соглашения с поликлиникой",
    (
        _Decided("Подготовить смету оборудования сенсорной комнаты", 3, due=-6),
        _Decided("Согласовать с поликлиникой новое соглашение", 4, due=6, is_done=False),
        _Decided("Подготовить выступление о работе центра для родителей района", 1, due=40,
                 is_done=False),
    ),
)  # fmt: skip
