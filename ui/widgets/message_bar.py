"""One line of feedback at the bottom of the window: what was done, and how to take it back."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_SHOWN_MS = 8000
_WIDEST = 720


class MessageBar(QFrame):
    """Lies over the bottom of ``window`` for eight seconds, longer while it has the focus."""

    acted = Signal()
    """The button of the message was pressed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        set_look(self, role="message")
        self._text = QLabel()
        self._button = QPushButton()
        self._button.setAutoDefault(False)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_SHOWN_MS)
        self._leaving.timeout.connect(self._leave)
        self._button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(14), theme().px(6), theme().px(8), theme().px(6))
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._text.setWordWrap(True)
        window.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, button: str = "") -> None:
        """Show a sentence, and a button when there is something to do about it."""
        self._text.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._leaving.start()

    def text(self) -> str:
        """Return what is shown; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
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
        window = self.parentWidget()
        if window is None:
            return
        margin = theme().px(24)
        metrics = self._text.fontMetrics()
        wanted = metrics.horizontalAdvance(self._text.text()) + theme().px(48)
        wanted += self._button.sizeHint().width() if self._button.text() else 0
        width = min(wanted, theme().px(_WIDEST), window.width() - 2 * margin)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        left = (window.width() - width) // 2
        self.setGeometry(left, window.height() - height - margin, width, height)
