"""A field of the strip: its problem is told beneath the whole strip, where there is room for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kcentre.language.problems import Severity
from ui.records.pin_button import PinButton
from ui.widgets.editors import Editor
from ui.widgets.form import FormField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class StripField(FormField):
    """A label, maybe with a pin, and an editor; the border says that there is a problem."""

    told = Signal()
    """A sentence came or went."""

    def __init__(
        self,
        title: str,
        editor: Editor,
        explanation: str = "",
        *,
        pin: PinButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, editor, explanation, parent)
        self.title = title
        self.severity = Severity.WARNING
        self._label.setWordWrap(False)
        self._label.setMinimumWidth(0)
        if pin is not None:
            self._put_pin(pin)

    def show_problem(self, sentence: str, severity: Severity = Severity.STOP) -> None:
        """Mark the editor; the sentence itself is shown by the strip."""
        super().show_problem(sentence, severity)
        self.severity = severity
        self._problem.hide()
        if sentence and severity is Severity.WARNING:
            set_look(self._widget, problem="doubt")
        self.told.emit()

    def _put_pin(self, pin: PinButton) -> None:
        column = self.layout()
        if not isinstance(column, QVBoxLayout):
            raise TypeError("a field is a column")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(2))
        column.removeWidget(self._label)
        row.addWidget(self._label)
        row.addWidget(pin, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        column.insertLayout(0, row)
