"""«Кабинеты»: rooms are added, changed, furnished and checked by keys; undo shows at once."""

from pathlib import Path

import pytest
from helpers.desktop import Opened
from helpers.keyboard import Layout, press, type_text
from helpers.premises_page import STUDY, OpenPremises, Premises, study
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from kcentre.premises.rooms.queries import room_card, room_lines, rooms
from kcentre.premises.rooms.records import Equipment, Room
from kcentre.premises.rooms.verbs import apply_template, keep_equipment, keep_room
from kcentre.premises.values import Purpose, ReadinessState
from kcentre.storage import CentreFile, open_centre
from ui.premises.rooms.part_kinds import EQUIPMENT
from ui.premises.rooms.parts_card import LACKS
from ui.widgets.theme import theme


def furnished(file: CentreFile) -> None:
    study(file)
    apply_template(file, 1)


def several(file: CentreFile) -> None:
    furnished(file)
    keep_room(file, Room("Ёлочка", Purpose.PLAY))
    keep_room(file, Room("Зал О'Генри", Purpose.GROUP, "1 этаж", 60, 20))


def test_an_empty_page_has_one_button_that_starts(premises: OpenPremises) -> None:
    shown = premises(None)
    assert shown.page.rooms.empty.button.hasFocus()
    press(shown.window, "Return")
    form = shown.dialog()
    type_text(form, "Кабинет логопеда")
    press(form, "Ctrl+Return")
    shown.settle()
    assert shown.names == ["Кабинет логопеда"]
    assert shown.page.rooms.room.head.name.text() == "Кабинет логопеда"


@pytest.mark.parametrize("layout", Layout)
def test_a_room_is_added_by_ctrl_n_and_undone(premises: OpenPremises, layout: Layout) -> None:
    shown = premises()
    press(shown.window, "Ctrl+N", layout)
    form = shown.dialog()
    type_text(form, "Ёлочка")
    press(form, "Ctrl+Return")
    shown.settle()
    assert shown.names == ["Ёлочка", "Кабинет психолога"]
    assert shown.page.rooms.list.chosen_room() == Room("Ёлочка", id=2)
    shown.activate()
    press(shown.window, "Ctrl+Z", layout)
    shown.settle()
    assert shown.names == ["Кабинет психолога"]
    assert shown.page.rooms.room.head.name.text() == "Кабинет психолога"


def test_a_room_of_no_area_is_refused_beside_the_field(premises: OpenPremises) -> None:
    shown = premises(None)
    shown.go("new")
    form = shown.dialog()
    form._form.load({"name": "Кладовая", "area": 0.0})
    form.save()
    shown.settle()
    assert "больше нуля" in form._form.field("area").problem()
    form._form.field("area").editor.set_value(6.0)
    form.save()
    shown.settle()
    assert shown.names == ["Кладовая"]


def test_what_is_odd_is_said_while_typing(premises: OpenPremises) -> None:
    shown = premises()
    shown.page.rooms.edit()
    form = shown.dialog()._form
    form.field("capacity").editor.set_value(40)
    shown.qtbot.waitUntil(lambda: "тесно" in form.field("capacity").problem())
    form.field("capacity").editor.set_value(4)
    shown.qtbot.waitUntil(lambda: form.field("capacity").problem() == "")


@pytest.mark.parametrize(
    ("words", "name"),
    [("Записать", "Кабинет психолога №2"), ("Не записывать", "Кабинет психолога")],
)
def test_escape_asks_before_it_drops_what_was_entered(
    premises: OpenPremises, words: str, name: str
) -> None:
    shown = premises()
    press(shown.window, "F2")
    form = shown.dialog()
    press(form, "End")
    type_text(form, " №2")
    press(form, "Escape")
    shown.answer(words)
    assert shown.names == [name]
    assert not form.isVisible()


def test_a_ready_list_fills_both_lists_and_readiness_follows(premises: OpenPremises) -> None:
    shown = premises()
    room = shown.page.rooms.room
    assert room.head.ring.accessibleName() == "Готовность: перечень пока пуст"
    room.parts.items.empty.button.click()
    shown.settle()
    card = room.card
    assert card is not None
    assert len(card.items) > 5
    assert len(card.equipment) > 5
    assert card.readiness.percent == 0
    room.parts.items.table.setFocus()
    press(shown.window, "Space")
    press(shown.window, "Space")
    shown.settle()
    assert room.parts.items.model.index(0, 1).data() == "готово"
    assert room.head.done.text().startswith("готово 1 из")
    shown.desk.obey("undo")
    shown.settle()
    assert room.parts.items.model.index(0, 1).data() == "в работе"
    assert room.head.done.text().startswith("готово 0 из")


