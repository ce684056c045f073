"""A private note entered with the service: only its author and the head will see it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.journal.records import OwnNote
from ui.journal.entry.fields import StripField
from ui.widgets.editors import LongTextField

_TITLE = "Заметка для себя — видят только автор и заведующий"
_HINT = "Заметка не печатается с журналом и не попадает ни в выгрузки, ни в отчёты."


class OwnNoteRow(QWidget):
    """Hidden until it is wanted."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = _NoteText(2)
        self.text.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(StripField(_TITLE, self.text, _HINT))
        self.hide()

    def open(self) -> None:
        """Put the cursor into the note."""
        self.show()
        self.text.setFocus()

    def show_text(self, text: str) -> None:
        """Show a note; an empty one is hidden."""
        self.text.set_value(text)
        self.setVisible(bool(text))

    def note(self, specialist_id: int | None) -> OwnNote | None:
        """Return the note of a specialist; None where nothing was noted."""
        text = self.text.value()
        return OwnNote(specialist_id, text) if text and specialist_id is not None else None


class _NoteText(LongTextField):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
