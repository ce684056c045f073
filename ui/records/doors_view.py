"""The ways from a record to what belongs to it: a line each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.widgets.looks import set_look
from ui.widgets.plain_text import plain_text
from ui.widgets.theme import theme
from ui.widgets.way_link import WayLink


class Lead(NamedTuple):
    """What a line says, and the place it leads to; without one it is only said."""

    words: str
    target: str = ""


class DoorsView(QWidget):
    """Shows the lines under a heading."""

    go_to = Signal(str)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        title = QLabel(heading)
        set_look(title, role="heading")
        self._column.addWidget(title)

    def show_leads(self, leads: Sequence[Lead]) -> None:
        """Show these lines instead of those before."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []
        for lead in leads:
            line = self._link(lead) if lead.target else plain_text(lead.words, "small")
            self._column.addWidget(line)
            if lead.target:
                self._column.setAlignment(line, Qt.AlignmentFlag.AlignLeft)
            self.lines.append(line)

    def _link(self, lead: Lead) -> WayLink:
        link = WayLink(*lead)
        link.go_to.connect(self.go_to)
        return link
