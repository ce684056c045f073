"""A whole running desktop, as fixtures for the tests of every room."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ui.app import Start, assemble, make_window
from ui.desk import Desk
from ui.preferences import Preferences
from ui.rooms import ROOMS

SIZE = (1366, 768)

Opened = Callable[..., Desk]
"""``desktop(file, "journal", …)``: the desk of a window on a file, with those rooms alone.

``place`` is where the window was left, «surveys/results»: no page before it is made and filled.
"""


DialogOf = Callable[[type[QDialog]], QDialog]


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> Iterator[Opened]:
    """Return a function that starts the desktop on a file, as ``python -m ui FILE`` does.

    A room's tests name the rooms they need; without a name there is only «Центр».
    """
    starts: list[Start] = []

    def start_on(file: Path | None, *keys: str, place: str = "") -> Desk:
        preferences = Preferences(own_folders / "desktop.json")
        if place:
            preferences.remember(tab=place)
        rooms = [room for room in ROOMS if room.key in (keys or ("centre",))]
        start = make_window(qapp, preferences, file, rooms)
        starts.append(start)
        start.window.resize(*SIZE)  # before the pages come: they are laid out once
        with qtbot.waitSignal(start.window.painted):
            start.window.show()
        return assemble(start)

    yield start_on
    for start in starts:
        if not start.window.close():
            start.window.closing.emit()  # a test may end over an unkept entry
        start.window.deleteLater()


@pytest.fixture
def dialog_of(qtbot: QtBot) -> DialogOf:
    """Return a function that waits for a dialog of a type and returns it."""

    def find(kind: type[QDialog]) -> QDialog:
        def shown() -> list[QDialog]:
            tops = QApplication.topLevelWidgets()
            return [top for top in tops if isinstance(top, kind) and top.isVisible()]

        qtbot.waitUntil(lambda: bool(shown()) and shown()[0].isActiveWindow())
        return shown()[0]

    return find
