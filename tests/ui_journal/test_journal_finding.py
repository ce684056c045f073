"""The journals looked through in the window: search, filters, order, targets, export."""

import datetime as dt
from functools import partial
from pathlib import Path

import pytest
from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import DAY, a_session, an_event, hire, settle
from helpers.keyboard import Layout, press, type_text
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu

from kcentre.centre.values import Form
from kcentre.journal.event_verbs import add_event
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.records.days_dialog import DaysDialog
from ui.records.filter_chip import FilterChip
from ui.widgets.theme import theme


def few(file: CentreFile) -> None:
    """Three services: 29 February, 1 January, today."""
    kept = settle(file, "Ёлкина Зоя Д'Арк", "Тимур", "8 912 345-67-89")
    come = {"is_anonymous": False, "recipient_id": kept.adults[0].id}
    add_session(file, a_session(file, **come, date=dt.date(2024, 2, 29), minutes=60))
    add_session(file, a_session(file, date=dt.date(2025, 1, 1), form=Form.VISIT, minutes=30))
    add_session(file, a_session(file, date=today_here(), recommendations="лепить"))


def thousand(file: CentreFile) -> None:
    specialist = hire(file)
    with file.operation("Много строк"):
        file.db.run_many(
            "INSERT INTO session (number, date, specialist_id) VALUES (?, ?, ?)",
            ((n, (DAY + dt.timedelta(days=n)).isoformat(), specialist) for n in range(1, 1001)),
        )


def pick(room: Room, *titles: str) -> None:
    """Choose from «Отбор» by its words, as the mouse does."""
    menu: QMenu = room.journal.filters._menu
    menu.aboutToShow.emit()
    for title in titles:
        action = next(action for action in menu.actions() if action.text() == title)
        below = action.menu()
        if isinstance(below, QMenu):
            menu = below
        else:
            action.trigger()


def chips(room: Room) -> list[str]:
    found = room.journal.filters.findChildren(FilterChip)
    return [chip.text() for chip in found if chip.isVisible()]


def test_an_empty_journal_says_how_to_begin(room: OpenRoom) -> None:
    open_room = room()
    open_room.wait_rows(0)
    assert open_room.journal._empty.isVisible()
    assert open_room.note == "0\u00a0записей"
    open_room.tab.activate("events")
    open_room.qtbot.waitUntil(open_room.journal._empty.isVisible)


def test_one_row(room: OpenRoom) -> None:
    open_room = room(lambda file: add_session(file, a_session(file)))
    open_room.wait_rows(1)
    assert open_room.note == "1\u00a0запись"


def test_a_thousand_rows_to_the_last_one(room: OpenRoom) -> None:
    open_room = room(thousand)
    open_room.wait_rows(1000)
    assert open_room.note == "1\u00a0000\u00a0записей"
    table = open_room.journal.table
    table.setFocus()
    press(open_room.window, "End")
    open_room.qtbot.waitUntil(lambda: table.currentIndex().row() == 999)
    open_room.qtbot.waitUntil(lambda: table.currentIndex().siblingAtColumn(0).data() == "1")
    press(open_room.window, "Return")
    open_room.qtbot.waitUntil(lambda: open_room.is_entering)
    assert open_room.form.values()["date"] == DAY + dt.timedelta(days=1)


