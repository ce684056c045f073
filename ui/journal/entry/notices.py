"""What is wrong or odd, read beneath the fields: a narrow field has no room for a sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class Notices(QWidget):
    """Three kinds of lines, each hidden while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stops, self.doubts, self.facts = QLabel(), QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        looks = ((self.stops, "problem"), (self.doubts, "notice"), (self.facts, "small"))
        for label, role in looks:
            set_look(label, role=role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        self.show_problems("", "")
        self.show_fact("")

    def show_problems(self, stops: str, doubts: str) -> None:
        """Say what stops the record and what only asks for a second look."""
        for label, text in ((self.stops, stops), (self.doubts, doubts)):
            label.setText(text)
            label.setVisible(bool(text))
        self._show_or_hide()

    def show_fact(self, text: str) -> None:
        """Say something quiet about who came."""
        self.facts.setText(text)
        self.facts.setVisible(bool(text))
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        labels = (self.stops, self.doubts, self.facts)
        self.setVisible(any(label.text() for label in labels))
