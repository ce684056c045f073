"""A page of requests, ratings, measures… in a whole window, as a person handles it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.journal_rows import hire
from helpers.ready_file import fill_ready
from helpers.settling import settle
from kcentre.storage import CentreFile
from ui.desk import Desk
from ui.records.entry_panel import EntryPanel
from ui.records.listed.listed_page import ListedPage
from ui.tab import PagesTab

_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
"""Qt asks the keyboard otherwise, and a test's last key may be a Ctrl."""

Fill = Callable[[CentreFile], object]


class Listed:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path, place: str) -> None:
        """``place`` is «journal/requests»: a tab and the key of its page."""
        self.qtbot, self.desk, self.path, self.place = qtbot, desk, path, place
        self.window: QWidget = desk.window
        room, _, self.key = place.partition("/")
        tab = desk.window.page(room)
        assert isinstance(tab, PagesTab)
        self.tab = tab

    @property
    def page(self) -> ListedPage:
        page = self.tab.page(self.key)
        assert isinstance(page, ListedPage)
        return page

    @property
    def panel(self) -> EntryPanel:
        panel = self.page.shown_panel()
        assert isinstance(panel, EntryPanel)
        return panel

    def go(self, target: str = "") -> None:
        """Lead to a target of the page and let it be shown."""
        self.desk.window.go_to(f"{self.place}/{target}".rstrip("/"))
        self.settle()

    def choose(self, row: int = 0) -> None:
        """Put the cursor on a row, with the keyboard there."""
        table = self.page.desk.list.table
        self.wake()
        table.setFocus()
        self.qtbot.waitUntil(table.hasFocus)
        table.selectionModel().setCurrentIndex(table.model().index(row, 0), _ROW)

    def wake(self) -> None:
        """Give the window the keyboard: without a screen a closed dialog keeps it."""
        self.settle()
        if not self.window.isActiveWindow():
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()

    def cells(self, key: str) -> list[str]:
        """Return what a column shows, from the top."""
        self.settle()
        model = self.page.desk.list.table.model()
        place = [column.key for column in self.page.desk.ledger.columns].index(key)
        return [str(model.index(row, place).data()) for row in range(model.rowCount())]

    def settle(self) -> None:
        """Let everything asked so far, and what follows from it, be answered."""
        settle(self.desk.operations, 5)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Return the dialog of this kind that stands over the page."""
        found: list[QDialog] = []

        def is_there() -> bool:
            found[:] = [each for each in self.window.findChildren(kind) if each.isVisible()]
            return bool(found) and found[0].isActiveWindow()

        self.qtbot.waitUntil(is_there)
        return found[0]


OpenListed = Callable[..., Listed]
"""``listed("requests", fill)``: fill the centre's file, open the page on it."""


@pytest.fixture
def listed(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenListed:
    """Return a function that fills the centre and opens a page on it."""

    def opened(key: str, fill: Fill = hire, room: str = "journal") -> Listed:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, room, "premises", "centre", place=f"{room}/{key}")
        qtbot.waitUntil(lambda: room in desk.window.bar.tab_keys())
        desk.window.resize(1366, 768)
        made = Listed(qtbot, desk, centre_path, f"{room}/{key}")
        made.go()
        with qtbot.waitActive(made.window):
            made.window.activateWindow()
        made.settle()
        return made

    return opened
