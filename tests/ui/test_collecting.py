"""Garbage of the window is never collected by the worker."""

import gc
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ui.collecting import GuiCollector, collect_due


class Looped(QObject):
    """Holds itself, as a widget whose signal goes to its own method does."""

    def __init__(self, died_in: list[int]) -> None:
        super().__init__()
        self.itself, self._died_in = self, died_in

    def __del__(self) -> None:
        self._died_in.append(threading.get_ident())


def test_the_application_alone_collects(qapp: QApplication) -> None:
    collector = qapp.findChild(GuiCollector)
    assert isinstance(collector, GuiCollector)
    assert isValid(collector)
    assert not gc.isenabled()


def test_a_worker_that_makes_garbage_collects_nothing(qapp: QApplication) -> None:
    died_in: list[int] = []
    Looped(died_in)
    kept: list[list[int]] = []
    worker = threading.Thread(target=lambda: kept.extend([place] for place in range(100_000)))
    worker.start()
    worker.join()
    assert died_in == []
    collect_due()
    assert died_in == [threading.get_ident()]
