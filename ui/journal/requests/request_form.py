"""The form of a request: who asks, what for, what would suit."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Form as FormOfHelp
from kcentre.centre.values import RequestChannel
from kcentre.journal.queries import Choices
from kcentre.journal.requests.records import RequestCard, RequestDraft
from kcentre.journal.values import Initiator
from kcentre.language import Problem
from kcentre.language.dates import now_here, today_here
from ui.families.who_fields import WhoFields
from ui.journal.fields import offer_channels, offer_sub_units
from ui.operations import Operations
from ui.records.field_names import by_form
from ui.records.offers import offer_specialists, offer_topics, value_field
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.suggest_field import SuggestField
from ui.widgets.typed_field import TimeField

_SAME = (
    "date", "time", "channel", "initiator", "topic_text", "wished_form", "wished_time",
    "routed_to", "note",
)  # fmt: skip
"""Fields of the same name here and in the draft."""

_TIMES = ("утром", "днём", "вечером, после 17", "в субботу", "в любое время")


class RequestForm(FormStack):
    """Shows a request and collects it again; the channel stays as it was last."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channel = RequestChannel.PHONE
        self._main = Form(columns=2)
        self._wish = _wish_form()
        self._main.add("date", "Дата", DateField(empty_is_today=True), "Пусто — сегодня.")
        self._main.add("time", "Время", TimeField(), "Время пишут так: 9, 930 или 9:30.")
        self._main.add("channel", "Как обратились", value_field(RequestChannel, nothing=None))
        self._main.add("initiator", "По чьей инициативе", value_field(Initiator))
        self.who = WhoFields(self._main, operations, "Кто обратился?")
        self._main.add("topic", "Тема", ChoiceField(nothing="не выбрана"), span=2)
        self._main.add("topic_text", "Вопрос своими словами", TextField(), span=2)
        learned = ChoiceField(nothing="не спросили")
        self._main.add("learned_from", "Откуда узнали о центре", learned, _LEARNED_HINT, span=2)
        self.add_form(self._main)
        self.add_form(self._wish, "Пожелания и ответ")
        self.who.chosen.connect(self._go_on)
        add_shortcut(self, "Alt+A").activated.connect(self.who.toggle_anonymous)

    def show_card(self, card: RequestCard | None, choices: Choices) -> None:
        """Show a kept request, or an empty form for a new one."""
        draft = card.draft if card else self._new_draft()
        offer_specialists(self._wish, choices.specialists, draft.wished_specialist_id)
        offer_topics(self._main, choices.topics, draft.topic_id)
        offer_sub_units(self._wish, choices, draft.sub_unit_id)
        offer_channels(self._main, choices, draft.learned_from_id)
        self.who.show_who(
            card.person if card else None, draft.child_id, is_anonymous=draft.is_anonymous
        )
        ids = {
            "topic": draft.topic_id,
            "specialist": draft.wished_specialist_id,
            "sub_unit": draft.sub_unit_id,
            "learned_from": draft.learned_from_id,
        }
        self.load({**{name: getattr(draft, name) for name in _SAME}, **ids})
        self.take_as_unchanged()

    def collect(self) -> RequestDraft:
        """Return what was entered."""
        values: dict[str, Any] = self.values()
        who = self.who.who()
        self._channel = values["channel"]
        return RequestDraft(
            **{name: values[name] for name in _SAME},
            adult_id=who.recipient_id,
            newcomer=who.newcomer,
            is_anonymous=who.is_anonymous,
            child_id=who.child_id,
            new_child=who.new_child,
            topic_id=values["topic"],
            wished_specialist_id=values["specialist"],
            sub_unit_id=values["sub_unit"],
            learned_from_id=values["learned_from"],
        )

    def show_problems(self, problems: Iterable[Problem]) -> None:
        super().show_problems(by_form(problems))

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        super().show_doubts(by_form(problems))

    def focus_first(self) -> None:
        """Put the cursor where a request begins: who asks, or the topic where nobody is named."""
        self.focus("who" if self.who.person.isEnabled() else "topic")

    def _new_draft(self) -> RequestDraft:
        now = now_here().time().replace(second=0, microsecond=0)
        return RequestDraft(date=today_here(), time=now, channel=self._channel)

    def _go_on(self) -> None:
        self.focus("topic" if self.who.is_settled else "child")


def _wish_form() -> Form:
    form = Form(columns=2)
    form.add("specialist", "К кому хотели бы", ChoiceField(nothing="к любому"), span=2)
    form.add("wished_form", "Форма", value_field(FormOfHelp, nothing="любая"))
    form.add("wished_time", "Удобное время", SuggestField(_TIMES), "Как сказали: «после 17», «ср».")
    form.add("sub_unit", "Подразделение", ChoiceField(nothing="не указано"), span=2)
    form.add("routed_to", "Куда направили", TextField(), _ROUTED_HINT, span=2)
    form.add("note", "Примечание", LongTextField(2), span=2)
    return form


_LEARNED_HINT = "Спросите одним словом: по ответам видно, какая реклама центра работает."
_ROUTED_HINT = "Если на звонок ответили тем, куда обратиться: это обращение, а не услуга."
