"""A card with a list in an order of its own; the first row is the whole that is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.problems import Severity
from ui.records.rows import Row
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.widgets.buttons import IconButton
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme


class PlacesCard(RowsCard):
    """Ctrl+D copies, Alt+↑ and Alt+↓ move; chosen is the place of a row from 0.

    The place −1 is the whole.
    """

    copy_wanted = Signal()
    move_wanted = Signal(int, int)
    """(place, place it should come to)."""

    def __init__(self, title: str, name: str, copy: str, remove: str) -> None:
        """`name` is that of the list, `copy` and `remove` say what these buttons do."""
        super().__init__(title, RowsView(name, can_move=True))
        self.copy = IconButton("file-plus", f"{copy} (Ctrl+D)")
        self.remove = IconButton("trash-2", f"{remove} (Delete)")
        self._foot = QWidget()
        self._foot_row = FlowLayout(theme().px(8))
        self._keys: list[object] = []
        self._fill()
        self._connect()

    def show_places(self, rows: Sequence[Row], *, is_read_only: bool = False) -> None:
        """Show the whole and its parts."""
        self._keys = [row.key for row in rows]
        self.view.model_of_rows.can_move = not is_read_only
        self.view.show_rows(rows)
        for part in (self._foot, self.copy, self.remove):
            part.setVisible(not is_read_only)
        self._fit_to_place()

    def choose(self, place: int) -> None:
        """Put the cursor on a row; −1 is the whole."""
        if place + 1 < len(self._keys):
            self.view.choose(self._keys[place + 1])

    def place(self) -> int:
        """Return the place of the row under the cursor; −1 is the whole."""
        return self.view.currentIndex().row() - 1

    def add_beneath(self, button: QPushButton) -> None:
        """Put a button beneath the list."""
        self._foot_row.addWidget(button)

    def _tell(self, key: object) -> None:
        self._fit_to_place()
        self.chosen.emit(self._keys.index(key) - 1)

    def _fit_to_place(self) -> None:
        for button in (self.copy, self.remove):
            button.setEnabled(self.place() >= 0)

    def _want_move(self, row: int, to: int) -> None:
        self.move_wanted.emit(row - 1, to - 1)

    def _connect(self) -> None:
        self.editing_wanted.connect(self.opened)
        self.view.move_wanted.connect(self._want_move)
        self.copy.clicked.connect(self.copy_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        copy = add_shortcut(self, "Ctrl+D")
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy_wanted)

    def _fill(self) -> None:
        px = theme().px
        self.add_action(self.copy)
        self.add_action(self.remove)
        self.add(self.view, 1)
        line = QFrame()
        set_look(line, role="line")
        self._foot_row.setContentsMargins(px(10), px(8), px(10), px(8))
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(self._foot_row)
        self.add(self._foot)


def marks_of(problems: Iterable[Problem], parts: str) -> dict[int, Tone]:
    """Return the marks of problems with fields «title» and «questions/3/text» by places.

    `parts`: «questions». What is wrong with their number has no mark: it is told above the list.
    """
    marks: dict[int, Tone] = {}
    for problem in problems:
        name, _, rest = problem.field.partition("/")
        if name == parts and not rest:
            continue
        place = int(rest.partition("/")[0]) if name == parts else -1
        is_stop = problem.severity is Severity.STOP
        if is_stop or place not in marks:
            marks[place] = Tone.BAD if is_stop else Tone.ATTENTION
    return marks
