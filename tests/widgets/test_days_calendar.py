"""The calendar in which many days are chosen."""

from collections.abc import Iterator
from datetime import date

import pytest
from helpers.keyboard import press
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip
from pytestqt.qtbot import QtBot

from ui.widgets.days_calendar import DayMark, DaysCalendar
from ui.widgets.theme import Scheme, theme

SEPTEMBER = date(2027, 9, 1)


def day(month: int, number: int, year: int = 2027) -> date:
    return date(year, month, number)


@pytest.fixture
def days(qtbot: QtBot) -> Iterator[DaysCalendar]:
    area = QScrollArea()
    area.setWidgetResizable(True)
    made = DaysCalendar("Календарь учебного года")
    made.show_months(SEPTEMBER)
    area.setWidget(made)
    qtbot.addWidget(area)
    area.resize(700, 700)
    with qtbot.waitActive(area):
        area.show()
    made.setFocus()
    yield made
    area.close()


def click(
    days: DaysCalendar, at: date, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = days.day_rect(at).center()
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, held, place)


def test_days_are_chosen_by_mouse(days: DaysCalendar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(days.chosen_changed):
        click(days, day(9, 6))
    assert days.chosen() == [day(9, 6)]
    click(days, day(9, 8), Qt.KeyboardModifier.ShiftModifier)
    click(days, day(10, 1), Qt.KeyboardModifier.ControlModifier)
    assert days.chosen() == [day(9, 6), day(9, 7), day(9, 8), day(10, 1)]
    click(days, day(9, 7), Qt.KeyboardModifier.ControlModifier)
    assert days.chosen() == [day(9, 6), day(9, 8), day(10, 1)]
    click(days, day(2, 29, 2028))
    assert days.chosen() == [day(2, 29, 2028)]


def test_dragging_chooses_a_stretch(days: DaysCalendar) -> None:
    start, end = (days.day_rect(at).center() for at in (day(9, 10), day(9, 8)))
    QTest.mousePress(days, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(days, end)
    QTest.mouseRelease(days, Qt.MouseButton.LeftButton, pos=end)
    assert days.chosen() == [day(9, 8), day(9, 9), day(9, 10)]


def test_days_are_chosen_by_keys(days: DaysCalendar, qtbot: QtBot) -> None:
    for keys in ("Right", "Space", "Down", "Shift+Right", "Shift+Right"):
        press(days, keys)
    assert days.chosen() == [day(9, 2), day(9, 9), day(9, 10), day(9, 11)]
    press(days, "PgDown")
    press(days, "Space")
    assert days.chosen()[-1] == day(10, 11)
    with qtbot.waitSignal(days.activated):
        press(days, "Return")
    press(days, "Esc")
    assert days.chosen() == []
    with qtbot.waitSignal(days.activated):
        press(days, "Return")
    assert days.chosen() == [day(10, 11)]


def test_the_cursor_stays_in_the_year(days: DaysCalendar) -> None:
    press(days, "Up")
    press(days, "PgUp")
    press(days, "Space")
    assert days.chosen() == [SEPTEMBER]
    click(days, day(1, 31, 2028))
    press(days, "PgDown")
    press(days, "Space")
    assert days.chosen() == [day(1, 31, 2028), day(2, 29, 2028)]


def test_a_day_tells_what_is_special_about_it(days: DaysCalendar) -> None:
    marks = {day(9, 1): DayMark("День знаний\nотпуск", is_off=True, is_own=True, has_dot=True)}
    days.show_marks(marks)
    said = "среда, 1\u00a0сентября 2027\u00a0г., День знаний, отпуск. Выбрано: 0\u00a0дней"
    assert days.accessibleDescription() == said
    place = days.day_rect(day(9, 1)).center()
    where = days.mapToGlobal(place)
    QApplication.sendEvent(days, QHelpEvent(QEvent.Type.ToolTip, place, where))
    assert QToolTip.text() == "День знаний\nотпуск"


def test_another_year_begins_with_nothing_chosen(days: DaysCalendar) -> None:
    click(days, day(9, 6))
    days.show_months(SEPTEMBER)
    assert days.chosen() == [day(9, 6)]
    days.show_months(day(9, 1, 2030))
    assert days.chosen() == []
    days.choose([day(10, 5, 2030)])
    assert days.chosen() == [day(10, 5, 2030)]


def test_between_the_months_there_is_no_day(days: DaysCalendar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(days.chosen_changed):
        QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        box = days.day_rect(day(9, 1))
        QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=box.center() - QPoint(box.width(), 0))


@pytest.mark.usefixtures("plain_look")
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("percent", [100, 200])
def test_all_months_fit_into_the_width(days: DaysCalendar, scheme: Scheme, percent: int) -> None:
    theme().choose_scheme(scheme)
    theme().choose_percent(percent)
    days.show_marks({day(9, 1): DayMark("работаем", is_working=True)})
    days.grab()
    august = days.day_rect(day(8, 31, 2028))
    assert days.rect().contains(august)
    assert august.width() >= days.fontMetrics().horizontalAdvance("30")
