"""«Что сделать сегодня»: lines with a number or a term at the right, each a door."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


@dataclass(frozen=True, slots=True)
class TodayLine:
    """What waits («Прошли, но не записаны»), how much («2»), how urgent, where it is done."""

    text: str
    amount: str
    tone: Tone
    target: str


class TodayList(QWidget):
    """Hidden while there is nothing to do."""

    go_to = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme().px(12), 0, 0)
        self._column.setSpacing(theme().px(2))
        self._rows: list[QWidget] = []
        line = QFrame()
        set_look(line, role="line")
        heading = QLabel("Что сделать сегодня")
        set_look(heading, role="heading")
        self._column.addWidget(line)
        self._column.addSpacing(theme().px(8))
        self._column.addWidget(heading)
        self.hide()

    def show_lines(self, lines: Sequence[TodayLine]) -> None:
        """Replace the lines."""
        for row in self._rows:
            row.deleteLater()
        self._rows = [self._row(line) for line in lines]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(self._rows))

    def _row(self, line: TodayLine) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        door = LinkButton(line.text)
        set_look(door, role="line-link")
        door.setProperty("target", line.target)
        door.clicked.connect(self._follow)
        amount = QLabel(line.amount)
        set_look(amount, tone=line.tone.value)
        layout.addWidget(door, 1)
        layout.addWidget(amount)
        return row

    def _follow(self) -> None:
        door = self.sender()
        if door is not None:
            self.go_to.emit(str(door.property("target")))
