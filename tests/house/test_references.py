"""PySide6 6.12 lost references to None on Python 3.11 and aborted after some 5 000 void calls."""

import sys

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_void_calls_of_qt_lose_no_reference(qtbot: QtBot) -> None:
    label, model = QLabel(), QStandardItemModel(1, 1)
    qtbot.addWidget(label)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(5000):
        label.setEnabled(True)
        label.update()
        model.data(model.index(0, 0))
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(abs(new - old) < 1000 for old, new in zip(before, after, strict=True))
