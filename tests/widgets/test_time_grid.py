"""The grid of time under the mouse and under the keys."""

from collections.abc import Iterator

import pytest
from helpers.keyboard import press
from helpers.time_grid import click, drag, pick_up, place_of
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.theme import Scheme, theme
from ui.widgets.time_grid import BlockLook, GridBlock, GridColumn, TimeGrid

DAYS = ("пн", "вт", "ср")
_SHIFTED = Qt.KeyboardModifier.ControlModifier


def blocks() -> list[GridBlock]:
    return [
        GridBlock("а", "пн", 540, 660, "Соколова А. П.", ("9:00–11:00", "кабинет 5")),
        GridBlock("б", "пн", 600, 720, "Ким О.", ("10:00–12:00",), 1, BlockLook.OPEN),
        GridBlock("в", "вт", 540, 600, "Ёлкина Д’Арк", tool_tip="Ёлкина\nв отпуске", tone=9),
        GridBlock("г", "ср", 540, 600, "прошло", look=BlockLook.MUTED, is_movable=False),
        GridBlock("п", "пн", 780, 840, "перерыв", look=BlockLook.BACKGROUND),
    ]


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[TimeGrid]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = TimeGrid("График недели")
    for widget in (QPushButton("до"), made, QPushButton("после")):
        column.addWidget(widget)
    made.set_columns([GridColumn(day, day, is_today=day == "вт") for day in DAYS])
    made.set_span(480, 1080)
    made.set_blocks(blocks())
    qtbot.addWidget(window)
    window.resize(800, 640)
    with qtbot.waitActive(window):
        window.show()
    made.setFocus()
    yield made
    window.close()


def test_dragging_over_empty_time_paints_it_snapped(grid: TimeGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.painted) as painted:
        drag(grid, place_of(grid, "ср", 640), place_of(grid, "ср", 712))
    assert painted.args == ["ср", 630, 720]
    assert grid.cursor_time() == ("ср", 630, 720)
    with qtbot.waitSignal(grid.painted) as painted:
        drag(grid, place_of(grid, "ср", 712), place_of(grid, "вт", 640))
    assert painted.args == ["ср", 630, 720]


def test_a_click_paints_nothing_and_a_double_click_an_hour(grid: TimeGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.painted):
        click(grid, place_of(grid, "вт", 700))
    assert grid.cursor_time() == ("вт", 690, 705)
    with qtbot.waitSignal(grid.painted) as painted:
        QTest.mouseDClick(
            grid.viewport(), Qt.MouseButton.LeftButton, pos=place_of(grid, "вт", 1075)
        )
    assert painted.args == ["вт", 1020, 1080]


def test_time_can_be_painted_beside_and_over_blocks(grid: TimeGrid, qtbot: QtBot) -> None:
    beside = [place_of(grid, "пн", minute, in_gutter=True) for minute in (541, 598)]
    with qtbot.waitSignal(grid.painted) as painted:
        drag(grid, beside[0], beside[1])
    assert painted.args == ["пн", 540, 600]
    over = [place_of(grid, "вт", minute) for minute in (546, 598)]
    with qtbot.waitSignal(grid.painted) as painted:
        drag(grid, over[0], over[1], _SHIFTED)
    assert painted.args == ["вт", 540, 600]


def test_a_block_is_dragged_to_another_day_and_time(grid: TimeGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.moved) as moved:
        drag(grid, place_of(grid, "пн", 570), place_of(grid, "вт", 637))
    assert moved.args == ["а", "вт", 600, 720]
    assert grid.chosen() == "а"
    assert grid.block_rect("а").center().x() < place_of(grid, "вт", 0).x()


def test_a_block_dragged_back_home_was_not_moved(grid: TimeGrid, qtbot: QtBot) -> None:
    pick_up(grid, place_of(grid, "пн", 570), place_of(grid, "вт", 637))
    with qtbot.assertNotEmitted(grid.moved):
        QTest.mouseMove(grid.viewport(), place_of(grid, "пн", 570))
        QTest.mouseRelease(
            grid.viewport(), Qt.MouseButton.LeftButton, pos=place_of(grid, "пн", 570)
        )


def test_the_edges_of_a_block_resize_it(grid: TimeGrid, qtbot: QtBot) -> None:
    box = grid.block_rect("в")
    bottom, top = QPoint(0, -2), QPoint(0, 2)
    with qtbot.waitSignal(grid.moved) as moved:
        drag(grid, box.bottomLeft().toPoint() + bottom + QPoint(20, 0), place_of(grid, "вт", 659))
    assert moved.args == ["в", "вт", 540, 660]
    with qtbot.waitSignal(grid.moved) as moved:
        drag(grid, box.topLeft().toPoint() + top + QPoint(20, 0), place_of(grid, "вт", 501))
    assert moved.args == ["в", "вт", 495, 600]


