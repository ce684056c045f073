"""«О программе»: what is read out by phone, and the program's own check."""

from pathlib import Path

import pytest
from helpers.desktop import DialogOf, Opened
from helpers.keyboard import press
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kcentre import __version__
from kcentre.self_test import STEPS, TITLES
from ui.about.about_dialog import AboutDialog


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the check have three steps, and return its lines; all of them have tests of their own."""
    monkeypatch.setattr("kcentre.self_test.STEPS", STEPS[:3])
    return [*(f"✓ {title}" for title in (*TITLES[:3], TITLES[-1])), "Проверка пройдена: 4 из 4."]


@pytest.fixture
def about(
    qtbot: QtBot, desktop: Opened, dialog_of: DialogOf, centre_path: Path, few_steps: list[str]
) -> AboutDialog:
    """«О программе» over an open centre; its check has few steps."""
    desk = desktop(centre_path)
    qtbot.waitUntil(lambda: "copies" in dict(desk.menu.commands()))
    desk.obey("about")
    dialog = dialog_of(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    return dialog


def test_the_places_can_be_copied_and_the_program_checks_itself(
    qtbot: QtBot, about: AboutDialog, centre_path: Path, few_steps: list[str]
) -> None:
    shown = [line.text() for line in about.findChildren(QLineEdit)]
    assert str(centre_path) in shown
    assert str(centre_path.parent / "Копии") in shown
    about.check.setFocus()
    press(about, "Return")
    assert not about.check.isEnabled()
    qtbot.waitUntil(about.check.isEnabled)
    assert about.self_test.lines() == few_steps
    about._copy()
    told = QApplication.clipboard().text()
    assert f"Версия: {__version__}" in told
    assert told.endswith(few_steps[-1])
    press(about, "Esc")
    qtbot.waitUntil(lambda: not about.isVisible())


def test_a_check_that_nobody_waits_for_is_given_up(
    qtbot: QtBot, about: AboutDialog, few_steps: list[str]
) -> None:
    testing = about.self_test._testing
    about.check.click()
    press(about, "Esc")
    qtbot.waitUntil(lambda: not testing._is_running)
    assert len(testing._run._seen) < len(few_steps) - 1
