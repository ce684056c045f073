"""Which centre's file is open: the first one, another one, a new one, the one for learning."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.language import Problem
from kcentre.storage import CentreFile, open_centre
from kcentre.storage.location import SUFFIX, demo_centre, own_centre, risk_of
from ui.centre.new_centre import NewCentreDialog
from ui.operations import Operations
from ui.preferences import Preferences

_FILES = f"Файлы центров (*{SUFFIX})"


class Opening(QObject):
    """Opens files in the worker and remembers the last own centre."""

    unopened = Signal()
    """No centre is open: the start was refused or put off."""

    founded = Signal()
    """A new centre was made and is open."""

    warned = Signal(str)
    """A sentence about where the file lies."""

    def __init__(self, window: QWidget, operations: Operations, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._operations, self._preferences = window, operations, preferences
        self._dialog: NewCentreDialog | None = None
        self._is_open = False

    def begin(self, named: Path | None) -> None:
        """Open the file named on the command line, else the last one, else ask for a new one."""
        remembered = self._preferences.text("centre")
        if named is not None:
            self.open(named)
        elif remembered:
            self.open(Path(remembered))
        elif own_centre().exists():
            self.open(own_centre())
        else:
            self.new()

    def new(self) -> None:
        """Ask what a new centre needs."""
        dialog = NewCentreDialog(_free_path(own_centre()), self._window)
        dialog.founded.connect(self._found)
        dialog.demo_wanted.connect(self.open_demo)
        dialog.rejected.connect(self._put_off)
        self._dialog = dialog
        dialog.open()

    def choose(self) -> None:
        """Ask for a file and open it."""
        folder = str(Path(self._preferences.text("centre") or own_centre()).parent)
        name, _ = QFileDialog.getOpenFileName(self._window, "Открыть центр", folder, _FILES)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a centre that exists."""
        self._operations.open(partial(open_centre, path), self._opened, self._refused)

    def open_demo(self) -> None:
        """Open the invented centre; make it when it is not there yet."""
        self._operations.open(_opened_demo, self._opened, self._refused)

    def _found(self, path: Path, passport: Passport) -> None:
        opener = partial(found_centre, path, passport)
        self._operations.open(opener, self._founded, self._refused)

    def _founded(self, file: CentreFile) -> None:
        self.founded.emit()
        self._opened(file)

    def _opened(self, file: CentreFile) -> None:
        self._is_open = True
        if file.path != demo_centre():
            self._preferences.remember(centre=str(file.path))
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog = None
        risk = risk_of(file.path)
        if risk:
            self.warned.emit(risk)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_problems(problems)
        self._put_off()

    def _put_off(self) -> None:
        if not self._is_open:
            self.unopened.emit()


def _opened_demo() -> CentreFile:
    path = demo_centre()
    if path.exists():
        return open_centre(path)
    from kcentre.demo import make_demo  # noqa: PLC0415 — imports every room, and is needed once

    return make_demo(path)


def _free_path(wanted: Path) -> Path:
    """Return ``wanted``, or the same with a number where it is taken."""
    path, number = wanted, 2
    while path.exists():
        path = wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}")
        number += 1
    return path
