"""The fields of the strip as one form: what Enter visits, what is collected, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from kcentre.journal.records import SessionDraft, Visitor
from ui.journal.entry.fields import StripField
from ui.journal.entry.known import Known
from ui.journal.entry.quiet_line import QuietLine
from ui.journal.entry.quiet_part import QuietPart
from ui.journal.entry.service_fields import ServiceFields
from ui.journal.entry.who import WhoPart
from ui.operations import Operations
from ui.widgets.theme import theme
from ui.widgets.weighted_flow import WeightedFlow


class StripForm(QWidget):
    """Shows a draft and collects it again; what has no field of its own stays as it was shown."""

    edited = Signal()
    told = Signal()
    """A sentence beside a field came or went."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = SessionDraft()
        self.who = WhoPart(operations, self)
        self.service = ServiceFields(self)
        self.quiet = QuietLine()
        self.fields: Mapping[str, StripField] = {
            **self.who.fields,
            **self.service.fields,
            **self.quiet.parts,
        }
        self.flow = WeightedFlow(theme().px(_GAP))
        self._pins = {
            **{name: part.pin for name, part in self.quiet.parts.items()},
            "way": self.service.way_pin,
        }
        self._lay_out()
        for name, field in self.fields.items():
            field.editor.edited.connect(self.edited)
            field.told.connect(self.told)
            field.setObjectName(name)
        self.service.materials.edited.connect(self.edited)
        self.quiet.date.edited.connect(self._follow_date)

    def show_draft(self, draft: SessionDraft, visitor: Visitor | None = None) -> None:
        """Show a draft; ``visitor`` is its recipient, where that is somebody known."""
        self._base = draft
        self.quiet.date.set_value(draft.date)
        self.quiet.time.set_value(draft.time)
        self.quiet.specialist.set_value(draft.specialist_id)
        self.quiet.room.set_value(draft.room_id)
        self.service.show_draft(draft)
        self.who.show_draft(draft, visitor)
        self.clear_problems()

    def take_base(self, **parts: object) -> None:
        """Change what has no field of its own: the appointment, the education."""
        self._base = replace(self._base, **parts)  # type: ignore[arg-type] # parts of the draft

    @property
    def appointment_id(self) -> int | None:
        """The booking that was held."""
        return self._base.appointment_id

    def offer(self, known: Known) -> None:
        """Offer what is chosen from."""
        self.service.offer(known)
        self.quiet.offer(known)

    def collect(self) -> SessionDraft:
        """Return what was entered."""
        who = self.who.who()
        quiet = self.quiet
        specialist_id, room_id = quiet.specialist.value(), quiet.room.value()
        about = replace(
            self._base,
            recipient_id=who.recipient_id,
            newcomer=who.newcomer,
            is_anonymous=who.is_anonymous,
            child_id=who.child_id,
            new_child=who.new_child,
            age_months=self.who.age_months(),
            has_consent=self.who.has_consent(),
            date=quiet.date.value(),
            time=quiet.time.value(),
            specialist_id=specialist_id if isinstance(specialist_id, int) else None,
            room_id=room_id if isinstance(room_id, int) else None,
        )
        return self.service.write_into(about)

    def pinned(self) -> frozenset[str]:
        """Return the names of the pinned fields."""
        return frozenset(name for name, pin in self._pins.items() if pin.isChecked())

    def show_pinned(self, names: Iterable[str]) -> None:
        """Show which fields are pinned."""
        wanted = set(names)
        for name, pin in self._pins.items():
            pin.setChecked(name in wanted)

    def focus(self, name: str) -> None:
        """Put the cursor into a field."""
        field = self.fields[name]
        if isinstance(field, QuietPart):
            field.edit()
        elif isinstance(field.editor, QWidget):
            field.editor.setFocus()

    def current(self) -> str:
        """Return the name of the field with the cursor; empty where there is none."""
        return self._name_at(QApplication.focusWidget())

    def tell_typing(self, left: QWidget) -> None:
        """Say of the field that was left what can't be understood in it."""
        name = self._name_at(left)
        sentence = self.fields[name].editor.typing_problem() if name else ""
        if sentence:
            self.fields[name].show_problem(sentence)

    def _name_at(self, widget: QWidget | None) -> str:
        while widget is not None and widget is not self:
            if isinstance(widget, StripField):
                return widget.objectName()
            widget = widget.parentWidget()
        return ""

    def clear_problems(self) -> None:
        """Take all sentences away."""
        for field in self.fields.values():
            if field.problem():
                field.show_problem("")

    def is_empty(self, name: str) -> bool:
        """Whether nothing is entered in a field."""
        editor = self.fields[name].editor
        if name == "who":
            return not self.who.person.text().strip()
        if name == "topic":
            return not self.service.topic.text().strip()
        return editor.value() in {None, "", False}

    def text_of(self, name: str) -> str:
        """Return what is typed in a field, understood or not."""
        editor = self.fields[name].editor
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def show_text(self, name: str, text: str) -> None:
        """Show what was typed in a field and not understood."""
        editor: object = self.fields[name].editor if name in self.fields else None
        if isinstance(editor, QLineEdit):
            editor.setText(text)

    def is_there(self, name: str) -> bool:
        """Whether a field can be reached: a hidden card hides its fields."""
        if name in self.who.card.fields and self.who.card.isHidden():
            return False
        return not self.fields[name].isHidden()

    def _follow_date(self) -> None:
        self.who.set_day(self.quiet.date.value())

    def _lay_out(self) -> None:
        row = QWidget()
        row.setLayout(self.flow)
        for name, (least, weight) in _WIDTHS.items():
            self.flow.add(self.fields[name], least, weight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(row)
        column.addWidget(self.who.card)


_GAP = 10
_WIDTHS = {
    "who": (160, 3),
    "child": (120, 1),
    "age": (72, 0),
    "topic": (120, 3),
    "kind": (120, 1),
    "way": (88, 1),
    "result": (124, 2),
    "recommendations": (170, 6),
    "minutes": (48, 0),
}
"""The least width of each field, drawn for 10.5 pt text, and its weight in what is left over."""
