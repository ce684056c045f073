"""Garbage is collected in the GUI thread alone.

Python collects cycles in whatever thread happens to allocate. The worker would so delete widgets,
timers and menus that nobody holds any more; Qt allows that only in the thread they live in, and
the process hangs or crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GuiCollector(QObject):
    """Takes Python's own collecting over for as long as the application lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(_EVERY_MS)

    def _collect(self) -> None:
        collect_due()


def collect_due() -> None:
    """Collect the oldest generation whose turn it is, by Python's own thresholds."""
    turns = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [count > limit for count, limit in turns]
    if due[0]:
        gc.collect([*due, False].index(False) - 1)
