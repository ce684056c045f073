"""What is done about an indicator: its rows, a measure, a target, an own indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kcentre.monitoring.overview import IndicatorView
from kcentre.monitoring.targets.queries import FigureChoice, figure_choices, targets
from kcentre.monitoring.targets.records import OwnLine, Target
from kcentre.monitoring.targets.verbs import retire_own_indicator
from kcentre.periods.period import Period
from ui.monitoring.indicators.own_dialog import own_dialog
from ui.monitoring.indicators.target_dialog import Meant, target_dialog
from ui.monitoring.indicators.words import has_rows
from ui.operations import Operations
from ui.records.rows_opener import RowsOpener


@dataclass(frozen=True, slots=True)
class Asked:
    """Which indicator and period something was asked of."""

    view: IndicatorView
    period: Period


class IndicatorDeeds(QObject):
    """Asks the centre what a dialog needs, then opens it over the page."""

    go_to = Signal(str)
    own_added = Signal(object)
    """(Changes): an own indicator is kept for the first time."""

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self.operations, self._page = operations, page
        self._asked: Asked | None = None
        self._own: OwnLine | None = None
        self._rows = RowsOpener(operations, page)
        self._rows.go_to.connect(self.go_to)

    def open_rows(self, view: IndicatorView, period: Period) -> None:
        """Show the rows behind a value."""
        code = view.figure_code
        if code is not None and has_rows(view):
            self._rows.open(period, code)

    def measure(self, view: IndicatorView, period: Period) -> None:
        """Begin a measure against a deviation."""
        self.go_to.emit(f"monitoring/deviations/new/{view.state.indicator.code}/{period.word}")

    def set_target(self, view: IndicatorView, period: Period) -> None:
        """Ask what the indicator is to be held against."""
        self._asked = Asked(view, period)
        self.operations.ask(targets, self._open_target, key=(self, "targets"))

    def add_own(self) -> None:
        """Ask for a new indicator of the head's own."""
        self.change_own(None)

    def change_own(self, line: OwnLine | None) -> None:
        """Ask for changes of an own indicator."""
        self._own = line
        self.operations.ask(figure_choices, self._open_own, key=(self, "figures"))

    def retire(self, line: OwnLine, *, is_retired: bool) -> None:
        """Take an own indicator out of use, or back."""
        verb = partial(retire_own_indicator, own_id=line.id, is_retired=is_retired)
        self.operations.change(verb, initiator=self._page)

    def _open_target(self, kept: list[Target]) -> None:
        if self._asked is not None:
            meant = Meant(self._asked.view, self._asked.period, kept)
            target_dialog(meant, self.operations, self._page).open()

    def _open_own(self, figures: Sequence[FigureChoice]) -> None:
        dialog = own_dialog(self._own, figures, self.operations, self._page)
        if self._own is None:
            dialog.kept.connect(self.own_added)
        dialog.open()
