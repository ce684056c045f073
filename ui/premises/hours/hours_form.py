"""What the forms of windows, pauses and exceptions have in common."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kcentre.centre.records import Specialist
from kcentre.language import Problem
from kcentre.premises.rooms.records import Room
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.form_stack import FormStack

NARROWEST = 140
"""Times and days stand in pairs even in a narrow panel."""

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class HoursForm(FormStack):
    """A short form, mostly filled in when it opens: Enter keeps it, Tab goes on."""

    submitted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        """Say at once what the hours meet: it can't be seen in the form itself."""
        self.show_doubts_and_stops(problems)

    def offer(self, name: str, offered: list[Choice]) -> None:
        """Offer these in the field called ``name``."""
        editor = self.field(name).editor
        if isinstance(editor, ChoiceField):
            editor.set_choices(offered)

    def offer_specialists(self, known: Iterable[Specialist], own: int | None) -> None:
        """Offer those who work, and the record's own specialist."""
        self.offer(
            "specialist_id",
            [
                (person.id, ", ".join(filter(None, (person.name, person.position))))
                for person in known
                if not person.is_retired or person.id == own
            ],
        )

    def offer_rooms(self, known: Iterable[Room], own: int | None) -> None:
        """Offer the rooms in use, and the record's own one."""
        self.offer(
            "room_id",
            [(room.id, room.name) for room in known if not room.is_retired or room.id == own],
        )

    def shown_values(self, names: Iterable[str]) -> dict[str, Any]:
        """Return the values by name; of a hidden field, None."""
        values = self.values()
        return {name: None if self.field(name).isHidden() else values[name] for name in names}
