"""Words in blocks of the grid of time that are low or narrow."""

import pytest
from PySide6.QtCore import QSizeF
from pytestqt.qtbot import QtBot

from ui.widgets.theme import theme
from ui.widgets.time_grid import GridBlock, GridColumn, TimeGrid
from ui.widgets.time_grid.block_texts import BlockTexts, reads_downwards

BLOCK = GridBlock(1, "пн", 540, 720, "Соколова А. П.", ("9:00–12:00", "кабинет 5"))


@pytest.mark.usefixtures("qapp")
def test_a_block_shows_as_many_lines_as_fit() -> None:
    texts = BlockTexts()
    line = texts.line_height
    assert texts.lines(BLOCK, QSizeF(400, line * 3.2)) == (BLOCK.title, *BLOCK.lines)
    assert texts.lines(BLOCK, QSizeF(400, line * 2.2)) == (BLOCK.title, "9:00–12:00")
    whole = "Соколова А. П., 9:00–12:00, кабинет 5"
    assert texts.lines(BLOCK, QSizeF(400, line)) == (whole,)
    assert texts.lines(BLOCK, QSizeF(60, line))[0].endswith("…")
    assert texts.lines(BLOCK, QSizeF(4, 400)) == ()


@pytest.mark.usefixtures("qapp")
def test_words_are_turned_only_where_a_block_is_narrow_and_tall() -> None:
    px = theme().px
    assert reads_downwards(QSizeF(px(30), px(200)))
    assert not reads_downwards(QSizeF(px(30), px(32)))
    assert not reads_downwards(QSizeF(px(120), px(200)))


def test_narrow_lanes_keep_the_whole_week_in_view(qtbot: QtBot) -> None:
    grid = TimeGrid("Неделя")
    qtbot.addWidget(grid)
    grid.set_columns([GridColumn(number, str(number)) for number in range(7)])
    grid.set_span(480, 1140)
    grid.set_blocks(
        GridBlock((day, lane), day, 540, 720, "Ёлкина Д’Арк " * 9, ("9:00–12:00",), lane)
        for day in range(5)
        for lane in range(4)
    )
    grid.resize(1060, 560)
    grid.show()
    grid.grab()
    assert grid.horizontalScrollBar().maximum() == 0
    assert grid.block_rect((4, 3)).width() > 30
