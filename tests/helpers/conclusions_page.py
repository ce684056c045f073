"""The page «Выводы и план» in a whole window, as a person handles it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from helpers.demand_centre import add_staff, ask_families, give_services, open_mornings
from helpers.desktop import Opened
from helpers.journal_room import Answered
from helpers.ready_file import fill_ready
from helpers.settling import settle
from kcentre.storage import CentreFile
from ui.desk import Desk
from ui.surveys.conclusions.page import ConclusionsPage
from ui.surveys.conclusions.view import StudyView
from ui.surveys.tab import SurveysTab

Fill = Callable[[CentreFile], object]
A = TypeVar("A")
V = TypeVar("V", bound=StudyView)


def usual_centre(file: CentreFile) -> int:
    """Fill a centre whose hours and services miss part of the wishes; return the round."""
    psychologist, _ = add_staff(file)
    open_mornings(file, psychologist)
    give_services(file, psychologist, 120, mark=5)
    return ask_families(file)


class Conclusions:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        self.window: QWidget = desk.window
        tab = desk.window.page("surveys")
        assert isinstance(tab, SurveysTab)
        page = tab.page("conclusions")
        assert isinstance(page, ConclusionsPage)
        self.tab, self.page = tab, page

    def go(self, target: str = "") -> None:
        """Lead to a target of the page and let it be shown."""
        self.desk.window.go_to(f"surveys/conclusions/{target}".rstrip("/"))
        self.settle()

    def show(self, key: str, kind: type[V]) -> V:
        """Press a part of the switch and let it be filled."""
        self.page.show_view(key)
        self.settle()
        view = self.page.view
        assert isinstance(view, kind)
        return view

    def settle(self) -> None:
        """Let everything asked so far, and what follows from it, be answered."""
        settle(self.desk.operations, 6)

    def ask(self, work: Callable[[CentreFile], A]) -> A:
        """Ask the centre and return its answer."""
        answered = Answered()
        found: list[A] = []

        def asked(file: CentreFile) -> None:
            found.append(work(file))

        self.desk.operations.ask(asked, answered.take)
        self.qtbot.waitUntil(lambda: answered.is_there)
        return found[0]

    def undo(self) -> None:
        """Take the last operation back."""
        self.desk.operations.undo()
        self.settle()

    def wake(self) -> None:
        """Give the window the keyboard."""
        self.settle()
        if not self.window.isActiveWindow():
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()

    def answer(self, words: str) -> None:
        """Press a button of the question that is asked."""
        found: list[QMessageBox] = []

        def is_there() -> bool:
            tops = QApplication.topLevelWidgets()
            found[:] = [top for top in tops if isinstance(top, QMessageBox) and top.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(is_there)
        buttons = found[0].findChildren(QPushButton)
        next(button for button in buttons if button.text() == words).click()
        self.settle()


OpenConclusions = Callable[..., Conclusions]
"""``conclusions(fill)``: fill the centre's file, open the page on it."""


@pytest.fixture
def conclusions(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenConclusions:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill | None = usual_centre) -> Conclusions:
        if fill is not None:
            fill_ready(centre_path, fill)
        desk = desktop(centre_path, "surveys", "centre", place="surveys/conclusions")
        qtbot.waitUntil(lambda: "surveys" in desk.window.bar.tab_keys())
        desk.window.resize(1366, 768)
        made = Conclusions(qtbot, desk, centre_path)
        made.go()
        with qtbot.waitActive(made.window):
            made.window.activateWindow()
        made.settle()
        return made

    return opened