def test_space_goes_through_all_states_of_a_line(premises: OpenPremises) -> None:
    shown = premises(furnished)
    items = shown.page.rooms.room.parts.items
    items.table.setFocus()
    press(shown.window, "Down")
    for _ in range(4):
        press(shown.window, "Space")
        shown.settle()
    assert items.table.currentIndex().row() == 1
    with shown.saved() as file:
        states = [item.state for item in room_card(file, 1).items]
        assert set(states) == {ReadinessState.REQUIRED}


def test_a_click_on_the_state_changes_it_and_elsewhere_only_chooses(
    premises: OpenPremises,
) -> None:
    shown = premises(furnished)
    items = shown.page.rooms.room.parts.items
    for column, state in ((0, "требуется"), (1, "в работе")):
        index = items.model.index(2, column)
        place = items.table.visualRect(index).center()
        QTest.mouseClick(items.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        shown.settle()
        assert items.model.index(2, 1).data() == state


def test_lines_are_typed_one_after_another(premises: OpenPremises) -> None:
    shown = premises()
    room = shown.page.rooms.room
    room.parts.show_part(EQUIPMENT.key)
    room.parts.equipment.line.setFocus()
    for text in ("Стул детский 6 шт", "Стол × 2", "Ноутбук HP 250"):
        type_text(shown.window, text)
        press(shown.window, "Return")
        shown.settle()
    card = room.card
    assert card is not None
    assert [(one.name, one.required) for one in card.equipment] == [
        ("Стул детский", 6), ("Стол", 2), ("Ноутбук HP 250", 1),
    ]  # fmt: skip
    assert room.parts.equipment.line.text() == ""
    assert room.parts.equipment.table.currentIndex().row() == 2


def test_equipment_is_stepped_changed_and_removed_by_keys(premises: OpenPremises) -> None:
    def fill(file: CentreFile) -> None:
        study(file)
        keep_equipment(file, Equipment(1, "Стул", 4, 1, price=1_500_00))
        keep_equipment(file, Equipment(1, "Шкаф"))

    shown = premises(fill)
    room = shown.page.rooms.room
    room.parts.show_part(EQUIPMENT.key)
    equipment = room.parts.equipment
    assert equipment.sum.text() == "Докупить на 4\u00a0500\u00a0₽ · без цены: 1"
    equipment.table.setFocus()
    press(shown.window, "Space")
    shown.settle()
    assert equipment.model.index(0, 1).data() == "4 из 4"
    press(shown.window, "Return")
    form = shown.dialog()
    form._form.field("price").editor.set_value(2_000_00)
    form._form.field("present").editor.set_value(None)
    press(form, "Ctrl+Return")
    shown.settle()
    assert equipment.sum.text() == "Докупить на 8\u00a0000\u00a0₽ · без цены: 1"
    shown.activate()
    equipment.table.setFocus()
    press(shown.window, "Delete")
    shown.settle()
    assert equipment.model.index(0, 0).data() == "Шкаф"
    shown.desk.obey("undo")
    shown.settle()
    assert equipment.model.rowCount() == 2


def test_what_is_missing_is_told_with_its_cost(premises: OpenPremises) -> None:
    def fill(file: CentreFile) -> None:
        study(file)
        keep_equipment(file, Equipment(1, "Стул", 4, 1, price=1_500_50))
        keep_equipment(file, Equipment(1, "Шкаф"))

    shown = premises(fill)
    room = shown.page.rooms.room
    room.head.lacks.click()
    assert room.parts.switch.value() == LACKS
    assert room.parts.lacks.sum.text() == "2\u00a0позиции · 4\u00a0501,50\u00a0₽ · без цены: 1"
    rows = [room.parts.lacks.model.index(row, 2).data() for row in range(2)]
    assert rows == ["4\u00a0501,50\u00a0₽", "—"]


def test_a_typed_line_waits_for_its_room(premises: OpenPremises) -> None:
    shown = premises(several)
    line = shown.page.rooms.room.parts.items.line
    assert shown.names == ["Ёлочка", "Зал О'Генри", "Кабинет психолога"]
    line.setText("Вымыть окна")
    shown.page.rooms.list.choose(3)
    shown.settle()
    assert line.text() == ""
    shown.page.rooms.list.choose(2)
    shown.settle()
    assert line.text() == "Вымыть окна"


@pytest.mark.parametrize(
    ("words", "is_closed", "is_kept"),
    [
        ("Записать", True, True),
        ("Не записывать", True, False),
        ("Вернуться к записи", False, False),
    ],
)
def test_the_window_does_not_close_over_typed_lines(
    premises: OpenPremises, words: str, is_closed: bool, is_kept: bool
) -> None:
    shown = premises()
    parts = shown.page.rooms.room.parts
    parts.items.line.setText("Вымыть окна")
    parts.equipment.line.setText("Стул × 2")
    shown.window.close()
    shown.answer(words)
    assert shown.window.isVisible() is not is_closed
    with shown.saved() as file:
        card = room_card(file, 1)
        assert [item.title for item in card.items] == (["Вымыть окна"] if is_kept else [])
        assert [one.name for one in card.equipment] == (["Стул"] if is_kept else [])


def test_a_target_opens_a_room(premises: OpenPremises) -> None:
    shown = premises(several)
    shown.go("1")
    assert shown.page.rooms.room.head.name.text() == STUDY.name
    shown.go("access")
    assert shown.page.access.grid.hasFocus()
    shown.go("3")
    assert shown.page.rooms.room.head.name.text() == "Зал О'Генри"


def test_the_passport_is_shown_as_it_is_printed(premises: OpenPremises) -> None:
    from ui.papers.dialog import PaperDialog  # noqa: PLC0415 — the kind of one dialog

    shown = premises(furnished)
    shown.page.rooms.room.head.passport.click()
    paper = shown.top(PaperDialog)
    assert isinstance(paper, PaperDialog)
    shown.qtbot.waitUntil(lambda: paper.preview.pages.count > 0, timeout=20_000)
    assert paper.papers.paper is not None
    assert paper.papers.paper.name == "Паспорт кабинета «Кабинет психолога»"
    paper.reject()


def test_a_change_elsewhere_is_shown(premises: OpenPremises) -> None:
    shown = premises()
    shown.desk.operations.change(lambda file: keep_room(file, Room("Ёлочка")))
    shown.settle()
    assert shown.names == ["Ёлочка", STUDY.name]
    assert shown.page.rooms.room.head.name.text() == STUDY.name


def test_many_rooms_and_long_names_are_kept_apart(premises: OpenPremises) -> None:
    long = "Кабинет " + "очень " * 45 + "длинный"

    def fill(file: CentreFile) -> None:
        for number in range(40):
            keep_room(file, Room(f"Кабинет № {number + 1}"))
        keep_room(file, Room(long, note="а" * 300))

    shown = premises(fill)
    assert len(shown.names) == 41
    shown.go("41")
    assert shown.page.rooms.room.head.name.text() == long
    assert shown.page.rooms.list.view.currentIndex().row() == shown.names.index(long)


@pytest.mark.usefixtures("plain_look")
def test_large_text_shows_one_after_the_other(premises: OpenPremises) -> None:
    shown = premises(several)
    view = shown.page.rooms
    assert view.list.isVisible()
    assert view.room.isVisible()
    theme().choose_percent(150)
    shown.qtbot.waitUntil(lambda: not view.room.isVisible())
    view.focus()
    press(shown.window, "Return")
    assert view.room.isVisible()
    assert not view.list.isVisible()
    press(shown.window, "Escape")
    assert view.list.isVisible()
    assert view.list.view.hasFocus()
    view.list.view.setCurrentIndex(view.list.view.model_of_rows.index(1))
    shown.settle()
    assert not view.room.isVisible()


def test_the_page_asks_only_where_something_is_typed(premises: OpenPremises) -> None:
    shown = premises(several)
    shown.window.close()
    assert not shown.window.findChildren(QMessageBox)
    with shown.saved() as file:
        assert len(rooms(file)) == len(room_lines(file)) == 3


def test_a_retired_room_is_shown_when_it_is_wanted(premises: OpenPremises) -> None:
    shown = premises(_with_retired)
    assert shown.names == [STUDY.name]
    shown.page.rooms.list.with_retired.click()
    assert shown.names == [STUDY.name, "Архив"]
    shown.page.rooms.list.with_retired.click()
    shown.go("2")
    assert shown.names == [STUDY.name, "Архив"]
    head = shown.page.rooms.room.head
    assert head.retired.isVisible()
    assert not head.remove.isVisible()
    head.bring_back.click()
    shown.settle()
    assert not head.retired.isVisible()


def test_a_retired_room_is_found_before_the_rooms_have_come(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    with open_centre(centre_path) as file:
        _with_retired(file)
    desk = desktop(centre_path, "premises", "centre")
    qtbot.waitUntil(lambda: bool(desk.window._pages))
    desk.window.go_to("premises/rooms/2")
    shown = Premises(qtbot, desk, centre_path)
    shown.settle()
    assert shown.page.rooms.room.head.name.text() == "Архив"


def _with_retired(file: CentreFile) -> None:
    study(file)
    keep_room(file, Room("Архив"))
    with file.operation("Выведено"):
        file.db.run("UPDATE room SET is_retired = 1 WHERE id = 2", ())
