"""What is known of a task, a stage, an event or a whole road map, by name."""

from __future__ import annotations

import datetime as dt

from kcentre.language.dates import short_date
from kcentre.language.sentences import small
from kcentre.roadmaps.records import EventLine, FactState, RoadMapLine, StageLine, TaskLine
from ui.structure.roadmaps.rows import days_words

Told = tuple[str, str]
"""A name and what is known under it; what is empty is not shown."""

NOBODY = "не назначен"


def task_facts(task: TaskLine, stage: StageLine | None, line: RoadMapLine) -> list[Told]:
    """Return what is known of a task; where nobody answers for it, who does for its stage."""
    draft = task.draft
    plan = days_words(task.planned_start, task.planned_due) if task.is_corrected else ""
    return [
        ("Срок", days_words(draft.starts_on, draft.due)),
        ("По плану", plan),
        ("После задачи", task.after_title),
        ("Ответственный", draft.responsible or _answers(stage, line)),
        ("Результат", draft.result),
        ("Заметка", draft.note),
    ]


def stage_facts(stage: StageLine, line: RoadMapLine) -> list[Told]:
    """Return the days of a stage, planned, in force and actual, who answers, what it brings."""
    plan = (stage.planned_start, stage.planned_due)
    is_corrected = plan != (stage.starts_on, stage.due)
    return [
        ("Срок", days_words(stage.starts_on, stage.due) if stage.tasks else ""),
        ("По плану", days_words(*plan) if is_corrected else ""),
        ("Завершён", _day(stage.done_on)),
        ("Выполнено", f"{stage.done} из {stage.total}" if stage.total else ""),
        ("Ответственный", stage.draft.responsible or _answers(None, line)),
        ("Результат", stage.draft.result),
    ]


def event_facts(event: EventLine) -> list[Told]:
    """Return what is known of an event."""
    draft = event.draft
    came = "" if event.participants is None else str(event.participants)
    time = f", {draft.time:%H:%M}" if draft.time else ""
    return [
        ("Вид", f"{draft.kind.label}, {draft.form.label}"),
        ("День", f"{short_date(event.planned_on)}{time}"),
        ("Проведено", _day(event.held_on)),
        ("Участников", came),
        ("Кто ведёт", draft.speakers),
        ("Для кого", draft.audience),
        ("Где", draft.venue),
        ("Итог", event.outcome),
        ("Заметка", draft.note),
    ]


def map_facts(line: RoadMapLine) -> list[Told]:
    """Return what is known of a road map as a whole."""
    draft = line.draft
    return [
        ("Начало", short_date(line.starts_on)),
        ("Последний срок", _day(line.ends_on)),
        ("Ответственный", draft.responsible or NOBODY),
        ("Куратор", draft.curator),
        ("Цель", draft.goal),
        ("Результат", draft.result),
        ("Заметка", draft.note),
    ]


def proof_words(fact: FactState) -> str:
    """Return what the program found of a task that it marks by itself, or what it waits for."""
    found = small(fact.text) if fact.text else ""
    if fact.is_done:
        return f"Отметила программа: {found}." if found else "Отметила программа."
    waits = f": {found}" if found else ""
    return f"Программа отметит эту задачу сама. Сейчас{waits}." if waits else _BY_ITSELF


def _answers(stage: StageLine | None, line: RoadMapLine) -> str:
    if stage is not None and stage.draft.responsible:
        return f"{stage.draft.responsible} (за весь этап)"
    return f"{line.draft.responsible} (за всю карту)" if line.draft.responsible else NOBODY


def _day(day: dt.date | None) -> str:
    return short_date(day) if day else ""


_BY_ITSELF = "Программа отметит эту задачу сама."
