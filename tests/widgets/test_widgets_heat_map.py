"""The heat map: every cell is reached by the keyboard and says what it is."""

from helpers.keyboard import press
from pytestqt.qtbot import QtBot

from ui.widgets.colours import DARK, LIGHT, contrast
from ui.widgets.heat_map import HeatCell, HeatMap, ground_and_ink


def shown(qtbot: QtBot) -> HeatMap:
    heat = HeatMap("Спрос")
    qtbot.addWidget(heat)
    cells = [
        [HeatCell(row * 2 + column, f"{row}:{column}") for column in range(2)] for row in (0, 1)
    ]
    heat.show_cells(["утро", "вечер"], ["Пн", "Вт"], cells)
    heat.show()
    heat.activateWindow()
    heat.setFocus()
    qtbot.waitUntil(heat.hasFocus)
    return heat


def test_arrows_read_the_cells_and_stop_at_the_edge(qtbot: QtBot) -> None:
    heat = shown(qtbot)
    for keys, says in (("Right", "0:1"), ("Right", "0:1"), ("Down", "1:1"), ("Left", "1:0")):
        press(heat, keys)
        assert heat.accessibleDescription() == says


def test_nothing_to_show_is_painted_and_ignores_arrows(qtbot: QtBot) -> None:
    heat = HeatMap("Спрос")
    qtbot.addWidget(heat)
    heat.show_cells([], [], [])
    heat.show()
    press(heat, "Right")
    assert not heat.grab().isNull()
    assert heat.accessibleDescription() == ""


def test_every_count_can_be_read_in_both_schemes() -> None:
    for colours in (LIGHT, DARK):
        for share in range(101):
            ground, ink = ground_and_ink(colours, share / 100)
            assert contrast(ink, ground) >= 4.5, (colours.card, share)
