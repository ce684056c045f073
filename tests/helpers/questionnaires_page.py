"""The page «Анкеты» in a whole window, as a person sees and handles it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.keyboard import press
from helpers.ready_file import fill_ready
from helpers.settling import settle
from kcentre.storage import CentreFile, open_centre
from kcentre.surveys.questionnaires.ready import adopt
from ui.desk import Desk
from ui.surveys.questionnaires.designer import Designer
from ui.surveys.questionnaires.page import QuestionnairesPage
from ui.surveys.questionnaires.view import QuestionnairesView
from ui.surveys.tab import SurveysTab

_ROUNDS = 6
"""A change leads to the list, the list to the questionnaire, its draft to the problems."""

Fill = Callable[[CentreFile], object]


class Questionnaires:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path) -> None:
        self.qtbot, self.desk, self.path, self.window = qtbot, desk, path, desk.window
        tab = desk.window.page("surveys")
        assert isinstance(tab, SurveysTab)
        page = tab.page("questionnaires")
        assert isinstance(page, QuestionnairesPage)
        self.page = page

    @property
    def view(self) -> QuestionnairesView:
        return self.page.view

    @property
    def designer(self) -> Designer:
        return self.page.view.designer

    @property
    def titles(self) -> list[str]:
        """Return the questionnaires in the list."""
        return [row.title for row in self.view.list.view.model_of_rows.rows]

    @property
    def questions(self) -> list[str]:
        """Return the questions in the list of the designer."""
        return [row.title for row in self.designer.list.view.model_of_rows.rows[1:]]

    def press(self, keys: str) -> None:
        """Press keys where the cursor is."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        press(focused, keys)

    def write(self, field: str, text: str) -> None:
        """Write into a field of the question's editor."""
        self.designer.card.question.form.field(field).editor.set_value(text)

    def pause(self) -> None:
        """Stop typing: what waits for a pause is done at once."""
        desk = self.designer.desk
        desk._pause.stop()
        desk._ask_problems()
        desk.keep_unsaved()
        self.settle()

    def settle(self) -> None:
        """Let everything asked so far be answered, and what was asked upon the answers."""
        settle(self.desk.operations, _ROUNDS)

    def saved(self) -> CentreFile:
        """Close the window's file and return it opened anew, to look into."""
        self.desk.operations.close()
        return open_centre(self.path)


OpenQuestionnaires = Callable[..., Questionnaires]
"""``questionnaires(fill)``: fill the centre's file, open the page on it."""


def demand(file: CentreFile) -> None:
    """Add the one questionnaire of most tests."""
    adopt(file, "demand")


@pytest.fixture
def questionnaires_page(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenQuestionnaires:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill | None = demand) -> Questionnaires:
        if fill is not None:
            fill_ready(centre_path, fill)
        desk = desktop(centre_path, "surveys", "centre", place="surveys/questionnaires")
        qtbot.waitUntil(lambda: bool(desk.window._pages))
        desk.window.resize(1366, 768)
        desk.window.go_to("surveys/questionnaires")
        made = Questionnaires(qtbot, desk, centre_path)
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        made.settle()
        return made

    return opened
