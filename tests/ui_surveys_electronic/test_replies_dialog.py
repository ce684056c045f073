"""Replies on the screen: pasted, dropped, chosen; seen before they are taken in; taken back."""

from pathlib import Path

import pytest
from helpers.electronic_room import ElectronicRoom
from helpers.keyboard import press
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from ui.surveys.electronic import open_read_replies
from ui.surveys.electronic.replies_dialog import RepliesDialog
from ui.widgets.theme import theme

STATE, NUMBER, REMARK, NAME = 0, 1, 5, 6


@pytest.fixture
def dialog(electronic_room: ElectronicRoom) -> RepliesDialog:
    shown = open_read_replies(electronic_room.operations, electronic_room.window,
                              electronic_room.line)  # fmt: skip
    with electronic_room.qtbot.waitExposed(shown):
        shown.activateWindow()
    return shown


def paste(room: ElectronicRoom, dialog: RepliesDialog, text: str) -> None:
    """Paste a text and wait until it is looked over."""
    data = QMimeData()
    data.setText(text)
    with room.qtbot.waitSignal(dialog.frame.box.settled):
        dialog.frame.box.insertFromMimeData(data)
    room.settle()


def drop(target: QWidget, *paths: Path) -> None:
    """Drag files over a widget and let them go, as the system does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    calm = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(20, 20), *held, calm))
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), *held, calm))


def rows(dialog: RepliesDialog, column: int) -> list[str]:
    model = dialog.frame.replies.model
    return [str(model.data(model.index(row, column)) or "") for row in range(model.rowCount())]


def box_of(dialog: RepliesDialog) -> QMessageBox:
    (box,) = (box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    return box


def answer_box(dialog: RepliesDialog, words: str) -> None:
    buttons = box_of(dialog).buttons()
    next(button for button in buttons if button.text().replace("&", "") == words).click()


def test_nothing_is_offered_before_anything_came(dialog: RepliesDialog) -> None:
    assert dialog.frame.replies.currentWidget() is dialog.frame.replies.empty
    assert not dialog.footer.accept.isEnabled()
    assert dialog.focusWidget() is dialog.frame.box


def test_a_pasted_letter_is_seen_then_taken_in(
    electronic_room: ElectronicRoom, dialog: RepliesDialog
) -> None:
    room = electronic_room
    paste(room, dialog, f"Добрый день!\n{room.reply(1)}\n{room.reply(2)}\nМама Пети")
    assert rows(dialog, STATE) == ["новый", "новый"]
    assert rows(dialog, NUMBER) == ["0001", "0002"]
    assert dialog.footer.accept.text() == "Принять 2\u00a0ответа"
    assert room.forms == 0
    press(dialog, "Ctrl+Return")
    room.settle()
    assert rows(dialog, STATE) == ["принят", "принят"]
    assert dialog.frame.box.toPlainText() == ""
    assert (room.forms, room.failures) == (2, [])


def test_it_is_taken_back(electronic_room: ElectronicRoom, dialog: RepliesDialog) -> None:
    room = electronic_room
    assert not dialog.footer.undo.isVisible()
    paste(room, dialog, room.reply())
    dialog.footer.accept.click()
    room.settle()
    assert dialog.footer.undo.isVisible()
    dialog.footer.undo.click()
    room.settle()
    assert room.forms == 0
    assert not dialog.footer.undo.isVisible()
    assert dialog.footer.remark.text() == "Приём отменён: ответов в программе снова нет."
    dialog.reject()
    assert not dialog.isVisible()


def test_the_same_reply_again_is_a_double(
    electronic_room: ElectronicRoom, dialog: RepliesDialog
) -> None:
    room = electronic_room
    paste(room, dialog, room.reply())
    dialog.footer.accept.click()
    room.settle()
    paste(room, dialog, room.reply())
    assert rows(dialog, STATE) == ["повтор"]
    assert rows(dialog, REMARK) == ["Этот ответ уже принят раньше."]
    assert not dialog.footer.accept.isEnabled()
    assert dialog.footer.remark.text() == "Новых ответов нет."
    assert not dialog.footer.undo.isVisible()


def test_dropped_files_are_read_beside_the_text(
    electronic_room: ElectronicRoom, dialog: RepliesDialog, tmp_path: Path
) -> None:
    room = electronic_room
    good, bad = tmp_path / "Ответ К7М 0002.kcanswer.txt", tmp_path / "фото.jpg"
    good.write_text(room.reply(2), encoding="utf-8")
    bad.write_bytes(b"\xff\xd8\xff\xe0" * 30)
    paste(room, dialog, room.reply(1))
    drop(dialog, good, bad)
    room.settle()
    assert rows(dialog, STATE) == ["не принят", "новый", "новый"]
    assert rows(dialog, NAME) == ["фото.jpg", good.name, "Вставленный текст"]
    assert "Новых:\u00a02, не принято:\u00a01" in dialog.frame.found._note.text()
    dialog.footer.accept.click()
    room.settle()
    assert rows(dialog, STATE) == ["не принят", "принят", "принят"]
    assert room.forms == 2


def test_files_are_dropped_on_the_box_and_chosen_too(
    electronic_room: ElectronicRoom,
    dialog: RepliesDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room, path = electronic_room, tmp_path / "ответ.txt"
    path.write_text(room.reply(), encoding="utf-16")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert dialog.frame.box.canInsertFromMimeData(data)
    dialog.frame.box.insertFromMimeData(data)
    room.settle()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    dialog.frame.add_files.click()
    room.settle()
    assert rows(dialog, STATE) == ["новый", "повтор"]
    assert rows(dialog, REMARK)[1] == "Этот ответ в списке уже есть."
    assert dialog.frame.box.toPlainText() == ""


def test_a_damaged_reply_says_what_to_do(
    electronic_room: ElectronicRoom, dialog: RepliesDialog
) -> None:
    paste(electronic_room, dialog, electronic_room.reply()[:-12])
    assert rows(dialog, STATE) == ["не принят"]
    assert rows(dialog, REMARK) == ["Ответ повреждён: скопируйте его целиком ещё раз."]
    assert not dialog.footer.accept.isEnabled()


def test_a_reply_from_elsewhere_is_refused(
    electronic_room: ElectronicRoom, dialog: RepliesDialog
) -> None:
    paste(electronic_room, dialog, electronic_room.reply(code="Ж999Ж"))
    assert rows(dialog, STATE) == ["не принят"]
    assert rows(dialog, REMARK)[0].startswith("Опроса с кодом «Ж999Ж» в этом центре нет")


def test_leaving_asks_about_what_was_read(
    electronic_room: ElectronicRoom, dialog: RepliesDialog
) -> None:
    room = electronic_room
    paste(room, dialog, room.reply())
    press(dialog, "Escape")
    answer_box(dialog, "Вернуться к записи")
    assert dialog.isVisible()
    press(dialog, "Escape")
    with room.qtbot.waitSignal(dialog.finished):
        answer_box(dialog, "Записать")
    assert room.forms == 1


def test_leaving_without_keeping(electronic_room: ElectronicRoom, dialog: RepliesDialog) -> None:
    paste(electronic_room, dialog, electronic_room.reply())
    dialog.footer.closer.click()
    answer_box(dialog, "Не записывать")
    assert not dialog.isVisible()
    assert electronic_room.forms == 0


def test_it_begins_with_files(electronic_room: ElectronicRoom, tmp_path: Path) -> None:
    room, path = electronic_room, tmp_path / "ответ.eml"
    header = "From: mama@example.org\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    path.write_bytes((header + room.reply()).encode())
    shown = open_read_replies(room.operations, room.window, None, [path])
    room.settle()
    assert rows(shown, STATE) == ["новый"]
    shown._leave()


@pytest.mark.usefixtures("plain_look")
@pytest.mark.parametrize("percent", [100, 150])
def test_it_fits_the_screen(electronic_room: ElectronicRoom, percent: int) -> None:
    theme().choose_percent(percent)
    room = electronic_room
    shown = open_read_replies(room.operations, room.window, room.line)
    with room.qtbot.waitExposed(shown):
        shown.activateWindow()
    free = shown.screen().availableGeometry()
    assert shown.width() <= free.width()
    assert shown.height() <= free.height()
    shown.reject()
