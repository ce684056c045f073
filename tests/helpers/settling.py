"""Waiting until the worker has answered: no longer, and without looking every so often."""

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.operations import Operations

_PATIENCE_MS = 20_000


class _Waiting(QObject):
    """Runs the window until its question is answered."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._is_answered = False

    def take(self, _answer: object) -> None:
        self._is_answered = True
        self._loop.quit()

    def wait(self) -> None:
        patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        patience.timeout.connect(self._loop.quit)
        patience.start()
        if not self._is_answered:
            self._loop.exec()
        patience.stop()
        assert self._is_answered, "the worker answers no more"


def settle(operations: Operations, rounds: int) -> None:
    """Let everything asked so far be answered, and what is asked upon the answers, so many deep."""
    for _ in range(rounds):
        waiting = _Waiting()
        operations.aside(_nothing, waiting.take)
        waiting.wait()
        QApplication.processEvents()


def _nothing() -> None:
    return None
