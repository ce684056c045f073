"""The window from its first picture to its last."""

from pathlib import Path

import pytest
from helpers.desktop import DialogOf, Opened
from helpers.keyboard import Layout, press, type_text
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcentre.centre.queries import passport
from kcentre.steps.records import Progress, StepState
from kcentre.storage import CentreFile, open_centre
from kcentre.storage.location import demo_centre, own_centre
from ui.centre.new_centre import NewCentreDialog
from ui.centre.tab import CentreTab
from ui.desk import Desk
from ui.steps.step_button import StepButton
from ui.steps.steps_list import StepsList
from ui.surveys.tab import SurveysTab
from ui.widgets.command_palette import CommandPalette
from ui.widgets.empty_state import EmptyState
from ui.widgets.theme import Scheme, theme


def wait_open(qtbot: QtBot, desk: Desk) -> StepsList:
    """Wait until the panel shows the steps of the centre."""
    steps = desk.window.panel.findChild(StepsList)
    assert isinstance(steps, StepsList)
    qtbot.waitUntil(lambda: len(steps.buttons()) == 6)
    return steps


def test_a_first_start_asks_three_things_and_lands_in_the_window(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf
) -> None:
    desk = desktop(None, "surveys", "centre")
    dialog = dialog_of(NewCentreDialog)
    press(dialog, "Return")
    qtbot.waitUntil(lambda: "Укажите название детского сада" in first_problem(dialog))
    type_text(dialog, "МБДОУ «Детский сад № 7 «Ёлочка»")
    press(dialog, "Return")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    steps = wait_open(qtbot, desk)
    qtbot.waitUntil(lambda: desk.window.focusWidget() is steps.buttons()[0])
    assert own_centre().exists()
    assert desk.window.page("surveys").isVisible()
    assert steps.buttons()[0].isChecked()
    assert "«Ёлочка»" in desk.window.panel._kindergarten.text()
    assert not desk.window.panel._demo.isVisible()


def first_problem(dialog: QDialog) -> str:
    assert isinstance(dialog, NewCentreDialog)
    return dialog._form.field("kindergarten").problem()


def test_putting_the_first_start_off_leaves_a_way_to_begin(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf
) -> None:
    desk = desktop(None)
    press(dialog_of(NewCentreDialog), "Esc")
    notice = desk.window.findChild(EmptyState)
    assert isinstance(notice, EmptyState)
    qtbot.waitUntil(notice.isVisible)
    notice.button.click()
    dialog = dialog_of(NewCentreDialog)
    type_text(dialog, "МБДОУ «Детский сад № 7 «Ёлочка»")
    press(dialog, "Esc")  # something was entered: it is not lost without a question
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)))
    (question,) = dialog.findChildren(QMessageBox)
    next(one for one in question.buttons() if one.text() == "Не записывать").click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert notice.isVisible()
    own_centre().parent.mkdir(parents=True)
    own_centre().write_text("не центр", "utf-8")
    desk.opening.restore(own_centre(), own_centre())
    qtbot.waitUntil(lambda: "Это файл самого центра" in desk.messages.text())
    assert "Копия не возвращена" in notice._sentence.text()


def test_the_centre_for_learning_is_framed_and_apart(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf
) -> None:
    desk = desktop(None)
    dialog = dialog_of(NewCentreDialog)
    assert isinstance(dialog, NewCentreDialog)
    dialog.demo_wanted.emit()
    wait_open(qtbot, desk)
    assert demo_centre().exists()
    assert not own_centre().exists()
    assert desk.window.panel._demo.isVisible()
    assert desk.window._root.property("frame") == "demo"


def test_a_file_that_is_no_centre_is_refused_with_a_sentence(
    qtbot: QtBot, desktop: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "картинка.kcentre"
    path.write_bytes(b"GIF89a" * 100)
    desk = desktop(path)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QMessageBox)))
    (box,) = desk.window.findChildren(QMessageBox)
    assert "не файл консультационного центра" in box.text()
    assert [button.text() for button in box.buttons()] == ["Понятно", "Открыть другой…"]
    box.close()
    assert path.read_bytes() == b"GIF89a" * 100


