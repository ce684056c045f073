"""Conditions that are asked for every day, ready under their own names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kcentre.language.dates import today_here
from kcentre.periods.period import PeriodKind, containing, days
from ui.records.facets import PERIOD, Option

WorkingId = int | None
SPECIALIST = "specialist_id"


@dataclass(frozen=True, slots=True)
class ReadyFilter:
    """A condition made when it is wanted: «сегодня» is another day tomorrow.

    ``make`` gets the specialist who works now; None means that there is nothing to ask for.
    """

    key: str
    title: str
    field: str
    make: Callable[[WorkingId], Option | None]
    hint: str = ""
    """What to do where there is nothing to ask for."""


def _mine(specialist_id: WorkingId) -> Option | None:
    return None if specialist_id is None else Option(specialist_id, "мои")


def _today(_specialist_id: WorkingId) -> Option:
    today = today_here()
    return Option(days(today, today), "сегодня")


def _this_month(_specialist_id: WorkingId) -> Option:
    return Option(containing(PeriodKind.MONTH, today_here()), "этот месяц")


def _yes(title: str) -> Callable[[WorkingId], Option]:
    def make(_specialist_id: WorkingId) -> Option:
        return Option(value=True, title=title)

    return make


MINE = ReadyFilter("mine", "Мои", SPECIALIST, _mine, "выберите, кто работает")
_TIMES = (
    ReadyFilter("today", "Сегодня", PERIOD, _today),
    ReadyFilter("this_month", "Этот месяц", PERIOD, _this_month),
)
EVENT_FILTERS = (MINE, *_TIMES)


def session_filters(shortest_minutes: int) -> tuple[ReadyFilter, ...]:
    """Return the ready filters of services; the norm of a consultation names one of them."""
    short = f"менее {shortest_minutes} мин"
    return (
        MINE,
        *_TIMES,
        ReadyFilter("unrated", "Без оценки", "unrated", _yes("без оценки")),
        ReadyFilter("short", short.capitalize(), "short", _yes(short)),
        ReadyFilter("first", "Первичные", "first", _yes("первичные")),
        ReadyFilter("anonymous", "Анонимные", "anonymous", _yes("анонимные")),
    )
