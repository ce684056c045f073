"""The form of a service: who → child → topic → kind → form → result → minutes."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Category, Channel, Education, Kind, Result
from kcentre.centre.values import Form as FormOfHelp
from kcentre.journal.queries import Choices
from kcentre.journal.records import OwnNote, RatingDraft, SessionCard, SessionDraft
from kcentre.language.dates import today_here
from ui.journal.entry.working import Working
from ui.journal.fields import offer_rooms, offer_sub_units
from ui.journal.guests_field import GuestsField
from ui.journal.materials.materials_field import MaterialsField
from ui.journal.materials.materials_part import MaterialsPart
from ui.journal.note_form import NoteForm
from ui.journal.who_fields import AgedWhoFields, Begun
from ui.operations import Operations
from ui.records.offers import offer_specialists, offer_topics, only_specialist, value_field
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.typed_field import DurationField, NumberField, TimeField

_SAME = (
    "date", "time", "form", "channel", "kind", "topic_text", "category", "education", "minutes",
    "result", "recommendations",
)  # fmt: skip
"""Fields of the same name here and in the draft."""

_MARKS = {
    "quality": "Качество услуги",
    "conditions": "Условия",
    "information": "Полнота информации",
    "politeness": "Доброжелательность",
}


@dataclass(frozen=True, slots=True)
class NotedDraft(SessionDraft):
    """What was entered, with the private note beside it; None leaves the notes alone."""

    note: OwnNote | None = None


class SessionForm(FormStack):
    """Shows a service and collects it again."""

    def __init__(
        self,
        operations: Operations,
        parent: QWidget | None = None,
        *,
        working: Working | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown = NotedDraft()
        self._main = Form(columns=2)
        self._main.add("date", "Дата", DateField(empty_is_today=True), _DATE_HINT)
        self._main.add("time", "Время", TimeField(), "Время пишут так: 9, 930 или 9:30.")
        self._main.add("specialist", "Специалист", ChoiceField(nothing="не выбран"), span=2)
        self.who = AgedWhoFields(self._main, operations)
        self._chosen = MaterialsField()
        self._add_service(operations)
        self._about = _about_recipient()
        self._rating = _rating_form()
        self._note = NoteForm(working or Working(self))
        self.add_form(self._main)
        self.add_form(self._about, "О получателе и ребёнке")
        self.add_form(self._rating, "Оценка получателя, от 1 до 5")
        self.add_form(self._note)
        self._main.field("date").editor.edited.connect(self._follow_date)
        self._main.field("form").editor.edited.connect(self._follow_form)
        self.who.chosen.connect(self._go_on)
        add_shortcut(self, "Alt+A").activated.connect(self.who.toggle_anonymous)
        self._connect_materials()

    def show_card(self, card: Begun | None, choices: Choices) -> None:
        """Show a kept service, or an empty form for a new one."""
        draft = card.draft if card else _new_draft(choices)
        self._shown = _noted(draft)
        offer_specialists(self._main, choices.specialists, draft.specialist_id)
        offer_topics(self._main, choices.topics, draft.topic_id)
        offer_sub_units(self._about, choices, draft.sub_unit_id)
        offer_rooms(self._main, choices, draft.room_id)
        self._show_guests(card)
        self.who.show_card(card)
        kept = card if isinstance(card, SessionCard) else None
        self.load({**_values_of(draft), "private_note": self._note.show_card(kept)})
        self._follow_date()
        self._follow_form()
        self._show_chosen()
        self._offer_materials()
        self.take_as_unchanged()

    def collect(self) -> NotedDraft:
        """Return what was entered; what has no field here stays as it was shown."""
        values = self.values()
        who = self.who.who()
        return replace(
            self._shown,
            note=self._note.note(values["specialist"]),
            **{name: values[name] for name in _SAME},
            recipient_id=who.recipient_id,
            newcomer=who.newcomer,
            is_anonymous=who.is_anonymous,
            child_id=who.child_id,
            new_child=who.new_child,
            specialist_id=values["specialist"],
            sub_unit_id=values["sub_unit"],
            topic_id=values["topic"],
            room_id=values["room"],
            guest_ids=values["guests"],
            material_ids=values["materials"],
            age_months=values["age"],
            rating=RatingDraft(
                **{name: values[name] for name in (*_MARKS, "complaint", "suggestion")}
            ),
        )

    def focus_first(self) -> None:
        """Put the cursor where a record begins: who came, or the topic where nobody is named."""
        self.focus("who" if self.who.person.isEnabled() else "topic")

    def _show_guests(self, card: Begun | None) -> None:
        """Show who came along; the field is there only where somebody did."""
        field = self._main.field("guests")
        if isinstance(field.editor, GuestsField):
            field.editor.set_people(card.guests if isinstance(card, SessionCard) else ())
        field.setVisible(card is not None and bool(card.draft.guest_ids))

    def _go_on(self) -> None:
        self.focus("topic" if self.who.is_settled else "child")

    def _follow_date(self) -> None:
        day = self._main.field("date").editor.value()
        self.who.set_day(day if isinstance(day, date) else None)

    def _follow_form(self) -> None:
        is_remote = self._main.field("form").editor.value() == FormOfHelp.REMOTE
        self._main.field("channel").setVisible(is_remote)

    def _offer_materials(self) -> None:
        topic_id = self._main.field("topic").editor.value()
        self.materials.follow(topic_id, self.who.age.value())

    def _show_chosen(self) -> None:
        self._main.field("materials").setVisible(bool(self._chosen.value()))

    def _connect_materials(self) -> None:
        for editor in (self._main.field("topic").editor, self.who.age):
            editor.edited.connect(self._offer_materials)
        self._chosen.edited.connect(self._show_chosen)
        keys = add_shortcut(self, "Ctrl+M")
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.materials.open)

    def _add_service(self, operations: Operations) -> None:
        form = self._main
        form.add("topic", "Тема", ChoiceField(nothing="не выбрана"), span=2)
        form.add("topic_text", "О чём именно", TextField(), _TOPIC_HINT, span=2)
        form.add("kind", "Вид помощи", value_field(Kind))
        form.add("form", "Форма", value_field(FormOfHelp))
        form.add("channel", "Средство связи", value_field(Channel), span=2)
        form.add("result", "Результат", value_field(Result), span=2)
        form.add("minutes", "Длительность, мин", DurationField(), "Пишут так: 45, 1ч или 1ч15.")
        form.add("room", "Кабинет", ChoiceField(nothing="не указан"))
        form.add("guests", "Пришли также", GuestsField(), _GUESTS_HINT, span=2)
        text = LongTextField(3)
        self.materials = MaterialsPart(text, self._chosen, operations)
        field = form.add("recommendations", "Рекомендации", text, span=2)
        field.put_beneath(self.materials.link)
        form.add("materials", "Использованные материалы", self._chosen, _CHOSEN_HINT, span=2)


def _noted(draft: SessionDraft) -> NotedDraft:
    return NotedDraft(**{each.name: getattr(draft, each.name) for each in fields(draft)})


def _about_recipient() -> Form:
    form = Form(columns=2)
    form.add("category", "Категория получателя", value_field(Category), span=2)
    form.add("education", "Образование ребёнка", value_field(Education), span=2)
    form.add("sub_unit", "Подразделение", ChoiceField(nothing="не указано"), span=2)
    return form


def _rating_form() -> Form:
    form = Form(columns=2)
    for name, title in _MARKS.items():
        form.add(name, title, NumberField(1, 5))
    form.add("complaint", "Жалоба", LongTextField(2), span=2)
    form.add("suggestion", "Предложение", LongTextField(2), span=2)
    return form


def _new_draft(choices: Choices) -> SessionDraft:
    today = today_here()
    return SessionDraft(date=today, specialist_id=only_specialist(choices.specialists))


def _values_of(draft: SessionDraft) -> dict[str, Any]:
    values = {name: getattr(draft, name) for name in _SAME}
    marks = {name: getattr(draft.rating, name) for name in (*_MARKS, "complaint", "suggestion")}
    ids = {
        "specialist": draft.specialist_id,
        "sub_unit": draft.sub_unit_id,
        "topic": draft.topic_id,
        "room": draft.room_id,
        "guests": draft.guest_ids,
        "materials": draft.material_ids,
    }
    return {**values, **marks, **ids}


_DATE_HINT = "Дату пишут так: 15, 15.3, -1 (вчера) или пн. Пусто — сегодня. F4 — календарь."
_TOPIC_HINT = "Для темы «Иное» обязательно: по этим словам запись найдут и поймут в отчёте."
_CHOSEN_HINT = "Что выдали родителю или с чем работали; щелчок убирает."
_GUESTS_HINT = "Одна консультация на всех: в отчётах считается один получатель."
