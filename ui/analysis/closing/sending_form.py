"""Under which number, when and to whom a report was handed in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kcentre.analysis.closing.verbs import note_sent
from kcentre.language.dates import today_here
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from kcentre.analysis.closing.records import Snapshot
    from kcentre.language import Problem
    from kcentre.storage import Changes
    from ui.operations import Operations


class SendingForm(Card):
    """Ctrl+Enter notes what was entered.

    Only while the cursor is in the form: the same key closes the period a screen before, and
    pressed once too often it would note a sending that never was.
    """

    noted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("Отправка", parent)
        self._operations = operations
        self._closing: Snapshot | None = None
        self.form = Form(columns=2, narrowest=140)
        self.form.add("number", "Исходящий номер", TextField(), _NUMBER)
        self.form.add("sent_on", "Дата отправки", DateField(empty_is_today=True))
        self.form.add("sent_to", "Кому", TextField(), _TO, span=2)
        self.keep = QuietButton("Записать отправку")
        self.keep.setToolTip("Ctrl+Enter")
        self.keep.clicked.connect(self.note)
        key = add_shortcut(self, "Ctrl+Return")
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.note)
        self.form.edited.connect(self._show_state)
        self._fill()

    def show_closing(self, closing: Snapshot, usual: str) -> None:
        """Show what is noted of a closing; before it is sent, today and the usual addressee."""
        is_written = self._closing == closing and self.form.is_changed()
        self._closing = closing
        if not is_written:
            self.form.load(
                {
                    "number": closing.number,
                    "sent_on": closing.sent_on or today_here(),
                    "sent_to": closing.sent_to or usual,
                }
            )
        self._show_state()

    def note(self) -> None:
        """Keep what was entered."""
        closing = self._closing
        if closing is None or not self.keep.isEnabled() or not self.form.is_understood():
            return
        self.keep.setEnabled(False)
        values = self.form.values()
        verb = partial(
            note_sent, period=closing.period, number=values["number"], day=values["sent_on"],
            to=values["sent_to"],
        )  # fmt: skip
        self._operations.change(verb, self._noted, self._refused, initiator=self)

    def _noted(self, _changes: Changes) -> None:
        self.form.load(self.form.values())
        self.noted.emit()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.form.show_problems(problems)
        self.keep.setEnabled(True)

    def _show_state(self) -> None:
        is_noted = self._closing is not None and self._closing.sent_on is not None
        self.keep.setEnabled(not is_noted or self.form.is_changed())

    def _fill(self) -> None:
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addStretch()
        buttons.addWidget(self.keep)
        self.add(self.form)
        self.add(row)
        self.pad_body()


_NUMBER = "Номер, под которым отчёт записан в журнале исходящих документов. Можно не указывать."
_TO = "Подставляется тот, кому отправили прошлый отчёт."
