"""A newer version over an older centre's file, in the window."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from helpers.desktop import DialogOf, Opened
from helpers.keyboard import press
from helpers.settling import settle
from PySide6.QtCore import QEvent
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from kcentre import __version__
from ui.about.news_dialog import NewsDialog
from ui.about.places import version_on_disk
from ui.centre.no_centre import NoCentre
from ui.desk import Desk
from ui.preferences import Preferences
from ui.widgets.buttons import LinkButton

OLD = Path(__file__).resolve().parents[1] / "old_files" / "3.kcentre"


def told(desk: Desk) -> list[NewsDialog]:
    return [one for one in desk.window.findChildren(NewsDialog) if one.isVisible()]


def wait_open(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: "copies" in dict(desk.menu.commands()))


def link_of(dialog: QDialog) -> LinkButton:
    (link,) = dialog.findChildren(LinkButton)
    assert isinstance(link, LinkButton)
    return link


def box_of(qtbot: QtBot, desk: Desk) -> QMessageBox:
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QMessageBox)))
    return desk.window.findChildren(QMessageBox)[-1]


def words_of(box: QMessageBox) -> list[str]:
    return [button.text() for button in box.buttons()]


def test_a_newer_version_tells_its_news_once_and_where_the_old_file_lies(
    qtbot: QtBot,
    desktop: Opened,
    dialog_of: DialogOf,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    file = Path(shutil.copy(OLD, tmp_path / "Центр Анны О'Нил.kcentre"))
    desk = desktop(file)
    dialog = dialog_of(NewsDialog)
    assert isinstance(dialog, NewsDialog)
    assert len(dialog.told) == 3
    (kept,) = (tmp_path / "Копии").iterdir()
    assert kept.name in dialog.where.text()
    link_of(dialog).click()
    assert shown == [str(tmp_path / "Копии")]
    press(dialog, "Return")
    qtbot.waitUntil(lambda: not told(desk))
    desk.obey("news")
    assert link_of(dialog_of(NewsDialog)).isVisible()
    press(dialog_of(NewsDialog), "Esc")
    desk.window.close()
    again = desktop(None)
    wait_open(qtbot, again)
    qtbot.wait(50)
    assert not told(again)


def test_a_newcomer_and_an_older_program_are_told_nothing(
    qtbot: QtBot, desktop: Opened, centre_path: Path, own_folders: Path
) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)
    qtbot.wait(50)
    assert not told(desk)
    desk.window.close()
    preferences = Preferences(own_folders / "desktop.json")
    assert preferences.text("seen_version") == __version__
    preferences.remember(seen_version="99.0.0")
    desk = desktop(None)
    wait_open(qtbot, desk)
    qtbot.wait(50)
    assert not told(desk)
    assert Preferences(own_folders / "desktop.json").text("seen_version") == "99.0.0"


def test_a_newer_file_is_refused_with_its_version_and_the_ways_out(
    qtbot: QtBot, desktop: Opened, centre_path: Path, own_folders: Path
) -> None:
    sound = centre_path.read_bytes()
    with sqlite3.connect(centre_path) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = centre_path.read_bytes()
    (centre_path.parent / "Копии").mkdir()
    Preferences(own_folders / "desktop.json").remember(centre=str(centre_path))
    desk = desktop(None)  # the last centre, at an ordinary start
    box = box_of(qtbot, desk)
    assert "Версия файла —\u00a099" in box.text()
    assert "ничего не изменено" in box.informativeText()
    assert words_of(box) == ["Понятно", "Открыть другой…", "Копии…"]
    box.close()
    assert centre_path.read_bytes() == before
    page = desk.window.findChild(NoCentre)
    assert isinstance(page, NoCentre)
    assert "более новой версией" in page._sentence.text()
    assert desk.window.focusWidget() is page.button
    desk.window.go_to("centre/topics")  # a click on a tab while nothing is open
    settle(desk.operations, 2)
    assert page.isVisible()
    centre_path.write_bytes(sound)  # another has been put in its place meanwhile
    page.button.click()
    wait_open(qtbot, desk)


@pytest.mark.parametrize(
    ("name", "words"),
    [("нет такого файла.kcentre", "не найден"), ("Папка О'Нил", "папка, а не файл центра")],
)
def test_what_can_not_be_opened_is_named(
    qtbot: QtBot, desktop: Opened, tmp_path: Path, name: str, words: str
) -> None:
    (tmp_path / "Папка О'Нил").mkdir()
    desk = desktop(tmp_path / name)
    desk.window.go_to("centre/topics")  # before it is known that nothing will be open
    box = box_of(qtbot, desk)
    settle(desk.operations, 2)
    assert desk.window.findChildren(QMessageBox) == [box]
    assert words in box.text()
    assert words_of(box) == ["Понятно", "Открыть другой…"]
    box.close()


def test_a_program_replaced_on_the_disk_says_so_once(
    qtbot: QtBot, desktop: Opened, centre_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)
    assert not desk.window.findChildren(QMessageBox)
    monkeypatch.setattr("ui.about.replaced.version_on_disk", lambda: "99.1.0")
    for _ in range(2):
        QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))
    (box,) = desk.window.findChildren(QMessageBox)
    assert box.text() == "Программа обновлена до 99.1.0: закройте и откройте её снова."
    assert sorted(words_of(box)) == ["Закрыть программу", "Позже"]
    next(one for one in box.buttons() if one.text() == "Закрыть программу").click()
    qtbot.waitUntil(lambda: not desk.window.isVisible())


def test_the_version_on_disk_is_read_where_the_program_lies(tmp_path: Path) -> None:
    assert version_on_disk() == ""  # the source is no installed program
    assert version_on_disk(tmp_path) == ""  # amid an update
    (tmp_path / "version.txt").write_text("1.2.3\n", encoding="utf-8")
    assert version_on_disk(tmp_path) == "1.2.3"
