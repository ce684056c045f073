"""Keeps the left panel true: asks the centre after opening, after every change, every minute."""

from PySide6.QtCore import QObject, QTimer, Signal

from kcentre.language.dates import now_here, today_here
from kcentre.steps.today.records import TodaysList
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.steps.facts import PanelFacts, panel_facts
from ui.steps.maps_block import MapsBlock
from ui.steps.panel import StepsPanel
from ui.steps.steps_list import StepsList
from ui.steps.todo import Todo

_PAUSE_MS = 300
"""The worker first answers who is typing: the panel waits until a change has settled."""

_FIRST_PAGE_MS = 50
"""Of an opened centre the page asks first: the steps take some tenths of a second."""

_MINUTE_MS = 60_000


class StepsFeed(QObject):
    """Lives as long as the panel."""

    centre_named = Signal(str, bool)
    """(centre's name, is it the invented one)."""

    def __init__(
        self,
        panel: StepsPanel,
        parts: tuple[StepsList, MapsBlock, Todo],
        operations: Operations,
    ) -> None:
        super().__init__(panel)
        self._panel, self._operations = panel, operations
        self._steps, self._maps, self._todo = parts
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.refresh)
        self._first = QTimer(self, singleShot=True, interval=_FIRST_PAGE_MS)
        self._first.timeout.connect(self.refresh)
        operations.opened.connect(self._begin)
        operations.changed.connect(self._settle)

    def refresh(self) -> None:
        """Ask anew."""
        self._clock.start()
        self._operations.ask(_facts_of_today, self._show, key=(self, "facts"))

    def _begin(self) -> None:
        self._first.start()

    def _settle(self) -> None:
        self._pause.start()

    def _show(self, facts: PanelFacts) -> None:
        passport = facts.passport
        name = passport.centre_name or passport.centre_kind.label.capitalize()
        self._panel.show_centre(
            name, passport.kindergarten, facts.academic_year, is_demo=passport.is_demo
        )
        self._steps.show_steps(facts.steps)
        self._maps.show_maps(facts.road_maps)
        self.centre_named.emit(name, passport.is_demo)
        # Asked only now: of an opened centre it takes longest, and the page goes first.
        self._operations.ask(_todo_of_now, self._show_todo, key=(self, "todo"))

    def _show_todo(self, found: TodaysList) -> None:
        self._todo.show_list(found)


def _facts_of_today(file: CentreFile) -> PanelFacts:
    return panel_facts(file, today_here())


def _todo_of_now(file: CentreFile) -> TodaysList:
    from kcentre.steps.today.gathering import todays_list  # noqa: PLC0415 — the page goes first

    return todays_list(file, now_here())
