"""The gaps in sentences, the strongest first, each with the way to where it can be closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kcentre.analysis.demand.gaps import Gap
from ui.surveys.conclusions.needs_words import gap_words
from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_LINK_EDGE = 5
"""How far a link's words stand from its edge, which shows where the keyboard is."""


class GapRow(QWidget):
    """A sentence and its link; Enter on the link leads there."""

    way_wanted = Signal(object)
    """(Gap)"""

    def __init__(self, gap: Gap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gap = gap
        self.sentence, self.link = QLabel(gap.sentence), LinkButton(gap_words(gap))
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.link.setAccessibleName(f"{self.link.text()}. {gap.sentence}")
        self.link.clicked.connect(self._want_way)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14 - _LINK_EDGE), px(10), px(14), px(6))
        self.sentence.setContentsMargins(px(_LINK_EDGE), 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self.sentence)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def _want_way(self) -> None:
        self.way_wanted.emit(self.gap)


class GapList(QWidget):
    """As high as its rows; without any gap it says so."""

    way_wanted = Signal(object)
    """(Gap)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[GapRow] = []
        self.nothing = QLabel(_NOTHING)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(theme().px(14), theme().px(12), theme().px(14), 0)
        set_look(self.nothing, role="secondary")
        self._lines: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.nothing)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show other gaps; rows that stay the same stay where they are."""
        if [row.gap for row in self.rows] == list(gaps):
            return
        self._clear()
        self.nothing.setVisible(not gaps)
        for gap in gaps:
            if self.rows:
                line = QFrame()
                set_look(line, role="line")
                self._lines.append(line)
                self._column.addWidget(line)
            row = GapRow(gap)
            row.way_wanted.connect(self.way_wanted)
            self.rows.append(row)
            self._column.addWidget(row)

    def _clear(self) -> None:
        for widget in (*self.rows, *self._lines):
            widget.hide()
            widget.deleteLater()
        self.rows, self._lines = [], []


_NOTHING = (
    "Разрывов не видно: чего хотят семьи, на то хватает часов и услуг. Разрыв — это пожелание "
    "многих семей, которому отвечает меньше половины нужного."
)
