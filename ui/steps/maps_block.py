"""Beneath the steps: the road maps of the year, always in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kcentre.language.plurals import counted
from kcentre.roadmaps.records import RoadMapLine
from kcentre.roadmaps.targets import ALL_TARGET
from ui.steps.map_line import map_line
from ui.steps.todo_line import TodoLine
from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_HEADING, _LINE = 36, 24


class MapsBlock(QWidget):
    """A line for each map where there is room; the heading, which leads to all, always stands.

    Alone, the heading has the colour of what is late.
    """

    go_to = Signal(str)
    filled = Signal()
    """There are more road maps, or fewer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = LinkButton("Дорожные карты")
        self._shown: tuple[RoadMapLine, ...] = ()
        self._lines: list[TodoLine] = []
        self._column = QVBoxLayout()
        self._lay_out()
        self.heading.clicked.connect(self._open_all)
        self.hide()

    def show_maps(self, found: Sequence[RoadMapLine]) -> None:
        """Show the road maps in work; without any there is nothing to see."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for gone in self._lines:
            gone.hide()
            gone.deleteLater()
        self._lines = [map_line(one) for one in found]
        before: QWidget = self.heading
        for line in self._lines:
            line.clicked.connect(self._follow)
            self._column.addWidget(line)
            QWidget.setTabOrder(before, line)
            before = line
        self._name()
        self.setVisible(bool(found))
        self.filled.emit()

    def fit(self, room: int) -> None:
        """Show the lines where the block is then not above `room`, in pixels."""
        px = theme().px
        is_whole = px(_HEADING) + len(self._lines) * px(_LINE) <= room
        for line in self._lines:
            line.setVisible(is_whole)
        set_look(self.heading, tone="bad" if self._late() and not is_whole else "")

    def lines(self) -> list[TodoLine]:
        """Return the lines, from top to bottom."""
        return list(self._lines)

    def _name(self) -> None:
        self.heading.setText(f"Дорожные карты · {len(self._shown)}")
        late = self._late()
        words = f"Просрочено: {counted(late, 'задача', 'задачи', 'задач')}" if late else ""
        tips = [one.draft.title for one in self._shown]
        self.heading.setToolTip("\n".join(filter(None, (words, *tips))))
        self.heading.setAccessibleDescription(words)

    def _late(self) -> int:
        return sum(one.late for one in self._shown)

    def _follow(self) -> None:
        line = self.sender()
        if isinstance(line, TodoLine):
            self.go_to.emit(line.target)

    def _open_all(self) -> None:
        self.go_to.emit(ALL_TARGET)

    def _lay_out(self) -> None:
        px = theme().px
        edge = QFrame()
        set_look(edge, role="line")
        set_look(self.heading, weight="bold")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(2))
        self._column.setSpacing(0)
        for widget in (edge, self.heading):
            column.addWidget(widget)
        column.addLayout(self._column)
