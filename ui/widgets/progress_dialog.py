"""What is going on, how far it is, and «Прервать»; shown only when it takes a while."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from kcentre.language.numbers import grouped
from ui.widgets.buttons import QuietButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_PATIENCE_MS = 500
_WIDTH = 420


class ProgressDialog(QDialog):
    """Call ``begin`` when the work is queued and ``end`` when it is over.

    Half a second passes before it is seen, so that quick work shows nothing.
    """

    stopped = Signal()
    """The user wants to stop."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._what = QLabel("Готовимся…")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._button = QuietButton("Прервать")
        self._button.clicked.connect(self.stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self._lay_out(title)

    def begin(self) -> None:
        """Start waiting before showing."""
        self._patience.start()

    def move_to(self, done: int, total: int) -> None:
        """Show how much is done; ``total`` 0 is unknown."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        known = f"Готово {grouped(done)} из {grouped(total)}"
        self._what.setText(known if total else f"Готово {grouped(done)}")

    def stop(self) -> None:
        """Ask the work to stop; the dialog stays until it has."""
        self._button.setEnabled(False)
        self._what.setText("Останавливаемся, всё останется как было…")
        self.stopped.emit()

    def end(self) -> None:
        """Close: the work is over."""
        self._patience.stop()
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        """Esc means «Прервать»."""
        if self._button.isEnabled():
            self.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        set_look(heading, role="heading")
        set_look(self._what, role="secondary")
        heading.setWordWrap(True)
        column = QVBoxLayout(self)
        margin = theme().px(20)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().px(12))
        for widget in (heading, self._what, self._bar):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._button)
        column.addLayout(row)
        self.setMinimumWidth(theme().px(_WIDTH))
