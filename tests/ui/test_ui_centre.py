"""«Центр»: facts and lists, entered by keys."""

from pathlib import Path

import pytest
from helpers.desktop import DialogOf, Opened
from helpers.keyboard import Layout, press, type_text
from PySide6.QtWidgets import QApplication, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kcentre.centre.queries import passport, settings, specialists, topics
from kcentre.centre.records import Passport
from kcentre.storage import open_centre
from ui.centre.tab import CentreTab
from ui.desk import Desk
from ui.records.facts_page import FactsPage
from ui.records.record_dialog import RecordDialog
from ui.records.record_list import RecordList
from ui.widgets.editors import TextField
from ui.widgets.theme import theme


@pytest.fixture
def desk(desktop: Opened, centre_path: Path) -> Desk:
    return desktop(centre_path)


def centre_tab(qtbot: QtBot, desk: Desk, target: str) -> CentreTab:
    """Go to a part of «Центр» as the menu does."""
    qtbot.waitUntil(lambda: bool(desk.menu.commands()) and can_go(desk))
    desk.window.go_to(f"centre/{target}")
    page = desk.window.page("centre")
    assert isinstance(page, CentreTab)
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    return page


def can_go(desk: Desk) -> bool:
    return any(name == "passport" for name, _ in desk.menu.commands())


def facts(qtbot: QtBot, desk: Desk, name: str) -> FactsPage:
    page = centre_tab(qtbot, desk, name)._facts[name]
    qtbot.waitUntil(lambda: page._record is not None)
    return page


def listed(qtbot: QtBot, desk: Desk, name: str) -> RecordList:
    return centre_tab(qtbot, desk, name)._lists[name]


@pytest.mark.parametrize("layout", Layout)
def test_the_passport_is_kept_with_ctrl_s_and_undone_with_ctrl_z(
    qtbot: QtBot, desk: Desk, centre_path: Path, layout: Layout
) -> None:
    page = facts(qtbot, desk, "passport")
    page.focus("addressee")
    type_text(desk.window, "В управление образования")
    with qtbot.waitSignal(desk.operations.changed):
        press(desk.window, "Ctrl+S", layout)
    qtbot.waitUntil(lambda: not page._save.isEnabled())
    assert desk.messages.text() == "Изменён паспорт центра"
    page.focus("city")
    with qtbot.waitSignal(desk.operations.changed):
        press(desk.window, "Ctrl+Z", layout)
    qtbot.waitUntil(lambda: page._form.values()["addressee"] == "")
    with qtbot.waitSignal(desk.operations.changed):
        press(desk.window, "Ctrl+Y", layout)
    desk.window.close()
    with open_centre(centre_path) as file:
        assert passport(file).addressee == "В управление образования"


def test_a_passport_without_a_kindergarten_is_refused_beside_the_field(
    qtbot: QtBot, desk: Desk
) -> None:
    page = facts(qtbot, desk, "passport")
    field = page._form.field("kindergarten")
    field.editor.set_value("")
    page.save()
    qtbot.waitUntil(lambda: field.problem().startswith("Укажите название"))
    page._revert.click()
    assert field.editor.value() == "Детский сад № 7 «Ласточка»"
    assert field.problem() == ""


def test_what_is_being_typed_survives_a_change_elsewhere(qtbot: QtBot, desk: Desk) -> None:
    page = facts(qtbot, desk, "passport")
    page.focus("head")
    type_text(desk.window, "Ёлкина Зоя ")
    from kcentre.centre.verbs import change_passport  # noqa: PLC0415 — the other screen's verb

    with qtbot.waitSignal(desk.operations.changed):
        desk.operations.change(lambda file: change_passport(file, Passport("Сад", city="Казань")))
    qtbot.waitUntil(lambda: page._record.city == "Казань")
    assert page._form.values()["head"].startswith("Ёлкина")


@pytest.mark.parametrize(
    ("words", "is_closed"),
    [("Вернуться к записи", False), ("Не записывать", True), ("Записать", True)],
)
def test_the_window_does_not_close_over_unkept_facts(
    qtbot: QtBot, desk: Desk, centre_path: Path, words: str, is_closed: bool
) -> None:
    page = facts(qtbot, desk, "passport")
    page._form.field("head").editor.set_value("Ёлкина")
    desk.window.close()
    (box,) = desk.window.findChildren(QMessageBox)
    (button,) = [button for button in box.buttons() if button.text() == words]
    button.click()
    qtbot.waitUntil(lambda: desk.window.isVisible() is not is_closed)
    desk.operations.close()
    with open_centre(centre_path) as file:
        assert (passport(file).head == "Ёлкина") is (words == "Записать")


def test_rules_are_checked_together(qtbot: QtBot, desk: Desk, centre_path: Path) -> None:
    page = facts(qtbot, desk, "settings")
    form = page._form
    form.field("shortest_minutes").editor.set_value(30)
    form.field("request_overdue_days").editor.set_value(2)
    page.save()
    qtbot.waitUntil(lambda: "больше срока" in form.field("request_overdue_days").problem())
    form.field("request_overdue_days").editor.set_value(7)
    form.field("month_due_days").editor.set_value(None)
    form.field("half_year_due_days").editor.set_value(12)
    with qtbot.waitSignal(desk.operations.changed):
        page.save()
    desk.window.close()
    with open_centre(centre_path) as file:
        assert settings(file).shortest_minutes == 30
        assert settings(file).request_overdue_days == 7
        assert settings(file).month_due_days is None
        assert settings(file).half_year_due_days == 12


