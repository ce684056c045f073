"""Ready and kept filters of the journal; the choice of its columns."""

import datetime as dt

import pytest
from helpers.desktop import DialogOf
from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import a_session, hire, only_id, settle
from helpers.keyboard import press, type_text
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kcentre.centre.values import Form
from kcentre.journal.records import RatingDraft
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.journal.entry.working import Working
from ui.journal.grid.filter_content import conditions_of, content_of, search_in
from ui.journal.grid.ready_filters import MINE, session_filters
from ui.preferences import Preferences
from ui.records.facets import PERIOD, Facet, Option
from ui.records.filter_chip import FilterChip
from ui.records.record_dialog import RecordDialog
from ui.widgets.column_menu import ColumnMenu


def four(file: CentreFile) -> None:
    """Today's; an anonymous short one; two of another specialist, the second a repeat visit."""
    own, other = hire(file), hire(file, "Ёлкина Яна")
    kept = settle(file, "Д'Арк Анна").adults[0].id
    come = {"is_anonymous": False, "recipient_id": kept}
    rated = {"rating": RatingDraft(5)}
    day = dt.date(2024, 2, 29)
    add_session(file, a_session(file, date=today_here(), specialist_id=own, **rated))
    add_session(file, a_session(file, date=day, minutes=30, specialist_id=own, form=Form.VISIT))
    add_session(file, a_session(file, date=day, specialist_id=other, **come, **rated))
    again = day + dt.timedelta(days=1)
    add_session(file, a_session(file, date=again, specialist_id=other, **come, **rated))


def actions(room: Room) -> dict[str, QAction]:
    menu = room.journal.ready
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def pick(room: Room, title: str) -> None:
    actions(room)[title].trigger()


def chips(room: Room) -> list[str]:
    found = room.journal.filters.findChildren(FilterChip)
    return [chip.text().removesuffix("  ✕") for chip in found if chip.isVisible()]


def test_ready_filters_come_and_go(room: OpenRoom) -> None:
    open_room = room(four)
    open_room.wait_rows(4)
    expected = {
        "Сегодня": 1, "Этот месяц": 1, "Без оценки": 1, "Менее 45 мин": 1, "Первичные": 1,
        "Анонимные": 2,
    }  # fmt: skip
    for title, rows in expected.items():
        pick(open_room, title)
        open_room.wait_rows(rows)
        assert [chip.lower() for chip in chips(open_room)] == [title.lower()]
        assert actions(open_room)[title].isChecked()
        pick(open_room, title)
        open_room.wait_rows(4)
    pick(open_room, "Анонимные")
    pick(open_room, "Без оценки")
    open_room.wait_rows(1)


def test_mine_are_those_of_whoever_works(room: OpenRoom) -> None:
    open_room = room(four)
    open_room.wait_rows(4)
    working = Working()
    open_room.journal.ready.take_working(working)
    assert not actions(open_room)["Мои — выберите, кто работает"].isEnabled()
    working.choose(1)
    pick(open_room, "Мои")
    open_room.wait_rows(2)
    assert chips(open_room) == ["мои"]
    working.choose(2)
    open_room.qtbot.waitUntil(lambda: "29.02.24 16:00" in open_room.cells("moment"))
    open_room.qtbot.waitUntil(lambda: set(open_room.cells("specialist")) == {"Ёлкина Я."})
    working.choose(None)
    open_room.wait_rows(4)


def keep(room: Room, dialog_of: DialogOf, title: str) -> None:
    pick(room, "Сохранить этот отбор…")
    dialog = dialog_of(RecordDialog)
    type_text(dialog, title)
    press(dialog, "Ctrl+Return")
    room.qtbot.waitUntil(lambda: title in actions(room))
    room.activate()


def test_a_filter_kept_used_and_removed(room: OpenRoom, dialog_of: DialogOf) -> None:
    open_room = room(four)
    open_room.wait_rows(4)
    assert not actions(open_room)["Сохранить этот отбор…"].isEnabled()
    open_room.journal.filters.search.setText("анна")
    pick(open_room, "Первичные")
    open_room.wait_rows(1)
    keep(open_room, dialog_of, "Ёлка, мяч")
    open_room.journal.filters.reset()
    open_room.wait_rows(4)
    pick(open_room, "Ёлка, мяч")
    open_room.wait_rows(1)
    assert open_room.journal.filters.search.text() == "анна"
    assert chips(open_room) == ["первичные"]
    removing = actions(open_room)["Удалить сохранённый"].menu()
    assert isinstance(removing, QMenu)
    removing.actions()[0].trigger()
    open_room.qtbot.waitUntil(lambda: "Ёлка, мяч" not in actions(open_room))
    press(open_room.window, "Ctrl+Z")
    open_room.qtbot.waitUntil(lambda: "Ёлка, мяч" in actions(open_room))
    open_room.tab.activate("events")
    open_room.settle()
    assert "Ёлка, мяч" not in actions(open_room)


