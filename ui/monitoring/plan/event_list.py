"""The list of planned events and what can be done with the one under the cursor."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kcentre.language.plurals import counted
from kcentre.monitoring.plan.cards import PlannedEvents
from kcentre.monitoring.plan.event_records import PlannedEventLine
from kcentre.monitoring.plan.shares import plan_text
from ui.monitoring.plan.event_rows import event_rows
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Chip
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icons import set_icon
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_LOWEST_ROWS = 160


class EventList(RowsCard):
    """What can't be done with an event is not offered."""

    noting_wanted = Signal()
    toggle_wanted = Signal()
    leading_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Мероприятия", RowsView("Мероприятия плана"), parent)
        self.fulfilment = Chip("")
        self.note_held = QuietButton("Отметить проведённым…", "circle-check")
        self.lead = QuietButton("Открыть в журнале", "external-link")
        self.edit = QuietButton("Изменить…", "pencil")
        self.toggle = QuietButton("Отменить…", "x")
        self.remove = QuietButton("Удалить", "trash-2")
        self._deeds = QWidget()
        self._fill_in()

    def show_events(self, shown: PlannedEvents, today: dt.date, wanted: int | None) -> None:
        """Show the events of a year, the cursor where it was or on the one wanted."""
        self.set_note(counted(len(shown.lines), "мероприятие", "мероприятия", "мероприятий"))
        self.view.show_rows(event_rows(shown.lines, shown.names, today), wanted)
        due = shown.due
        self.fulfilment.setText(f"Срок наступил: {plan_text(due)}")
        self.fulfilment.set_tone(Tone.GOOD if due.in_time == due.planned else Tone.ATTENTION)
        self.fulfilment.setVisible(bool(due.planned))

    def offer(self, line: PlannedEventLine | None, *, is_approved: bool) -> None:
        """Offer what can be done with an event now."""
        self._deeds.setVisible(line is not None)
        if line is not None:
            self.note_held.setVisible(line.held is None and not line.is_cancelled)
            self.lead.setVisible(line.held is not None)
            self.toggle.setVisible(not line.is_held)
            self.toggle.setText("Вернуть в план" if line.is_cancelled else "Отменить…")
            set_icon(self.toggle, "rotate-ccw" if line.is_cancelled else "x")
            self.remove.setVisible(not is_approved)

    def _fill_in(self) -> None:
        px = theme().px
        self.offer_adding("Добавить мероприятие (Ctrl+N)")
        self.add_chip(self.fulfilment)
        line = QFrame()
        set_look(line, role="line")
        row = FlowLayout(px(8), self._deeds)
        row.setContentsMargins(px(14), px(10), px(14), px(10))
        for button, signal in (
            (self.note_held, self.noting_wanted),
            (self.lead, self.leading_wanted),
            (self.edit, self.editing_wanted),
            (self.toggle, self.toggle_wanted),
            (self.remove, self.removal_wanted),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        self.view.setMinimumHeight(px(_LOWEST_ROWS))
        self.add(self.view, 1)
        self.add(line)
        self.add(self._deeds)
