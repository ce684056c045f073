"""The form of a group event."""

from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Channel, EventType, Kind
from kcentre.centre.values import Form as FormOfHelp
from kcentre.journal.queries import Choices
from kcentre.journal.records import EventCard, EventDraft
from kcentre.language.dates import today_here
from ui.journal.fields import offer_sub_units
from ui.operations import Operations
from ui.records.offers import offer_specialists, offer_topics, only_specialist, value_field
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.typed_field import DurationField, NumberField, TimeField

_SAME = (
    "date", "time", "event_type", "title", "form", "channel", "kind", "topic_text",
    "participants", "minutes",
)  # fmt: skip
"""Fields of the same name here and in the draft."""


class EventForm(FormStack):
    """Shows a group event and collects it again."""

    def __init__(self, _operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main = _fields()
        self.add_form(self._main)
        self._main.field("form").editor.edited.connect(self._follow_form)

    def show_card(self, card: EventCard | None, choices: Choices) -> None:
        """Show a kept group event, or an empty form for a new one."""
        draft = card.draft if card else _new_draft(choices)
        offer_specialists(self._main, choices.specialists, draft.specialist_id)
        offer_topics(self._main, choices.topics, draft.topic_id)
        offer_sub_units(self._main, choices, draft.sub_unit_id)
        self.load(_values_of(draft))
        self._follow_form()
        self.take_as_unchanged()

    def collect(self) -> EventDraft:
        """Return what was entered."""
        values = self.values()
        return EventDraft(
            **{name: values[name] for name in _SAME},
            specialist_id=values["specialist"],
            sub_unit_id=values["sub_unit"],
            topic_id=values["topic"],
        )

    def focus_first(self) -> None:
        """Put the cursor where a record begins: what it was."""
        self.focus("event_type")

    def _follow_form(self) -> None:
        is_remote = self._main.field("form").editor.value() == FormOfHelp.REMOTE
        self._main.field("channel").setVisible(is_remote)


def _fields() -> Form:
    form = Form(columns=2)
    form.add("date", "Дата", DateField(empty_is_today=True), "Пусто — сегодня. F4 — календарь.")
    form.add("time", "Время", TimeField(), "Время пишут так: 9, 930 или 9:30.")
    form.add("event_type", "Вид мероприятия", value_field(EventType), span=2)
    form.add("title", "Название", TextField(), span=2)
    form.add("topic", "Тема", ChoiceField(nothing="не выбрана"), span=2)
    form.add("topic_text", "О чём именно", TextField(), "Для темы «Иное» обязательно.", span=2)
    form.add("specialist", "Ответственный", ChoiceField(nothing="не выбран"), span=2)
    form.add("kind", "Вид помощи", value_field(Kind))
    form.add("form", "Форма", value_field(FormOfHelp))
    form.add("channel", "Средство связи", value_field(Channel), span=2)
    form.add("participants", "Участников", NumberField(0, 100_000), "Сколько человек пришло.")
    form.add("minutes", "Длительность, мин", DurationField(), "Пишут так: 45, 1ч или 1ч15.")
    form.add("sub_unit", "Подразделение", ChoiceField(nothing="не указано"), span=2)
    return form


def _new_draft(choices: Choices) -> EventDraft:
    today = today_here()
    return EventDraft(date=today, specialist_id=only_specialist(choices.specialists))


def _values_of(draft: EventDraft) -> dict[str, Any]:
    return {
        **{name: getattr(draft, name) for name in _SAME},
        "specialist": draft.specialist_id,
        "sub_unit": draft.sub_unit_id,
        "topic": draft.topic_id,
    }
