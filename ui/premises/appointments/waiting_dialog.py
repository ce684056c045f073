"""The dialog of a place on the waiting list: who waits and what would suit."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Form as FormOfHelp
from kcentre.families.records import Person
from kcentre.language import Problem
from kcentre.premises.appointments.records import WaitingDraft
from kcentre.premises.appointments.waiting import (
    change_waiting,
    problems_of_waiting,
    put_on_list,
)
from kcentre.storage import CentreFile, Changes
from ui.families.who_fields import WhoFields
from ui.operations import Operations
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.weekdays_field import WeekdaysField
from ui.records.field_names import by_form
from ui.records.offers import offer_specialists, offer_topics, value_field
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form
from ui.widgets.typed_field import TimeField

_SAME = ("form", "weekdays", "not_before", "not_after", "until", "note")
"""Fields of the same name here and in the draft."""


class WaitingForm(Form):
    """Shows what somebody waits for and collects it again."""

    def __init__(self, operations: Operations, choices: Choices) -> None:
        super().__init__(columns=2)
        self.who = WhoFields(self, operations, "Кто ждёт?")
        self.add("topic", "Тема", ChoiceField(nothing="любая"))
        self.add("specialist", "Специалист", ChoiceField(nothing="любой"))
        self.add("form", "Форма", value_field(FormOfHelp, nothing="любая"))
        self.add("weekdays", "Удобные дни", WeekdaysField(), "Ничего не отмечено — любой.", span=2)
        self.add("not_before", "Не раньше", TimeField())
        self.add("not_after", "Не позже", TimeField(), "К этому времени консультация закончится.")
        self.add("until", "Ждать до", DateField(looks_ahead=True), "Пусто — сколько угодно.")
        self.add("note", "Примечание", LongTextField(2), span=2)
        offer_specialists(self, choices.specialists, None)
        offer_topics(self, choices.topics, None)
        self.field("anonymous").hide()  # whom nobody can call back can't wait
        self.who.chosen.connect(self._go_on)

    def show_draft(self, draft: WaitingDraft, person: Person | None) -> None:
        """Show a draft; its person, where it is a known one."""
        if draft.newcomer is not None:
            self.who.show_newcomer(draft.newcomer)
        else:
            self.who.show_who(person, draft.child_id, draft.new_child)
        same = {name: getattr(draft, name) for name in _SAME}
        self.load({**same, "specialist": draft.specialist_id, "topic": draft.topic_id})

    def draft_from(self, values: dict[str, Any]) -> WaitingDraft:
        """Return what was entered."""
        who = self.who.who()
        return WaitingDraft(
            **{name: values[name] for name in _SAME},
            adult_id=who.recipient_id,
            newcomer=who.newcomer,
            child_id=who.child_id,
            new_child=who.new_child,
            specialist_id=values["specialist"],
            topic_id=values["topic"],
        )

    def show_problems(self, problems: Iterable[Problem]) -> None:
        super().show_problems(by_form(problems))

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        super().show_doubts(by_form(problems))

    def _go_on(self) -> None:
        self.focus("specialist" if self.who.is_settled else "child")


@dataclass(frozen=True, slots=True)
class WaitingCard:
    """What the dialog begins with; `id` None for a new place on the list."""

    draft: WaitingDraft
    person: Person | None = None
    id: int | None = None


def waiting_dialog(
    card: WaitingCard, choices: Choices, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog of a place on the list."""
    form = WaitingForm(operations, choices)
    form.show_draft(card.draft, card.person)

    def verb_for(values: dict[str, Any]) -> Verb:
        return partial(_keep, draft=form.draft_from(values), waiting_id=card.id)

    def doubts_for(values: dict[str, Any]) -> Doubts:
        return partial(_problems, draft=form.draft_from(values), waiting_id=card.id)

    title = "В лист ожидания" if card.id is None else "Лист ожидания"
    return RecordDialog(title, form, verb_for, operations, parent, doubts_for=doubts_for)


def _keep(file: CentreFile, draft: WaitingDraft, waiting_id: int | None) -> Changes:
    if waiting_id is None:
        return put_on_list(file, draft)
    return change_waiting(file, waiting_id, draft)


def _problems(file: CentreFile, draft: WaitingDraft, waiting_id: int | None) -> tuple[Problem, ...]:
    return tuple(problems_of_waiting(file, draft, waiting_id))
