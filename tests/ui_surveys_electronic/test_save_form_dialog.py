"""Saving the electronic form: what it is, where it goes, the words for the parents."""

from pathlib import Path

import pytest
from helpers.electronic_room import ElectronicRoom
from helpers.file_dialogs import choose_next, think_better_of_it
from helpers.keyboard import Layout, press
from PySide6.QtGui import QDesktopServices, QGuiApplication

from kcentre.surveys.rounds.verbs import remove_round
from ui.surveys.electronic import open_save_form
from ui.surveys.electronic.save_dialog import SaveFormDialog


@pytest.fixture
def dialog(electronic_room: ElectronicRoom) -> SaveFormDialog:
    shown = open_save_form(electronic_room.operations, electronic_room.window, electronic_room.line)
    with electronic_room.qtbot.waitExposed(shown):
        shown.activateWindow()
    electronic_room.settle()
    return shown


@pytest.mark.parametrize("layout", Layout)
def test_it_is_saved_and_opened(
    electronic_room: ElectronicRoom,
    dialog: SaveFormDialog,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    layout: Layout,
) -> None:
    offered = choose_next(tmp_path / "Анкета для родителей")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    press(dialog, "Ctrl+S", layout)
    electronic_room.settle()
    saved = tmp_path / "Анкета для родителей.html"
    assert "КЦ-ОТВЕТ" in saved.read_text(encoding="utf-8")
    assert offered == [f"Анкета {electronic_room.line.code} Изучение спроса.html"]
    assert dialog.note.isVisible()
    dialog.note.opener.click()
    dialog.note.folder.click()
    assert opened == [str(saved), str(tmp_path)]


def test_the_message_is_ready_and_may_be_changed(dialog: SaveFormDialog) -> None:
    assert dialog.message.value().startswith("Уважаемые родители!")
    dialog.message.setPlainText("Добрый день! Анкета приложена.")
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "Добрый день! Анкета приложена."
    assert dialog.copy.text() == "Скопировано"


def test_thinking_better_of_it_saves_nothing(
    electronic_room: ElectronicRoom, dialog: SaveFormDialog
) -> None:
    think_better_of_it()
    dialog.save.click()
    electronic_room.settle()
    assert not dialog.note.isVisible()
    assert dialog.save.isEnabled()


def test_a_folder_that_is_gone_is_told(
    electronic_room: ElectronicRoom, dialog: SaveFormDialog, tmp_path: Path
) -> None:
    dialog.save_to(tmp_path / "нет" / "анкета.html")
    electronic_room.settle()
    assert len(electronic_room.failures) == 1
    assert dialog.save.isEnabled()
    assert not dialog.note.isVisible()


def test_a_round_removed_meanwhile_is_told_in_place(
    electronic_room: ElectronicRoom, dialog: SaveFormDialog, tmp_path: Path
) -> None:
    electronic_room.operations.change(lambda file: remove_round(file, electronic_room.line.id))
    dialog.save_to(tmp_path / "анкета.html")
    electronic_room.settle()
    assert dialog.problem.isVisible()
    assert "опроса уже нет" in dialog.problem.text()
    press(dialog, "Escape")
    assert not dialog.isVisible()
