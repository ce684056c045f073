"""The page «Результаты» in a whole window, as a person handles it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.ready_file import fill_ready
from helpers.results_rows import add_two_rounds
from helpers.settling import settle
from kcentre.storage import CentreFile
from ui.desk import Desk
from ui.surveys.results.page import ResultsPage
from ui.surveys.results.view import ResultsView
from ui.surveys.tab import SurveysTab

Fill = Callable[[CentreFile], object]


class Results:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        self.window: QWidget = desk.window
        tab = desk.window.page("surveys")
        assert isinstance(tab, SurveysTab)
        self.tab = tab
        page = tab.page("results")
        assert isinstance(page, ResultsPage)
        self.page = page

    def go(self, target: str = "") -> None:
        """Lead to a target of the page and let it be shown."""
        self.desk.window.go_to(f"surveys/results/{target}".rstrip("/"))
        self.settle()

    def show(self, key: str) -> ResultsView:
        """Press a view of the switch and let it be filled."""
        self.page.show_view(key)
        self.settle()
        return self.page.view

    def settle(self) -> None:
        """Let everything asked so far, and what follows from it, be answered."""
        settle(self.desk.operations, 6)

    def wake(self) -> None:
        """Give the window the keyboard: without a screen a closed dialog keeps it."""
        self.settle()
        if not self.window.isActiveWindow():
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Return the dialog of this kind that stands over the page."""
        found: list[QDialog] = []

        def is_there() -> bool:
            tops = QApplication.topLevelWidgets()
            found[:] = [each for each in tops if isinstance(each, kind) and each.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(is_there)
        self.settle()
        return found[0]


OpenResults = Callable[..., Results]
"""``results(fill)``: fill the centre's file, open the page on it."""


@pytest.fixture
def results(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenResults:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill = add_two_rounds) -> Results:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, "surveys", "centre", place="surveys/results")
        qtbot.waitUntil(lambda: "surveys" in desk.window.bar.tab_keys())
        desk.window.resize(1366, 768)
        made = Results(qtbot, desk, centre_path)
        made.go()
        with qtbot.waitActive(made.window):
            made.window.activateWindow()
        made.settle()
        return made

    return opened
