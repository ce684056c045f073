"""The stack of paper in a whole window, and a keyboard that counts its keys."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.keyboard import Layout, press, type_text
from helpers.ready_file import fill_ready
from helpers.survey_forms import a_form, a_round
from kcentre.journal.entry.drafts import draft_of
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.surveys.forms.queries import form
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.verbs import keep_form
from kcentre.surveys.tables import SurveyForm
from ui.desk import Desk
from ui.surveys.entry.entry_asking import draft_kind
from ui.surveys.entry.entry_desk import EntryDesk
from ui.surveys.entry.second_desk import SecondDesk
from ui.surveys.entry.sheet import Sheet
from ui.surveys.entry.view import EntryView
from ui.surveys.rounds.page import RoundsPage
from ui.surveys.tab import SurveysTab

Fill = Callable[[CentreFile], int]
Found = TypeVar("Found")
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TO_LATIN = str.maketrans(_RUSSIAN + _RUSSIAN.upper(), _LATIN + _LATIN.upper())


class EntryRoom:
    """The page with its stack open; every key pressed through it is counted."""

    def __init__(self, qtbot: QtBot, desk: Desk, round_id: int, layout: Layout) -> None:
        self.qtbot, self.desk, self.round_id, self.layout = qtbot, desk, round_id, layout
        self.window: QWidget = desk.window
        self.count = 0

    @property
    def page(self) -> RoundsPage:
        tab = self.desk.window.page("surveys")
        assert isinstance(tab, SurveysTab)
        page = tab.page("rounds")
        assert isinstance(page, RoundsPage)
        return page

    @property
    def view(self) -> EntryView:
        assert self.page.entry is not None
        return self.page.entry

    @property
    def entry(self) -> EntryDesk:
        return self.view.entry

    @property
    def second(self) -> SecondDesk:
        return self.view.second

    @property
    def sheet(self) -> Sheet:
        return self.entry.sheet

    @property
    def place(self) -> int | None:
        """Where the cursor is: the place of a question, the end, None in the head."""
        return self.sheet.at.place

    @property
    def number(self) -> str:
        return self.entry.head.number.text()

    @property
    def problem(self) -> str:
        """What is told beside the number."""
        return self.entry.head.fields["number"].problem()

    def press(self, *keys: str) -> None:
        """Press «Ctrl+Return», «Backspace»…; each is one key, whatever is held with it."""
        for key in keys:
            self.wake()
            self.count += 1
            press(self.window, key, self.layout)

    def type(self, text: str) -> None:
        """Press the keys of a Russian text, in the layout in force."""
        self.wake()
        self.count += len(text)
        typed = text if self.layout is Layout.RUSSIAN else text.translate(_TO_LATIN)
        type_text(self.window, typed)

    def wait(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds; a person would see it."""
        self.qtbot.waitUntil(holds)

    def ask(self, question: Callable[[CentreFile], Found]) -> Found:
        """Ask the open file, after everything that was handed to it before."""
        found: list[Found] = []

        def look(file: CentreFile) -> None:
            found.append(question(file))

        self.desk.operations.put_aside(look)
        self.wait(lambda: bool(found))
        QApplication.processEvents()
        return found[0]

    def settle(self) -> None:
        """Let everything asked so far be answered, and what follows from the answers too."""
        for _ in range(2):
            self.ask(lambda _file: None)

    def forms(self) -> list[FormDraft]:
        """Return what is kept of the round, in the order of the numbers."""
        round_id = self.round_id

        def look(file: CentreFile) -> list[FormDraft]:
            kept = SurveyForm.select(SurveyForm.id).where(SurveyForm.round == round_id)
            return [form(file, form_id) for form_id in list(ask_ids(file.db, kept))]

        return sorted(self.ask(look), key=lambda draft: draft.number or 0)

    def answers(self) -> list[Mapping[str, Answer]]:
        """Return the answers of the forms that are kept."""
        return [draft.answers for draft in self.forms()]

    def wake(self) -> None:
        """Give the window the keyboard: without a screen a closed box keeps it."""
        if QApplication.activeWindow() is not self.window:
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()

    def start(self) -> None:
        """Open the stack and count from there."""
        self.desk.window.go_to(f"surveys/rounds/{self.round_id}/enter")
        self.wait(lambda: self.page.entry is not None and self.entry.work.stack is not None)
        self.settle()
        self.count = 0

    def start_second(self) -> None:
        """Open the check of the entry."""
        self.desk.window.go_to(f"surveys/rounds/{self.round_id}/check")
        self.wait(lambda: self.page.entry is not None and self.second._check is not None)
        self.settle()


OpenStack = Callable[..., EntryRoom]
"""``stack(fill, layout)``: the stack of the round that ``fill`` returns, opened."""


@pytest.fixture
def stack(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenStack:
    """Return a function that fills the centre and opens the stack of a round."""

    def opened(
        fill: Fill = a_round, layout: Layout = Layout.RUSSIAN, *, is_started: bool = True
    ) -> EntryRoom:
        round_id = fill_ready(centre_path, fill)
        desk = desktop(centre_path, "surveys", "centre")
        qtbot.waitUntil(lambda: "surveys" in desk.window.bar.tab_keys())
        desk.window.resize(1366, 768)
        made = EntryRoom(qtbot, desk, round_id, layout)
        made.wake()
        made.settle()
        if is_started:
            made.start()
        return made

    return opened


MOTHER = {"q1": Answer(("o1",))}


def with_form_1(file: CentreFile) -> int:
    round_id = a_round(file)
    keep_form(file, a_form(file, round_id, 1))
    return round_id


def unfinished(room: EntryRoom) -> int:
    """Return how many forms are kept as a draft."""
    kept = room.ask(lambda file: draft_of(file, draft_kind(room.round_id)))
    return len(kept.content["forms"]) if kept else 0


def numbers(room: EntryRoom) -> list[int | None]:
    return [form.number for form in room.forms()]


def enter_one(room: EntryRoom) -> None:
    room.press("Return")
    room.type("1")
    room.press("Ctrl+Return")
