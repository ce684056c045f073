"""What stays blank in a draft: each thing leads to where it is entered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kcentre.language.sentences import capital
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.way_link import WayLink

if TYPE_CHECKING:
    from kcentre.centre.missing import Missing

_ALL_KNOWN = "Все данные для этого документа в программе есть."
_BLANK = "На бумаге здесь пустая строка:"
_PADDING = 14


class BlankLink(WayLink):
    """One thing that is not known; its whole text is the tooltip."""

    def __init__(self, blank: Missing, parent: QWidget | None = None) -> None:
        super().__init__(*blank, parent)
        self._text = capital(blank.text)
        self.setToolTip(self._text)
        self.setAccessibleName(f"Заполнить: {self._text}")
        self.setEnabled(bool(blank.target))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - theme().px(_PADDING)
        told = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText(told.replace("&", "&&"))


class BlanksCard(Card):
    """Lists the blanks; scrolls where there are many."""

    chosen = Signal(str)
    """The target of a blank that is to be filled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Чего не хватает", parent)
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_look(self.note, role="secondary")
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        self._column.addWidget(self.note)
        self.pad_body()
        self.add(area, 1)

    def show_blanks(self, blanks: Sequence[Missing]) -> None:
        """Show what is not known; say so where everything is."""
        self.set_note(str(len(blanks)) if blanks else "")
        self.note.setText(_BLANK if blanks else _ALL_KNOWN)
        while (item := self._column.takeAt(1)) is not None:  # the note stays
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        for blank in blanks:
            link = BlankLink(blank)
            link.go_to.connect(self.chosen)
            self._column.addWidget(link)
        self._column.addStretch()

    def links(self) -> list[BlankLink]:
        """Return what can be followed."""
        found = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, BlankLink)]
