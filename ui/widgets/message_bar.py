"""Feedback beside the work: what was done, and how to take it back."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_SHOWN_MS = 8000
_WIDEST, _MARGIN = 380, 12
_MOST_CHARS, _LONGEST_WORD = 220, 24
_HERE_IT_MAY_BREAK = "\u200b"


class MessageBar(QFrame):
    """Lies over the bottom of ``place`` for eight seconds, longer while it has the focus.

    The window gives its left panel as the place, so that no field is ever covered.
    """

    acted = Signal()
    """The button of the message was pressed."""

    def __init__(self, window: QWidget, place: QWidget | None = None) -> None:
        super().__init__(window)
        self._window, self._ground = window, place or window
        set_look(self, role="message")
        self._sentence = ""
        self._text = QLabel()
        self._button = QPushButton()
        self._button.setAutoDefault(False)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_SHOWN_MS)
        self._leaving.timeout.connect(self._leave)
        self._button.clicked.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().px(14), theme().px(10), theme().px(8), theme().px(8))
        column.setSpacing(theme().px(4))
        column.addWidget(self._text)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignRight)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # names are shown as they were typed
        window.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, button: str = "") -> None:
        """Show a sentence, and a button when there is something to do about it."""
        self._sentence = sentence
        self._text.setText(_breakable(_shortened(sentence)))
        self._text.setToolTip(sentence if len(sentence) > _MOST_CHARS else "")
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._leaving.start()

    def text(self) -> str:
        """Return what is shown; empty when nothing is."""
        return "" if self.isHidden() else self._sentence

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _leave(self) -> None:
        if self._button.hasFocus():
            self._leaving.start()
        else:
            self.hide()

    def _place(self) -> None:
        margin = theme().px(_MARGIN)
        ground = self._ground
        width = min(ground.width() - 2 * margin, theme().px(_WIDEST))
        corner = ground.mapTo(self._window, QPoint(margin, ground.height() - margin))
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry(corner.x(), corner.y() - height, width, height)


def _shortened(sentence: str) -> str:
    """Return the beginning and the end of a long sentence: what is wrong, and what to do."""
    if len(sentence) <= _MOST_CHARS:
        return sentence
    half = _MOST_CHARS // 2
    return f"{sentence[:half].rstrip()}…{sentence[-half:].lstrip()}"


def _breakable(sentence: str) -> str:
    """Let a word longer than the bar go on in the next line: Qt would cut it off."""
    words = sentence.split(" ")
    return " ".join(
        word if len(word) <= _LONGEST_WORD else _HERE_IT_MAY_BREAK.join(word) for word in words
    )
