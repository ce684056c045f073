"""«История»: every correction of an approved plan, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import long_date
from kcentre.language.plurals import counted
from kcentre.monitoring.plan.queries import corrections
from kcentre.monitoring.plan.records import Correction
from ui.monitoring.plan.view import PlanView
from ui.records.rows import Note, Row
from ui.records.rows_view import RowsView
from ui.widgets.card import Card
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from ui.operations import Operations


class HistoryView(PlanView):
    """Enter on the correction of an event shows the event."""

    looked_at = ("plan_correction", "planned_event", "service_plan")

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, EmptyState("clock", "Корректировок нет", _NOTHING), parent)
        self.card, self.view = Card("Корректировки плана"), RowsView("Корректировки плана")
        self.shown: Sequence[Correction] = ()
        self.card.add(self.view, 1)
        self.stack.addWidget(self.card)
        self.stack.addWidget(self.empty)
        self.view.opened.connect(self._lead)

    def ask(self, year: int) -> None:
        self.operations.ask(partial(corrections, year=year), self._take, key=(self, "history"))

    def first(self) -> QWidget:
        return self.view

    def _take(self, found: Sequence[Correction]) -> None:
        self.shown = found
        note = counted(len(found), "корректировка", "корректировки", "корректировок")
        self.card.set_note(note)
        self.view.show_rows(_rows(found))
        self.answered(is_empty=not found)

    def _lead(self) -> None:
        place = self.view.currentIndex().row()
        if 0 <= place < len(self.shown) and self.shown[place].event_id is not None:
            self.go_to.emit(f"monitoring/plan/events/{self.shown[place].event_id}")


def _rows(found: Sequence[Correction]) -> list[Row]:
    numbered = enumerate(found)
    return [
        _row(number, one, long_date(day) if place == 0 else "")
        for day, own in groupby(numbered, lambda pair: pair[1].made_on)
        for place, (number, one) in enumerate(own)
    ]


def _row(number: int, one: Correction, band: str) -> Row:
    change = f"{one.field}: {one.old or '—'} → {one.new or '—'}"
    notes = (Note(change, Tone.TEXT), Note(f"Причина: {one.reason}"))
    return Row(number, one.subject, notes=notes, band=band, is_bold=True)


_NOTHING = (
    "Когда план утверждён, каждое изменение объёма, срока или мероприятия вносится с причиной и "
    "остаётся здесь: что было, что стало и почему."
)
