"""Cells of the grid edited in place, by the keyboard alone."""

import datetime as dt
from functools import partial

from helpers.journal_entering import drafts
from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import a_session, hire, settle, topic_id
from helpers.keyboard import Layout, press, type_text
from helpers.premises_rooms import STUDY, furnish
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kcentre.centre.values import Channel, Form, Kind
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile
from ui.journal.grid.editing import GridEditing


def three(file: CentreFile) -> None:
    """Three services of three days; the newest stands first."""
    hire(file)
    furnish(file, STUDY)
    kept = settle(file, "Ёлкина Зоя Д'Арк", "Тимур")
    add_session(file, a_session(file, date=dt.date(2024, 2, 29)))
    add_session(file, a_session(file, date=dt.date(2025, 1, 1), recommendations="Раз.\nДва."))
    come = {"is_anonymous": False, "recipient_id": kept.adults[0].id}
    add_session(file, a_session(file, **come))


def editing(room: Room) -> GridEditing:
    found = room.journal.tools.editing
    assert found is not None
    return found


def begin(room: Room) -> None:
    room.wait_rows(3)
    room.journal.table.setFocus()
    press(room.window, "Home")


def go_to(room: Room, key: str, row: int = 0) -> None:
    """Put the cursor on a cell by Right and Down."""
    table = room.journal.table
    keys = [column.key for column in room.journal.journal.columns]
    if key not in table.shown_columns():
        table.show_columns([*table.shown_columns(), key])
    room.qtbot.waitUntil(table.hasFocus)
    table.setCurrentIndex(table.model().index(row, 0))
    for _ in range(sum(not table.isColumnHidden(place) for place in range(keys.index(key)))):
        press(room.window, "Right")
    assert table.currentIndex() == table.model().index(row, keys.index(key))


def edit(room: Room, key: str, typed: str, row: int = 0) -> None:
    go_to(room, key, row)
    type_text(room.window, typed)
    assert editing(room).editor is not None
    press(room.window, "Return")


def is_closed(room: Room) -> bool:
    return editing(room).editor is None


def settled(room: Room) -> None:
    room.activate()
    room.qtbot.waitUntil(lambda: is_closed(room))
    room.settle()


