"""The chip that tells how many appointments are over with nothing said of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import now_here
from kcentre.premises.appointments.queries import unrecorded
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.widgets.number_chip import NumberChip

_WORDS = "Прошло, но не отмечено"
_TOOL_TIP = "Показать записи, время которых прошло: состоялись они или нет?"


class OverdueChip(NumberChip):
    """A press shows them."""

    wanted = Signal(object)
    """(tuple of ids)"""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(_WORDS, _TOOL_TIP, parent)
        self._operations = operations
        self._ids: tuple[int, ...] = ()
        self.clicked.connect(self._tell)

    def refresh(self) -> None:
        """Count anew."""
        self._operations.ask(_overdue, self._show, key=(self, "overdue"))

    def _show(self, ids: tuple[int, ...]) -> None:
        self._ids = ids
        self.show_number(len(ids))

    def _tell(self) -> None:
        self.wanted.emit(self._ids)


def _overdue(file: CentreFile) -> tuple[int, ...]:
    return tuple(line.id for line in unrecorded(file, now_here()))
