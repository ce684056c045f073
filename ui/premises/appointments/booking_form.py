"""The form of an appointment: who → child → topic → specialist → when → where → how."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Channel
from kcentre.centre.values import Form as FormOfHelp
from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.premises.appointments.places import room_by_hours
from kcentre.premises.appointments.records import AppointmentDraft, WaitingDraft
from kcentre.premises.availability.records import Slot
from kcentre.storage import CentreFile
from ui.families.who_fields import WhoFields
from ui.operations import Operations
from ui.premises.appointments.booking import Booking, BookingCard, draft_at
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.proposals import SlotProposals
from ui.premises.appointments.series_preview import SeriesPreview
from ui.premises.appointments.time_fields import EndsField, SeriesField
from ui.records.field_names import by_form
from ui.records.offers import (
    offer,
    offer_specialists,
    offer_topics,
    only_specialist,
    value_field,
)
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.typed_field import TimeField

_SAME = ("date", "starts", "ends", "form", "channel", "note")
"""Fields of the same name here and in the draft."""

_OF_TIME = {"date", "starts", "ends", "specialist", "room"}
"""Fields whose trouble another slot would cure."""


class BookingForm(FormStack):
    """Shows an appointment and collects it again; offers free slots where the time is no good."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._card = BookingCard(AppointmentDraft())
        self._choices = Choices()
        self._main = Form(columns=2)
        self.who = WhoFields(self._main, operations, "Кто придёт?")
        self.ends, self.series = EndsField(), SeriesField()
        self._add_fields()
        self.proposals = SlotProposals(operations)
        self.preview = SeriesPreview(operations)
        self._column.addWidget(self.proposals)
        self.add_form(self._main)
        self._put_beneath("series", self.preview)
        self._connect()

    def show_card(self, card: BookingCard | None, choices: Choices) -> None:
        """Show a kept appointment, a new one as it begins, or an empty form."""
        self._card = card or BookingCard(
            AppointmentDraft(specialist_id=only_specialist(choices.specialists))
        )
        self._choices = choices
        draft = self._card.draft
        self.proposals.take_choices(choices)
        self.proposals.forget()
        self.ends.set_usual(choices.length.consultation)
        offer_specialists(self._main, choices.specialists, draft.specialist_id)
        offer_topics(self._main, choices.topics, draft.topic_id)
        self._offer_rooms(draft.room_id)
        self.who.show_who(self._card.person, draft.child_id, is_anonymous=draft.is_anonymous)
        self.load({**_values_of(draft), "series": ""})
        self.field("series").setVisible(self._card.id is None and self._card.waiting_id is None)
        self._follow_all()
        self.take_as_unchanged()

    def take_slot(self, slot: Slot) -> None:
        """Put the appointment into a free slot; who comes and all else stays."""
        taken = _values_of(draft_at(slot, self._choices.length))
        for name in ("date", "starts", "ends", "specialist", "room", "form"):
            self.field(name).editor.set_value(taken[name])
        self._follow_all()
        self.proposals.forget()
        self.focus_first()

    def collect(self) -> Booking:
        """Return what was entered."""
        rule = self.series.rule() if self.series.isVisibleTo(self) else None
        skip = self.preview.skip.value()
        return Booking(self.draft(), rule, skip, self._card.waiting_id)

    def draft(self) -> AppointmentDraft:
        """Return the appointment alone."""
        values, who = self.values(), self.who.who()
        return AppointmentDraft(
            **{name: values[name] for name in _SAME},
            specialist_id=values["specialist"],
            room_id=values["room"],
            topic_id=values["topic"],
            adult_id=who.recipient_id,
            newcomer=who.newcomer,
            is_anonymous=who.is_anonymous,
            child_id=who.child_id,
            new_child=who.new_child,
        )

    def waiting(self) -> WaitingDraft:
        """Return the same wish for the waiting list, whatever the day and the time."""
        draft = self.draft()
        return WaitingDraft(
            adult_id=draft.adult_id,
            newcomer=draft.newcomer,
            child_id=draft.child_id,
            new_child=draft.new_child,
            specialist_id=draft.specialist_id,
            form=draft.form,
            topic_id=draft.topic_id,
            note=draft.note,
        )

    def focus_first(self) -> None:
        """Put the cursor where an appointment begins: who comes, or the topic if it is known."""
        is_who_open = self.who.person.isEnabled() and self.who.person.value() is None
        self.focus("who" if is_who_open else "topic")

    def show_problems(self, problems: Iterable[Problem]) -> None:
        told = _without_offers(problems)
        super().show_problems(told)
        self._propose(told)

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        """Say beside the filled fields what is odd about them, and what will be refused."""
        told = _without_offers(problems)
        self.show_doubts_and_stops(told)
        self._propose(told)
        self._preview()
        self._seek_room()

    def _propose(self, problems: Iterable[Problem]) -> None:
        is_stopped = any(
            problem.field in _OF_TIME and problem.severity is Severity.STOP for problem in problems
        )
        if is_stopped:
            self.proposals.ask(self.draft())
        else:
            self.proposals.forget()

    def _preview(self) -> None:
        rule = self.series.rule()
        if rule is None:
            self.preview.forget()
        else:
            self.preview.ask(self.draft(), rule)

    def _seek_room(self) -> None:
        """Take the room of the specialist's hours, where none was chosen."""
        draft = self.draft()
        if draft.room_id is None:
            ask = partial(_room, draft=draft)
            self._operations.ask(ask, self._take_room, key=(self, "room"))

    def _take_room(self, room_id: int | None) -> None:
        editor = self.field("room").editor
        if room_id is not None and editor.value() is None:
            editor.set_value(room_id)
            editor.edited.emit()

    def _go_on(self) -> None:
        self.focus("topic" if self.who.is_settled else "child")

    def _follow_all(self) -> None:
        self._follow_form()
        self._follow_starts()
        self._follow_date()

    def _follow_form(self) -> None:
        form = self.field("form").editor.value()
        self.field("channel").setVisible(form == FormOfHelp.REMOTE)

    def _follow_starts(self) -> None:
        self.ends.follow(self.field("starts").editor.value())

    def _follow_date(self) -> None:
        self.series.count_from(self.field("date").editor.value())

    def _offer_rooms(self, own: int | None) -> None:
        offered = [
            (room.id, room.name)
            for room in self._choices.rooms
            if not room.is_retired or room.id == own
        ]
        offer(self._main, "room", offered)

    def _add_fields(self) -> None:
        add = self._main.add
        add("topic", "Тема", ChoiceField(nothing="не выбрана"))
        add("specialist", "Специалист", ChoiceField(nothing="не выбран"), span=2)
        add("date", "Дата", DateField(looks_ahead=True), _DATE_HINT)
        add("starts", "Начало", TimeField(), "Время пишут так: 9, 930 или 9:30.")
        add("ends", "Окончание или длительность", self.ends, _ENDS_HINT)
        add("room", "Помещение", ChoiceField(nothing="не выбрано"), _ROOM_HINT)
        add("form", "Форма", value_field(FormOfHelp, nothing=None))
        add("channel", "Средство связи", value_field(Channel))
        add("note", "Примечание", LongTextField(2), span=2)
        add("series", "Повторять", self.series, _SERIES_HINT, span=2)

    def _put_beneath(self, name: str, what: QWidget) -> None:
        """Let something be a part of a field: the panel scrolls to the whole field."""
        inner = self.field(name).layout()
        if inner is not None:
            inner.addWidget(what)

    def _connect(self) -> None:
        for name, deed in (
            ("form", self._follow_form),
            ("starts", self._follow_starts),
            ("date", self._follow_date),
        ):
            self.field(name).editor.edited.connect(deed)
        self.who.chosen.connect(self._go_on)
        self.proposals.chosen.connect(self.take_slot)
        self.preview.edited.connect(self.edited)
        add_shortcut(self, "Alt+A").activated.connect(self.who.toggle_anonymous)


def _room(file: CentreFile, draft: AppointmentDraft) -> int | None:
    return room_by_hours(file, draft)


def _without_offers(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems by the form's names; free time is offered as links, not in words."""
    return [replace(each, sentence=each.fact or each.sentence) for each in by_form(problems)]


def _values_of(draft: AppointmentDraft) -> dict[str, Any]:
    return {
        **{name: getattr(draft, name) for name in _SAME},
        "specialist": draft.specialist_id,
        "room": draft.room_id,
        "topic": draft.topic_id,
    }


_DATE_HINT = "Дату пишут так: 15 (ближайшее), 15.3, +7, пн (следующий). F4 — календарь."
_ENDS_HINT = "Пусто — обычная длительность. Пишут 45 или 1ч, либо время: 10:45, «до 11»."
_ROOM_HINT = "Нужно для очной консультации."
_SERIES_HINT = (
    "Словами: «6 раз», «каждый вторник 6 раз», «каждую неделю до 30 мая», "
    "«через неделю 4 раза», «до 30.05 кроме 5.05, 12.05»."
)