def test_steps_lead_to_their_places(qtbot: QtBot, desktop: Opened, centre_path: Path) -> None:
    desk = desktop(centre_path, "centre", "surveys")
    steps = wait_open(qtbot, desk)
    structure = steps.buttons()[1]
    qtbot.waitUntil(lambda: bool(desk.window._pages) and structure.isVisible())
    assert "проектный офис 0 из 4" in structure.accessibleName()
    structure.setFocus()
    press(desk.window, "Space")
    page = desk.window.page("centre")
    assert isinstance(page, CentreTab)
    assert page.isVisible()
    assert structure.isChecked()
    steps.buttons()[0].click()
    assert isinstance(desk.window.page("surveys"), SurveysTab)
    assert steps.buttons()[0].isChecked()
    for button in steps.buttons():
        assert isinstance(button, StepButton)
        assert button.toolTip().startswith(tuple("123456"))


def test_enter_leads_to_a_step_as_space_does(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    desk = desktop(centre_path, "centre", "surveys")
    step = wait_open(qtbot, desk).buttons()[1]
    qtbot.waitUntil(step.isVisible)
    step.setFocus()
    press(desk.window, "Return")
    assert desk.window.page("centre").isVisible()


def test_a_new_centre_begins_with_step_1_whatever_was_shown_before(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf
) -> None:
    desk = desktop(None, "journal", "surveys")
    type_text(dialog_of(NewCentreDialog), "МБДОУ «Детский сад № 7»")
    press(dialog_of(NewCentreDialog), "Return")
    steps = wait_open(qtbot, desk)
    qtbot.waitUntil(steps.buttons()[0].isChecked)
    assert desk.window.page("surveys").isVisible()


def test_what_was_asked_for_before_the_centre_is_open_is_shown_then(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    desk = desktop(centre_path, "journal", "centre")
    desk.window.go_to("centre/topics")
    wait_open(qtbot, desk)
    assert desk.window.page("centre").isVisible()


@pytest.mark.parametrize("layout", Layout)
def test_ctrl_k_finds_a_topic_and_goes_there(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf, centre_path: Path, layout: Layout
) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    press(desk.window, "Ctrl+K", layout)
    palette = dialog_of(CommandPalette)
    assert isinstance(palette, CommandPalette)
    type_text(palette, "речевое")
    qtbot.waitUntil(lambda: [hit.what for hit in palette.hits()] == ["тема"])
    press(palette, "Return")
    page = desk.window.page("centre")
    assert isinstance(page, CentreTab)
    row = page._lists["topics"]._table.current_row
    qtbot.waitUntil(lambda: (row() or ("",))[0] == "Т02")


def test_ctrl_k_gives_commands_too(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf, centre_path: Path
) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)
    desk.window.search_wanted.emit()
    palette = dialog_of(CommandPalette)
    assert isinstance(palette, CommandPalette)
    type_text(palette, "правила")
    qtbot.waitUntil(lambda: bool(palette.hits()))
    press(palette, "Return")
    page = desk.window.page("centre")
    qtbot.waitUntil(page.isVisible)


def test_menu_commands_reach_the_facts(qtbot: QtBot, desktop: Opened, centre_path: Path) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)
    for name in ("passport", "specialists", "topics", "sub_units", "snippets", "settings"):
        desk.obey(name)
        page = desk.window.page("centre")
        assert isinstance(page, CentreTab)
        assert page._switch.value() == name
    titles = dict(desk.menu.commands())
    assert "undo" not in titles
    assert titles["specialists"] == "Специалисты"


