"""A page of «Мониторинг» that shows one period, with its picker beside the tab's switch."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kcentre.analysis.known_periods import KnownMonths, known_months
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.periods.closed import closed_periods
from kcentre.periods.period import Period, parse_period
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.papers.period_picker import PeriodPicker
from ui.tab import Page

_MOVES_PERIODS = ("session", "group_event", "report_period")


@dataclass(frozen=True, slots=True)
class KnownPeriods:
    """Which periods have data, and which are closed."""

    months: KnownMonths
    closed: tuple[Period, ...]


class PeriodPage(Page):
    """Asks only while somebody looks; Alt+Left and Alt+Right step through the periods."""

    looked_at: tuple[str, ...] = ()
    """The kinds of record whose change makes what is shown old."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.period: Period | None = None
        self.known = KnownPeriods(KnownMonths({}), ())
        self.picker = PeriodPicker()
        self._is_stale = True
        self.picker.chosen.connect(self.show_period)

    @property
    def head(self) -> QWidget | None:
        return self.picker

    def ask_for(self, period: Period) -> None:
        """Ask the centre for what the page shows of a period."""
        raise NotImplementedError

    def activate(self, target: str = "") -> None:
        if not target:
            return
        try:
            self.show_period(parse_period(target))
        except Refused:
            return

    def centre_opened(self) -> None:
        self.period = None
        self._ask_known()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Page's
        if changes.touched(*_MOVES_PERIODS):
            self._ask_known()
        if changes.touched(*self.looked_at):
            self.renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_seen()

    def show_period(self, period: Period) -> None:
        """Show another period."""
        self.period = period
        self._say_period()
        self.renew()

    def renew(self) -> None:
        """Ask anew: now where somebody looks, else when the page is shown."""
        self._is_stale = True
        self._ask_if_seen()

    def nearest(self) -> Period | None:
        """Return the nearest period with data; None where there is none at all."""
        return None if self.period is None else self.known.months.nearest(self.period)

    def _ask_known(self) -> None:
        self.operations.ask(_known_periods, self._know, key=(self, "known"))

    def _know(self, known: KnownPeriods) -> None:
        self.known = known
        self.picker.know(known.months)
        if self.period is None:
            self.show_period(known.months.usual(today_here()))
        else:
            self._say_period()

    def _say_period(self) -> None:
        if self.period is not None:
            is_closed = self.period in self.known.closed
            self.picker.show_period(self.period, today_here(), closed=is_closed)

    def _ask_if_seen(self) -> None:
        if self._is_stale and self.period is not None and self.isVisible():
            self._is_stale = False
            self.ask_for(self.period)


def _known_periods(file: CentreFile) -> KnownPeriods:
    return KnownPeriods(known_months(file), tuple(closed_periods(file)))