def test_a_number_out_of_bounds_never_reaches_the_rules(qtbot: QtBot, desk: Desk) -> None:
    page = facts(qtbot, desk, "settings")
    editor = page._form.field("positive_from").editor
    assert isinstance(editor, TextField | QWidget)
    editor.set_value("9")
    page.save()
    assert page._form.field("positive_from").problem() == "Нужно целое число от 1 до 5."


def test_a_specialist_is_added_changed_retired_and_brought_back_by_keys(
    qtbot: QtBot, desk: Desk, dialog_of: DialogOf, centre_path: Path
) -> None:
    people = listed(qtbot, desk, "specialists")
    qtbot.waitUntil(people._empty.isVisible)
    people._empty.button.setFocus()
    press(desk.window, "Space")
    dialog = dialog_of(RecordDialog)
    press(dialog, "Ctrl+Return")
    form = dialog._form  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: form.field("name").problem() != "")
    type_text(dialog, "О'Нил-Ёлкина Зоя Андреевна")
    press(dialog, "Return")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.waitUntil(people._table.isVisible)
    people._table.setFocus()
    press(desk.window, "Home")
    press(desk.window, "Return")
    dialog = dialog_of(RecordDialog)
    form = dialog._form  # type: ignore[attr-defined]
    form.focus("position")
    type_text(dialog, "тьютор")
    with qtbot.waitSignal(desk.operations.changed):
        press(dialog, "Ctrl+Return")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    people._table.setFocus()
    press(desk.window, "Home")
    with qtbot.waitSignal(desk.operations.changed):
        press(desk.window, "Del")
    qtbot.waitUntil(people._empty.isVisible)
    people._with_retired.setChecked(True)
    assert people._model.rowCount() == 1
    people._table.setFocus()
    press(desk.window, "Home")
    assert people._retire.text() == "Снова работает"
    with qtbot.waitSignal(desk.operations.changed):
        people._retire.click()
    desk.window.close()
    with open_centre(centre_path) as file:
        (person,) = specialists(file)
    assert (person.name, person.position) == ("О'Нил-Ёлкина Зоя Андреевна", "тьютор")


def test_a_topic_with_a_taken_code_is_refused(
    qtbot: QtBot, desk: Desk, dialog_of: DialogOf, centre_path: Path
) -> None:
    names = listed(qtbot, desk, "topics")
    qtbot.waitUntil(lambda: names._model.rowCount() == 15)
    names.setFocus()
    names.add()
    dialog = dialog_of(RecordDialog)
    form = dialog._form  # type: ignore[attr-defined]
    form.load({"code": "Т02", "title": "Логопедия", "parent_id": None})
    press(dialog, "Ctrl+Return")
    qtbot.waitUntil(lambda: "уже занят" in form.field("code").problem())
    form.field("code").editor.set_value("Т02.1")
    second = form.field("parent_id").editor
    second.set_value(2)
    press(dialog, "Ctrl+Return")
    qtbot.waitUntil(lambda: names._model.rowCount() == 16)
    desk.window.close()
    with open_centre(centre_path) as file:
        (added,) = [topic for topic in topics(file) if topic.parent_id is not None]
    assert (added.code, added.title, added.parent_id) == ("Т02.1", "Логопедия", 2)


def test_a_sub_unit_is_offered_to_specialists(
    qtbot: QtBot, desk: Desk, dialog_of: DialogOf
) -> None:
    units = listed(qtbot, desk, "sub_units")
    units.add()
    dialog = dialog_of(RecordDialog)
    type_text(dialog, "Лекотека «Ш" + "а" * 300 + "р»")
    press(dialog, "Ctrl+Return")
    people = listed(qtbot, desk, "specialists")
    qtbot.waitUntil(lambda: len(people._listed.names) == 1)
    people.add()
    dialog = dialog_of(RecordDialog)
    form = dialog._form  # type: ignore[attr-defined]
    assert form.field("sub_unit_id").editor.count() == 2
    press(dialog, "Esc")
    assert not dialog.isVisible()


@pytest.mark.usefixtures("plain_look")
def test_nothing_is_wider_than_a_small_screen(qtbot: QtBot, desk: Desk) -> None:
    page = centre_tab(qtbot, desk, "passport")
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        for part in ("passport", "specialists", "topics", "sub_units", "settings"):
            page.activate(part)
            qtbot.wait(10)
            assert desk.window.minimumSizeHint().width() <= 1366
            assert desk.window.minimumSizeHint().height() <= 768


def test_every_field_can_be_reached_and_is_named(qtbot: QtBot, desk: Desk) -> None:
    page = facts(qtbot, desk, "passport")
    page.focus("")
    seen: list[str] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if page.isAncestorOf(focused) and not isinstance(focused, QScrollArea):
            name = focused.accessibleName() or getattr(focused, "text", str)()
            assert name, focused
            seen.append(name)
        press(desk.window, "Tab")
    assert {"Детский сад", "Руководитель", "Кому сдаются отчёты", "Сайт"} <= set(seen)
