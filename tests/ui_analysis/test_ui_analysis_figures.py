"""The figures on the screen are the centre's own, and each opens the rows that add up to it."""

from pathlib import Path

from helpers.analysis_tab import Shown, close, rows_dialog, wait_for_figures
from helpers.keyboard import press
from peewee import fn
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcentre.figures.figure import Unit
from kcentre.figures.figures import figures
from kcentre.journal.tables import Session
from kcentre.periods.period import parse_period, quarter
from kcentre.storage import CentreFile, Changes, open_for_reading
from ui.analysis.period_page import PeriodPage
from ui.records.figure_texts import value_text

pytest_plugins = ["helpers.analysis_fixtures"]


def test_the_newest_quarter_with_data_is_shown_first(analysis: PeriodPage) -> None:
    assert analysis.period == quarter(2025, 4)
    assert analysis.toolbar.picker.name.text() == "IV квартал 2025\u00a0года"


def test_every_figure_on_the_page_opens_rows_that_add_up_to_it(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-H1")
    doors = tab.body.figures.doors()
    hours = tab.body.figures.charts["hours"].doors()
    assert len(doors) - len(hours) > 60
    for door in [door for door in doors if door not in hours[5:]]:
        tab.open_rows(door.code)
        dialog = rows_dialog(qtbot)
        behind = dialog.behind
        assert behind.figure.code == door.code
        assert value_text(behind.value, behind.figure.unit) == door.text, door
        assert dialog.model.rowCount() == len(behind.keys) > 0
        close(qtbot, dialog)
    _every_number_of_the_federal_sheet_opens_its_rows(qtbot, tab)


def _every_number_of_the_federal_sheet_opens_its_rows(qtbot: QtBot, tab: PeriodPage) -> None:
    tab.toolbar.view._group.button(1).click()
    assert tab.body.currentWidget() is tab.body.federal
    for door in tab.body.federal.doors():
        tab.open_rows(door.code)
        dialog = rows_dialog(qtbot)
        shows_whether = door.name.startswith(("Оказывается", "Консультационный центр"))
        assert shows_whether or value_text(dialog.behind.value) == door.text
        close(qtbot, dialog)


def test_a_click_opens_rows_and_a_row_its_journal(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-H1")
    page = tab.body.figures
    QTest.mouseClick(page.tiles[1], Qt.MouseButton.LeftButton)
    dialog = rows_dialog(qtbot)
    assert dialog.behind.figure.code == "people.parents"
    close(qtbot, dialog)
    table = page.tables["kinds"]
    cell = table.visualRect(table.figures.index(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    dialog = rows_dialog(qtbot)
    assert dialog.behind.figure.code == "sessions.by_kind_and_form.methodical.in_person"
    close(qtbot, dialog)
    QTest.mouseClick(page.charts["topics"], Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    dialog = rows_dialog(qtbot)
    assert dialog.behind.figure.code == page.charts["topics"].doors()[0].code
    close(qtbot, dialog)
    tab.open_rows("sessions.total")
    dialog = rows_dialog(qtbot)
    row = dialog.model.row_at(0)
    assert row is not None
    with qtbot.waitSignal(tab.go_to) as asked:
        press(dialog, "Return")
    assert asked.args == [f"journal/sessions/{row[1]}"]


def test_the_keyboard_alone_opens_rows_and_comes_back(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-H1")
    page = tab.body.figures
    table = page.tables["kinds"]
    table.setFocus()
    press(tab, "Down")
    press(tab, "Right")
    press(tab, "Return")
    dialog = rows_dialog(qtbot)
    assert dialog.behind.figure.code == "sessions.by_kind_and_form.psychological.visit"
    press(dialog, "Esc")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table)
    page.tiles[0].setFocus()
    press(tab, "Space")
    close(qtbot, rows_dialog(qtbot))
    page.charts["topics"].setFocus()
    press(tab, "Down")
    press(tab, "Return")
    dialog = rows_dialog(qtbot)
    assert dialog.behind.figure.code == page.charts["topics"].doors()[1].code
    close(qtbot, dialog)


def test_every_kind_of_period_can_be_shown(shown: Shown) -> None:
    for word in ("2025-07", "2025-Q3", "2025/26", "2024-02-29..2025-10-07"):
        tab = shown(word)
        assert tab.body.figures.tiles[0].door.opens
        one_month = len(parse_period(word).months) == 1
        assert tab.body.figures._cards["months"].isHidden() is one_month
        assert not tab.body.figures._cards["hours"].isHidden()
        if one_month:
            _a_zero_opens_nothing(tab)


def _a_zero_opens_nothing(tab: PeriodPage) -> None:
    lines = [line for table in tab.body.figures.tables.values() for line in table.figures.lines]
    dashes = [door for line in lines for door in line if door.text == "—"]
    assert dashes
    assert not [door for door in dashes if door.opens]


def test_the_tiles_show_what_the_centre_counts_now(
    qtbot: QtBot, shown: Shown, own_demo: Path
) -> None:
    tab = shown("2025-Q3")
    with open_for_reading(own_demo) as file:
        found = figures(file, parse_period("2025-Q3"))
    total = found.sessions.total
    assert total > 0
    assert [tile.door.text for tile in tab.body.figures.tiles][:3] == [
        str(total),
        str(found.people.parents),
        value_text(found.ratings.share, Unit.PERCENT),
    ]
    tab.operations.change(_forget_a_service)
    qtbot.waitUntil(lambda: tab.known is not None and tab.known.figures.sessions.total == total - 1)
    wait_for_figures(qtbot, tab)
    assert tab.body.figures.tiles[0].door.text == str(total - 1)


def _forget_a_service(file: CentreFile) -> Changes:
    with file.operation("Удалена услуга") as running:
        newest = Session.select(fn.MAX(Session.id)).where(Session.date < "2025-10")
        Session.delete().where(Session.id == newest).execute(file.db)
    return running.changes