def test_typing_on_a_cell_changes_it(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    for key, typed, shown in (
        ("minutes", "1ч15", "75"),
        ("topic", "речев", "Речевое развитие"),
        ("topic", "htxtd", "Речевое развитие"),
        ("kind", "диаг", "диагностич."),
        ("form", "выезд", "выездная"),
        ("form", "видео", "видеосвязь"),
        ("result", "решён", "запрос решён"),
        ("category", "овз", "ребёнок с ОВЗ или инвалидностью"),
        ("education", "ожид", "ожидает места"),
        ("room", STUDY.name[:5], STUDY.name),
        ("age", "2г5м", "2\u00a0г. 5\u00a0мес."),
        ("recommendations", "Лепить", "Лепить"),
        ("moment", "15.3.25 930", "15.03.25 09:30"),
        ("moment", "9:15", "07.10.25 09:15"),
    ):
        before = open_room.cells(key)[0]
        assert before != shown
        open_room.page.feedback.setText("")
        edit(open_room, key, typed)
        settled(open_room)
        open_room.qtbot.waitUntil(partial(_stands_first, open_room, key, shown))
        assert open_room.feedback == "Изменена консультация №\u00a02", typed
        assert open_room.journal.table.hasFocus()
        press(open_room.window, "Ctrl+Z", Layout.RUSSIAN)
        open_room.qtbot.waitUntil(partial(_stands_first, open_room, key, before))


def _stands_first(room: Room, key: str, words: str) -> bool:
    return room.cells(key)[0] == words


def test_f2_shows_the_whole_value_and_esc_leaves_it(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    go_to(open_room, "recommendations", row=1)
    press(open_room.window, "F2")
    open_room.settle()
    editor = editing(open_room).editor
    assert editor is not None
    assert editor.editor.value() == "Раз.\nДва."
    type_text(open_room.window, "Три")
    press(open_room.window, "Escape")
    assert is_closed(open_room)
    assert open_room.journal.table.hasFocus()
    assert open_room.cells("recommendations")[1] == "Раз. Два."
    press(open_room.window, "F2")
    open_room.settle()
    press(open_room.window, "End")
    type_text(open_room.window, "Три")
    press(open_room.window, "Shift+Return")
    press(open_room.window, "Return")
    settled(open_room)
    with open_room.saved() as file:
        assert drafts(file)[1].recommendations == "Раз.\nДва.Три"


def test_f2_and_enter_change_nothing(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    for key in ("moment", "topic", "form", "minutes", "specialist", "recommendations"):
        go_to(open_room, key)
        press(open_room.window, "F2")
        press(open_room.window, "Return")
        assert is_closed(open_room)
        press(open_room.window, "F2")
        open_room.settle()
        press(open_room.window, "Return")
        assert is_closed(open_room)
    open_room.settle()
    assert open_room.feedback == ""


def test_a_refusal_stands_at_the_cell_and_what_was_typed_stays(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    edit(open_room, "minutes", "ёлка")
    bubble = editing(open_room).bubble
    assert bubble.isVisible()
    assert bubble.sentence == "Длительность пишут так: 45, 1ч или 1ч15."
    editor = editing(open_room).editor
    assert editor is not None
    assert editor.has_focus
    type_text(open_room.window, "6")
    assert not bubble.isVisible()
    press(open_room.window, "Escape")
    edit(open_room, "topic", "иное")
    open_room.qtbot.waitUntil(bubble.isVisible)
    assert bubble.sentence == "Тема «Иное»: напишите, о чём шла речь."
    editor = editing(open_room).editor
    assert editor is not None
    assert editor.has_focus
    assert editor.editor.value() is not None
    press(open_room.window, "Escape")
    assert not bubble.isVisible()
    assert open_room.cells("topic")[0] == "Адаптация к детскому саду"


def test_what_is_not_understood(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    for key, typed, told in (
        ("moment", "ёлка", "Дату и время"),
        ("topic", "нет такой", "нет в списке"),
        ("minutes", "9" * 300, "Длительность"),
        ("age", "19", "Возраст"),
    ):
        open_room.activate()
        open_room.journal.table.setFocus()
        edit(open_room, key, typed)
        assert told in editing(open_room).bubble.sentence
        press(open_room.window, "Escape")
        if not is_closed(open_room):
            press(open_room.window, "Escape")
        assert is_closed(open_room)


def test_some_cells_say_where_they_are_changed(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    bubble = editing(open_room).bubble
    for key, told in (("number", "Номер"), ("recipient", "Кто пришёл"), ("rating", "Оценку")):
        go_to(open_room, key)
        type_text(open_room.window, "5")
        assert is_closed(open_room)
        assert told in bubble.sentence
        press(open_room.window, "Down")
        assert bubble.sentence == ""


def test_tab_keeps_and_goes_on(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    go_to(open_room, "topic")
    type_text(open_room.window, "речев")
    press(open_room.window, "Tab")
    settled(open_room)
    keys = [column.key for column in open_room.journal.journal.columns]
    assert open_room.journal.table.currentIndex().column() == keys.index("kind")
    type_text(open_room.window, "мето")
    press(open_room.window, "Shift+Tab")
    settled(open_room)
    assert open_room.journal.table.currentIndex().column() == keys.index("topic")
    open_room.qtbot.waitUntil(lambda: open_room.cells("kind")[0] == "методическая")
    assert open_room.cells("topic")[0] == "Речевое развитие"


def test_a_click_elsewhere_keeps_what_was_typed(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    go_to(open_room, "minutes")
    type_text(open_room.window, "60")
    open_room.journal.filters.search.setFocus()
    settled(open_room)
    open_room.qtbot.waitUntil(lambda: open_room.cells("minutes")[0] == "60")
    assert open_room.journal.filters.search.hasFocus()


def test_the_cursor_follows_a_moved_row(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    edit(open_room, "moment", "1.1.2023")
    settled(open_room)
    open_room.qtbot.waitUntil(lambda: open_room.journal.table.currentIndex().row() == 2)
    assert open_room.cells("moment")[2] == "01.01.23 16:00"
    assert open_room.journal.table.currentIndex().column() == 1


def test_the_window_waits_for_what_was_typed(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    go_to(open_room, "minutes")
    type_text(open_room.window, "50")
    open_room.window.close()
    open_room.qtbot.waitUntil(lambda: not open_room.window.isVisible())
    with open_room.saved() as file:
        assert drafts(file)[0].minutes == 50


def test_the_window_does_not_close_over_what_is_refused(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    go_to(open_room, "minutes")
    type_text(open_room.window, "ёлка")
    open_room.window.close()
    assert open_room.window.isVisible()
    assert editing(open_room).bubble.isVisible()
    press(open_room.window, "Escape")


def test_a_double_click_opens_the_record_still(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    table = open_room.journal.table
    place = table.visualRect(table.model().index(1, 4)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(1, 0))
    open_room.qtbot.waitUntil(lambda: open_room.is_entering)
    assert is_closed(open_room)


def test_what_the_cells_wrote_is_kept(room: OpenRoom) -> None:
    open_room = room(three)
    begin(open_room)
    for key, typed in (("form", "телефон"), ("kind", "мето"), ("topic", "ОВЗ")):
        edit(open_room, key, typed)
        settled(open_room)
    with open_room.saved() as file:
        kept = drafts(file)[0]
        assert (kept.form, kept.channel, kept.kind) == (Form.REMOTE, Channel.PHONE, Kind.METHODICAL)
        assert kept.topic_id == topic_id(file, "Т10")
