"""Appointments left outside the hours: open one to move it, keep them, or cancel them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.clock import span_text
from kcentre.language.dates import near_date
from kcentre.language.names import initials
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.leaving.outside import appointments_outside, cancel_outside, keep_outside
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.buttons import QuietButton
from ui.widgets.editors import TextField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.theme import theme

_WIDTH, _HEIGHT = 720, 220
_REASON = "изменился режим работы специалиста"
_WORDS = (
    "Эти записи назначены на время, в которое специалист теперь не принимает. Откройте запись, "
    "чтобы перенести её; оставьте — и это время откроется дополнительно; или отмените."
)


class OutsideDialog(FittedDialog):
    """Keys: Enter opens the appointment under the cursor, Esc closes."""

    appointment_wanted = Signal(int)

    def __init__(
        self, lines: Sequence[AppointmentLine], operations: Operations, parent: QWidget
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Записи вне графика")
        self._operations = operations
        self._model = PagedTableModel(_COLUMNS, self)
        self.table = PagedTableView(self._model, "Записи вне графика")
        self._problem = QLabel()
        self._lay_out()
        self.table.row_activated.connect(self._open)
        operations.changed.connect(self._ask)
        self._show(lines)
        self.table.setFocus()

    def _ask(self) -> None:
        self._operations.ask(appointments_outside, self._show, key=(self, "outside"))

    def _show(self, lines: Sequence[AppointmentLine]) -> None:
        if not lines:
            self.accept()
            return
        self._model.show_all([_row(line) for line in lines])
        self.table.setCurrentIndex(self._model.index(0, 0))

    def _open(self, _place: int = 0) -> None:
        row = self.table.current_row()
        if row is not None:
            self.accept()
            self.appointment_wanted.emit(row[-1])

    def _keep(self) -> None:
        self._problem.hide()
        work = partial(keep_outside, appointment_ids=self._chosen())
        self._operations.change(work, None, self._refuse, initiator=self)

    def _cancel(self) -> None:
        form = Form(columns=1)
        form.add("reason", "Причина", TextField(), "Её увидят в журнале записей.")
        form.load({"reason": _REASON})
        title = "Отмена записей центром"
        RecordDialog(title, form, _canceller(self._chosen()), self._operations, self).open()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self._problem.setText(" ".join(problem.sentence for problem in problems))
        self._problem.setVisible(bool(problems))

    def _chosen(self) -> list[int]:
        rows = [self._model.row_at(place) for place in self.table.chosen_rows()]
        return [row[-1] for row in rows if row is not None]

    def _lay_out(self) -> None:
        px = theme().px
        words = QLabel(_WORDS)
        words.setWordWrap(True)
        set_look(self._problem, role="problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.table.setMinimumHeight(px(_HEIGHT))
        buttons = FlowLayout(px(8))
        for title, icon, deed in (
            ("Открыть запись", "pencil", self._open),
            ("Оставить", "circle-check", self._keep),
            ("Отменить…", "x", self._cancel),
        ):
            button = QuietButton(title, icon)
            button.clicked.connect(deed)
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        for widget in (words, self.table, self._problem):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.take(column)


def _canceller(ids: list[int]) -> Callable[[dict[str, Any]], Verb]:
    def verb_for(values: dict[str, Any]) -> Verb:
        return partial(_cancelled, ids=ids, reason=values["reason"])

    return verb_for


def _cancelled(file: CentreFile, ids: list[int], reason: str) -> Changes:
    return cancel_outside(file, ids, reason)


def _row(line: AppointmentLine) -> Row:
    span = span_text(line.starts, line.ends)
    return near_date(line.date), span, initials(line.specialist), line.who, line.phone, line.id


_COLUMNS = (
    Column("date", "День", is_sortable=False),
    Column("time", "Время", is_sortable=False),
    Column("specialist", "Специалист", is_sortable=False),
    Column("who", "Кто записан", is_sortable=False),
    Column("phone", "Телефон", is_sortable=False),
)
