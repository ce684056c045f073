"""A room's photo: chosen, dropped, pasted, enlarged, taken away, brought back by undo."""

from pathlib import Path

import pytest
from helpers.keyboard import Layout, press
from helpers.premises_page import OpenPremises, Premises
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from ui.premises.rooms.photo import LargePhoto
from ui.premises.rooms.photo_view import PhotoView


@pytest.fixture
def shown(premises: OpenPremises) -> Premises:
    return premises()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "Кабинет, вид от двери.JPG"
    _image("#cc3300").save(str(path))
    return path


def view_of(shown: Premises) -> PhotoView:
    return shown.page.rooms.room.head.photo_view


def colour_of(shown: Premises) -> QColor:
    """Return the colour in the middle of what is shown."""
    image = view_of(shown).picture.toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2)


def drop(view: PhotoView, path: Path) -> bool:
    """Carry a file over the photo and let it go there; return whether it was taken."""
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path))])
    held = Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton
    calm = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), *held, calm)
    QApplication.sendEvent(view, entering)
    QApplication.sendEvent(view, QDropEvent(QPointF(20, 20), *held, calm))
    return entering.isAccepted()


def test_a_dropped_file_becomes_the_photo(shown: Premises, picture: Path) -> None:
    view = view_of(shown)
    assert drop(view, picture)
    shown.settle()
    assert colour_of(shown).red() > 150
    shown.desk.obey("undo")
    shown.settle()
    assert not view.has_photo


def test_a_spreadsheet_is_no_photo(shown: Premises, tmp_path: Path) -> None:
    drop(view_of(shown), tmp_path / "журнал.xlsx")
    shown.settle()
    assert not view_of(shown).has_photo


@pytest.mark.parametrize("layout", Layout)
def test_a_picture_is_pasted_and_removed_by_keys(shown: Premises, layout: Layout) -> None:
    QGuiApplication.clipboard().setImage(_image("#0033cc"))
    view_of(shown).setFocus()
    press(shown.window, "Ctrl+V", layout)
    shown.settle()
    assert colour_of(shown).blue() > 150
    press(shown.window, "Delete")
    shown.settle()
    assert not view_of(shown).has_photo
    press(shown.window, "Ctrl+Z", layout)
    shown.settle()
    assert view_of(shown).has_photo


def test_enter_shows_the_photo_large_and_escape_closes_it(shown: Premises, picture: Path) -> None:
    shown.page.rooms.room.head.photo.take_file(str(picture))
    shown.settle()
    view_of(shown).setFocus()
    press(shown.window, "Return")
    large = shown.top(LargePhoto)
    with shown.qtbot.waitSignal(large.destroyed):
        press(large, "Escape")


def test_a_broken_picture_is_refused_in_words(shown: Premises, tmp_path: Path) -> None:
    broken = tmp_path / "снимок.jpg"
    broken.write_bytes(b"not a picture")
    shown.page.rooms.room.head.photo.take_file(str(broken))
    shown.qtbot.waitUntil(lambda: "Не удалось прочитать фотографию" in shown.desk.messages.text())
    shown.page.rooms.room.head.photo.take_file(str(tmp_path / "нет такого.png"))
    shown.qtbot.waitUntil(lambda: "не читается" in shown.desk.messages.text())
    assert not view_of(shown).has_photo


def test_another_room_has_its_own_photo(shown: Premises, picture: Path) -> None:
    from kcentre.premises.rooms.records import Room  # noqa: PLC0415 — the other room
    from kcentre.premises.rooms.verbs import keep_room  # noqa: PLC0415

    shown.page.rooms.room.head.photo.take_file(str(picture))
    shown.desk.operations.change(lambda file: keep_room(file, Room("Ёлочка")))
    shown.go("2")
    assert not view_of(shown).has_photo
    shown.go("1")
    assert view_of(shown).has_photo


def _image(colour: str) -> QImage:
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image