@pytest.mark.usefixtures("plain_look")
def test_the_look_and_the_place_are_remembered(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)
    desk.menu.scheme_chosen.emit(Scheme.DARK)
    desk.menu.percent_chosen.emit(150)
    desk.obey("topics")
    desk.window.close()
    theme().choose_scheme(Scheme.LIGHT)
    theme().choose_percent(100)
    again = desktop(None)
    assert theme().scheme is Scheme.DARK
    assert theme().percent == 150
    wait_open(qtbot, again)
    assert again.window.page("centre").isVisible()


def test_closing_lets_others_open_the_file(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)
    desk.window.close()
    with open_centre(centre_path) as file:
        assert passport(file).kindergarten == "Детский сад № 7 «Ласточка»"


def dropped(*paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    dropped.kept = data  # type: ignore[attr-defined] # the event does not own its data
    return QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_a_spreadsheet_dropped_on_the_window_is_announced(
    qtbot: QtBot, desktop: Opened, centre_path: Path, tmp_path: Path
) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)
    table = tmp_path / "Журнал 2025.XLSX"
    with qtbot.waitSignal(desk.window.file_dropped) as announced:
        desk.window.dropEvent(dropped(table))
    assert [Path(name) for name in announced.args or ()] == [table]
    with qtbot.assertNotEmitted(desk.window.file_dropped):
        desk.window.dropEvent(dropped(tmp_path / "фото.png"))
        desk.window.dropEvent(dropped(table, table))


def test_a_broken_preferences_file_is_told_about(
    qtbot: QtBot, desktop: Opened, centre_path: Path, own_folders: Path
) -> None:
    own_folders.mkdir()
    (own_folders / "desktop.json").write_text("{", encoding="utf-8")
    desk = desktop(centre_path)
    assert "Действуют обычные" in desk.messages.text()


def test_a_bug_in_the_window_is_told_once_and_leaves_a_clean_file(
    qtbot: QtBot, desktop: Opened, centre_path: Path, tmp_path: Path
) -> None:
    desk = desktop(centre_path)
    wait_open(qtbot, desk)

    def broken(_file: CentreFile) -> str:
        raise ValueError("Иванова Анна Петровна, тел. 8 900 000-00-00")

    for _ in range(2):
        with qtbot.waitSignal(desk.operations.failed):
            desk.operations.ask(broken, desk.obey)
    (box,) = desk.window.findChildren(QMessageBox)
    assert "данные целы" in box.text()
    details = [path for path in tmp_path.rglob("*.txt") if "ошибке" in path.name]
    (file,) = details
    text = file.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "Иванова" not in text
    assert "test_ui_window.py" in text
    copier = next(button for button in box.buttons() if "Скопировать" in button.text())
    copier.click()
    assert QApplication.clipboard().text() == text
    box.close()
    assert "повторилась" in desk.messages.text()


@pytest.mark.usefixtures("plain_look")
def test_dialogs_fit_the_screen_in_the_largest_text(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf
) -> None:
    desktop(None)
    press(dialog_of(NewCentreDialog), "Esc")
    theme().choose_percent(200)
    desktop(None)
    dialog = dialog_of(NewCentreDialog)
    free = dialog.screen().availableGeometry()
    assert dialog.width() <= free.width()
    assert dialog.height() <= free.height()


def test_steps_that_come_late_are_still_before_the_page(qtbot: QtBot, qapp: QApplication) -> None:
    window, steps, field = QWidget(), StepsList(), QLineEdit()
    row = QHBoxLayout(window)
    for part in (steps, field):
        row.addWidget(part)
    qtbot.addWidget(window)
    steps.show_steps([StepState(number, "Шаг", Progress.DONE, "", (), "") for number in (1, 2)])
    chain: list[QWidget] = []
    following = steps.nextInFocusChain()
    while following is not None and following is not steps:
        chain.append(following)
        following = following.nextInFocusChain()
    first, second = (chain.index(button) for button in steps.buttons())
    assert first < second < chain.index(field)
