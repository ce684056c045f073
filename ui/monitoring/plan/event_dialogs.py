"""The dialogs about planned events: their form, a reason, which event of the journal it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from kcentre.centre.values import EventType
from kcentre.centre.values import Form as FormOfHelp
from kcentre.journal.held_events import JournalEvent
from kcentre.monitoring.plan.cards import PlannedEvents
from kcentre.monitoring.plan.event_records import PlannedEventDraft, PlannedEventLine
from kcentre.monitoring.plan.event_rules import LARGEST_EXPECTED
from kcentre.monitoring.plan.event_verbs import (
    add_planned_event,
    cancel_planned_event,
    change_planned_event,
    note_held,
    restore_planned_event,
)
from ui.monitoring.plan.volume_dialogs import USUAL_REASONS
from ui.records.offers import offer_specialists, offer_topics, value_field
from ui.records.reason_field import ReasonField
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.typed_field import NumberField

if TYPE_CHECKING:
    from ui.operations import Operations

_SAME = ("title", "starts", "due", "event_type", "form", "audience", "expected", "note")
_DUE = "К какому дню мероприятие должно пройти: по нему считается «в срок»."
_STARTS = "Если мероприятие назначено на один день, укажите его и здесь, и в сроке."
_TITLE = (
    "Под этим названием мероприятие найдётся в журнале: в поле «Пункт плана» программа предложит "
    "его сама."
)


def event_dialog(
    shown: PlannedEvents,
    line: PlannedEventLine | None,
    operations: Operations,
    parent: QWidget,
) -> RecordDialog:
    """Return the dialog of a new planned event, or of one that is there."""
    draft = PlannedEventDraft(shown.head.year) if line is None else line.draft
    is_approved = shown.head.approved_on is not None
    form = _event_form(is_approved=is_approved)
    offer_specialists(form, shown.specialists, draft.specialist_id)
    offer_topics(form, shown.topics, draft.topic_id)
    values = {name: getattr(draft, name) for name in _SAME}
    form.load({**values, "specialist": draft.specialist_id, "topic": draft.topic_id, "reason": ""})

    def verb_for(values: dict[str, Any]) -> Verb:
        wanted, reason = _draft(draft, values), values.get("reason", "")
        if line is None:
            return lambda file: add_planned_event(file, wanted, reason)
        return lambda file: change_planned_event(file, line.id, wanted, reason)

    title = "Новое мероприятие плана" if line is None else "Мероприятие плана"
    return RecordDialog(title, form, verb_for, operations, parent)


def reason_dialog(line: PlannedEventLine, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that asks why an event is cancelled, or planned again."""
    form = Form(columns=1)
    form.add("reason", "Причина", ReasonField(USUAL_REASONS))
    form.load({"reason": ""})
    verb = restore_planned_event if line.is_cancelled else cancel_planned_event

    def verb_for(values: dict[str, Any]) -> Verb:
        return lambda file: verb(file, line.id, values["reason"])

    words = "Вернуть в план" if line.is_cancelled else "Отменить мероприятие"
    title = f"{words}: {line.draft.title}"
    return RecordDialog(title, form, verb_for, operations, parent, save_words=words)


def held_dialog(
    line: PlannedEventLine,
    events: Sequence[JournalEvent],
    operations: Operations,
    parent: QWidget,
) -> RecordDialog:
    """Return the dialog that asks which event of the journal the planned one was."""
    form = Form(columns=1)
    choices = [(event.id, event.words) for event in events]
    form.add("event", "Мероприятие в журнале", ChoiceField(choices), _HELD)
    form.load({"event": _likely(line, events)})

    def verb_for(values: dict[str, Any]) -> Verb:
        return lambda file: note_held(file, line.id, values["event"])

    title = f"Проведено: {line.draft.title}"
    return RecordDialog(title, form, verb_for, operations, parent, save_words="Отметить")


def _event_form(*, is_approved: bool) -> Form:
    form = Form(columns=2)
    form.add("title", "Название", TextField(), _TITLE, span=2)
    form.add("starts", "Начало", DateField(looks_ahead=True), _STARTS)
    form.add("due", "Срок", DateField(looks_ahead=True), _DUE)
    form.add("event_type", "Вид мероприятия", value_field(EventType))
    form.add("form", "Форма", value_field(FormOfHelp))
    form.add("topic", "Тема", ChoiceField(nothing="не выбрана"), span=2)
    form.add("specialist", "Ответственный", ChoiceField(nothing="не выбран"), span=2)
    form.add("audience", "Для кого", TextField("семьи с детьми до 3 лет"))
    form.add("expected", "Ожидается участников", NumberField(1, LARGEST_EXPECTED))
    form.add("note", "Примечание", LongTextField(2), span=2)
    if is_approved:
        form.add("reason", "Причина корректировки", ReasonField(USUAL_REASONS), _REASON, span=2)
    return form


def _draft(before: PlannedEventDraft, values: dict[str, Any]) -> PlannedEventDraft:
    own = {name: values[name] for name in _SAME}
    return replace(before, **own, specialist_id=values["specialist"], topic_id=values["topic"])


def _likely(line: PlannedEventLine, events: Sequence[JournalEvent]) -> int | None:
    """Return the event held nearest to the deadline."""
    by_distance = [(abs((event.date - line.due).days), event.id) for event in events]
    return min(by_distance)[1] if by_distance else None


_REASON = "План утверждён: изменение останется в его истории."
_HELD = "Мероприятия этого учебного года, у которых пункт плана не указан."
