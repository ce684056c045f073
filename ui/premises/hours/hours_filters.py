"""Whose hours are shown: of a specialist, in a room, of a form."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Form
from ui.premises.hours.facts import Choices, HoursFilter
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme

_WIDE, _NARROW = 180, 168


class HoursFilters(QWidget):
    """Three choices side by side; each may stay open."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.specialist = ChoiceField(nothing="все специалисты")
        self.room = ChoiceField(nothing="все помещения")
        self.form = ChoiceField([(form, form.label) for form in Form], nothing="все формы")
        row = FlowLayout(theme().px(8), self)
        row.setContentsMargins(0, 0, 0, 0)
        for field, name, width in (
            (self.specialist, "Чей режим показать", _WIDE),
            (self.room, "Режим какого помещения показать", _NARROW),
            (self.form, "Какую форму показать", _NARROW),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)
            field.setFixedWidth(theme().px(width))
            field.edited.connect(self.changed)
            row.addWidget(field)

    def offer(self, choices: Choices) -> None:
        """Offer those in use."""
        self.specialist.set_choices(
            [(person.id, person.name) for person in choices.specialists if not person.is_retired]
        )
        self.room.set_choices(
            [(room.id, room.name) for room in choices.rooms if not room.is_retired]
        )

    def value(self) -> HoursFilter:
        """Return what is chosen."""
        chosen: dict[str, Any] = {
            "specialist_id": self.specialist.value(),
            "room_id": self.room.value(),
            "form": self.form.value(),
        }
        return HoursFilter(**chosen)

    def reset(self) -> None:
        """Show everybody's hours."""
        for field in (self.specialist, self.room, self.form):
            field.set_value(None)