def test_the_search_forgives(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    for typed in ("ёлк", "ЕЛКИНА", "`krbyf", "зоя ёл", "79123", "С-0001", "д'арк", "арк"):
        press(open_room.window, "Ctrl+F", Layout.RUSSIAN)
        type_text(open_room.window, typed)
        open_room.wait_rows(1)
        assert open_room.cells("recipient") == ["Ёлкина Зоя Д'Арк"], typed
        press(open_room.window, "Escape")
        open_room.wait_rows(3)
    press(open_room.window, "Ctrl+F", Layout.RUSSIAN)
    type_text(open_room.window, "тимур")
    open_room.wait_rows(0)
    press(open_room.window, "Escape")
    open_room.wait_rows(3)


def test_nothing_found_leads_back(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    press(open_room.window, "Ctrl+F")
    type_text(open_room.window, "нет такой")
    open_room.wait_rows(0)
    assert open_room.journal._nothing.isVisible()
    open_room.journal._nothing.button.click()
    open_room.wait_rows(3)
    assert open_room.journal.filters.search.text() == ""


def test_filters_add_up_and_come_off(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    pick(open_room, "Только анонимные")
    open_room.wait_rows(2)
    pick(open_room, "Форма", "выездная")
    open_room.wait_rows(1)
    assert open_room.cells("moment") == ["01.01.25 16:00"]
    assert chips(open_room) == ["Только анонимные  ✕", "выездная  ✕"]
    (_, second) = open_room.journal.filters.findChildren(FilterChip)
    second.click()
    open_room.wait_rows(2)
    pick(open_room, "Менее 45 мин")
    open_room.wait_rows(1)
    pick(open_room, "Без оценки")
    pick(open_room, "Специалист", "Соколова Анна Павловна")
    open_room.wait_rows(1)
    open_room.journal.filters._reset.click()
    open_room.wait_rows(3)
    assert chips(open_room) == []


def test_a_second_value_replaces_the_first(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    pick(open_room, "Форма", "выездная")
    pick(open_room, "Форма", "очная")
    open_room.wait_rows(2)
    assert chips(open_room) == ["очная  ✕"]


def test_this_month_and_other_days(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    menu = open_room.journal.filters._menu
    menu.aboutToShow.emit()
    period = next(action for action in menu.actions() if action.text() == "Период").menu()
    assert isinstance(period, QMenu)
    period.actions()[0].trigger()
    open_room.wait_rows(1)
    pick(open_room, "Период", "Другие дни…")
    (dialog,) = open_room.window.findChildren(DaysDialog)
    open_room.qtbot.waitUntil(dialog.isActiveWindow)
    type_text(dialog, "1.3.2024")
    press(dialog, "Return")
    assert "Укажите день" in dialog._form.field("last").problem()
    type_text(dialog, "29.2.2024")
    press(dialog, "Return")
    assert "поменяйте даты" in dialog._form.field("last").problem()
    dialog._form.focus("first")
    type_text(dialog, "29.2.24")
    press(dialog, "Return")
    open_room.qtbot.waitUntil(lambda: open_room.cells("moment") == ["29.02.24 16:00"])


def shows(room: Room, minutes: list[str]) -> bool:
    return room.cells("minutes") == minutes


def test_a_header_sorts_and_sorts_back(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    header = open_room.journal.table.horizontalHeader()
    keys = [column.key for column in open_room.journal.journal.columns]
    place = QPoint(header.sectionViewportPosition(keys.index("minutes")) + 4, 8)
    for expected in (["30", "45", "60"], ["60", "45", "30"]):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        open_room.qtbot.waitUntil(partial(shows, open_room, expected))


def test_group_events_have_their_own_list_and_form(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        few(file)
        add_event(file, an_event(file))

    open_room = room(fill)
    open_room.tab._switch._group.button(1).click()
    open_room.wait_rows(1)
    assert open_room.cells("title") == ["Играем вместе"]
    press(open_room.window, "Ctrl+N")
    for text in ("мастер", "Ёлка из бумаги"):
        type_text(open_room.window, text)
        press(open_room.window, "Return")
    form = open_room.panel.form
    form.focus("participants")  # type: ignore[attr-defined] # the form of events
    type_text(open_room.window, "12")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(2)
    assert open_room.cells("event_type")[0] == "мастер-класс"
    assert open_room.cells("participants")[0] == "12"
    assert open_room.feedback == "Добавлено мероприятие"
    open_room.activate()
    open_room.journal.table.setFocus()
    press(open_room.window, "Home")
    press(open_room.window, "Delete")
    open_room.wait_rows(1)
    press(open_room.window, "Ctrl+Z")
    open_room.wait_rows(2)
    press(open_room.window, "Return")
    open_room.qtbot.waitUntil(lambda: open_room.is_entering)
    press(open_room.window, "Escape")
    assert not open_room.is_entering


def test_what_is_entered_waits_while_the_other_journal_is_looked_at(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    open_room.form.focus("topic_text")
    type_text(open_room.window, "моё")
    panel = open_room.panel
    open_room.tab.activate("events")
    assert not panel.isVisible()
    open_room.tab.activate("sessions")
    assert panel.isVisible()
    assert open_room.form.values()["topic_text"] == "моё"


def test_a_record_outside_the_filter_is_told(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    pick(open_room, "Форма", "выездная")
    open_room.wait_rows(1)
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    open_room.qtbot.waitUntil(lambda: "не входит в отбор" in open_room.feedback)
    assert open_room.cells("form") == ["выездная"]


def test_targets(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    open_room.desk.window.go_to("journal/period/2024-02")
    open_room.wait_rows(1)
    assert chips(open_room) == ["Февраль 2024\u00a0года  ✕"]
    open_room.desk.window.go_to("journal/rows/1,3")
    open_room.wait_rows(2)
    open_room.desk.window.go_to("journal/search/нет такого")
    open_room.wait_rows(0)
    assert chips(open_room) == []
    open_room.desk.window.go_to("journal/sessions/2")
    open_room.wait_rows(3)
    open_room.qtbot.waitUntil(lambda: open_room.journal.table.currentIndex().row() == 1)
    open_room.desk.window.go_to("journal/period/нет")
    open_room.desk.window.go_to("journal/нет")
    open_room.desk.window.go_to("journal/events")
    open_room.wait_rows(0)
    open_room.desk.window.go_to("journal/new")
    assert open_room.tab._switch.value() == "sessions"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Кто пришёл?"


def test_export_of_what_is_filtered(room: OpenRoom, tmp_path: Path) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    pick(open_room, "Только анонимные")
    open_room.wait_rows(2)
    open_room.shown.export()
    (dialog,) = open_room.window.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Журнал учёта работы.xlsx")
    dialog.fileSelected.emit(str(tmp_path / "Отбор.xlsx"))
    dialog.close()
    open_room.qtbot.waitUntil(lambda: "Отбор.xlsx" in open_room.feedback)
    assert open_room.feedback == "Сохранено в «Отбор.xlsx»: 2\u00a0записи"
    rows = list(load_workbook(tmp_path / "Отбор.xlsx").worksheets[0].values)
    assert [row[5] for row in rows[1:]] == ["аноним", "аноним"]


@pytest.mark.usefixtures("plain_look")
def test_large_text_shows_the_panel_in_place_of_the_list(room: OpenRoom) -> None:
    open_room = room(few)
    open_room.wait_rows(3)
    press(open_room.window, "Ctrl+Shift+D")
    assert open_room.page.card.isVisible()
    theme().choose_percent(200)
    assert not open_room.page.card.isVisible()
    assert open_room.is_entering
    press(open_room.window, "Escape")
    assert open_room.page.card.isVisible()


def test_every_field_has_a_name_and_a_place_in_the_tab_order(room: OpenRoom) -> None:
    open_room = room(few)
    press(open_room.window, "Ctrl+Shift+D")
    visited: list[str] = []
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        words = focused.text() if isinstance(focused, QAbstractButton) else ""
        visited.append(focused.accessibleName() or words)
        press(open_room.window, "Tab")
    expected = [
        "Кто пришёл?", "Анонимно (Alt+A)", "Возраст", "Тема", "О чём именно", "Вид помощи", "Форма",
        "Результат", "Длительность, мин", "Рекомендации", "Категория получателя",
    ]  # fmt: skip
    assert visited[: len(expected)] == expected
    assert {"Дата", "Время", "Специалист", "Качество услуги", "Жалоба"} <= set(visited)
    assert "" not in visited
