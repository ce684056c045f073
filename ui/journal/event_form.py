"""The form of a group event: what it was → its topic → how many came → how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.centre.values import EventType
from kcentre.centre.values import Form as FormOfHelp
from kcentre.journal.entry.drafts import draft_of
from kcentre.journal.events.begun import BegunEvent
from kcentre.journal.events.habits import EventHabit, event_habit
from kcentre.journal.queries import Choices
from kcentre.journal.records import EventCard, EventDraft
from kcentre.language.dates import today_here
from kcentre.monitoring.plan.queries import open_titles
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.storage import CentreFile
from ui.journal.entry.sticky import sticky_from_json
from ui.journal.events import event_fields as fields
from ui.journal.events.people_field import PeopleField
from ui.journal.fields import offer_sub_units
from ui.operations import Operations
from ui.records.offers import offer, offer_specialists, offer_topics
from ui.widgets.form_stack import FormStack
from ui.widgets.suggest_field import SuggestField

_HABITUAL = ("minutes", "form", "kind", "room")
"""What the kind of event tells, until somebody enters another value."""


class EventForm(FormStack):
    """Shows a group event and collects it again."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._shown = EventDraft()
        self._other_topic: int | None = None
        self._room_id: int | None = None
        self._is_new = self._is_loading = False
        self._usual: dict[str, Any] = {}
        self.title, self.people = SuggestField(()), PeopleField(operations)
        self.plan_item = SuggestField(())
        self._main = fields.main_fields(self.title)
        self._more = fields.more_fields(self.people, self.plan_item)
        self.add_form(self._main)
        self.add_form(self._more, "Кто был и что осталось")
        self._main.field("form").editor.edited.connect(self._follow_form)
        self._main.field("topic").editor.edited.connect(self._follow_topic)
        self._main.field("event_type").editor.edited.connect(self._ask_usual)

    def show_card(self, card: EventCard | BegunEvent | None, choices: Choices) -> None:
        """Show a kept group event, an empty form, or what was left unfinished of either."""
        self._is_new = card is None or card.id is None
        draft = fields.new_event(choices) if card is None or self._is_new else card.draft
        self._shown, self._usual, self._room_id = draft, {}, draft.room_id
        self._offer(choices, draft)
        self._is_loading = True
        self.load(fields.values_of(draft))
        self._is_loading = False
        self._follow_form()
        self._follow_topic()
        self.take_as_unchanged()
        self._operations.ask(_rooms, self._offer_rooms, key=(self, "rooms"))
        planned = partial(open_titles, day=draft.date or today_here())
        self._operations.ask(planned, self.plan_item.suggest, key=(self, "plan"))
        if isinstance(card, BegunEvent):
            self._show_unfinished(card)
        elif self._is_new and draft.specialist_id is None:
            self._operations.ask(_who_works, self._propose_specialist, key=(self, "who"))

    def collect(self) -> EventDraft:
        """Return what was entered; numbers that were not touched stay as they were."""
        values = self.values()
        draft = replace(
            self._shown,
            **{name: values[name] for name in fields.SAME},
            specialist_id=values["specialist"],
            sub_unit_id=values["sub_unit"],
            topic_id=values["topic"],
            room_id=values["room"],
        )
        if values["participants"] == fields.counted(self._shown):
            return draft
        registered, came = values["participants"] or (None, None)
        return replace(draft, registered=registered, participants=came)

    def odd_texts(self) -> dict[str, str]:
        """Return what is typed and not understood, by field."""
        editors = {name: self.field(name).editor for name in self.values()}
        odd = {name: editor for name, editor in editors.items() if editor.typing_problem()}
        return {name: fields.text_of(editor) for name, editor in odd.items()}

    def is_changed(self) -> bool:
        """Whether anything was entered, be it understood or not."""
        return super().is_changed() or bool(self.odd_texts())

    def focus_first(self) -> None:
        """Put the cursor where a record begins: what it was."""
        self.focus("event_type")

    def _show_unfinished(self, begun: BegunEvent) -> None:
        """Show what was entered over what is kept: it counts as changed."""
        self._room_id = begun.unfinished.room_id
        for name, value in fields.values_of(begun.unfinished).items():
            self.field(name).editor.set_value(value)
        for name, text in begun.typed.items():
            if self.knows(name):
                fields.show_text(self.field(name).editor, text)

    def _offer(self, choices: Choices, draft: EventDraft) -> None:
        self._other_topic = fields.other_topic(choices)
        offer_specialists(self._main, choices.specialists, draft.specialist_id)
        offer_topics(self._main, choices.topics, draft.topic_id)
        offer_sub_units(self._more, choices, draft.sub_unit_id)

    def _offer_rooms(self, known: Sequence[Room]) -> None:
        own = self._room_id
        offered = [(room.id, room.name) for room in known if not room.is_retired or room.id == own]
        offer(self._main, "room", offered)
        self._main.field("room").setVisible(bool(offered))
        self._fill("room", own)

    def _propose_specialist(self, specialist_id: int | None) -> None:
        """Let who works be the one in charge, where nobody was chosen."""
        if self._main.field("specialist").editor.value() is None:
            self._fill("specialist", specialist_id)

    def _fill(self, name: str, value: object) -> None:
        """Show a value that nobody entered: a form that was unchanged stays so."""
        was_changed = self.is_changed()
        self._main.field(name).editor.set_value(value)
        if not was_changed:
            self.take_as_unchanged()

    def _follow_form(self) -> None:
        is_remote = self._main.field("form").editor.value() == FormOfHelp.REMOTE
        self._main.field("channel").setVisible(is_remote)

    def _follow_topic(self) -> None:
        """Ask for words where the topic needs them; those that are there stay seen."""
        text, topic = self._main.field("topic_text"), self._main.field("topic").editor.value()
        is_needed = topic is not None and topic == self._other_topic
        text.setVisible(is_needed or bool(text.editor.value()))

    def _ask_usual(self) -> None:
        values = self._main.values()
        event_type, specialist_id = values["event_type"], values["specialist"]
        if self._is_new and not self._is_loading and event_type is not None:
            ask = partial(_usual, event_type=event_type, specialist_id=specialist_id)
            self._operations.ask(ask, self._take_usual, key=(self, "usual"))

    def _take_usual(self, habit: EventHabit) -> None:
        """Fill what nobody entered: what is empty, and what was filled so before."""
        self.title.suggest(habit.titles)
        told = dict(
            zip(_HABITUAL, (habit.minutes, habit.form, habit.kind, habit.room_id), strict=True)
        )
        for name, value in told.items():
            editor = self._main.field(name).editor
            is_free = editor.value() in {None, self._usual.get(name)}
            if is_free and value is not None and not editor.typing_problem():
                editor.set_value(value)
                self._usual[name] = value


def _rooms(file: CentreFile) -> Sequence[Room]:
    return rooms(file, with_retired=True)


def _usual(file: CentreFile, event_type: EventType, specialist_id: int | None) -> EventHabit:
    return event_habit(file, event_type, specialist_id)


def _who_works(file: CentreFile) -> int | None:
    """Return who works by what the entry strip remembers."""
    sticky = draft_of(file, "sticky")
    return sticky_from_json(sticky.content, today_here()).draft.specialist_id if sticky else None
