"""The information field of the invented centre: to whom, where, what, and the plan of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kcentre.demo.structure.ground import Ground, iso, weekday
from kcentre.structure.media.scheme.starting import starting_set

SITE, CHAT, TEACHER, STAND, MEETING, CLINIC = range(6)
"""Places in the list of channels that a centre begins with."""

_AT_HOME, _OURS, _DISABILITY, _FAMILY, _FOSTER, _PARTNERS = range(6)
_EVERYBODY = None
_REACHED = (0.7, 1.25)
_LATE_BY, _DROPPED = 5, "Видео о центре для родительского чата"


class _Ready(NamedTuple):
    """A line of the plan of every year; `month` counts from September as 0."""

    month: int
    day: int
    title: str
    channel: int
    audience: int | None
    reach: int


_YEAR = (
    _Ready(0, 3, "Новый график приёма специалистов", SITE, _EVERYBODY, 400),
    _Ready(0, 16, "О центре на родительских собраниях", MEETING, _OURS, 220),
    _Ready(0, 22, "Приглашение на опрос родителей", CHAT, _EVERYBODY, 350),
    _Ready(1, 8, "Листовки в кабинете педиатра", CLINIC, _AT_HOME, 150),
    _Ready(1, 20, "Памятка «Первые две недели в детском саду»", STAND, _OURS, 120),
    _Ready(2, 6, "Рассказ о службе ранней помощи", CHAT, _AT_HOME, 300),
    _Ready(2, 24, "Приглашение на круглый стол с отцами", TEACHER, _OURS, 90),
    _Ready(3, 4, "Маршрут помощи детям с ОВЗ", SITE, _DISABILITY, 120),
    _Ready(3, 18, "Семейный вечер без экрана: подборка игр", CHAT, _OURS, 280),
    _Ready(4, 21, "Итоги полугодия: на какие вопросы мы ответили", SITE, _EVERYBODY, 200),
    _Ready(5, 11, "Часы консультаций для семей, выбравших семейное образование", CHAT, _FAMILY, 80),
    _Ready(6, 4, "Письмо партнёрам о направлении семей", CLINIC, _PARTNERS, 12),
    _Ready(6, 19, "День открытых дверей", SITE, _EVERYBODY, 350),
    _Ready(7, 8, _DROPPED, CHAT, _OURS, 250),
    _Ready(7, 15, "Школа приёмных родителей: что умеет центр", SITE, _FOSTER, 60),
    _Ready(8, 12, "Готовимся к школе: приглашение на семинар", TEACHER, _OURS, 110),
    _Ready(9, 9, "Приём летом: часы и дистанционные консультации", SITE, _EVERYBODY, 300),
)
_LATE = _Ready(0, 0, "Объявление о вечерних часах педагога-психолога", STAND, _AT_HOME, 100)


def inform(ground: Ground) -> None:
    """Write the scheme and the media plan of the last two academic years."""
    audiences, messages = _scheme(ground)
    years = (ground.year - 1, ground.year) if ground.has_past else (ground.year,)
    for year in years:
        for ready in _YEAR:
            month = 9 + ready.month
            day = date(year + (month > 12), (month - 1) % 12 + 1, ready.day)
            _item(ground, ready, weekday(day), audiences, messages)
    _item(ground, _LATE, ground.day(-_LATE_BY), audiences, messages, is_late=True)


def publish(ground: Ground, documents: dict[str, int]) -> None:
    """Write what hangs and stands where; `documents` are the numbers of some by their titles."""
    began = weekday(date(ground.year, 9, 1))
    for title, channel, days, again in _PUBLISHED:
        is_new = days < 0
        published = ground.day(days) if is_new else min(began + timedelta(days), ground.last)
        ground.put(
            "publication",
            document_id=documents.get(title),
            title=title,
            channel_id=ground.channels[channel],
            link="lastochka.example.org/kc" if channel == SITE else "",
            published_on=iso(weekday(published)),
            due_again="" if again is None else iso(ground.day(again)),
            responsible=ground.person(1),
        )
    ground.put(
        "publication",
        title="График приёма прошлого года",
        channel_id=ground.channels[STAND],
        published_on=iso(weekday(began - timedelta(360))),
        removed_on=iso(began),
        responsible=ground.person(1),
    )


_PUBLISHED = (
    ("Положение о консультационном центре", SITE, 2, None),
    ("График работы консультационного центра", SITE, 1, 8),
    ("График работы консультационного центра", STAND, 1, None),
    ("План работы на учебный год", SITE, 5, None),
    ("Памятка получателю услуг", CLINIC, -70, None),
    ("Листовка консультационного центра", CLINIC, -40, -4),
)
"""Title, channel, days after the year began (below 0: from the newest one), when due again."""


def _scheme(ground: Ground) -> tuple[Sequence[int], dict[int | None, int]]:
    """Return the numbers of the audiences, and of a message of each by its place."""
    audiences: list[int] = []
    messages: dict[int | None, int] = {}
    place = 0
    for number, ready in enumerate(starting_set(), start=1):
        audience = None
        if ready.name:
            audience = ground.put("audience", place=number, name=ready.name, detail=ready.detail)
            audiences.append(audience)
        for text in ready.messages:
            place += 1
            kept = ground.put("message", place=place, text=text, audience_id=audience)
            messages.setdefault(number - 1 if ready.name else _EVERYBODY, kept)
    return audiences, messages


def _item(
    ground: Ground,
    ready: _Ready,
    planned: date,
    audiences: Sequence[int],
    messages: dict[int | None, int],
    *,
    is_late: bool = False,
) -> None:
    is_dropped = ready.title == _DROPPED and planned < ground.last
    is_done = planned < ground.last and not is_dropped and not is_late
    late = timedelta(ground.chance.choice((0, 0, 0, 1, 2)))
    done = weekday(min(planned + late, ground.last))
    reach = round(ready.reach * ground.chance.uniform(*_REACHED))
    ground.put(
        "media_item",
        title=ready.title,
        audience_id=None if ready.audience is None else audiences[ready.audience],
        channel_id=ground.channels[ready.channel],
        message_id=messages[ready.audience],
        planned_on=iso(planned),
        done_on=iso(done) if is_done else "",
        responsible=ground.person(1),
        reach_planned=ready.reach,
        reach=reach if is_done else None,
        note="Не нашли времени на съёмку" if is_dropped else "",
        is_dropped=is_dropped,
    )
