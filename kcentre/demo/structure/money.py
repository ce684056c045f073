"""Contests, costs and resources of the invented centre. Sums are in kopecks."""

from collections.abc import Sequence

from kcentre.demo.structure.ground import Ground, iso, keyed
from kcentre.demo.structure.partners import COLLEGE, LIBRARY, POLYCLINIC, SCHOOL
from kcentre.network.contests.values import ContestKind, ContestStatus
from kcentre.network.resources.values import CostKind, CostSource, ResourceKind, ResourceState

_THOUSAND = 100_000
_PRIZE = 50 * _THOUSAND


def compete(ground: Ground) -> None:
    """Write the contests: one lost long ago, one won, one being prepared, one only thought of."""
    _contest(
        ground,
        "Конкурс практик семейного воспитания",
        ContestKind.CONTEST,
        ContestStatus.LOST,
        -300,
        organiser="Институт развития образования",
        result="Диплом участника; эксперты советуют показать результаты по годам",
    )
    _contest(
        ground,
        "Лучшая практика помощи родителям",
        ContestKind.CONTEST,
        ContestStatus.WON,
        -140,
        organiser="Управление образования",
        asked=_PRIZE,
        given=_PRIZE,
        result="Диплом I степени, средства на развивающие игры",
    )
    _contest(
        ground,
        "Грант на оснащение сенсорной комнаты",
        ContestKind.GRANT,
        ContestStatus.PREPARING,
        11,
        organiser="Благотворительный фонд «Первые шаги»",
        asked=300 * _THOUSAND,
        note="Смета готова, нужны письма поддержки партнёров",
    )
    _contest(ground, "Семейная школа раннего возраста", ContestKind.PROJECT, ContestStatus.IDEA,
             95, organiser="Фонд развития города")  # fmt: skip


def count_costs(ground: Ground, partners: Sequence[int]) -> None:
    """Write the costs of the last two calendar years."""
    for year, share in ((ground.last.year - 1, 1.0), (ground.last.year, ground.last.month / 12)):
        for title, kind, source, planned in _COSTS:
            is_missing = source is CostSource.MISSING
            if is_missing and year < ground.last.year:
                continue
            grew = planned if year == ground.last.year else planned * 9 // 10
            spent = None if is_missing else round(grew * share / _THOUSAND) * _THOUSAND
            ground.put(
                "cost_line",
                year=year,
                title=title,
                kind=kind,
                source=source,
                planned=round(grew / _THOUSAND) * _THOUSAND,
                spent=spent,
                partner_id=partners[LIBRARY] if source is CostSource.PARTNER else None,
            )


def take_stock(ground: Ground, partners: Sequence[int]) -> None:
    """Write the resources that no other part of the program knows of."""
    for title, kind, quantity, unit, whose in _RESOURCES:
        own, missing = whose is None, whose == _NOBODY
        state = ResourceState.OWN if own else ResourceState.PARTNER
        ground.put(
            "resource_line",
            **keyed("title", title),
            kind=kind,
            state=ResourceState.MISSING if missing else state,
            quantity=quantity,
            unit=unit,
            partner_id=None if whose is None or missing else partners[whose],
            responsible=ground.coordinator,
        )


def _contest(
    ground: Ground,
    title: str,
    kind: ContestKind,
    status: ContestStatus,
    days: int,
    *,
    organiser: str,
    asked: int | None = None,
    given: int | None = None,
    result: str = "",
    note: str = "",
) -> None:
    ground.put(
        "contest",
        **keyed("title", title),
        kind=kind,
        organiser=organiser,
        deadline=iso(ground.day(days)),
        asked=asked,
        given=given,
        status=status,
        submitted_on=iso(ground.day(days - 4)) if days < 0 else "",
        result=result,
        responsible=ground.coordinator,
        note=note,
    )


_COSTS = (
    ("Доплата специалистам за приём", CostKind.WORK, CostSource.OWN, 180 * _THOUSAND),
    ("Развивающие игры и пособия", CostKind.MATERIALS, CostSource.GRANT, _PRIZE),
    ("Печать листовок и памяток", CostKind.INFORMATION, CostSource.OWN, 12 * _THOUSAND),
    ("Связь и видеоконсультации", CostKind.LINK, CostSource.OWN, 9 * _THOUSAND),
    ("Аренда читального зала для встреч", CostKind.EVENTS, CostSource.PARTNER, 15 * _THOUSAND),
    ("Курсы по ранней помощи", CostKind.TRAINING, CostSource.OWN, 24 * _THOUSAND),
    ("Оснащение сенсорной комнаты", CostKind.EQUIPMENT, CostSource.MISSING, 300 * _THOUSAND),
)
_NOBODY = -1
_RESOURCES = (
    ("Раздел «Консультационный центр» на сайте", ResourceKind.INFORMATION, 1, "раздел", None),
    ("Сообщество родителей в соцсети", ResourceKind.INFORMATION, 1, "сообщество", None),
    (
        "Комплект диагностических методик педагога-психолога",
        ResourceKind.METHODS,
        1,
        "комплект",
        None,
    ),
    ("Программа занятий для пар «взрослый и ребёнок»", ResourceKind.METHODS, 1, "программа", None),
    ("Читальный зал для родительских гостиных", ResourceKind.ROOM, 1, "зал", LIBRARY),
    ("Учитель начальных классов на встречах", ResourceKind.PEOPLE, 1, "человек", SCHOOL),
    ("Врач-педиатр на родительских гостиных", ResourceKind.PEOPLE, 1, "человек", POLYCLINIC),
    ("Студенты-практиканты", ResourceKind.PEOPLE, 4, "человека", COLLEGE),
    ("Тифлопедагог", ResourceKind.PEOPLE, 1, "человек", _NOBODY),
    ("Портативная индукционная система", ResourceKind.EQUIPMENT, 1, "шт.", _NOBODY),
)
