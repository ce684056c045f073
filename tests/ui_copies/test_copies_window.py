"""Copies of the centre, from the window: made, taken along, given back."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.desktop import DialogOf, Opened
from helpers.file_dialogs import choose_next
from helpers.keyboard import press
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kcentre.centre.queries import sub_units
from kcentre.centre.records import SubUnit
from kcentre.centre.verbs import keep_sub_unit
from kcentre.copies.queries import list_copies
from kcentre.copies.verbs import make_copy
from kcentre.storage import CentreFile, Changes, location, open_centre
from kcentre.storage.location import own_centre
from ui.copies.dialog import CopiesDialog
from ui.desk import Desk


def wait_open(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: "copies" in dict(desk.menu.commands()))


def opened(qtbot: QtBot, desk: Desk, dialog_of: DialogOf) -> CopiesDialog:
    """Open the copies by the menu's command and wait until all of them are looked into."""
    wait_open(qtbot, desk)
    desk.obey("copies")
    return looked(qtbot, dialog_of(CopiesDialog))


def looked(qtbot: QtBot, dialog: QWidget) -> CopiesDialog:
    assert isinstance(dialog, CopiesDialog)
    qtbot.waitUntil(lambda: dialog._found is not None)
    qtbot.waitUntil(lambda: len(dialog._looked) == len(dialog.copies))
    return dialog


def question_of(qtbot: QtBot, owner: QWidget) -> QMessageBox:
    qtbot.waitUntil(lambda: any(box.isVisible() for box in owner.findChildren(QMessageBox)))
    return next(box for box in owner.findChildren(QMessageBox) if box.isVisible())


def button(box: QMessageBox, words: str) -> QAbstractButton:
    return next(one for one in box.buttons() if one.text() == words)


def add_unit(name: str) -> Callable[[CentreFile], Changes]:
    return lambda file: keep_sub_unit(file, SubUnit(name))


def unit_names(path: Path) -> list[str]:
    with open_centre(path) as file:
        return [unit.name for unit in sub_units(file)]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the folders that the system is asked to show."""
    folders: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: folders.append(url.toLocalFile()))
    return folders


def test_a_copy_is_made_taken_along_and_given_back(
    qtbot: QtBot,
    desktop: Opened,
    dialog_of: DialogOf,
    centre_path: Path,
    shown: list[str],
) -> None:
    tmp_path = centre_path.parent
    desk = desktop(centre_path)
    dialog = opened(qtbot, desk, dialog_of)
    assert not dialog.copies
    qtbot.waitUntil(dialog.view.empty.button.hasFocus)
    press(dialog, "Return")  # the one button of the empty list
    qtbot.waitUntil(lambda: len(dialog.copies) == 1)
    looked(qtbot, dialog)
    assert dialog.view.told.text().startswith("Копия сделана")
    assert "записей ещё нет" in dialog.view.chosen.text()
    dialog.view.show_folder.click()
    assert [Path(folder) for folder in shown] == [tmp_path / "Копии"]
    stick = tmp_path / "Флешка О'Нил"
    stick.mkdir()
    choose_next(stick / "Мой центр")
    dialog.view.take_along.click()
    qtbot.waitUntil((stick / "Мой центр.kcentre").exists)
    qtbot.waitUntil(lambda: "Копия сохранена" in dialog.view.told.text())
    press(dialog, "Esc")
    with qtbot.waitSignal(desk.operations.changed):
        desk.operations.change(add_unit("Филиал"))

    dialog = opened(qtbot, desk, dialog_of)
    press(dialog, "Return")  # the list has the keyboard, its first row the cursor
    box = question_of(qtbot, dialog)
    assert "Нынешний файл программа сначала сохранит" in box.informativeText()
    press(box, "Return")  # Enter changes nothing
    qtbot.waitUntil(lambda: not box.isVisible())
    dialog.view.give_back.click()
    with qtbot.waitSignal(desk.operations.opened):
        button(question_of(qtbot, dialog), "Вернуть").click()
    qtbot.waitUntil(lambda: "возвращён к копии" in desk.messages.text())
    assert "undo" not in dict(desk.menu.commands())
    desk.window.close()
    assert unit_names(centre_path) == []
    safety = list_copies(centre_path)[0]
    assert safety.words.startswith("перед возвратом")
    assert unit_names(safety.path) == ["Филиал"]


def test_damaged_and_foreign_copies_are_named_and_leave_the_centre_open(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf, centre_path: Path, tmp_path: Path
) -> None:
    sound = make_copy(centre_path)
    broken = make_copy(centre_path, words="перед проверкой")
    broken.write_bytes(broken.read_bytes()[:5000])
    foreign = tmp_path / "письмо.kcentre"
    foreign.write_text("Здравствуйте!", "utf-8")
    desk = desktop(centre_path)
    dialog = opened(qtbot, desk, dialog_of)
    places = {copy.path: place for place, copy in enumerate(dialog.copies)}
    dialog.table.choose_row(places[broken])
    assert "повреждён" in dialog.view.chosen.text()
    assert not dialog.view.give_back.isEnabled()
    choose_next(foreign)
    dialog.view.from_file.click()
    qtbot.waitUntil(lambda: "не файл консультационного центра" in dialog.view.told.text())
    dialog.table.choose_row(places[sound])
    dialog.view.give_back.click()
    box = question_of(qtbot, dialog)
    sound.unlink()  # the stick was pulled out
    with qtbot.waitSignal(desk.operations.failed):
        button(box, "Вернуть").click()
    question_of(qtbot, desk.window).close()
    with qtbot.waitSignal(desk.operations.changed):  # the centre is open as before
        desk.operations.change(add_unit("Филиал"))
    dialog = opened(qtbot, desk, dialog_of)
    choose_next(centre_path)
    dialog.view.from_file.click()
    button(question_of(qtbot, dialog), "Вернуть").click()
    qtbot.waitUntil(lambda: "Это файл самого центра" in desk.messages.text())


def test_a_damaged_centre_is_given_its_copy_back_at_the_start(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf, centre_path: Path
) -> None:
    make_copy(centre_path)
    centre_path.write_bytes(centre_path.read_bytes()[:9000])
    desk = desktop(centre_path)
    refused = question_of(qtbot, desk.window)
    assert "Верните центр из копии" in refused.informativeText()
    button(refused, "Копии…").click()
    dialog = looked(qtbot, dialog_of(CopiesDialog))
    dialog.view.give_back.click()
    button(question_of(qtbot, dialog), "Вернуть").click()
    wait_open(qtbot, desk)
    desk.window.close()
    assert unit_names(centre_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells itself which disk is a stick")
def test_a_centre_on_a_stick_is_put_on_this_computer(
    qtbot: QtBot,
    desktop: Opened,
    centre_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "Моя флешка"
    stick.mkdir()
    brought = Path(shutil.copy(centre_path, stick / "Мой центр 2026-11-22.kcentre"))
    before = brought.read_bytes()
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sdb1 {str(stick).replace(' ', chr(92) + '040')} vfat rw 0 0\n")
    monkeypatch.setattr(location, "_MOUNTS", mounts)
    monkeypatch.setattr(location, "_STICKS", (str(tmp_path),))
    desk = desktop(brought)
    box = question_of(qtbot, desk.window)
    button(box, "Положить").click()
    wait_open(qtbot, desk)
    qtbot.waitUntil(lambda: "Флешку можно вынуть" in desk.messages.text())
    assert own_centre().exists()
    assert brought.read_bytes() == before
    assert [path.name for path in stick.iterdir()] == [brought.name]
    assert desk._preferences.text("centre") == str(own_centre())
