"""What the lists of road maps say of each map, task, event and correction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterator, Sequence
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
from kcentre.roadmaps.states import ENDED
from kcentre.roadmaps.values import RoadEventState, TaskState
from ui.records.rows import Note, Row
from ui.widgets.colours import Tone

TASK_TONES = {
    TaskState.WAITING: Tone.SECONDARY,
    TaskState.IN_WORK: Tone.ACCENT,
    TaskState.LATE: Tone.BAD,
    TaskState.DONE: Tone.GOOD,
    TaskState.DROPPED: Tone.SECONDARY,
    TaskState.UNDONE: Tone.SECONDARY,
}
EVENT_TONES = {
    RoadEventState.PLANNED: Tone.SECONDARY,
    RoadEventState.OVERDUE: Tone.BAD,
    RoadEventState.HELD: Tone.GOOD,
    RoadEventState.HELD_LATE: Tone.ATTENTION,
    RoadEventState.CANCELLED: Tone.SECONDARY,
}
_STAGE_STATES = {
    TaskState.WAITING: "Ожидает",
    TaskState.IN_WORK: "В работе",
    TaskState.LATE: "Просрочен",
    TaskState.DONE: "Выполнен",
    TaskState.DROPPED: "Снят",
    TaskState.UNDONE: "Не выполнен",
}
_INDENT = " "
"""A task stands further in than its stage: where the number of a stage is, it has none."""


def map_rows(lines: Sequence[RoadMapLine]) -> list[Row]:
    """Return the road maps: those in work, then the finished ones, then those put away."""
    return [
        _map_row(line, band if place == 0 else "")
        for band, own in groupby(lines, _band)
        for place, line in enumerate(own)
    ]


def progress_words(line: RoadMapLine) -> str:
    """Return «12 из 30 задач, 2 просрочено»; what was put away is late for nobody."""
    if not line.total:
        return "задач пока нет"
    late = f", {line.late} просрочено" if line.late and not line.is_retired else ""
    return f"{line.done} из {counted(line.total, 'задачи', 'задач', 'задач')}{late}"


def task_rows(view: RoadMapView, today: dt.date) -> list[Row]:
    """Return the stages with their tasks beneath them; the key of a stage is («stage», id)."""
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
    return Row(
        line.id,
        line.draft.title,
        notes=(Note(facts), Note(capital(progress_words(line)), map_tone(line))),
        band=band,
        mark=Tone.BAD if line.late and not line.is_retired else None,
        is_bold=True,
    )


def map_tone(line: RoadMapLine) -> Tone:
    """Return the colour of progress; what was put away asks for nothing."""
    if line.late:
        return Tone.SECONDARY if line.is_retired else Tone.BAD
    return Tone.GOOD if line.total and line.done == line.total else Tone.SECONDARY


def stage_state_words(stage: StageLine) -> str:
    """Return «Просрочен», «Выполнен»; a stage is a «he», a task a «she»."""
    if not stage.tasks:
        return "Задач пока нет"
    return _STAGE_STATES[stage.state]


def stage_key(stage_id: int) -> Hashable:
    """Return the key of the row of a stage."""
    return "stage", stage_id


def _stage_rows(stage: StageLine, number: int, today: dt.date) -> Iterator[Row]:
    facts = [
        days_words(stage.starts_on, stage.due) if stage.tasks else "",
        stage.draft.responsible,
        _files_words(stage.files),
    ]
    said = " · ".join(filter(None, facts))
    state = Note(_stage_words(stage), TASK_TONES[stage.state])
    yield Row(
        stage_key(stage.id),
        stage.draft.title,
        lead=f"{number}.",
        notes=(Note(said), state) if said else (state,),
        is_bold=True,
        heads=True,
    )
    for task in stage.tasks:
        yield _task_row(task, today)


def _stage_words(stage: StageLine) -> str:
    if not stage.tasks:
        return "Задач пока нет"
    late = f", {stage.late} просрочено" if stage.late else ""
    return f"Выполнено {stage.done} из {stage.total}{late}" if stage.total else "Снят"


def _files_words(files: int) -> str:
    return counted(files, "файл", "файла", "файлов") if files else ""


def _task_row(task: TaskLine, today: dt.date) -> Row:
    tone = TASK_TONES[task.state]
    facts = [days_words(task.draft.starts_on, task.draft.due)]
    if task.is_corrected:
        facts[0] += f" (по плану {days_words(task.planned_start, task.planned_due)})"
    facts += [task.draft.responsible, _files_words(task.files)]
    state = [task_state_words(task, today)]
    if task.fact is not None and task.state not in ENDED:
        state.append("отметит программа")
    return Row(
        task.id,
        task.draft.title,
        lead=_INDENT,
        notes=(Note(" · ".join(filter(None, facts))), Note(" · ".join(state), tone)),
        mark=Tone.BAD if task.state is TaskState.LATE else None,
    )


def _month(line: EventLine) -> tuple[int, int]:
    return line.shown_on.year, line.shown_on.month


def _event_row(line: EventLine, band: str) -> Row:
    draft, tone = line.draft, EVENT_TONES[line.state]
    facts = (short_date(line.planned_on), draft.kind.label, draft.form.label, draft.speakers)
    return Row(
        line.id,
        draft.title,
        notes=(Note(" · ".join(filter(None, facts))), Note(event_state_words(line), tone)),
        band=band,
        mark=Tone.BAD if line.state is RoadEventState.OVERDUE else None,
        is_bold=line.state is not RoadEventState.CANCELLED,
    )


def event_state_words(line: EventLine) -> str:
    """Return «Проведено 12.09.2026, 14 участников»."""
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
