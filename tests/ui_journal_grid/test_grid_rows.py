"""Several rows of the journal: chosen, added up, changed together, removed."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.desktop import DialogOf
from helpers.journal_entering import drafts
from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import DAY, a_session, an_event, hire, settle
from helpers.keyboard import Layout, press, type_text
from helpers.premises_rooms import STUDY, furnish
from PySide6.QtWidgets import QMenu

from kcentre.centre.values import Form, Kind
from kcentre.journal import bulk
from kcentre.journal.event_verbs import add_event
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile
from ui.journal.grid import chosen_rows
from ui.journal.grid.bulk_dialog import BulkDialog


def five(file: CentreFile) -> None:
    hire(file)
    furnish(file, STUDY)
    whose = [settle(file, name).adults[0].id for name in ("Ёлкина Зоя", "Д'Арк Анна")]
    for place in range(5):
        who = whose[place % 2] if place else None
        add_session(
            file,
            a_session(
                file,
                date=DAY + dt.timedelta(days=place),
                is_anonymous=who is None,
                recipient_id=who,
            ),
        )


def seven_hundred(file: CentreFile) -> None:
    specialist = hire(file)
    with file.operation("Много строк"):
        file.db.run_many(
            "INSERT INTO session (number, date, specialist_id, minutes) VALUES (?, ?, ?, 30)",
            ((n, (DAY + dt.timedelta(days=n)).isoformat(), specialist) for n in range(1, 701)),
        )


def totals(room: Room) -> str:
    return room.journal.rows.words.text().replace("\u00a0", " ")


def told(room: Room, words: str) -> None:
    room.qtbot.waitUntil(lambda: totals(room) == words)


def begin(room: Room, rows: int) -> None:
    room.wait_rows(rows)
    room.journal.table.setFocus()
    press(room.window, "Home")


def change_all(room: Room, dialog_of: DialogOf, *typed: str) -> BulkDialog:
    """Choose all rows, open the dialog, type each word with Tab after it."""
    press(room.window, "Ctrl+A")
    press(room.window, "Ctrl+Shift+E", Layout.RUSSIAN)
    dialog = dialog_of(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    for words in typed:
        type_text(dialog, words)
        press(dialog, "Tab")
    press(dialog, "Ctrl+Return")
    return dialog


def test_what_the_rows_come_to(room: OpenRoom) -> None:
    open_room = room(five)
    begin(open_room, 5)
    told(open_room, "5 записей · 3 ч 45 мин")
    for _ in range(2):
        press(open_room.window, "Shift+Down")
    told(open_room, "Выбрано: 3 · 2 ч 15 мин · 2 получателя")
    press(open_room.window, "Shift+End")
    told(open_room, "Выбрано: 5 · 3 ч 45 мин · 2 получателя")
    press(open_room.window, "Home")
    told(open_room, "5 записей · 3 ч 45 мин")
    type_text(open_room.window, "")
    open_room.journal.filters.search.setText("зоя")
    told(open_room, "2 записи · 1 ч 30 мин")
    open_room.journal.filters.search.setText("нет такой")
    told(open_room, "")


def test_participants_of_events_are_added_up(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        for participants in (12, 9):
            add_event(file, an_event(file, participants=participants))

    open_room = room(fill)
    open_room.tab.activate("events")
    begin(open_room, 2)
    told(open_room, "2 записи · 2 ч")
    press(open_room.window, "Ctrl+A")
    told(open_room, "Выбрано: 2 · 2 ч · 21 участник")
    press(open_room.window, "Ctrl+Shift+E")
    assert open_room.journal.tools.editing is None


@pytest.mark.parametrize(
    ("field", "value"),
    [("помещ", STUDY.name[:5]), ("вид", "диаг"), ("форма", "выезд")],
)
def test_one_field_in_all_chosen_rows(
    room: OpenRoom, dialog_of: DialogOf, field: str, value: str
) -> None:
    open_room = room(five)
    begin(open_room, 5)
    dialog = change_all(open_room, dialog_of, field, value)
    assert dialog.windowTitle() == "Изменить в выбранных: 5\u00a0записей"
    open_room.qtbot.waitUntil(lambda: open_room.feedback.startswith("Изменено поле"))
    with open_room.saved() as file:
        kept = drafts(file)
    assert len({(draft.room_id, draft.kind, draft.form) for draft in kept}) == 1
    expected = {"помещ": kept[0].room_id, "вид": Kind.DIAGNOSTIC, "форма": Form.VISIT}[field]
    assert expected in (kept[0].room_id, kept[0].kind, kept[0].form)
    assert expected is not None


def test_a_refusal_stays_in_the_dialog(room: OpenRoom, dialog_of: DialogOf) -> None:
    open_room = room(five)
    begin(open_room, 5)
    dialog = change_all(open_room, dialog_of, "тема", "иное")
    field = dialog._form.field("value")
    open_room.qtbot.waitUntil(lambda: bool(field.problem()))
    problem = field.problem()
    assert problem.startswith("Ничего не изменено. №\u00a01 от 07.10.25")
    assert dialog.isVisible()
    dialog._drop()
    open_room.settle()
    assert set(open_room.cells("topic")) == {"Адаптация к детскому саду"}


def test_the_last_field_is_offered_first(room: OpenRoom, dialog_of: DialogOf) -> None:
    open_room = room(five)
    begin(open_room, 5)
    change_all(open_room, dialog_of, "вид", "мето")
    open_room.qtbot.waitUntil(lambda: set(open_room.cells("kind")) == {"методическая"})
    open_room.activate()
    press(open_room.window, "Ctrl+Shift+E")
    again = dialog_of(BulkDialog)
    assert isinstance(again, BulkDialog)
    assert again.field.value == "kind"
    again.reject()


def test_rows_never_seen_are_changed_and_removed_too(room: OpenRoom, dialog_of: DialogOf) -> None:
    open_room = room(seven_hundred)
    begin(open_room, 700)
    told(open_room, "700 записей · 350 ч")
    change_all(open_room, dialog_of, "вид", "мето")
    open_room.qtbot.waitUntil(lambda: open_room.feedback.endswith("700\u00a0записей"))
    open_room.activate()
    open_room.journal.table.setFocus()
    press(open_room.window, "Home")
    press(open_room.window, "Shift+End")
    told(open_room, "Выбрано: 700 · 350 ч")
    press(open_room.window, "Delete")
    open_room.wait_rows(0)
    press(open_room.window, "Ctrl+Z")
    open_room.wait_rows(700)
    assert set(open_room.cells("kind")) == {"методическая"}


def test_more_rows_than_can_be_meant(room: OpenRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chosen_rows, "MOST_AT_ONCE", 600)
    monkeypatch.setattr(bulk, "MOST_AT_ONCE", 600)
    open_room = room(seven_hundred)
    begin(open_room, 700)
    press(open_room.window, "Ctrl+A")
    told(open_room, "Выбрано: 700")
    for keys in ("Ctrl+Shift+E", "Delete"):
        press(open_room.window, keys)
        assert "не больше 600" in open_room.feedback
    open_room.wait_rows(700)


def test_the_menu_of_the_rows(room: OpenRoom, tmp_path: Path) -> None:
    open_room = room(five)
    begin(open_room, 5)
    table = open_room.journal.table
    table.customContextMenuRequested.emit(table.visualRect(table.currentIndex()).center())
    (menu,) = [menu for menu in open_room.journal.findChildren(QMenu) if menu.isVisible()]
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words == ["Открыть запись", "Изменить в ячейке", "Изменить в выбранных…", "Удалить"]
    menu.actions()[-1].trigger()
    menu.close()
    open_room.wait_rows(4)
