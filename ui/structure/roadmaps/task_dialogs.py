"""The dialogs about a task: its form, other days with those that wait for it, a reason."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.roadmaps.correcting import correct_task
from kcentre.roadmaps.records import TaskDraft, TaskLine
from kcentre.roadmaps.task_verbs import drop_task, keep_task, mark_done, restore_task
from kcentre.steps.road_facts import road_facts
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.reason_field import ReasonField
from ui.records.record_dialog import RecordDialog, Verb
from ui.structure.roadmaps.map_dialogs import USUAL_REASONS
from ui.structure.roadmaps.shown import ShownMap
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.suggest_field import SuggestField

_NAMES = ("stage_id", "title", "after_id", "starts_on", "due", "responsible", "result", "note")


def task_dialog(
    shown: ShownMap,
    task: TaskLine | None,
    stage_id: int,
    operations: Operations,
    parent: QWidget,
) -> RecordDialog:
    """Return the dialog of a new task of a stage, or of one that is there.

    The days of a task that is there are changed with a reason, in a dialog of their own.
    """
    draft = TaskDraft(stage_id) if task is None else task.draft
    form = Form(columns=2)
    form.add("title", "Что сделать", TextField(), span=2)
    stages = [(stage.id, stage.draft.title) for stage in shown.view.stages]
    form.add("stage_id", "Этап", ChoiceField(stages), span=2)
    if task is None:
        form.add("starts_on", "Начало", DateField(looks_ahead=True), _START_HINT)
        form.add("due", "Срок", DateField(looks_ahead=True))
    others = [
        (one.id, one.draft.title) for one in shown.view.tasks if task is None or one.id != task.id
    ]
    form.add("after_id", "После задачи", ChoiceField(others, nothing="ни от чего не зависит"),
             _AFTER_HINT, span=2)  # fmt: skip
    form.add("responsible", "Ответственный", SuggestField(shown.people), span=2)
    form.add("result", "Результат", LongTextField(2), "Что должно получиться или получилось.", 2)
    form.add("note", "Заметка", LongTextField(2), span=2)
    known = form.values()
    form.load({name: getattr(draft, name) for name in _NAMES if name in known})

    def verb_for(values: dict[str, Any]) -> Verb:
        days = {"starts_on": draft.starts_on, "due": draft.due}
        wanted = TaskDraft(**{**days, **values})
        task_id = None if task is None else task.id
        return lambda file: keep_task(file, wanted, task_id)

    return RecordDialog(
        "Новая задача" if task is None else "Задача", form, verb_for, operations, parent
    )


def days_dialog(
    shown: ShownMap, task: TaskLine, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog that puts other days into force and keeps why."""
    form = Form(columns=2)
    form.add("starts_on", "Начало", DateField(looks_ahead=True), _START_HINT)
    form.add("due", "Срок", DateField(looks_ahead=True))
    form.add("reason", "Причина", ReasonField(USUAL_REASONS), _REASON_HINT, span=2)
    waits = any(one.draft.after_id == task.id for one in shown.view.tasks)
    if waits:
        form.add("following", "", CheckField("Сдвинуть и задачи, которые ждут этой"), span=2)
    form.load({"starts_on": task.draft.starts_on, "due": task.draft.due, "reason": ""})

    def verb_for(values: dict[str, Any]) -> Verb:
        def verb(file: CentreFile) -> Changes:
            return correct_task(
                file,
                task.id,
                values["starts_on"],
                values["due"],
                values["reason"],
                with_following=bool(values.get("following")),
                today=shown.today,
                facts=road_facts(file, shown.today),
            )

        return verb

    return RecordDialog("Скорректировать срок", form, verb_for, operations, parent)


def done_dialog(
    shown: ShownMap, task: TaskLine, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog that asks on which day a task was done."""
    form = Form(columns=1)
    form.add("done_on", "Выполнена", DateField(empty_is_today=True), "Пусто — сегодня.")
    form.load({"done_on": shown.today})

    def verb_for(values: dict[str, Any]) -> Verb:
        return lambda file: mark_done(file, [task.id], values["done_on"], shown.today)

    words = "Отметить"
    return RecordDialog("Задача выполнена", form, verb_for, operations, parent, save_words=words)


def drop_dialog(
    shown: ShownMap, task: TaskLine, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog that asks why a task is dropped, or brought back."""
    is_dropped = task.state.value == "dropped"
    form = Form(columns=1)
    form.add("reason", "Причина", ReasonField(USUAL_REASONS), _REASON_HINT)
    form.load({"reason": ""})
    verb = restore_task if is_dropped else drop_task

    def verb_for(values: dict[str, Any]) -> Verb:
        return lambda file: verb(file, task.id, values["reason"], shown.today)

    words = "Вернуть в план" if is_dropped else "Снять задачу"
    return RecordDialog(words, form, verb_for, operations, parent, save_words=words)


_START_HINT = "Можно не указывать: тогда известен только срок."
_AFTER_HINT = "Задача не начнётся раньше, чем закончится та, которой она ждёт."
_REASON_HINT = "Причина останется в истории карты и на бумаге."
