"""The tab at every text size and in both schemes: nothing is cut, all can be read."""

import pytest
from helpers.analysis_tab import Shown
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.figure_cells import EDGE, PADDING, font_of, height_of
from ui.widgets.figure_table import FigureTable
from ui.widgets.theme import Scheme, theme

pytest_plugins = ["helpers.analysis_fixtures"]
pytestmark = pytest.mark.usefixtures("plain_look")


def test_all_fits_its_cell_and_the_page_is_as_high_as_its_cards(qtbot: QtBot, shown: Shown) -> None:
    page = shown("2025-H1").body.figures
    inner = page.widget()
    assert inner is not None
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        qtbot.wait(50)
        assert page.horizontalScrollBar().maximum() == 0
        assert inner.height() == max(page.viewport().height(), inner.heightForWidth(inner.width()))
        for table in page.tables.values():
            _demand_fitting(table)
            slack = table.height() - table.heightForWidth(table.width())
            assert 0 <= slack <= 1, table.accessibleName()


def test_cards_stand_side_by_side_only_where_there_is_room(qtbot: QtBot, shown: Shown) -> None:
    page = shown("2025-H1").body.figures
    qtbot.wait(50)
    kinds, topics = page._cards["kinds"], page._cards["topics"]
    assert _top(kinds) == _top(topics)
    assert page.tiles[0].y() == page.tiles[3].y()
    theme().choose_percent(150)
    qtbot.wait(50)
    assert _top(kinds) + kinds.height() < _top(topics)
    assert page.tiles[0].y() < page.tiles[3].y()


def test_large_text_leaves_the_pages_to_their_own_window(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-H1")
    theme().choose_percent(200)
    qtbot.wait(50)
    assert not tab.body.preview.isVisible()
    tab.toolbar.pages.click()
    (dialog,) = tab.body.preview.findChildren(QDialog)
    assert dialog.isVisible()
    dialog.close()
    theme().choose_percent(100)
    qtbot.wait(50)
    assert tab.body.preview.isVisible()


def test_a_chart_is_drawn_anew_in_the_dark(qtbot: QtBot, shown: Shown) -> None:
    chart = shown("2025-H1").body.figures.charts["topics"]
    qtbot.waitUntil(lambda: chart.height() >= chart.heightForWidth(chart.width()))
    light = chart.grab().toImage()
    theme().choose_scheme(Scheme.DARK)
    qtbot.wait(20)
    dark = chart.grab().toImage()
    assert light.size() == dark.size()
    assert light != dark


def test_tiles_say_what_they_show_to_screen_readers(shown: Shown) -> None:
    tile = shown("2025-H1").body.figures.tiles[0]
    assert tile.accessibleName() == f"Услуг оказано: {tile.door.text}"
    assert [label.text() for label in tile.findChildren(QLabel)][1] == tile.door.text


def _demand_fitting(table: FigureTable) -> None:
    model, px = table.figures, theme().px
    for row, line in enumerate(model.lines):
        words, *numbers = line
        room = table.columnWidth(0) - px(EDGE) - px(PADDING)
        assert table.rowHeight(row) >= height_of(words, room)
        longest = max(words.text.replace("-", " ").split(), key=len)
        assert QFontMetrics(font_of(words)).horizontalAdvance(longest) <= room, words.text
        for column, door in enumerate(numbers, start=1):
            width = QFontMetrics(font_of(door)).horizontalAdvance(door.text)
            assert width <= table.columnWidth(column) - 2 * px(PADDING)


def _top(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().topLeft()).y()
