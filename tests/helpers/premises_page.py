"""The page «Помещения» in a whole window, as a person sees and handles it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.ready_file import fill_ready
from kcentre.premises.rooms.records import Room
from kcentre.premises.rooms.verbs import keep_room
from kcentre.premises.values import Purpose
from kcentre.storage import CentreFile, open_centre
from ui.desk import Desk
from ui.premises.rooms.page import RoomsPage
from ui.premises.tab import PremisesTab
from ui.records.record_dialog import RecordDialog

_ROUNDS = 6
"""A change leads to the list, the list to the room, the room to its photo."""

Fill = Callable[[CentreFile], object]

STUDY = Room("Кабинет психолога", Purpose.INDIVIDUAL, "2 этаж", 18.5, 4)


class _Answered(QObject):
    """Waits for an answer."""

    is_there = False

    def take(self, _answer: object) -> None:
        self.is_there = True


def _nothing(_file: CentreFile) -> None:
    return None


class Premises:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path) -> None:
        self.qtbot, self.desk, self.path, self.window = qtbot, desk, path, desk.window
        tab = desk.window.page("premises")
        assert isinstance(tab, PremisesTab)
        page = tab.page("rooms")
        assert isinstance(page, RoomsPage)
        self.page = page

    @property
    def names(self) -> list[str]:
        """Return the rooms in the list."""
        return [row.title for row in self.page.rooms.list.view.model_of_rows.rows]

    @property
    def is_closed(self) -> bool:
        """Whether the window has gone and nothing is answered any more."""
        return not self.window.isVisible()

    def go(self, target: str) -> None:
        """Go to a part of the page as the search and the steps do."""
        self.window.go_to(f"premises/rooms/{target}")
        self.settle()

    def activate(self) -> None:
        """Give the window the keyboard."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def settle(self) -> None:
        """Let everything asked so far be answered, and what was asked upon the answers."""
        for _ in range(_ROUNDS):
            self._wait_for_an_answer()

    def _wait_for_an_answer(self) -> None:
        answered = _Answered()
        self.desk.operations.ask(_nothing, answered.take)
        self.qtbot.waitUntil(lambda: answered.is_there or self.is_closed)

    def dialog(self) -> RecordDialog:
        """Wait for the form that was opened and return it."""
        found = self.top(RecordDialog)
        assert isinstance(found, RecordDialog)
        return found

    def top(self, kind: type[QDialog]) -> QDialog:
        """Wait for a dialog of a kind."""

        def shown() -> list[QDialog]:
            tops = QApplication.topLevelWidgets()
            return [top for top in tops if isinstance(top, kind) and top.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()) and shown()[0].isActiveWindow())
        return shown()[0]

    def answer(self, words: str) -> None:
        """Press the button of the question that is asked."""
        box = self.top(QMessageBox)
        assert isinstance(box, QMessageBox)
        (button,) = [button for button in box.buttons() if button.text() == words]
        button.click()
        self.settle()

    def saved(self) -> CentreFile:
        """Close the window's file and return it opened anew, to look into."""
        self.desk.operations.close()
        return open_centre(self.path)


OpenPremises = Callable[..., Premises]
"""``premises(fill)``: fill the centre's file, open the page on it."""


def study(file: CentreFile) -> None:
    """Add the one room of most tests."""
    keep_room(file, STUDY)


@pytest.fixture
def premises(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenPremises:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill | None = study) -> Premises:
        if fill is not None:
            fill_ready(centre_path, fill)
        desk = desktop(centre_path, "premises", "centre")
        qtbot.waitUntil(lambda: bool(desk.window._pages))
        desk.window.resize(1366, 768)
        desk.window.go_to("premises/rooms")
        made = Premises(qtbot, desk, centre_path)
        made.activate()
        made.settle()
        return made

    return opened
