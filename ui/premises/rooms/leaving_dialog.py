"""What becomes of a room's appointments and hours when the room is let go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.plurals import counted
from kcentre.premises.appointments.reasons import usual_reasons
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.appointments.texts import label_text
from kcentre.premises.hours.texts import exception_text, limits_of, whose_window
from kcentre.premises.leaving import RoomAway, RoomTies, let_room_go, what_holds
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.suggest_field import SuggestField
from ui.widgets.theme import theme

_WIDTH, _NAMED = 520, 6
_WAYS = {
    RoomAway.MOVE: "Перенести в другой кабинет",
    RoomAway.CANCEL: "Отменить с указанием причины",
    RoomAway.KEEP: "Оставить как есть: кабинет уйдёт из списков, записи и часы останутся",
}


@dataclass(frozen=True, slots=True)
class Leaving:
    """What holds a room, and where that could go."""

    ties: RoomTies
    others: Sequence[Room]


def leaving(file: CentreFile, room_id: int) -> Leaving:
    """Return what holds a room and the other rooms in use."""
    return Leaving(what_holds(file, room_id), [one for one in rooms(file) if one.id != room_id])


class LeavingDialog(FittedDialog):
    """Names what is still to come in the room and asks what becomes of it; Esc changes nothing."""

    def __init__(self, known: Leaving, operations: Operations, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self._room, self._operations = known.ties.room, operations
        self.setWindowTitle("Кабинет больше не используется")
        self.form = Form(columns=1)
        self.told = QLabel(_told(known.ties))
        self.go = PrimaryButton("Убрать кабинет")
        self._fill_form(known.others)
        self._lay_out()
        self.go.setDefault(True)
        self.go.clicked.connect(self.let_go)
        self.form.edited.connect(self._fit_form)
        self._fit_form()
        self.form.focus_first()

    def let_go(self) -> None:
        """Do what was chosen."""
        if not self.go.isEnabled() or not self.form.is_understood():
            return
        room_id, values = self._room.id or 0, self.form.values()
        way, to_room_id, reason = values["way"], values["to_room_id"], values["reason"]

        def verb(file: CentreFile) -> Changes:
            return let_room_go(file, room_id, way, to_room_id, reason)

        self.go.setEnabled(False)
        self._operations.change(verb, self._gone, self._refused, initiator=self.parent())

    def _gone(self, _changes: Changes) -> None:
        self.accept()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.go.setEnabled(True)
        self.form.show_problems(problems)

    def _fit_form(self) -> None:
        """Ask only what the chosen way needs."""
        way = self.form.field("way").editor.value()
        self.form.field("to_room_id").setVisible(way is RoomAway.MOVE)
        self.form.field("reason").setVisible(way is RoomAway.CANCEL)

    def _fill_form(self, others: Sequence[Room]) -> None:
        ways = [way for way in RoomAway if others or way is not RoomAway.MOVE]
        self.form.add("way", "Что с ними сделать", ChoiceField([(w, _WAYS[w]) for w in ways]))
        places = [(one.id, one.name) for one in others]
        self.form.add("to_room_id", "В какой кабинет", ChoiceField(places, nothing="не выбран"))
        usual = usual_reasons(AppointmentState.CANCELLED_BY_CENTRE)
        self.form.add("reason", "Причина отмены", SuggestField(usual))

    def _lay_out(self) -> None:
        px = theme().px
        heading = QLabel(f"«{self._room.name}»: здесь ещё ждут приёма")
        set_look(heading, role="heading")
        for label in (heading, self.told):
            label.setWordWrap(True)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        for part in (heading, self.told, self.form):
            column.addWidget(part)
        column.addStretch()
        cancel = QuietButton("Не убирать")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.go)
        column.addLayout(row)
        self.take(column)


def _told(ties: RoomTies) -> str:
    """Say how much is to come and name the first of it."""
    counts = (
        (len(ties.appointments), ("запись", "записи", "записей")),
        (len(ties.windows), ("окно приёма", "окна приёма", "окон приёма")),
        (len(ties.exceptions), ("изменение часов", "изменения часов", "изменений часов")),
    )
    said = ", ".join(counted(number, *words) for number, words in counts if number)
    named = [
        *(_appointment_text(line) for line in ties.appointments),
        *(", ".join((whose_window(line), *limits_of(line.window))) for line in ties.windows),
        *(exception_text(line) for line in ties.exceptions),
    ]
    rest = [f"и ещё {len(named) - _NAMED}"] if len(named) > _NAMED else []
    return "\n".join([f"Впереди: {said}.", *(f"• {one}" for one in named[:_NAMED]), *rest])


def _appointment_text(line: AppointmentLine) -> str:
    return label_text(line.date, line.starts, line.specialist)
