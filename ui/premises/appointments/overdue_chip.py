"""The chip that tells how many appointments are over with nothing said of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kcentre.premises.appointments.queries import unrecorded
from kcentre.premises.appointments.surroundings import now_here
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class OverdueChip(QPushButton):
    """Hidden while there are none; a press shows them."""

    wanted = Signal(object)
    """(tuple of ids)"""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._ids: tuple[int, ...] = ()
        self.setAutoDefault(False)
        set_look(self, role="chip", tone="attention")
        self.setToolTip("Показать записи, время которых прошло: состоялись они или нет?")
        theme().changed.connect(self._fit)
        self._fit()
        self.clicked.connect(self._tell)
        self.hide()

    def refresh(self) -> None:
        """Count anew."""
        self._operations.ask(_overdue, self._show, key=(self, "overdue"))

    def _show(self, ids: tuple[int, ...]) -> None:
        self._ids = ids
        self.setText(f"Прошло, но не отмечено: {len(ids)}")
        self.setVisible(bool(ids))

    def _tell(self) -> None:
        self.wanted.emit(self._ids)

    def _fit(self) -> None:
        self.setFont(theme().small_font())


def _overdue(file: CentreFile) -> tuple[int, ...]:
    return tuple(line.id for line in unrecorded(file, now_here()))
