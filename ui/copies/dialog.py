"""«Копии»: a centre's copies, making one, taking one along, going back to one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kcentre.copies.records import CopyFacts, KeptCopy
from kcentre.copies.verbs import make_copy, save_copy_as
from kcentre.language import Problem
from ui.copies.asked import Found, found, looked_into
from ui.copies.places import chosen_copy, chosen_target
from ui.copies.return_box import ReturnBox
from ui.copies.table import Looked, make_table, row_of
from ui.copies.texts import holds_text
from ui.copies.view import CopiesView
from ui.operations import Operations
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.folders import show_folder

_WIDTH = 860
_LOOKING = "Смотрим, что внутри…"
_KEEPING, _TAKING = "Делаем копию…", "Сохраняем копию…"


class CopiesDialog(FittedDialog):
    """Names come at once, what is inside a little later, one copy after another.

    Keys: arrows choose, Enter gives the chosen copy back (after a question), Esc closes.
    """

    restore_wanted = Signal(object, object)
    """(Path of the centre, Path of the copy): the user agreed to go back to it."""

    def __init__(self, centre: Path, operations: Operations, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Копии центра")
        self._centre, self._operations = centre, operations
        self._found: Found | None = None
        self._looked: dict[Path, Looked] = {}
        self._model, self.table = make_table(self)
        self.view = CopiesView(centre, self.table)
        self._question = ReturnBox(self)
        self.take(self.view.column, self.view.footer)
        self._connect()
        self._ask_list()

    @property
    def copies(self) -> Sequence[KeptCopy]:
        """What is listed."""
        return self._found.copies if self._found is not None else ()

    def chosen(self) -> KeptCopy | None:
        """Return the copy under the cursor."""
        row = self.table.currentIndex().row()
        return self.copies[row] if 0 <= row < len(self.copies) else None

    def _connect(self) -> None:
        view = self.view
        view.make.clicked.connect(self._make)
        view.empty.started.connect(self._make)
        view.take_along.clicked.connect(self._take_along)
        view.give_back.clicked.connect(self._ask_return)
        view.show_folder.clicked.connect(self._show_folder)
        view.from_file.clicked.connect(self._choose_other)
        view.close.clicked.connect(self.reject)
        self.table.row_activated.connect(self._ask_return)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self._question.agreed.connect(self._restore)

    def _ask_list(self) -> None:
        work = partial(found, self._centre)
        self._operations.aside(work, self._show_list, self._refused)

    def _show_list(self, answer: Found) -> None:
        self._found = answer
        self.view.show_count(len(self.copies))
        self._fill()
        if self.copies:
            self.table.choose_row(0)
        self._show_chosen()
        self._look_on()

    def _fill(self) -> None:
        self._model.show_all([row_of(copy, self._looked.get(copy.path)) for copy in self.copies])

    def _look_on(self) -> None:
        """Look into the next copy that nobody has looked into yet."""
        unknown = [copy.path for copy in self.copies if copy.path not in self._looked]
        if unknown:
            work = partial(looked_into, unknown[0])
            self._operations.aside(work, self._take_facts)

    def _take_facts(self, answer: tuple[Path, Looked]) -> None:
        path, looked = answer
        self._looked[path] = looked
        self._fill()
        self._show_chosen()
        self._look_on()

    def _show_chosen(self) -> None:
        copy = self.chosen()
        looked = self._looked.get(copy.path) if copy is not None else None
        self.view.give_back.setEnabled(looked is not None and looked.facts is not None)
        if copy is None:
            self.view.tell_chosen("")
        elif looked is None:
            self.view.tell_chosen(_LOOKING)
        elif looked.facts is None:
            self.view.tell_chosen(looked.sentence, is_bad=True)
        else:
            self.view.tell_chosen(f"В копии {holds_text(looked.facts)}.")

    def _make(self) -> None:
        self._begin_work(_KEEPING)
        self._operations.aside(partial(make_copy, self._centre), self._made, self._refused)

    def _made(self, path: Path) -> None:
        self._end_work(f"Копия сделана: {path.name}")
        self._ask_list()

    def _take_along(self) -> None:
        target = chosen_target(self._centre, self)
        if target is not None:
            self._begin_work(_TAKING)
            work = partial(save_copy_as, self._centre, target)
            self._operations.aside(work, self._taken_along, self._refused)

    def _taken_along(self, path: Path) -> None:
        self._end_work(f"Копия сохранена: {path}")

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._end_work(" ".join(problem.sentence for problem in problems), is_bad=True)

    def _begin_work(self, words: str) -> None:
        self.view.begin_work(words)
        self.bring_in_sight(self.view.told)

    def _end_work(self, words: str, *, is_bad: bool = False) -> None:
        self.view.end_work(words, is_bad=is_bad)
        self.bring_in_sight(self.view.told)

    def _show_folder(self) -> None:
        copy = self.chosen()
        if copy is not None:
            show_folder(copy.path.parent)

    def _ask_return(self) -> None:
        copy = self.chosen()
        looked = self._looked.get(copy.path) if copy is not None else None
        if copy is not None and looked is not None and looked.facts is not None:
            self._question.ask(copy.path, copy, looked.facts, self._now())

    def _choose_other(self) -> None:
        path = chosen_copy(self)
        if path is not None:
            self._begin_work(_LOOKING)
            self._operations.aside(partial(looked_into, path), self._ask_other, self._refused)

    def _ask_other(self, answer: tuple[Path, Looked]) -> None:
        path, looked = answer
        self._end_work(looked.sentence, is_bad=True)
        if looked.facts is not None:
            self._question.ask(path, None, looked.facts, self._now())

    def _now(self) -> CopyFacts | None:
        """Return what the centre holds, where it can be read."""
        return self._found.now if self._found is not None else None

    def _restore(self, copy: Path) -> None:
        self.accept()
        self.restore_wanted.emit(self._centre, copy)
