"""Why an appointment was cancelled: by whom, and with what reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kcentre.language import Problem
from kcentre.premises.appointments.reasons import usual_reasons
from kcentre.premises.appointments.verbs import set_state
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.reason_field import ReasonField
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.form import Form

_BY = (AppointmentState.CANCELLED_BY_RECIPIENT, AppointmentState.CANCELLED_BY_CENTRE)


class CancelForm(Form):
    """The usual reasons follow who cancelled."""

    def __init__(self) -> None:
        super().__init__(columns=1)
        self._by = ChoiceField([(state, state.label) for state in _BY])
        self.add("state", "Что произошло", self._by)
        for state in _BY:
            self.add(state, "Причина", ReasonField(usual_reasons(state)))
        self._by.edited.connect(self._follow)
        self.load({"state": _BY[0]})
        self._follow()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put what is said of the reason beside the one that is seen."""
        told = list(problems)
        super().show_problems(told)
        for problem in told:
            if problem.field == "reason":
                self.clear_problems()
                self.field(str(self._by.value())).show_problem(problem.sentence)
                self.focus(str(self._by.value()))

    def focus_first(self) -> None:
        """Begin with the reason: that the recipient cancelled is the usual case."""
        self.focus(str(self._by.value()))

    def _follow(self) -> None:
        for state in _BY:
            self.field(state).setVisible(state == self._by.value())


def ask_cancelling(ids: Sequence[int], operations: Operations, owner: QWidget) -> RecordDialog:
    """Open the question; the answer cancels the appointments."""
    dialog = RecordDialog(
        "Отмена записи",
        CancelForm(),
        partial(_verb_for, ids=tuple(ids)),
        operations,
        owner,
        save_words="Отметить отмену",
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _verb_for(values: dict[str, Any], ids: tuple[int, ...]) -> Verb:
    state = AppointmentState(values["state"])
    return partial(marked, ids=ids, state=state, reason=values[state])


def marked(
    file: CentreFile, ids: Sequence[int], state: AppointmentState, reason: str = ""
) -> Changes:
    """Say what became of appointments."""
    return set_state(file, ids, state, reason)
