"""The page «План» in a whole window, as a person handles it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.ready_file import fill_ready
from helpers.settling import settle
from kcentre.language.dates import today_here
from kcentre.periods.period import academic_year_of
from kcentre.storage import CentreFile
from ui.desk import Desk
from ui.monitoring.plan.events_view import EventsView
from ui.monitoring.plan.history_view import HistoryView
from ui.monitoring.plan.page import PlanPage
from ui.monitoring.plan.volumes_view import VolumesView
from ui.monitoring.tab import MonitoringTab
from ui.widgets.form import Form

Fill = Callable[[CentreFile], object]
D = TypeVar("D", bound=QDialog)
YEAR = academic_year_of(today_here())
"""The academic year in force, by the calendar year it begins in."""


class OpenPlan:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.window: QWidget = desk.window
        self.targets: list[str] = []
        tab = desk.window.page("monitoring")
        assert isinstance(tab, MonitoringTab)
        page = tab.page("plan")
        assert isinstance(page, PlanPage)
        self.page = page
        page.go_to.connect(self.targets.append)

    def go(self, target: str = "") -> None:
        """Lead to a target of the page and let it be shown."""
        self.desk.window.go_to(f"monitoring/plan/{target}".rstrip("/"))
        self.settle()

    @property
    def volumes(self) -> VolumesView:
        view = self.page.views["services"]
        assert isinstance(view, VolumesView)
        return view

    @property
    def events(self) -> EventsView:
        view = self.page.views["events"]
        assert isinstance(view, EventsView)
        return view

    @property
    def history(self) -> HistoryView:
        view = self.page.views["history"]
        assert isinstance(view, HistoryView)
        return view

    def cells(self) -> list[list[str]]:
        """Return what the table of services shows, from the top."""
        self.settle()
        return [[door.text.strip() for door in line] for line in self.volumes.table.figures.lines]

    def rows(self) -> list[str]:
        """Return the words of the events, from the top."""
        self.settle()
        return [row.words for row in self.events.list.view.model_of_rows.rows]

    def told(self) -> list[str]:
        """Return the words of the corrections, from the top."""
        self.go("history")
        return [row.words for row in self.history.view.model_of_rows.rows]

    def wake(self) -> None:
        """Give the window the keyboard: without a screen a closed dialog keeps it."""
        self.settle()
        if not self.window.isActiveWindow():
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()

    def settle(self) -> None:
        """Let everything asked so far, and what follows from it, be answered."""
        settle(self.desk.operations, 6)

    def undo(self) -> None:
        """Take the last operation back."""
        self.desk.operations.undo()
        self.settle()

    def dialog(self, kind: type[D]) -> D:
        """Return the dialog of this kind that stands over the page."""
        self.settle()
        (found,) = [each for each in self.window.findChildren(kind) if each.isVisible()]
        return found


OpenPlanPage = Callable[..., OpenPlan]


def form_of(dialog: QDialog) -> Form:
    """Return the form of a dialog."""
    found = dialog.findChild(Form)
    assert isinstance(found, Form)
    return found


@pytest.fixture
def plan_page(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenPlanPage:
    """Return a function that opens the page on a centre filled by another function."""

    def opened(fill: Fill | None = None) -> OpenPlan:
        if fill is not None:
            fill_ready(centre_path, fill)
        desk = desktop(centre_path, "monitoring", "journal", place="monitoring/plan")
        page = OpenPlan(qtbot, desk)
        page.go()
        return page

    return opened
