"""What a screen shows when it has nothing yet: what will be here, and how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.buttons import PrimaryButton
from ui.widgets.icons import ICON_PX, pixmap
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_ICON_SCALE = 2
_WIDEST = 460


class EmptyState(QWidget):
    """An icon, a sentence of what will be here, and the one button that starts it."""

    started = Signal()

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        button: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = QLabel()
        self._title = QLabel(title)
        self._sentence = QLabel(sentence)
        self.button = PrimaryButton(button)
        self.button.clicked.connect(self.started)
        self._lay_out()
        self.button.setVisible(bool(button))
        theme().changed.connect(self._paint_icon)
        self._paint_icon()

    def say(self, title: str, sentence: str) -> None:
        """Change the words, for example when a filter finds nothing."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def add_way(self, button: QWidget) -> None:
        """Put another way to begin beneath the button."""
        before_the_end = self._column.count() - 1
        self._column.insertWidget(before_the_end, button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        set_look(self._title, role="title")
        set_look(self._sentence, role="secondary")
        self._column = column = QVBoxLayout(self)
        column.setSpacing(theme().px(8))
        column.addStretch(2)
        for label in (self._picture, self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addLayout(_centred(label))
        for label in (self._title, self._sentence):
            label.setMaximumWidth(theme().px(_WIDEST))
        column.addSpacing(theme().px(8))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _paint_icon(self) -> None:
        side = theme().px(ICON_PX) * _ICON_SCALE
        self._picture.setPixmap(pixmap(self._icon_name, theme().colours.secondary, side))


def _centred(label: QLabel) -> QHBoxLayout:
    """Return a row with the label in its middle; an alignment would cut its second line off."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, 100)
    row.addStretch(1)
    return row
