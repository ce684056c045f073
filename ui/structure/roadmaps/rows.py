"""What the lists of road maps say of each map, task, event and correction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from kcentre.language.dates import long_date, month_title, short_date
from kcentre.language.plurals import counted, day_count
from kcentre.language.sentences import capital
from kcentre.roadmaps.records import (
    Correction,
    EventLine,
    RoadMapLine,
    RoadMapView,
    StageLine,
    TaskLine,
)
from kcentre.roadmaps.values import RoadEventState, TaskState
from ui.records.rows import Note, Row
from ui.widgets.colours import Tone

TASK_TONES = {
    TaskState.WAITING: Tone.SECONDARY,
    TaskState.IN_WORK: Tone.ACCENT,
    TaskState.LATE: Tone.BAD,
    TaskState.DONE: Tone.GOOD,
    TaskState.DROPPED: Tone.SECONDARY,
}
_EVENT_TONES = {
    RoadEventState.PLANNED: Tone.SECONDARY,
    RoadEventState.OVERDUE: Tone.BAD,
    RoadEventState.HELD: Tone.GOOD,
    RoadEventState.HELD_LATE: Tone.ATTENTION,
    RoadEventState.CANCELLED: Tone.SECONDARY,
}


def map_rows(lines: Sequence[RoadMapLine]) -> list[Row]:
    """Return the road maps: those in work, then the finished ones, then those put away."""
    return [
        _map_row(line, band if place == 0 else "")
        for band, own in groupby(lines, _band)
        for place, line in enumerate(own)
    ]


def progress_words(line: RoadMapLine) -> str:
    """Return «12 из 30 задач, 2 просрочено»."""
    if not line.total:
        return "задач пока нет"
    late = f", {line.late} просрочено" if line.late else ""
    return f"{line.done} из {counted(line.total, 'задачи', 'задач', 'задач')}{late}"


def task_rows(view: RoadMapView, today: dt.date) -> list[Row]:
    """Return the tasks under their stages; a stage without tasks has a row of its own."""
    return [
        row
        for number, stage in enumerate(view.stages, 1)
        for row in _stage_rows(stage, number, today)
    ]


def task_state_words(task: TaskLine, today: dt.date) -> str:
    """Return «Выполнена 12.09.2026», «Просрочена на 3 дня», «В работе»."""
    words = capital(task.state.label)
    if task.state is TaskState.DONE and task.done_on is not None:
        return f"{words} {short_date(task.done_on)}"
    if task.state is TaskState.LATE and task.draft.due is not None:
        return f"{words} на {day_count((today - task.draft.due).days)}"
    return words


def days_words(starts_on: dt.date | None, due: dt.date | None) -> str:
    """Return «01.09.2026 – 30.09.2026», «до 30.09.2026», or that no day is laid down."""
    if due is None:
        return "срок не назначен"
    if starts_on is None:
        return f"до\u00a0{short_date(due)}"
    if starts_on == due:
        return short_date(due)
    return f"{short_date(starts_on)} – {short_date(due)}"


def event_rows(lines: Sequence[EventLine]) -> list[Row]:
    """Return the events under the months of their days."""
    return [
        _event_row(line, month_title(*of_month) if place == 0 else "")
        for of_month, own in groupby(lines, _month)
        for place, line in enumerate(own)
    ]


def correction_rows(found: Sequence[Correction]) -> list[Row]:
    """Return the corrections under the days they were made, the newest first."""
    return [
        _correction_row(number, one, long_date(day) if place == 0 else "")
        for day, own in groupby(enumerate(found), lambda pair: pair[1].made_on)
        for place, (number, one) in enumerate(own)
    ]


def _band(line: RoadMapLine) -> str:
    if line.is_retired:
        return "Сняты с учёта"
    return "Завершены" if line.is_finished else "В работе"


def _map_row(line: RoadMapLine, band: str) -> Row:
    days = f"с\u00a0{short_date(line.starts_on)}"
    ends = f" по\u00a0{short_date(line.ends_on)}" if line.ends_on else ""
    facts = " · ".join(filter(None, (f"{days}{ends}", line.draft.responsible)))
    tone = Tone.BAD if line.late else Tone.GOOD if line.done == line.total else Tone.SECONDARY
    return Row(
        line.id,
        line.draft.title,
        notes=(Note(facts), Note(capital(progress_words(line)), tone)),
        band=band,
        mark=Tone.BAD if line.late and not line.is_finished else None,
        is_bold=True,
    )


def _stage_rows(stage: StageLine, number: int, today: dt.date) -> Iterator[Row]:
    done = f", выполнено {stage.done} из {stage.total}" if stage.total else ""
    band = f"{number}. {stage.draft.title}{done}"
    if not stage.tasks:
        yield Row(("stage", stage.id), "Задач пока нет", band=band)
    for place, task in enumerate(stage.tasks):
        yield _task_row(task, today, band if place == 0 else "")


def _task_row(task: TaskLine, today: dt.date, band: str) -> Row:
    tone = TASK_TONES[task.state]
    facts = [days_words(task.draft.starts_on, task.draft.due)]
    if task.is_corrected:
        facts[0] += f" (по плану {days_words(task.planned_start, task.planned_due)})"
    facts.append(task.draft.responsible)
    if task.files:
        facts.append(counted(task.files, "файл", "файла", "файлов"))
    return Row(
        task.id,
        task.draft.title,
        notes=(
            Note(" · ".join(filter(None, facts))),
            Note(task_state_words(task, today), tone),
        ),
        band=band,
        mark=Tone.BAD if task.state is TaskState.LATE else None,
        is_bold=task.state is not TaskState.DROPPED,
    )


def _month(line: EventLine) -> tuple[int, int]:
    return line.shown_on.year, line.shown_on.month


def _event_row(line: EventLine, band: str) -> Row:
    draft, tone = line.draft, _EVENT_TONES[line.state]
    facts = (short_date(line.planned_on), draft.kind.label, draft.form.label, draft.speakers)
    return Row(
        line.id,
        draft.title,
        notes=(Note(" · ".join(filter(None, facts))), Note(_event_state(line), tone)),
        band=band,
        mark=Tone.BAD if line.state is RoadEventState.OVERDUE else None,
        is_bold=line.state is not RoadEventState.CANCELLED,
    )


def _event_state(line: EventLine) -> str:
    words = capital(line.state.label)
    if not line.is_held or line.held_on is None:
        return words
    came = line.participants
    people = "" if came is None else f", {counted(came, 'участник', 'участника', 'участников')}"
    return f"{words} {short_date(line.held_on)}{people}"


def _correction_row(number: int, one: Correction, band: str) -> Row:
    change = f"{one.field}: {one.old or '—'} → {one.new or '—'}"
    notes = [Note(change, Tone.TEXT)]
    if one.reason:
        notes.append(Note(f"Причина: {one.reason}"))
    return Row(number, one.title, notes=tuple(notes), band=band, is_bold=True)
