"""What an item of the media plan must satisfy. Problems are named by the draft's fields."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.language import Problem, typed
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, limit_problems, year_problems
from kcentre.structure.media.plan.records import MediaDraft

_LONGEST = {
    "title": 300, "text": 4000, "responsible": 300, "link": 500, "note": 2000,
}  # fmt: skip
_MOST_PEOPLE = 10_000_000


@dataclass(frozen=True, slots=True)
class AroundItem:
    """What the rules must know: whether what the draft points at is still there."""

    today: dt.date
    channel_is_known: bool = True
    audience_is_known: bool = True
    message_is_known: bool = True
    is_twin: bool = False
    """Whether another item of the same title, channel and day is in the plan."""


def tidied(draft: MediaDraft) -> MediaDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("text", "note"))


def media_problems(draft: MediaDraft, around: AroundItem) -> Iterator[Problem]:
    """Yield what stops an item and what is odd about it."""
    if not draft.title.strip():
        yield Problem("title", "Назовите, что сделать: например, «Пост о записи к логопеду».")
    yield from _chosen_problems(draft, around)
    yield from _day_problems(draft, around)
    for field in ("reach_planned", "reach"):
        yield from _reach_problems(field, getattr(draft, field))
    yield from limit_problems(draft, _LONGEST)
    if around.is_twin:
        yield doubt("title", "Такая строка на этот день и канал в плане уже есть.")


def _chosen_problems(draft: MediaDraft, around: AroundItem) -> Iterator[Problem]:
    if draft.channel_id is None:
        yield Problem("channel_id", "Выберите канал: где это увидят или услышат.")
    elif not around.channel_is_known:
        yield Problem("channel_id", "Этого канала уже нет в списке: выберите другой.")
    if not around.audience_is_known:
        yield Problem("audience_id", "Этой аудитории уже нет в списке: выберите другую.")
    if not around.message_is_known:
        yield Problem("message_id", "Этого сообщения уже нет в списке: выберите другое.")


def _day_problems(draft: MediaDraft, around: AroundItem) -> Iterator[Problem]:
    if draft.planned_on is None:
        yield Problem("planned_on", "Укажите день, на который это намечено.")
    yield from year_problems("planned_on", draft.planned_on)
    if draft.done_on is None:
        if draft.reach is not None:
            yield doubt("reach", "Охват указан, а день, когда сделано, пуст.")
        return
    yield from year_problems("done_on", draft.done_on)
    if draft.done_on > around.today:
        today = short_date(around.today)
        yield Problem("done_on", f"Этот день ещё не наступил: укажите {today} или раньше.")
    if draft.is_dropped:
        yield doubt("is_dropped", "Отмечено и как сделанное, и как отменённое.")


def _reach_problems(field: str, people: int | None) -> Iterator[Problem]:
    if people is not None and not 0 <= people <= _MOST_PEOPLE:
        yield Problem(field, "Охват — число людей, от 0; неизвестен — оставьте пустым.")
