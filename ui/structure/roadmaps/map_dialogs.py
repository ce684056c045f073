"""The dialogs about a whole road map: beginning, changing, shifting, finishing, a template."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.language.plurals import counted
from kcentre.roadmaps.correcting import shift_start
from kcentre.roadmaps.records import RoadMapDraft, RoadMapLine, StageDraft, StageLine
from kcentre.roadmaps.stage_verbs import keep_stage
from kcentre.roadmaps.template_records import TemplateLine
from kcentre.roadmaps.template_verbs import save_as_template
from kcentre.roadmaps.verbs import change_road_map, finish_road_map, start_road_map
from kcentre.steps.road_facts import road_facts
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.reason_field import ReasonField
from ui.records.record_dialog import RecordDialog, Verb
from ui.structure.roadmaps.shown import ShownMap, ShownMaps
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.suggest_field import SuggestField

USUAL_REASONS = (
    "изменился график работы", "ждём решения учредителя", "не хватило исполнителей",
    "уточнён объём работы",
)  # fmt: skip
_BARE = ""
_MAP_FIELDS = ("title", "starts_on", "goal", "responsible", "curator", "note")


class StartDialog(RecordDialog):
    """«Новая дорожная карта»: a template gives the title, the stages and the days."""

    def __init__(
        self,
        shown: ShownMaps,
        template_key: str,
        today: dt.date,
        operations: Operations,
        parent: QWidget,
    ) -> None:
        self._templates = {line.key: line for line in shown.templates}
        self._titles = {line.key: line.title for line in shown.templates}
        offered: list[Choice] = [
            (line.key, f"{line.title}{' (свой)' if line.is_own else ''}")
            for line in shown.templates
        ]
        self._template = ChoiceField([*offered, (_BARE, "Пустая карта: этапы напишу сам")])
        form = Form(columns=2)
        field = form.add("template", "С чего начать", self._template, _TEMPLATE_HINT, span=2)
        self._about = QLabel()
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        set_look(self._about, role="small")
        field.put_beneath(self._about)
        _add_map_fields(form, shown.people)
        title = self._titles.get(template_key, "")
        draft = RoadMapDraft(title, today, responsible=shown.head)
        self._template.edited.connect(self._follow_template)
        form.load({"template": template_key, **_values(draft)})
        self._title = form.field("title").editor
        self._tell_template()
        super().__init__(
            "Новая дорожная карта", form, _starting, operations, parent, save_words="Начать"
        )

    def _follow_template(self) -> None:
        """Propose the title of the chosen template, but never over words of one's own."""
        if self._title.value() in {"", *self._titles.values()}:
            self._title.set_value(self._titles.get(str(self._template.value()), ""))
        self._tell_template()

    def _tell_template(self) -> None:
        """Say how much the chosen template lays down, and what it is for."""
        line = self._templates.get(str(self._template.value()))
        self._about.setText(_template_words(line) if line is not None else _BARE_HINT)


def _template_words(line: TemplateLine) -> str:
    stages = counted(line.stages, "этап", "этапа", "этапов")
    tasks = counted(line.tasks, "задача", "задачи", "задач")
    return " ".join(filter(None, (f"{stages}, {tasks}.", line.note)))


def change_dialog(shown: ShownMap, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that changes a road map's own words."""
    line = shown.line
    form = Form(columns=2)
    _add_map_fields(form, shown.people, with_start=False)
    form.add("result", "Результат", LongTextField(3), "Что получилось в итоге.", span=2)
    form.load({**_values(line.draft), "result": line.draft.result})

    def verb_for(values: dict[str, Any]) -> Verb:
        draft = RoadMapDraft(**{**values, "starts_on": line.draft.starts_on})
        return lambda file: change_road_map(file, line.id, draft)

    return RecordDialog("Дорожная карта", form, verb_for, operations, parent)


def shift_dialog(shown: ShownMap, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that lets a road map begin on another day."""
    line, today = shown.line, shown.today
    form = Form(columns=1)
    form.add("starts_on", "Начало", DateField(looks_ahead=True), _SHIFT_HINT)
    form.add("reason", "Причина", ReasonField(USUAL_REASONS))
    form.load({"starts_on": line.draft.starts_on, "reason": ""})

    def verb_for(values: dict[str, Any]) -> Verb:
        day = values["starts_on"] or line.starts_on

        def verb(file: CentreFile) -> Changes:
            facts = road_facts(file, today)
            return shift_start(file, line.id, day, values["reason"], today=today, facts=facts)

        return verb

    return RecordDialog("Сдвинуть начало", form, verb_for, operations, parent)


def finish_dialog(shown: ShownMap, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that finishes a road map with what came of it."""
    line, today = shown.line, shown.today
    form = Form(columns=1)
    form.add("result", "Результат", LongTextField(4), "Что получилось; стоит на бумаге.")
    form.load({"result": line.draft.result})

    def verb_for(values: dict[str, Any]) -> Verb:
        def verb(file: CentreFile) -> Changes:
            return finish_road_map(file, line.id, today, road_facts(file, today), values["result"])

        return verb

    words = "Завершить"
    return RecordDialog("Завершить карту", form, verb_for, operations, parent, save_words=words)


def template_dialog(line: RoadMapLine, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that keeps a road map as a template."""
    form = Form(columns=1)
    form.add("title", "Название шаблона", TextField())
    form.add("note", "Для чего", LongTextField(2))
    form.load({"title": line.draft.title, "note": ""})

    def verb_for(values: dict[str, Any]) -> Verb:
        return lambda file: save_as_template(file, line.id, values["title"], values["note"])

    return RecordDialog("Сохранить как шаблон", form, verb_for, operations, parent)


def stage_dialog(
    shown: ShownMap, stage: StageLine | None, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog of a new stage, or of one that is there."""
    draft = StageDraft() if stage is None else stage.draft
    form = Form(columns=1)
    form.add("title", "Этап", TextField())
    form.add("responsible", "Ответственный", SuggestField(shown.people))
    form.add("result", "Результат этапа", LongTextField(2))
    names = ("title", "responsible", "result")
    form.load({name: getattr(draft, name) for name in names})

    def verb_for(values: dict[str, Any]) -> Verb:
        wanted = StageDraft(**values)
        stage_id = None if stage is None else stage.id
        return lambda file: keep_stage(file, shown.line.id, wanted, stage_id)

    title = "Новый этап" if stage is None else "Этап"
    return RecordDialog(title, form, verb_for, operations, parent)


def _starting(values: dict[str, Any]) -> Verb:
    key = values["template"] or _BARE
    draft = RoadMapDraft(**{name: values[name] for name in _MAP_FIELDS})
    return lambda file: start_road_map(file, key, draft)


def _add_map_fields(form: Form, people: Sequence[str], *, with_start: bool = True) -> None:
    form.add("title", "Название", TextField(), span=2)
    if with_start:
        form.add("starts_on", "Начало", DateField(looks_ahead=True), _START_HINT)
    form.add("responsible", "Ответственный", SuggestField(people))
    form.add("curator", "Куратор", SuggestField(people))
    form.add("goal", "Цель", LongTextField(2), span=2)
    form.add("note", "Заметка", LongTextField(2), span=2)


def _values(draft: RoadMapDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in _MAP_FIELDS}


_BARE_HINT = "Ни этапов, ни задач: добавите их на самой карте."
_TEMPLATE_HINT = "Шаблон даёт этапы и задачи со сроками от дня начала; всё можно изменить."
_START_HINT = "От этого дня отсчитываются сроки задач."
_SHIFT_HINT = "Всё, что ещё не выполнено, сдвинется на столько же дней."
