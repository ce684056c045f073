"""What the window says about what happened."""

from pathlib import Path

from helpers.desktop import Opened
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcentre.centre.records import SubUnit
from kcentre.centre.verbs import keep_sub_unit
from kcentre.language import Problem, Refused
from kcentre.storage import CentreFile, Changes
from kcentre.storage.progress import Progress
from ui.desk import Desk
from ui.widgets.progress_dialog import ProgressDialog


def opened(qtbot: QtBot, desktop: Opened, path: Path) -> Desk:
    desk = desktop(path)
    qtbot.waitUntil(lambda: "passport" in dict(desk.menu.commands()))
    return desk


def add_unit(file: CentreFile) -> Changes:
    return keep_sub_unit(file, SubUnit("Лекотека"))


def test_a_change_can_be_taken_back_from_its_message(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    desk = opened(qtbot, desktop, centre_path)
    with qtbot.waitSignal(desk.operations.changed):
        desk.operations.change(add_unit)
    assert desk.messages.text() == "Добавлено в список: подразделение «Лекотека»"
    assert dict(desk.menu.commands())["undo"].startswith("Отменить: Добавлено в список")
    with qtbot.waitSignal(desk.operations.changed):
        desk.messages._button.click()
    assert desk.messages.text().startswith("Отменено: ")
    assert desk.messages._button.text() == ""
    assert dict(desk.menu.commands())["redo"].startswith("Повторить: Добавлено")


def test_the_message_covers_no_field(qtbot: QtBot, desktop: Opened, centre_path: Path) -> None:
    desk = opened(qtbot, desktop, centre_path)
    desk.messages.say("Изменено в списке: специалист «" + "Ё" * 300 + "»", "Отменить  Ctrl+Z")
    assert desk.window.panel.geometry().contains(desk.messages.geometry())


def test_a_refusal_nobody_listens_to_is_said(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    desk = opened(qtbot, desktop, centre_path)

    def refuse(_file: CentreFile) -> Changes:
        raise Refused([Problem("name", "Укажите название.")])

    with qtbot.waitSignal(desk.operations.failed):
        desk.operations.change(refuse)
    assert desk.messages.text() == "Укажите название."


def test_long_work_shows_itself_and_is_stopped_by_its_button(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    desk = opened(qtbot, desktop, centre_path)

    def work(_file: CentreFile, progress: Progress) -> None:
        while True:
            progress.report(5, 10)

    def shown() -> list[ProgressDialog]:
        tops = QApplication.topLevelWidgets()
        return [top for top in tops if isinstance(top, ProgressDialog) and top.isVisible()]

    desk.operations.long("Импорт журнала", work)
    qtbot.waitUntil(lambda: bool(shown()))
    (dialog,) = shown()
    qtbot.waitUntil(lambda: dialog._what.text() == "Готово 5 из 10")
    with qtbot.waitSignal(desk.operations.long_ended):
        dialog._button.click()
    assert shown() == []
