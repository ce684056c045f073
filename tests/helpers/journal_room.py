"""The tab «Журнал» in a whole window, as a person sees and handles it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.journal_rows import hire
from helpers.ready_file import fill_ready
from kcentre.storage import CentreFile, open_centre
from ui.desk import Desk
from ui.journal.journal_desk import JournalDesk
from ui.journal.journal_list import JournalList
from ui.journal.journal_page import JournalPage
from ui.journal.session_form import SessionForm
from ui.journal.sessions_page import SessionsPage
from ui.journal.tab import JournalTab
from ui.records.entry_panel import EntryPanel
from ui.widgets.paged_model import PLACEHOLDER

Fill = Callable[[CentreFile], object]


class Answered(QObject):
    """Waits for an answer."""

    is_there = False

    def take(self, _answer: object) -> None:
        self.is_there = True


def _nothing(_file: CentreFile) -> None:
    return None


class Room:
    """The open tab."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        tab = desk.window.page("journal")
        assert isinstance(tab, JournalTab)
        qtbot.waitUntil(lambda: tab._deck.count() > 0)
        self.tab = tab
        self.window: QWidget = desk.window

    @property
    def page(self) -> JournalPage:
        page = self.tab._deck.currentWidget()
        assert isinstance(page, JournalPage)
        return page

    @property
    def tally(self) -> str:
        assert isinstance(self.page, SessionsPage)
        return self.page._tally.text()

    @property
    def shown(self) -> JournalDesk:
        return self.page.desk

    @property
    def journal(self) -> JournalList:
        return self.shown.list

    @property
    def form(self) -> SessionForm:
        form = self.panel.form
        assert isinstance(form, SessionForm)
        return form

    @property
    def panel(self) -> EntryPanel:
        panel = self.shown.panel
        assert panel is not None
        return panel

    @property
    def is_entering(self) -> bool:
        return self.shown.panel is not None and self.shown.panel.isVisible()

    @property
    def feedback(self) -> str:
        return self.page.feedback.text()

    @property
    def note(self) -> str:
        return self.page.card._note.text()

    def cells(self, key: str) -> list[str]:
        """Return what a column shows, from the top."""
        model = self.journal.table.model()
        keys = [column.key for column in self.journal.journal.columns]
        place = keys.index(key)
        return [str(model.index(row, place).data()) for row in range(min(model.rowCount(), 60))]

    def wait_rows(self, count: int) -> None:
        """Wait until the list is counted and its first rows are there."""

        def are_there() -> bool:
            model = self.journal.table.model()
            if model.rowCount() != count or not self.journal._listing.is_complete:
                return False
            return PLACEHOLDER not in self.cells("number")

        self.qtbot.waitUntil(are_there)

    def activate(self) -> None:
        """Give the window the keyboard: without a screen a closed list keeps it."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def settle(self) -> None:
        """Let everything asked so far be answered."""
        answered = Answered()
        self.desk.operations.ask(_nothing, answered.take)
        self.qtbot.waitUntil(lambda: answered.is_there)

    def saved(self) -> CentreFile:
        """Close the window's file and return it opened anew, to look into."""
        self.desk.operations.close()
        return open_centre(self.path)


OpenRoom = Callable[..., Room]
"""``room(fill)``: fill the centre's file, open the tab on it."""


@pytest.fixture
def room(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenRoom:
    """Return a function that fills the centre and opens the tab on it."""

    def opened(fill: Fill = hire) -> Room:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, "journal", "centre")
        qtbot.waitUntil(lambda: desk.window.bar.tab_keys() == ["journal"])
        made = Room(qtbot, desk, centre_path)
        qtbot.waitUntil(lambda: made.shown._choices is not None)
        made.settle()
        desk.window.resize(1366, 768)
        made.activate()
        return made

    return opened
