"""A row that breaks where it is narrow."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.flow_layout import FlowLayout


def test_a_row_within_a_row_breaks_too(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    row = FlowLayout(8, outer)
    switch = SegmentedSwitch([(str(n), f"Страница {n}") for n in range(8)], "Страницы")
    row.addWidget(switch)
    wide = switch.sizeHint().width()
    whole = row.heightForWidth(wide)
    assert row.heightForWidth(wide // 2) > 1.5 * whole
    outer.resize(wide // 2, 400)
    row.setGeometry(outer.rect())
    assert switch.height() > 1.5 * whole
