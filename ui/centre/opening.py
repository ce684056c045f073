"""Which centre's file is open: the first one, another one, a new one, the one for learning."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.language import Problem
from kcentre.storage import CentreFile
from kcentre.storage.copies import copies_folder
from kcentre.storage.location import SUFFIX, demo_centre, is_removable, own_centre, risk_of
from ui.centre.new_centre import NewCentreDialog
from ui.centre.not_opened import NotOpened
from ui.centre.openers import brought, free_path, opened, opened_demo, restored
from ui.centre.refused_box import RefusedBox
from ui.centre.stick_box import StickBox
from ui.operations import Operations
from ui.operations.failures import Failure
from ui.preferences import Preferences

_FILES = f"Файлы центров (*{SUFFIX})"
_NOT_RESTORED = "Копия не возвращена, и сам центр сейчас не открывается."
_BROUGHT = "Центр лежит теперь на этом компьютере: «{}». Флешку можно вынуть."
_RESTORED = "Центр возвращён к копии. Файл, который был до этого, сохранён среди копий."


class Opening(QObject):
    """Opens files in the worker and remembers the last own centre."""

    unopened = Signal(str)
    """No centre is open: the start was put off, or refused for that reason."""

    founded = Signal()
    """A new centre was made and is open."""

    came = Signal(object)
    """(CentreFile): it is open, and the window shows it."""

    warned = Signal(str)
    """A sentence about where the file lies."""

    copies_wanted = Signal(object)
    """(Path) of a centre that can't be opened, whose copies could help."""

    def __init__(self, window: QWidget, operations: Operations, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._operations, self._preferences = window, operations, preferences
        self._dialog: NewCentreDialog | None = None
        self._is_open, self._reason, self._refused_path = False, "", own_centre()
        self._refused_box, self._stick = RefusedBox(window), StickBox(window)
        self._refused_box.another_wanted.connect(self.choose)
        self._refused_box.copies_wanted.connect(self.copies_wanted)
        self._stick.bring_wanted.connect(self._bring)
        self._stick.work_there_wanted.connect(self.open)
        self._stick.put_off.connect(self._put_off)
        operations.closed.connect(self._note_closed)
        operations.failed.connect(self._tell_failure)

    def begin(self, named: Path | None) -> None:
        """Open the file named on the command line, else the last one, else ask for a new one."""
        remembered = self._preferences.text("centre")
        if named is not None:
            self._open_chosen(named)
        elif remembered:
            self.open(Path(remembered))
        elif own_centre().exists():
            self.open(own_centre())
        else:
            self.new()

    def new(self) -> None:
        """Ask what a new centre needs."""
        dialog = NewCentreDialog(free_path(own_centre()), self._window)
        dialog.founded.connect(self._found)
        dialog.demo_wanted.connect(self.open_demo)
        dialog.rejected.connect(self._put_new_off)
        self._dialog = dialog
        dialog.open()

    def try_again(self) -> None:
        """Open the centre that was refused: it may be free, plugged in or mended by now."""
        self.open(self._refused_path)

    def choose(self) -> None:
        """Ask for a file and open it."""
        folder = str(Path(self._preferences.text("centre") or own_centre()).parent)
        name, _ = QFileDialog.getOpenFileName(self._window, "Открыть центр", folder, _FILES)
        if name:
            self._open_chosen(Path(name))

    def open(self, path: Path) -> None:
        """Open a centre that exists."""
        self._operations.open(partial(opened, path), self._opened, self._refused)

    def open_demo(self) -> None:
        """Open the invented centre; make it when it is not there yet."""
        self._operations.open(opened_demo, self._opened, self._refused)

    def restore(self, centre: Path, copy: Path) -> None:
        """Give a centre its copy back and open it; the window's undo begins anew."""
        self._refused_path, self._reason = centre, _NOT_RESTORED
        opener = partial(restored, centre, copy)
        self._operations.open(opener, self._restored, self._refused, closes_first=True)

    def _open_chosen(self, path: Path) -> None:
        is_new_here = str(path) != self._preferences.text("centre")
        if is_new_here and path.is_file() and is_removable(path):
            self._stick.ask(path)
        else:
            self.open(path)

    def _bring(self, path: Path) -> None:
        opener = partial(brought, path, free_path(own_centre()))
        self._operations.open(opener, self._brought, self._refused)

    def _brought(self, file: CentreFile) -> None:
        self._opened(file)
        self.warned.emit(_BROUGHT.format(file.path))

    def _restored(self, file: CentreFile) -> None:
        self._opened(file)
        self.warned.emit(_RESTORED)

    def _found(self, path: Path, passport: Passport) -> None:
        opener = partial(found_centre, path, passport)
        self._operations.open(opener, self._founded, self._refused)

    def _founded(self, file: CentreFile) -> None:
        self.founded.emit()
        self._opened(file)

    def _opened(self, file: CentreFile) -> None:
        self._is_open = True
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog = None
        risk = risk_of(file.path)
        if risk:
            self.warned.emit(risk)
        self.came.emit(file)
        if file.path != demo_centre():
            self._preferences.remember(centre=str(file.path))

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_problems(problems)
        elif problems:
            self.warned.emit(" ".join(problem.sentence for problem in problems))
        self._put_off()

    def _tell_failure(self, failure: Failure) -> None:
        refused = failure.error
        if isinstance(refused, NotOpened):
            has_copies = copies_folder(refused.path).is_dir()
            self._refused_path = refused.path
            self._reason = f"{refused.sentence} {refused.advice}"
            self._refused_box.tell(refused, has_copies=has_copies)

    def _put_new_off(self) -> None:
        self._dialog = None
        self._put_off()

    def _note_closed(self) -> None:
        self._is_open = False

    def _put_off(self) -> None:
        if not self._is_open:
            self.unopened.emit(self._reason)
