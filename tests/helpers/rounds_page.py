"""The page «Опросы» in a whole window, as a person handles it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.ready_file import fill_ready
from helpers.settling import settle
from kcentre.storage import CentreFile
from ui.desk import Desk
from ui.surveys.rounds.page import RoundsPage
from ui.surveys.rounds.round_card import RoundCard
from ui.surveys.tab import SurveysTab

_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

Fill = Callable[[CentreFile], object]


def _nothing(_file: CentreFile) -> None:
    return None


class OpenRounds:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        self.window: QWidget = desk.window
        tab = desk.window.page("surveys")
        assert isinstance(tab, SurveysTab)
        self.tab = tab

    @property
    def page(self) -> RoundsPage:
        page = self.tab.page("rounds")
        assert isinstance(page, RoundsPage)
        return page

    @property
    def card(self) -> RoundCard:
        return self.page.rounds.card

    def go(self, target: str = "") -> None:
        """Lead to a target of the page and let it be shown."""
        self.desk.window.go_to(f"surveys/rounds/{target}".rstrip("/"))
        self.settle()

    def settle(self) -> None:
        """Let everything asked so far, and what follows from it, be answered."""
        settle(self.desk.operations, 6)

    def wake(self) -> None:
        """Give the window the keyboard: without a screen a closed dialog keeps it."""
        self.settle()
        if not self.window.isActiveWindow():
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()

    def rounds(self) -> list[str]:
        """Return the words of the rounds, from the top."""
        self.settle()
        model = self.page.rounds.list.view.model_of_rows
        return [row.words for row in model.rows]

    def cells(self, key: str) -> list[str]:
        """Return what a column of the forms shows, from the top."""
        self.settle()
        model = self.card.forms.table.model()
        place = [column.key for column in self.card.forms._model.columns].index(key)
        return [str(model.index(row, place).data()) for row in range(model.rowCount())]

    def choose_form(self, row: int = 0) -> None:
        """Put the cursor on a form, with the keyboard there."""
        table = self.card.forms.table
        self.wake()
        table.setFocus()
        self.qtbot.waitUntil(table.hasFocus)
        table.selectionModel().setCurrentIndex(table.model().index(row, 0), _ROW)

    def dialog(self, kind: type[QDialog] = QDialog) -> QDialog:
        """Return the dialog of this kind that stands over the page."""
        found: list[QDialog] = []

        def is_there() -> bool:
            found[:] = [each for each in self.window.findChildren(kind) if each.isVisible()]
            return bool(found) and found[0].isActiveWindow()

        self.qtbot.waitUntil(is_there)
        return found[0]


OpenPage = Callable[..., OpenRounds]
"""``rounds_page(fill)``: fill the centre's file, open the page on it."""


@pytest.fixture
def rounds_page(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenPage:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill = _nothing) -> OpenRounds:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, "surveys", "centre")
        qtbot.waitUntil(lambda: "surveys" in desk.window.bar.tab_keys())
        desk.window.resize(1366, 768)
        made = OpenRounds(qtbot, desk, centre_path)
        made.go()
        with qtbot.waitActive(made.window):
            made.window.activateWindow()
        made.settle()
        return made

    return opened
