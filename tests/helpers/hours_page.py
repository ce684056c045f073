"""The page «Режим» in a whole window, as a person sees and handles it."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.hours_of_centre import Hours, hours_of
from helpers.ready_file import open_ready
from helpers.settling import settle
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.records import Window
from kcentre.storage import CentreFile, open_centre
from ui.desk import Desk
from ui.premises.hours.blocks import WindowKey
from ui.premises.hours.page import HoursPage
from ui.premises.tab import PremisesTab
from ui.widgets.form import Form
from ui.widgets.time_grid import GridBlock, TimeGrid

Fill = Callable[[Hours], object]

MONDAY = dt.date(2026, 11, 23)
"""The Monday of week 13 of 2026/2027, an odd one."""

TUESDAY = dt.date(2026, 11, 24)


class HoursRoom:
    """The open page, on the week of 23 November 2026."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path, hours: Hours | None) -> None:
        self.qtbot, self.desk, self.path, self.window = qtbot, desk, path, desk.window
        self._hours = hours
        tab = desk.window.page("premises")
        assert isinstance(tab, PremisesTab)
        page = tab.page("hours")
        assert isinstance(page, HoursPage)
        self.page = page

    @property
    def hours(self) -> Hours:
        """The ids of the centre's specialists and rooms."""
        assert self._hours is not None
        return self._hours

    @property
    def grid(self) -> TimeGrid:
        return self.page.views.week.grid

    @property
    def blocks(self) -> list[GridBlock]:
        """Return the blocks that can be chosen, in their order."""
        return [placed.block for placed in self.grid._stage.board.order()]

    @property
    def titles(self) -> list[tuple[str, ...]]:
        """Return the words of the blocks."""
        return [(block.title, *block.lines) for block in self.blocks]

    @property
    def panel_title(self) -> str:
        """Return what stands above the panel; empty while none is open."""
        panel = self.page.desk.shown
        return panel._frame._title.text() if panel is not None and panel.isVisible() else ""

    def go(self, target: str) -> None:
        """Go to a part of the page as the search and the steps do."""
        self.window.go_to(f"premises/hours/{target}")
        self.settle()

    def typical(self) -> None:
        """Show the typical week of 2026/2027."""
        self.page.views.year = 2026
        self.go("typical")

    def field(self, name: str) -> "Field":
        """Return a field of the open panel."""
        panel = self.page.desk.shown
        assert panel is not None
        return Field(panel.form, name)

    def activate(self) -> None:
        """Give the window the keyboard."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def settle(self) -> None:
        """Let everything asked so far be answered, and what was asked upon the answers."""
        settle(self.desk.operations, 4)

    def top(self, kind: type[QDialog]) -> QDialog:
        """Wait for a dialog of a kind."""

        def shown() -> list[QDialog]:
            tops = QApplication.topLevelWidgets()
            return [top for top in tops if isinstance(top, kind) and top.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()))
        return shown()[-1]

    def undo(self) -> None:
        """Take the last operation back."""
        self.desk.operations.undo()
        self.settle()

    def saved(self) -> CentreFile:
        """Close the window's file and return it opened anew, to look into."""
        self.desk.operations.close()
        return open_centre(self.path)

    def kept_windows(self) -> list[Window]:
        """Close the window's file and return its windows."""
        with self.saved() as file:
            return [line.window for line in windows(file)]

    def key(self, number: int = 0, day: dt.date | None = TUESDAY) -> WindowKey:
        """Return the key of the block of the window added as `number`."""
        return WindowKey(number + 1, day)


class Field:
    """A field of a panel's form."""

    def __init__(self, form: object, name: str) -> None:
        self._field = form.field(name)  # type: ignore[attr-defined] # of a form stack

    @property
    def value(self) -> object:
        value: object = self._field.editor.value()
        return value

    @property
    def problem(self) -> str:
        return str(self._field.problem())

    @property
    def is_shown(self) -> bool:
        return not self._field.isHidden()

    def set(self, value: object) -> None:
        self._field.editor.set_value(value)

    def type(self, text: str) -> None:
        self._field.editor.setText(text)

    def focus(self) -> None:
        self._field.editor.setFocus()


OpenHours = Callable[..., HoursRoom]
"""``hours_page(fill)``: fill a centre of two specialists and two rooms, open the page on it."""


def form_of(dialog: QDialog) -> Form:
    """Return the form in a dialog."""
    form = dialog.findChild(Form)
    assert isinstance(form, Form)
    return form


def _no_windows(_hours: Hours) -> None:
    return None


@pytest.fixture
def hours_page(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenHours:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill | None = _no_windows) -> HoursRoom:
        hours = None
        with open_ready(centre_path) as file:
            if fill is not None:
                hours = hours_of(file)
                fill(hours)
        desk = desktop(centre_path, "premises", "centre", place="premises/hours")
        qtbot.waitUntil(lambda: "premises" in desk.window.bar.tab_keys())
        desk.window.resize(1366, 768)
        desk.window.go_to("premises/hours")
        room = HoursRoom(qtbot, desk, centre_path, hours)
        qtbot.waitUntil(lambda: room.page._choices is not None)
        room.page.views.monday = MONDAY
        room.page.views.refresh()
        room.activate()
        room.settle()
        return room

    return opened
