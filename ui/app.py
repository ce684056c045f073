"""Start-up as a list of small tasks: first the window is painted, then the centre is opened.

The modules imported at the top are all that the first picture needs; the storage, the rooms and
their tabs are imported by the tasks after it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ui.collecting import GuiCollector
from ui.main_window import MainWindow
from ui.preferences import Preferences, config_file
from ui.rooms import ROOMS, Room
from ui.widgets.resources import resource
from ui.widgets.theme import Scheme, theme

if TYPE_CHECKING:
    from ui.desk import Desk

APP_NAME = "kcentre"
APP_TITLE = "Консультационный центр"


@dataclass(slots=True)
class Start:
    """What the start-up tasks hand on to each other."""

    app: QApplication
    preferences: Preferences
    file: Path | None
    window: MainWindow


def run(arguments: list[str]) -> int:
    """Start, show the window, work until it is closed; return the exit status."""
    app = make_app(arguments)
    start = make_window(app, Preferences(config_file()), _file_in(arguments))
    start.window.painted.connect(lambda: assemble(start))
    start.window.show()
    return app.exec()


def make_app(arguments: list[str]) -> QApplication:
    """Return the application with its name, style and locale."""
    QApplication.setStyle("Fusion")  # before the application: it would make its own style first
    app = QApplication(arguments)
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName(APP_TITLE)
    app.setDesktopFileName(APP_NAME)
    GuiCollector(app)
    QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    return app


def make_window(
    app: QApplication,
    preferences: Preferences,
    file: Path | None,
    rooms: Sequence[Room] = ROOMS,
) -> Start:
    """Return the shell of the window, not yet shown."""
    scheme = preferences.text("scheme", Scheme.SYSTEM)
    known = scheme if scheme in set(Scheme) else Scheme.SYSTEM
    theme().dress(Scheme(known), preferences.number("text_percent", 100))
    window = MainWindow(rooms)
    window.take_geometry(preferences.text("geometry"))
    return Start(app, preferences, file, window)


def assemble(start: Start) -> Desk:
    """Do what comes after the first picture; return the desk at which the work goes on."""
    from ui.russian import speak_russian  # noqa: PLC0415 — the first picture has no words of Qt

    for task in (_show_icon, speak_russian):
        task(start.app)
    from ui.desk import Desk  # noqa: PLC0415 — imports the storage and the rooms

    desk = Desk(start.window, start.preferences)
    _catch_bugs(desk.feedback.tell_bug)
    desk.begin(start.file)
    return desk


def _show_icon(app: QApplication) -> None:
    app.setWindowIcon(QIcon(str(resource("icons", "kcentre.svg"))))


def _catch_bugs(tell: Callable[[BaseException], None]) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            tell(error)
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = hook


def _file_in(arguments: list[str]) -> Path | None:
    """Return the file named, with its folder: it is remembered for starts from elsewhere."""
    names = [name for name in arguments[1:] if not name.startswith("-")]
    return Path(names[0]).absolute() if names else None
