"""A page that shows one period, with its picker beside the tab's switch."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.analysis.known_periods import KnownMonths, known_months
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.periods.closed import closed_periods
from kcentre.periods.period import Period, period_named
from kcentre.periods.titles import title
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.papers.period_picker import PeriodPicker
from ui.tab import Page
from ui.widgets.empty_state import EmptyState

_PATIENCE_MS = 300
_MOVES_PERIODS = ("session", "group_event", "report_period")


@dataclass(frozen=True, slots=True)
class KnownPeriods:
    """Which periods have data, and which are closed."""

    months: KnownMonths
    closed: tuple[Period, ...]


class PageOfPeriod(Page):
    """Asks only while somebody looks; Alt+Left and Alt+Right step through the periods.

    `empty` stands in place of the content while there is nothing to show. Where an answer takes
    time, a quiet word of it comes instead; the choice of another period drops the question.
    """

    looked_at: tuple[str, ...] = ()
    """The kinds of record whose change makes what is shown old."""

    waiting_words = "Считаю…"

    def __init__(
        self, operations: Operations, empty: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(operations, parent)
        self.period: Period | None = None
        self.known = KnownPeriods(KnownMonths({}), ())
        self.picker = PeriodPicker()
        self.empty, self.waiting = empty, EmptyState("clock", self.waiting_words, "")
        self.content = QWidget()
        self.pages = QStackedWidget()
        self._is_stale, self._is_waiting, self._is_new, self._wants_focus = True, False, True, False
        self._are_months_stale = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_wait)
        self.picker.chosen.connect(self.show_period)
        for page in (self.waiting, self.empty, self.content):
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(self.content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    @property
    def head(self) -> QWidget | None:
        return self.picker

    def ask_for(self, period: Period) -> None:
        """Ask the centre for what the page shows of a period."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return what of the content has the keyboard first."""
        raise NotImplementedError

    def activate(self, target: str = "") -> None:
        period = period_named(target)
        if period is not None:
            self.show_period(period)

    def begin(self) -> None:
        """Give the keyboard to what was led to, once it is there."""
        self._wants_focus = True
        self._focus()

    def show_content(self, *, is_empty: bool) -> None:
        """Show what was answered, or why there is nothing."""
        self._is_waiting = self._is_new = False
        self._patience.stop()
        self.pages.setCurrentWidget(self.empty if is_empty else self.content)
        self._focus()

    def regret(self, problems: tuple[Problem, ...]) -> None:
        """Say that there was no answer."""
        self._patience.stop()
        self.waiting.say("Посчитать не удалось", " ".join(one.sentence for one in problems))
        self.pages.setCurrentWidget(self.waiting)

    def centre_opened(self) -> None:
        self.period = None
        self._know_anew()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Page's
        if changes.touched(*_MOVES_PERIODS):
            self._know_anew()
        if changes.touched(*self.looked_at):
            self.renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_known_if_seen()
        self._ask_if_seen()

    def show_period(self, period: Period) -> None:
        """Show another period."""
        self.period, self._is_new = period, True
        self._say_period()
        self.renew()

    def renew(self) -> None:
        """Ask anew: now where somebody looks, else when the page is shown."""
        self._is_stale = True
        self._ask_if_seen()

    def nearest(self) -> Period | None:
        """Return the nearest period with data; None where there is none at all."""
        return None if self.period is None else self.known.months.nearest(self.period)

    def _know_anew(self) -> None:
        self._are_months_stale = True
        self._ask_known_if_seen()

    def _ask_known_if_seen(self) -> None:
        """Ask for the months with data, for which the whole journal is counted."""
        if self._are_months_stale and self.isVisible():
            self._are_months_stale = False
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
            self._is_stale, self._is_waiting = False, True
            if self._is_new:  # what is only renewed stays: somebody may be typing in it
                self.waiting.say(self.waiting_words, title(self.period))
                self._patience.start()
            self.ask_for(self.period)

    def _say_wait(self) -> None:
        if self._is_waiting:
            self.pages.setCurrentWidget(self.waiting)

    def _focus(self) -> None:
        if self._wants_focus and not self._is_waiting and self.isVisible():
            self._wants_focus = False
            is_empty = self.pages.currentWidget() is self.empty
            (self.empty.button if is_empty else self.first()).setFocus()


def _known_periods(file: CentreFile) -> KnownPeriods:
    return KnownPeriods(known_months(file), tuple(closed_periods(file)))