def test_the_mouse_shows_what_a_press_would_do(grid: TimeGrid) -> None:
    box = grid.block_rect("в")
    shapes = {
        Qt.CursorShape.PointingHandCursor: box.center().toPoint(),
        Qt.CursorShape.SizeVerCursor: box.topLeft().toPoint() + QPoint(20, 2),
        Qt.CursorShape.ArrowCursor: place_of(grid, "вт", 900),
    }
    for shape, place in shapes.items():
        QTest.mouseMove(grid.viewport(), place)
        assert grid.viewport().cursor().shape() is shape


def test_escape_puts_back_what_is_dragged(grid: TimeGrid, qtbot: QtBot) -> None:
    end = place_of(grid, "вт", 637)
    with qtbot.assertNotEmitted(grid.moved):
        pick_up(grid, place_of(grid, "пн", 570), end)
        press(grid, "Esc")
        QTest.mouseMove(grid.viewport(), place_of(grid, "ср", 900))
        QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_what_is_over_can_be_chosen_and_opened_but_not_moved(grid: TimeGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.moved):
        drag(grid, place_of(grid, "ср", 570), place_of(grid, "ср", 800))
    assert grid.chosen() == "г"
    press(grid, "Alt+Down")
    with qtbot.waitSignal(grid.activated) as opened:
        QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place_of(grid, "ср", 570))
    assert opened.args == ["г"]


def test_new_blocks_end_a_drag_and_keep_the_choice(grid: TimeGrid, qtbot: QtBot) -> None:
    grid.choose("б")
    with qtbot.assertNotEmitted(grid.moved):
        pick_up(grid, place_of(grid, "вт", 570), place_of(grid, "вт", 800))
        grid.set_blocks(blocks())
        QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton)
    assert grid.chosen() == "в"
    with qtbot.waitSignal(grid.chosen_changed) as changed:
        grid.set_blocks(blocks()[:2])
    assert changed.args == [None]


def test_dragging_at_the_edge_scrolls_on(grid: TimeGrid, qtbot: QtBot) -> None:
    grid.window().resize(800, 420)
    bar = grid.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    start = place_of(grid, "ср", 640)
    pick_up(grid, start, QPoint(start.x(), grid.viewport().height() - 4))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    with qtbot.waitSignal(grid.painted) as painted:
        QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton)
    assert painted.args == ["ср", 630, 1080]


def test_arrows_move_the_cursor_and_enter_paints_an_hour(grid: TimeGrid, qtbot: QtBot) -> None:
    assert grid.cursor_time() == ("вт", 540, 555)
    for keys in ("Down", "Down", "Right"):
        press(grid, keys)
    assert grid.cursor_time() == ("ср", 570, 585)
    with qtbot.waitSignal(grid.painted) as painted:
        press(grid, "Return")
    assert painted.args == ["ср", 570, 630]
    press(grid, "End")
    press(grid, "PgDown")
    assert grid.cursor_time() == ("ср", 630, 645)
    press(grid, "Home")
    for _ in range(60):
        press(grid, "Up")
    assert grid.cursor_time() == ("пн", 480, 495)


def test_shift_extends_what_enter_paints(grid: TimeGrid, qtbot: QtBot) -> None:
    for _ in range(3):
        press(grid, "Shift+Down")
    press(grid, "Shift+Up")
    with qtbot.waitSignal(grid.painted) as painted:
        press(grid, "Return")
    assert painted.args == ["вт", 540, 585]


def test_tab_goes_through_the_blocks_and_on(grid: TimeGrid, qtbot: QtBot) -> None:
    grid.put_cursor("пн", 480, 495)
    gone = []
    for _ in range(4):
        press(grid, "Tab")
        gone.append(grid.chosen())
    assert gone == ["а", "б", "в", "г"]
    press(grid, "Shift+Backtab")
    assert grid.chosen() == "в"
    press(grid, "Tab")
    press(grid, "Tab")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "после"


def test_control_tab_leaves_at_once(grid: TimeGrid) -> None:
    press(grid, "Ctrl+Tab")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "после"


def test_keys_open_remove_and_leave_a_block(grid: TimeGrid, qtbot: QtBot) -> None:
    grid.choose("в")
    with qtbot.waitSignal(grid.activated) as opened:
        press(grid, "Return")
    with qtbot.waitSignal(grid.removal_wanted) as removed:
        press(grid, "Del")
    assert opened.args == removed.args == ["в"]
    press(grid, "Esc")
    assert grid.chosen() is None
    with qtbot.assertNotEmitted(grid.removal_wanted):
        press(grid, "Del")
    press(grid, "Down")
    assert grid.cursor_time() == ("вт", 555, 570)


