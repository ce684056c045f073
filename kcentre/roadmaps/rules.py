"""What road maps, stages and events must satisfy.

The field of a problem is the name of the draft's field.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.language import Problem, typed
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, length_problems, limit_problems, year_problems
from kcentre.roadmaps.records import HeldDraft, RoadEventDraft, RoadMapDraft, StageDraft

LARGEST_AUDIENCE = 100_000
_LONGEST_LINE, _LONGEST_TEXT = 300, 2000
_MAP_LIMITS = {
    "title": _LONGEST_LINE,
    "goal": _LONGEST_TEXT,
    "responsible": _LONGEST_LINE,
    "curator": _LONGEST_LINE,
    "result": _LONGEST_TEXT,
    "note": _LONGEST_TEXT,
}
_STAGE_LIMITS = {"title": _LONGEST_LINE, "responsible": _LONGEST_LINE, "result": _LONGEST_TEXT}
_EVENT_LIMITS = {
    "title": _LONGEST_LINE,
    "venue": _LONGEST_LINE,
    "speakers": 1000,
    "audience": _LONGEST_LINE,
    "note": _LONGEST_TEXT,
}

REMOVED_MAP = Problem("id", "Этой дорожной карты уже нет: её удалили.")
REMOVED_STAGE = Problem("stage_id", "Этого этапа уже нет: его удалили. Выберите другой.")
REMOVED_TASK = Problem("id", "Этой задачи уже нет: её удалили.")
REMOVED_EVENT = Problem("id", "Этого мероприятия уже нет: его удалили.")
FINISHED = Problem("id", "Дорожная карта завершена: чтобы изменить её, верните её в работу.")
HELD = Problem(
    "id", "Мероприятие проведено: чтобы отменить его, сначала снимите отметку о проведении."
)
NO_REASON = Problem("reason", "Напишите причину: она останется в истории корректировок.")


@dataclass(frozen=True, slots=True)
class AroundMap:
    """What the rules must know; `starts_on` is the kept first day of a map that has dates."""

    title_is_taken: bool = False
    starts_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class AroundEvent:
    """What the rules must know; `planned_on` is the day as it was kept, None of a new event."""

    today: dt.date
    map_starts: dt.date
    planned_on: dt.date | None = None
    is_known_task: bool = True
    journal_day: dt.date | None = None


def tidied_map(draft: RoadMapDraft) -> RoadMapDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("goal", "result", "note"))


def tidied_stage(draft: StageDraft) -> StageDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("result",))


def tidied_event(draft: RoadEventDraft) -> RoadEventDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("speakers", "note"))


def map_problems(draft: RoadMapDraft, around: AroundMap) -> Iterator[Problem]:
    """Yield what stops a road map and what is odd about it."""
    if not draft.title.strip():
        yield Problem("title", "Назовите дорожную карту.")
    elif around.title_is_taken:
        yield doubt("title", "Дорожная карта с таким названием уже есть: уточните название.")
    if draft.starts_on is None:
        yield Problem("starts_on", "Укажите, с какого дня начинается дорожная карта.")
    else:
        yield from year_problems("starts_on", draft.starts_on)
    if around.starts_on is not None and draft.starts_on != around.starts_on:
        sentence = "Вместе с началом сдвигаются сроки задач: выберите «Сдвинуть начало…»."
        yield Problem("starts_on", sentence)
    yield from limit_problems(draft, _MAP_LIMITS)


def result_problems(result: str) -> Iterator[Problem]:
    """Yield what is wrong with what came of a road map."""
    yield from length_problems("result", result, _LONGEST_TEXT)


def stage_problems(draft: StageDraft) -> Iterator[Problem]:
    """Yield what stops a stage."""
    if not draft.title.strip():
        yield Problem("title", "Назовите этап.")
    yield from limit_problems(draft, _STAGE_LIMITS)


def event_problems(draft: RoadEventDraft, around: AroundEvent) -> Iterator[Problem]:
    """Yield what stops an event and what is odd about it."""
    if not draft.title.strip():
        yield Problem("title", "Укажите тему или название мероприятия.")
    if not around.is_known_task:
        yield Problem("task_id", "Этой задачи на карте уже нет: выберите другую.")
    yield from limit_problems(draft, _EVENT_LIMITS)
    if draft.planned_on is None:
        yield Problem("planned_on", "Укажите, на какой день запланировано мероприятие.")
        return
    yield from year_problems("planned_on", draft.planned_on)
    if draft.planned_on < around.map_starts:
        starts = short_date(around.map_starts)
        yield doubt("planned_on", f"Мероприятие раньше начала дорожной карты ({starts}).")
    before = around.planned_on
    if before is not None and before != draft.planned_on and before < around.today:
        yield doubt(
            "planned_on",
            f"Срок {short_date(before)} уже прошёл: с новым днём мероприятие не будет считаться "
            "просроченным.",
        )


def held_problems(draft: HeldDraft, around: AroundEvent) -> Iterator[Problem]:
    """Yield what stops the mark that an event was held, and what is odd about it."""
    if draft.group_event_id is not None and around.journal_day is None:
        yield Problem("group_event_id", "Этого мероприятия в журнале уже нет: выберите другое.")
    day = around.journal_day if draft.group_event_id is not None else draft.held_on
    if day is None:
        yield Problem("held_on", "Укажите, какого числа прошло мероприятие.")
    else:
        yield from year_problems("held_on", day)
        if day > around.today:
            yield Problem("held_on", "Этот день ещё не наступил: отметьте мероприятие позже.")
    people = draft.participants
    if people is not None and not 0 <= people <= LARGEST_AUDIENCE:
        yield Problem("participants", "Число участников — от 0 до 100\u00a0000.")
    yield from length_problems("outcome", draft.outcome, _LONGEST_TEXT)
    if not draft.outcome.strip():
        yield doubt("outcome", "Напишите итог: он войдёт в справку-отчёт.")


def reason_problems(reason: str) -> Iterator[Problem]:
    """Yield what is wrong with why something is corrected."""
    if not reason.strip():
        yield NO_REASON
    yield from length_problems("reason", reason, _LONGEST_TEXT)
