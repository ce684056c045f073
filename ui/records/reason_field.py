"""A reason: typed freely, or one press on a usual one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.suggest_field import SuggestField
from ui.widgets.theme import theme


class ReasonField(QWidget):
    """Its value is the text; the usual reasons stand beneath as chips.

    A usual reason takes the place of another one, but comes after words of one's own.
    """

    edited = Signal()

    def __init__(self, usual: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = frozenset(usual)
        self._line = SuggestField(usual)
        self._line.edited.connect(self.edited)
        self.setFocusProxy(self._line)
        chips = QWidget()
        row = FlowLayout(theme().px(6), chips)
        for words in usual:
            chip = QPushButton(words)
            chip.setAutoDefault(False)
            chip.setFont(theme().small_font())
            set_look(chip, role="chip")
            chip.clicked.connect(self._take_usual)
            row.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        column.addWidget(self._line)
        column.addWidget(chips)

    def value(self) -> str:
        return self._line.value()

    def set_value(self, value: str | None) -> None:
        self._line.set_value(value)

    def typing_problem(self) -> str:
        return ""

    def setAccessibleName(self, name: str) -> None:
        """Name the line itself: it has the focus."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._line.setFocus()

    def _take_usual(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            own = self._line.value().strip()
            before = "" if own in self._usual else own
            self._line.set_value(", ".join(filter(None, (before, chip.text()))))
            self._line.setFocus()
            self._line.end(False)