def test_alt_carries_the_block_past_others_in_one_move(grid: TimeGrid, qtbot: QtBot) -> None:
    grid.choose("а")
    told: list[tuple[object, ...]] = []
    grid.moved.connect(lambda *where: told.append(where))
    with qtbot.waitSignal(grid.moved) as moved:
        for keys in ("Alt+Right", "Alt+Down", "Alt+Down"):
            press(grid, keys)
    assert moved.args == ["а", "вт", 570, 690]
    assert len(told) == 1
    with qtbot.waitSignal(grid.moved) as moved:
        press(grid, "Alt+Shift+Down")
        press(grid, "Return")
    assert moved.args == ["а", "пн", 540, 675]


def test_letting_alt_go_drops_at_once_and_escape_puts_back(grid: TimeGrid, qtbot: QtBot) -> None:
    grid.choose("в")
    press(grid, "Alt+Up")
    with qtbot.waitSignal(grid.moved, timeout=300) as moved:
        QTest.keyRelease(grid, Qt.Key.Key_Alt)
    assert moved.args == ["в", "вт", 525, 585]
    with qtbot.assertNotEmitted(grid.moved, wait=700):
        press(grid, "Alt+Left")
        press(grid, "Esc")
    assert grid.chosen() == "в"
    with qtbot.assertNotEmitted(grid.moved, wait=700):
        press(grid, "Alt+Left")
        press(grid, "Alt+Right")


def test_the_grid_tells_in_words_where_we_are(grid: TimeGrid) -> None:
    grid.put_cursor("пн", 480, 495)
    assert grid.accessibleDescription() == "пн, 8:00–8:15: пусто"
    grid.put_cursor("пн", 600, 615)
    assert grid.accessibleDescription() == "пн, 10:00–10:15: Соколова А. П., Ким О."
    grid.choose("а")
    said = "пн, 9:00–11:00: Соколова А. П., 9:00–11:00, кабинет 5"
    assert grid.accessibleDescription() == said
    press(grid, "Alt+Right")
    assert grid.accessibleDescription() == "Будет: вт, 9:00–11:00"
    press(grid, "Esc")
    grid.choose("в")
    assert grid.accessibleDescription() == "вт, 9:00–10:00: Ёлкина, в отпуске"


def test_menus_are_asked_for_by_mouse_and_by_key(grid: TimeGrid, qtbot: QtBot) -> None:
    place = place_of(grid, "вт", 570)
    reasons = QContextMenuEvent.Reason
    with qtbot.waitSignal(grid.menu_wanted) as wanted:
        where = grid.viewport().mapToGlobal(place)
        event = QContextMenuEvent(reasons.Mouse, place, where)
        QApplication.sendEvent(grid.viewport(), event)
    assert wanted.args == ["в", where]
    assert grid.chosen() == "в"
    with qtbot.waitSignal(grid.menu_wanted) as wanted:
        QApplication.sendEvent(
            grid.viewport(), QContextMenuEvent(reasons.Keyboard, QPoint(), QPoint())
        )
    with qtbot.assertNotEmitted(grid.menu_wanted):
        empty = place_of(grid, "вт", 900)
        event = QContextMenuEvent(reasons.Mouse, empty, grid.viewport().mapToGlobal(empty))
        QApplication.sendEvent(grid.viewport(), event)


def test_a_tool_tip_tells_all_of_a_block(grid: TimeGrid) -> None:
    place = place_of(grid, "пн", 570)
    where = grid.viewport().mapToGlobal(place)
    QApplication.sendEvent(grid.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, where))
    assert QToolTip.text() == "Соколова А. П.\n9:00–11:00\nкабинет 5"


def test_many_lanes_make_the_grid_wider_than_its_view(grid: TimeGrid, qtbot: QtBot) -> None:
    grid.set_blocks(GridBlock(at, "вт", 540, 600, "Ё" * 300) for at in range(24))
    bar = grid.horizontalScrollBar()
    assert bar.maximum() > 0
    grid.choose(23)
    assert grid.block_rect(23).right() <= grid.viewport().width()
    assert grid.block_rect(0).width() > 30


def test_without_columns_nothing_happens(grid: TimeGrid, qtbot: QtBot) -> None:
    grid.set_columns([])
    assert grid.cursor_time() is None
    with qtbot.assertNotEmitted(grid.painted):
        drag(grid, QPoint(90, 90), QPoint(90, 200))
        QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
        press(grid, "Down")
        press(grid, "Return")
    assert grid.accessibleDescription() == ""
    assert grid.time_rect("пн", 0, 60).isEmpty()
    press(grid, "Tab")
    assert not grid.hasFocus()


@pytest.mark.usefixtures("plain_look")
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_drawn_in_every_look(grid: TimeGrid, scheme: Scheme, percent: int) -> None:
    theme().choose_scheme(scheme)
    theme().choose_percent(percent)
    grid.choose("а")
    grid.show_now(600)
    picture = grid.grab().toImage()
    inside = grid.block_rect("в").bottomRight().toPoint() - QPoint(8, 8)
    assert picture.pixelColor(inside).name().upper() == theme().colours.category(9).ground
    assert picture.pixelColor(2, 2).name().upper() == theme().colours.card
