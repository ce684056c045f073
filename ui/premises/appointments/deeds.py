"""What is done with chosen appointments: marked, cancelled, moved, removed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kcentre.language import Problem
from kcentre.language.plurals import records
from kcentre.language.problems import Severity
from kcentre.premises.appointments.reasons import MOVE_REASONS, usual_reasons
from kcentre.premises.appointments.records import Move
from kcentre.premises.appointments.verbs import (
    move_appointment,
    problems_of_move,
    remove_appointments,
    set_state,
)
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.premises.appointments.marks import Mark
from ui.records.reason_field import ReasonField
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.form import Form


class Deeds(QObject):
    """Asks for the reason where one is wanted; a refusal is told beside the question."""

    put_back = Signal()
    """A move was given up: the block belongs where it was."""

    moved = Signal(object)
    """(Changes): an appointment has another time."""

    def __init__(self, operations: Operations, owner: QWidget) -> None:
        super().__init__(owner)
        self._operations, self._owner = operations, owner

    def mark(self, ids: Sequence[int], mark: Mark) -> None:
        """Set a state, after its reason was asked."""
        if not ids:
            return
        if mark.reason_question:
            self._ask_reason(ids, mark)
        else:
            self._operations.change(_marking(ids, mark.state, ""), initiator=self)

    def move(self, appointment_id: int, move: Move, where: str) -> RecordDialog:
        """Move an appointment, after the reason was asked; Esc leaves it as it was.

        ``where`` names the new time and the specialist; what is odd about them is told at once.
        """

        def verb_for(values: dict[str, Any]) -> Verb:
            return partial(_move, appointment_id=appointment_id, move=move, reason=values["reason"])

        def doubts_for(_values: dict[str, Any]) -> Doubts:
            return partial(_doubts_of_move, appointment_id=appointment_id, move=move)

        question = f"Почему запись переносится на {where}"
        dialog = self._dialog("Перенос записи", question, MOVE_REASONS, verb_for, doubts_for)
        dialog.kept.connect(self.moved)
        dialog.finished.connect(self.put_back)
        dialog.open()
        return dialog

    def remove(self, ids: Sequence[int]) -> None:
        """Remove what was entered by mistake; the change can be undone."""
        if ids:
            self._operations.change(partial(_remove, ids=tuple(ids)), initiator=self)

    def _ask_reason(self, ids: Sequence[int], mark: Mark) -> None:
        def verb_for(values: dict[str, Any]) -> Verb:
            return _marking(ids, mark.state, values["reason"])

        many = f" ({records(len(ids))})" if len(ids) > 1 else ""
        question = f"{mark.reason_question}{many}"
        title = mark.state.label.capitalize()
        self._dialog(title, question, usual_reasons(mark.state), verb_for).open()

    def _dialog(
        self,
        title: str,
        question: str,
        usual: Sequence[str],
        verb_for: Callable[[dict[str, Any]], Verb],
        doubts_for: Callable[[dict[str, Any]], Doubts] | None = None,
    ) -> RecordDialog:
        form = Form(columns=1)
        form.add("reason", question, ReasonField(usual))
        form.load({})
        dialog = RecordDialog(
            title, form, verb_for, self._operations, self._owner, doubts_for=doubts_for
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def _marking(ids: Sequence[int], state: AppointmentState, reason: str) -> Verb:
    chosen = tuple(ids)

    def verb(file: CentreFile) -> Changes:
        return set_state(file, chosen, state, reason)

    return verb


def _move(file: CentreFile, appointment_id: int, move: Move, reason: str) -> Changes:
    return move_appointment(file, appointment_id, move, reason)


def _doubts_of_move(file: CentreFile, appointment_id: int, move: Move) -> tuple[Problem, ...]:
    """Return what is odd about the new time, and what will be refused, beside the one field."""
    found = problems_of_move(file, appointment_id, move)
    return tuple(Problem("reason", each.sentence, Severity.WARNING) for each in found)


def _remove(file: CentreFile, ids: tuple[int, ...]) -> Changes:
    return remove_appointments(file, ids)
