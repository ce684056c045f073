"""The end of the form: what is left without an answer, and Enter that saves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.surveys.entry.filling import Filling
from ui.widgets.buttons import PrimaryButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _SaveButton(PrimaryButton):
    """Leaves Shift+Enter, which goes back, and a key held down to the sheet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and (is_back or event.isAutoRepeat()):
            event.ignore()
        else:
            super().keyPressEvent(event)


class FinishBlock(QWidget):
    """Comes after the last question; its button has the cursor there."""

    pressed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """``words`` stand on the button."""
        super().__init__(parent)
        self.button = _SaveButton(words)
        self._lacks, self._key = QLabel(), QLabel("Enter")
        self._lacks.setWordWrap(True)
        set_look(self._lacks, role="notice")
        set_look(self._key, role="small")
        self.button.clicked.connect(self.pressed)
        self._lay_out()

    def tell(self, filling: Filling, *, is_reached: bool) -> None:
        """Name the answers that are not kept and, once it is reached, what has no answer."""
        said = [
            sentence
            for sentence in (
                _named("Нет ответа на", filling.unanswered() if is_reached else []),
                _named("Не сохранятся ответы на пропущенные", filling.fallen()),
            )
            if sentence
        ]
        self._lacks.setText("\n".join(said))
        self._lacks.setVisible(bool(said))
        self.button.setAccessibleDescription(" ".join(said))

    def told(self) -> str:
        """Return what is told."""
        return self._lacks.text()

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(8))
        column.addWidget(self._lacks)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.button)
        row.addWidget(self._key)
        row.addStretch(1)
        column.addLayout(row)


def _named(begin: str, places: list[int]) -> str:
    if not places:
        return ""
    word = "вопрос" if len(places) == 1 else "вопросы"
    return f"{begin} {word} {', '.join(str(place + 1) for place in places)}."
