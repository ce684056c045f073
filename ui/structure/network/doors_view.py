"""The ways from a record to what belongs to it: a line each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


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
        self.lines = [self._line(one) for one in leads]
        for line in self.lines:
            self._column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, lead: Lead) -> QWidget:
        if not lead.target:
            told = QLabel(lead.words)
            told.setWordWrap(True)
            told.setTextFormat(Qt.TextFormat.PlainText)
            set_look(told, role="small")
            return told
        link = LinkButton(lead.words.replace("&", "&&"))
        link.setProperty("target", lead.target)
        link.clicked.connect(self._lead)
        return link

    def _lead(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.go_to.emit(str(link.property("target")))
