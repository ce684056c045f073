"""The small editor beneath the day's lines: one appointment becomes a service."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.journal.held.begun import (
    BegunService,
    begun_service,
    drop_unfinished,
    keep_unfinished,
)
from kcentre.journal.held.day import DayLine
from kcentre.journal.held.held import record_held
from kcentre.journal.held.outcome import Outcome
from kcentre.journal.records import SessionDraft
from kcentre.journal.surroundings import problems_of_session
from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile, Changes
from ui.journal.today.result_form import ResultForm
from ui.journal.today.words import time_words, who_words
from ui.operations import Operations
from ui.records.field_scroll import FieldScroll
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_KEPT_AFTER_MS = 300
_LOWEST = 100


class ResultEditor(QWidget):
    """What is typed is kept as a draft of its appointment, and is there again when it is reopened.

    Esc closes and keeps the draft.
    """

    recorded = Signal(object)
    """(Changes): the service is in the journal."""

    opened = Signal()
    closed = Signal()
    detail_wanted = Signal(int)
    """Id of the appointment to be entered in the journal's full panel."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._line: DayLine | None = None
        self.form = ResultForm(operations)
        self._title = QLabel()
        self._notice = QLabel()
        self._closer = IconButton("x", "Закрыть (Esc)")
        self.save_button = PrimaryButton("Записать")
        self._detail = LinkButton("Подробно")
        self._keeping = QTimer(self, singleShot=True, interval=_KEPT_AFTER_MS)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def appointment_id(self) -> int | None:
        """Whose result is being entered; None where the editor is closed."""
        return self._line.appointment_id if self._line is not None else None

    def begin(self, line: DayLine) -> None:
        """Begin with an appointment; what is being typed of another one is kept as its draft."""
        self._keep_now()
        self._line = line
        ask = partial(_begun, appointment_id=line.appointment_id or 0)
        self._operations.ask(ask, self._show, self._take_refusal, key=(self, "begun"))

    def save(self) -> None:
        """Record the service; a second press while it is being recorded does nothing."""
        if self._line is None or not self.save_button.isEnabled():
            return
        if self.form.is_understood():
            self.save_button.setEnabled(False)
            self._keep_now()
            verb = partial(
                _record, appointment_id=self.appointment_id or 0, outcome=self.form.outcome()
            )
            self._operations.change(verb, self._take_changes, self._take_problems, initiator=self)

    def close_editor(self) -> None:
        """Close; the draft stays."""
        self._keep_now()
        self._line = None
        self.hide()
        self.closed.emit()

    def forget(self) -> None:
        """Close without a trace: another file is open."""
        self._keeping.stop()
        self._line = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def _ask_doubts(self) -> None:
        ask = partial(_doubts, draft=self.form.draft())
        self._operations.ask(ask, self._show_doubts, key=(self, "doubts"))

    def _show_doubts(self, problems: tuple[Problem, ...]) -> None:
        """Say what is odd: beside its field, or above them all where it has none here."""
        self.form.show_doubts(problems)
        elsewhere = [
            problem.sentence
            for problem in problems
            if problem.severity is Severity.WARNING and problem.field not in self.form.values()
        ]
        self._notice.setText("\n".join(elsewhere))
        self._notice.setVisible(bool(elsewhere))

    def _show(self, begun: BegunService) -> None:
        line = self._line
        if line is None or line.appointment_id != begun.draft.appointment_id:
            return
        self._show_doubts(())
        self._title.setText(f"{time_words(line, with_day=False)} {who_words(line)}")
        self.save_button.setEnabled(True)
        self.show()
        self.form.begin(begun)
        self._ask_doubts()
        self.opened.emit()
        self._keeping.stop()

    def _take_refusal(self, _problems: tuple[Problem, ...]) -> None:
        self.close_editor()

    def _take_changes(self, changes: Changes) -> None:
        self._keeping.stop()
        drop = partial(_drop, appointment_id=self.appointment_id or 0)
        self._operations.put_aside(drop)
        self._line = None
        self.hide()
        self.recorded.emit(changes)

    def _take_problems(self, problems: tuple[Problem, ...]) -> None:
        self.save_button.setEnabled(True)
        self.form.show_problems(problems)

    def _keep_now(self) -> None:
        """Keep what was typed since the last time."""
        if self._keeping.isActive():
            self._keeping.stop()
            self._keep()

    def _keep(self) -> None:
        if self._line is not None:
            self._ask_doubts()
            keep = partial(
                _keep, appointment_id=self.appointment_id or 0, outcome=self.form.outcome()
            )
            self._operations.put_aside(keep)

    def _want_detail(self) -> None:
        appointment_id = self.appointment_id
        self.close_editor()
        if appointment_id is not None:
            self.detail_wanted.emit(appointment_id)

    def _connect(self) -> None:
        self.form.finished.connect(self.save)
        self.form.edited.connect(self._keeping.start)
        self._keeping.timeout.connect(self._keep)
        self.save_button.clicked.connect(self.save)
        self._closer.clicked.connect(self.close_editor)
        self._detail.clicked.connect(self._want_detail)

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self._title, role="heading")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._closer, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.save_button)
        foot.addWidget(self._detail)
        foot.addStretch()
        line = QFrame()
        set_look(line, role="line")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line)
        column = QVBoxLayout()
        column.setContentsMargins(px(14), px(8), px(10), px(10))
        column.setSpacing(px(8))
        set_look(self._notice, role="notice")
        self._notice.setWordWrap(True)
        self._notice.hide()
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(px(8))
        fields.addWidget(self._notice)
        fields.addWidget(self.form)
        fields.addStretch()
        scroll = FieldScroll(inner)
        scroll.setMinimumHeight(px(_LOWEST))
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        whole.addLayout(column)


def _doubts(file: CentreFile, draft: SessionDraft) -> tuple[Problem, ...]:
    return problems_of_session(file, draft, None)


def _begun(file: CentreFile, appointment_id: int) -> BegunService:
    return begun_service(file, appointment_id)


def _record(file: CentreFile, appointment_id: int, outcome: Outcome) -> Changes:
    return record_held(file, appointment_id, outcome)


def _keep(file: CentreFile, appointment_id: int, outcome: Outcome) -> None:
    keep_unfinished(file, appointment_id, outcome)


def _drop(file: CentreFile, appointment_id: int) -> None:
    drop_unfinished(file, appointment_id)
