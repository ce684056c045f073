"""The dialogs about an event of a road map: its form, how it was held, why it is cancelled."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.roadmaps.event_verbs import cancel_event, hold_event, keep_event
from kcentre.roadmaps.records import EventLine, HeldDraft, RoadEventDraft
from kcentre.roadmaps.rules import LARGEST_AUDIENCE
from kcentre.roadmaps.values import RoadEventForm, RoadEventKind
from ui.operations import Operations
from ui.records.reason_field import ReasonField
from ui.records.record_dialog import RecordDialog, Verb
from ui.structure.roadmaps.map_dialogs import USUAL_REASONS
from ui.structure.roadmaps.shown import ShownMap
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.typed_field import NumberField, TimeField

_NAMES = (
    "title", "kind", "form", "planned_on", "time", "task_id", "venue", "speakers", "audience",
    "note",
)  # fmt: skip
_HELD = ("group_event_id", "held_on", "participants", "outcome")


def event_dialog(
    shown: ShownMap, line: EventLine | None, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog of a new event, or of one that is there."""
    draft = RoadEventDraft(shown.line.id) if line is None else line.draft
    form = Form(columns=2)
    form.add("title", "Тема или название", TextField(), span=2)
    form.add("kind", "Вид", ChoiceField([(one, one.label) for one in RoadEventKind]))
    form.add("form", "Форма", ChoiceField([(one, one.label) for one in RoadEventForm]))
    form.add("planned_on", "День", DateField(looks_ahead=True))
    form.add("time", "Время", TimeField())
    form.add("speakers", "Кто ведёт, выступает", LongTextField(2), _SPEAKERS_HINT, span=2)
    form.add("audience", "Для кого", TextField())
    form.add("venue", "Где", TextField())
    tasks = [(task.id, task.draft.title) for task in shown.view.tasks]
    form.add("task_id", "По задаче", ChoiceField(tasks, nothing="не связано с задачей"), span=2)
    form.add("note", "Заметка", LongTextField(2), span=2)
    form.load({name: getattr(draft, name) for name in _NAMES})

    def verb_for(values: dict[str, Any]) -> Verb:
        wanted = RoadEventDraft(draft.road_map_id, **values)
        event_id = None if line is None else line.id
        return lambda file: keep_event(file, wanted, event_id, shown.today)

    title = "Новое мероприятие" if line is None else "Мероприятие"
    return RecordDialog(title, form, verb_for, operations, parent)


def held_dialog(
    shown: ShownMap, line: EventLine, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog that asks how an event was held, or which one of the journal it was."""
    form = Form(columns=2)
    events = [(one.id, one.words) for one in shown.journal_events]
    nothing = "нет в журнале: укажу сам"
    form.add("group_event_id", "В журнале", ChoiceField(events, nothing=nothing), _JOURNAL_HINT, 2)
    form.add("held_on", "Проведено", DateField(empty_is_today=True))
    form.add("participants", "Участников", NumberField(0, LARGEST_AUDIENCE))
    form.add("outcome", "Итог", LongTextField(3), _OUTCOME_HINT, span=2)
    draft = HeldDraft(
        line.held_on or min(line.planned_on, shown.today),
        line.participants,
        line.outcome,
        line.group_event_id,
    )
    form.load({name: getattr(draft, name) for name in _HELD})

    def verb_for(values: dict[str, Any]) -> Verb:
        held = HeldDraft(**values)
        return lambda file: hold_event(file, line.id, held, shown.today)

    title = f"Проведено: {line.draft.title}"
    return RecordDialog(title, form, verb_for, operations, parent, save_words="Отметить")


def cancel_dialog(line: EventLine, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that asks why an event is cancelled."""
    form = Form(columns=1)
    form.add("reason", "Причина", ReasonField(USUAL_REASONS))
    form.load({"reason": ""})

    def verb_for(values: dict[str, Any]) -> Verb:
        return lambda file: cancel_event(file, line.id, values["reason"])

    words = "Отменить мероприятие"
    return RecordDialog(words, form, verb_for, operations, parent, save_words=words)


_SPEAKERS_HINT = "Имена и должности: они войдут в справку-отчёт."
_JOURNAL_HINT = "День и число участников программа возьмёт из журнала."
_OUTCOME_HINT = "Чем закончилось: войдёт в справку-отчёт."
