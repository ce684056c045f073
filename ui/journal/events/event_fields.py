"""The fields of a group event, and what they are offered."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit

from kcentre.centre.values import OTHER_TOPIC, Channel, EventType, Kind
from kcentre.centre.values import Form as FormOfHelp
from kcentre.journal.queries import Choices
from kcentre.journal.records import EventDraft
from kcentre.language.dates import today_here
from ui.journal.events.participants_field import ParticipantsField
from ui.journal.events.people_field import PeopleField
from ui.records.offers import only_specialist, value_field
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import Editor, LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.suggest_field import SuggestField
from ui.widgets.typed_field import DurationField, TimeField

SAME = (
    "date", "time", "event_type", "title", "form", "channel", "kind", "topic_text", "minutes",
    "plan_item", "materials", "people",
)  # fmt: skip
"""Fields of the same name here and in the draft."""


def main_fields(title: SuggestField) -> Form:
    """Return what an event is, in the order in which it is entered."""
    form = Form(columns=2)
    form.add("date", "Дата", DateField(empty_is_today=True), "Пусто — сегодня. F4 — календарь.")
    form.add("time", "Время", TimeField(), "Время пишут так: 9, 930 или 9:30.")
    form.add("event_type", "Вид мероприятия", value_field(EventType), span=2)
    form.add("title", "Название", title, "F4 — названия прежних мероприятий.", span=2)
    form.add("topic", "Тема", ChoiceField(nothing="не выбрана"), span=2)
    form.add("topic_text", "О чём именно", TextField(), "Для темы «Иное» обязательно.", span=2)
    form.add("participants", "Участников", ParticipantsField(), _PARTICIPANTS_HINT)
    form.add("minutes", "Длительность, мин", DurationField(), "Пишут так: 45, 1ч или 1ч15.")
    form.add("specialist", "Ответственный", ChoiceField(nothing="не выбран"), span=2)
    form.add("kind", "Вид помощи", value_field(Kind))
    form.add("form", "Форма", value_field(FormOfHelp))
    form.add("channel", "Средство связи", value_field(Channel), span=2)
    form.add("room", "Кабинет", ChoiceField(nothing="не указан"), span=2)
    return form


def more_fields(people: PeopleField, plan_item: SuggestField) -> Form:
    """Return who was there by name, and what is left of an event."""
    form = Form(columns=2)
    form.add("people", "Поимённо", people, _PEOPLE_HINT, span=2)
    form.add("plan_item", "Пункт плана", plan_item, _PLAN_ITEM_HINT, span=2)
    form.add("materials", "Материалы", LongTextField(2), "Что раздали или показали.", span=2)
    form.add("sub_unit", "Подразделение", ChoiceField(nothing="не указано"), span=2)
    return form


def new_event(choices: Choices) -> EventDraft:
    """Return what a new event begins with."""
    today = today_here()
    return EventDraft(date=today, specialist_id=only_specialist(choices.specialists))


def other_topic(choices: Choices) -> int | None:
    """Return the topic that needs words of its own."""
    return next((topic.id for topic in choices.topics if topic.code == OTHER_TOPIC), None)


def values_of(draft: EventDraft) -> dict[str, Any]:
    """Return the values of the fields."""
    return {
        **{name: getattr(draft, name) for name in SAME},
        "participants": counted(draft),
        "specialist": draft.specialist_id,
        "sub_unit": draft.sub_unit_id,
        "topic": draft.topic_id,
        "room": draft.room_id,
    }


def counted(draft: EventDraft) -> tuple[int, int] | None:
    """Return how many were registered and came, as the field shows them."""
    came, registered = draft.participants, draft.registered
    return None if came is None else (came if registered is None else registered, came)


def text_of(editor: Editor) -> str:
    """Return what is typed into a field, understood or not."""
    line = _line_of(editor)
    return "" if line is None else line.text()


def show_text(editor: Editor, text: str) -> None:
    """Show what was typed into a field and not understood."""
    line = _line_of(editor)
    if line is not None:
        line.setText(text)


def _line_of(editor: Editor) -> QLineEdit | None:
    if isinstance(editor, PeopleField):
        return editor.person
    if isinstance(editor, ChoiceField):
        return editor.lineEdit()
    return editor if isinstance(editor, QLineEdit) else None


_PLAN_ITEM_HINT = "Название мероприятия в плане года; F4 — те, что ещё не проведены."
_PARTICIPANTS_HINT = "Сколько пришло: 12. Записано 12, двое не пришли: 12-2. Или: 10 из 12."
_PEOPLE_HINT = "Имя находит семью, Enter добавляет. В списке Пробел — был или не был."