def test_a_filter_needs_a_name(room: OpenRoom, dialog_of: DialogOf) -> None:
    open_room = room(four)
    open_room.wait_rows(4)
    pick(open_room, "Сегодня")
    pick(open_room, "Сохранить этот отбор…")
    dialog = dialog_of(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    press(dialog, "Ctrl+Return")
    field = dialog._form.field("title")
    open_room.qtbot.waitUntil(lambda: "Назовите отбор" in field.problem())
    press(dialog, "Escape")


READY = session_filters(45)
FACETS = [
    Facet("form", "Форма", (Option(Form.VISIT, "выездная"),)),
    Facet("specialist_id", "Специалист", (Option(7, "Ёлкина Я."),)),
    Facet("short", "Менее 45 мин", is_yes_or_no=True),
]


def test_a_ready_condition_is_kept_by_its_name() -> None:
    mine = MINE.make(7)
    assert mine is not None
    content = content_of("ё", {"specialist_id": mine}, READY, 7)
    assert content == {"search": "ё", "conditions": {"specialist_id": {"ready": "mine"}}}
    assert conditions_of(content, FACETS, READY, 8) == {"specialist_id": Option(8, "мои")}
    assert conditions_of(content, FACETS, READY, None) == {}


def test_all_other_conditions_come_back() -> None:
    today = next(each for each in READY if each.key == "today").make(None)
    assert today is not None
    chosen = {"form": Option(Form.VISIT, "выездная"), "specialist_id": Option(7, "Ёлкина Я.")}
    content = content_of("", chosen, READY, None)
    assert conditions_of(content, FACETS, READY, None) == chosen
    days = {PERIOD: {"period": "2024-02-29..2024-03-01"}}
    found = conditions_of({"conditions": days}, FACETS, READY, None)
    assert found[PERIOD].value.start == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    "conditions",
    [
        None, [], {"form": None}, {"form": {"value": "нет"}}, {"нет": {"value": 1}},
        {PERIOD: {"period": "нет"}}, {PERIOD: {"ready": "нет"}}, {"specialist_id": {"value": 99}},
    ],
)  # fmt: skip
def test_what_is_not_offered_any_more_is_left_out(conditions: object) -> None:
    content = {"search": 5, "conditions": conditions}
    assert conditions_of(content, FACETS, READY, None) == {}
    assert search_in(content) == ""


def columns_menu(room: Room) -> ColumnMenu:
    room.journal._open_columns()
    menus = room.journal.table.findChildren(ColumnMenu)
    (menu,) = [menu for menu in menus if menu.isVisible()]
    return menu


def test_columns_are_ticked_by_keys_and_remembered(room: OpenRoom) -> None:
    open_room = room(four)
    open_room.wait_rows(4)
    usual = open_room.journal.table.shown_columns()
    menu = columns_menu(open_room)
    press(open_room.window, "Down")
    press(open_room.window, "Down")
    press(open_room.window, "Space")
    assert menu.isVisible()
    assert open_room.journal.table.shown_columns() == [key for key in usual if key != "moment"]
    titles = {action.text(): action for action in menu.actions()}
    titles["Помещение"].trigger()
    menu.close()
    assert open_room.journal.table.shown_columns()[-1] == "room"
    kept = Preferences(open_room.desk._preferences.path).words("columns/sessions")
    assert kept == open_room.journal.table.shown_columns()
    menu = columns_menu(open_room)
    menu.actions()[-1].trigger()
    menu.close()
    assert open_room.journal.table.shown_columns() == usual


def test_the_last_column_stays(room: OpenRoom) -> None:
    open_room = room(four)
    open_room.wait_rows(4)
    menu = columns_menu(open_room)
    ticks = [action for action in menu.actions() if action.isCheckable()]
    for action in ticks:
        if action.isChecked() and action.isEnabled():
            action.trigger()
    assert len(open_room.journal.table.shown_columns()) == 1
    menu.close()


def test_only_known_columns_are_remembered(room: OpenRoom) -> None:
    open_room = room(lambda file: only_id(add_session(file, a_session(file)), "session"))
    table = open_room.journal.table
    usual = table.shown_columns()
    open_room.desk._remember_columns("sessions", ["нет такого"])
    table.remember_columns_as("sessions")
    assert table.shown_columns() == usual
    open_room.desk._remember_columns("sessions", ["topic", "нет такого", "number"])
    table.remember_columns_as("sessions")
    assert table.shown_columns() == ["number", "topic"]
