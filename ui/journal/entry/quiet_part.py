"""A part of the quiet line: words until it is reached, then an editor in their place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kcentre.language.problems import Severity
from ui.journal.entry.fields import StripField
from ui.records.pin_button import PinButton
from ui.widgets.buttons import LinkButton
from ui.widgets.editors import Editor
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_STILL_HERE = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
_WIDTH = 150


class QuietPart(StripField):
    """A click or ``edit`` opens the editor; leaving it shows the words again."""

    def __init__(
        self,
        title: str,
        editor: Editor,
        explanation: str,
        *,
        words: Callable[[Any], str],
        pin: PinButton,
        is_needed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``words`` says what the editor, given to it, holds; a missing value ``is_needed``."""
        self._words, self.pin, self._is_needed = words, pin, is_needed
        self.button = LinkButton("")
        super().__init__(title, editor, explanation, parent=parent)
        self._put_words()
        self.button.clicked.connect(self.edit)
        self.editor.edited.connect(self.show_words)
        theme().changed.connect(self._fit)
        self._fit()
        self.show_words()

    def edit(self) -> None:
        """Put the cursor into the editor."""
        self.button.hide()
        self._widget.show()
        self._widget.setFocus()

    def show_words(self) -> None:
        """Say the value."""
        text = self._words(self.editor)
        self.button.setText(text)
        self.button.setAccessibleName(f"{self.title}: {text}")
        self._mark()

    def show_problem(self, sentence: str, severity: Severity = Severity.STOP) -> None:
        """Mark the words too."""
        super().show_problem(sentence, severity)
        self._mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_left = isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut
        if is_left and isinstance(event, QFocusEvent) and event.reason() not in _STILL_HERE:
            self._leave()
        return super().eventFilter(watched, event)

    def _mark(self) -> None:
        is_missing = self._is_needed and self.editor.value() is None
        set_look(self.button, tone="attention" if is_missing or self.problem() else "none")

    def _leave(self) -> None:
        if not self.editor.typing_problem():
            self._widget.hide()
            self.button.show()
            self.show_words()

    def _put_words(self) -> None:
        column = self.layout()
        if not isinstance(column, QVBoxLayout):
            raise TypeError("a field is a column")
        self._label.hide()
        self._widget.hide()
        set_look(self.button, letters="small")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column.removeWidget(self._widget)
        row.addWidget(self.button)
        row.addWidget(self._widget)
        row.addWidget(self.pin)
        column.insertLayout(0, row)

    def _fit(self) -> None:
        self._widget.setFixedWidth(theme().px(_WIDTH))
