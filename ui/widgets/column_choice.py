"""Which columns of which table the user wants to see, wherever the table is made.

Tables read and tell it here; whoever keeps the user's preferences gives what was kept and hears
what is new. Like the look it belongs to the whole application.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication


class ColumnChoice(QObject):
    """Keys of the wanted columns by the table's name; none where the user never chose."""

    chosen = Signal(str, list)
    """(name, keys): worth remembering."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._kept: Callable[[str], list[str]] = _nothing
        self._chosen: dict[str, list[str]] = {}

    def begin(self, kept: Callable[[str], list[str]]) -> None:
        """Take what was remembered; what was chosen before is forgotten."""
        self._kept = kept
        self._chosen.clear()

    def columns(self, name: str) -> list[str]:
        """Return the wanted keys."""
        return self._chosen.get(name) or self._kept(name)

    def choose(self, name: str, keys: list[str]) -> None:
        """Want these columns from now on."""
        self._chosen[name] = keys
        self.chosen.emit(name, keys)


def column_choice() -> ColumnChoice:
    """Return the application's choice of columns; makes it when it is asked for first."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a QApplication must exist before its choice of columns")
    found = app.findChild(ColumnChoice)
    return found if isinstance(found, ColumnChoice) else ColumnChoice(app)


def _nothing(_name: str) -> list[str]:
    return []
