"""Why something was not done, beneath what was entered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.looks import set_look


class ProblemLine(QLabel):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_look(self, role="problem")
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say it; an empty sentence takes back what was said."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
