"""A round's electronic form on the screen: a worker with the file, and a window beneath."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helpers.electronic_form import (
    ANSWERS,
    Filled,
    FormScript,
    about_round,
    begin_round,
)
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile, open_centre
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundLine
from ui.operations import Operations

_ROUNDS = 6
"""A change leads to a list, and the list to what is told of it."""


class _Answers(QObject):
    """Takes what is answered."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[object] = []

    def take(self, answer: object) -> None:
        self.taken.append(answer)


class ElectronicRoom:
    """An open centre with one round, and replies that parents would send."""

    def __init__(self, qtbot: QtBot, path: Path, script: FormScript) -> None:
        self.qtbot, self.path, self._script = qtbot, path, script
        with open_centre(path) as file:
            self.line = self._line(file)
            self._about = about_round(file, self.line.id)
        self.operations = Operations()
        self.failures: list[object] = []
        self.operations.failed.connect(self.failures.append)
        self.operations.open(lambda: open_centre(path))
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1200, 700)
        self.window.show()
        self.settle()

    @staticmethod
    def _line(file: CentreFile) -> RoundLine:
        return round_line(file, begin_round(file))

    def reply(self, number: int = 1, **about: object) -> str:
        """Return the text that a parent sends; `number` tells one parent from another."""
        filled = Filled(
            {**self._about, **about}, dict(ANSWERS), f"{number:016x}", today_here().isoformat()
        )
        return self._script.reply(filled)

    def asked(self, question: Callable[[CentreFile], object]) -> object:
        """Return the answer to a question put to the open file."""
        answers = _Answers()
        self.operations.ask(question, answers.take)
        self.qtbot.waitUntil(lambda: bool(answers.taken))
        return answers.taken[0]

    @property
    def forms(self) -> int:
        """How many forms the round has."""
        forms = self.asked(lambda file: round_line(file, self.line.id).forms)
        assert isinstance(forms, int)
        return forms

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        for _ in range(_ROUNDS):
            self.asked(_nothing)


def _nothing(_file: CentreFile) -> None:
    return None


@pytest.fixture
def electronic_room(
    qtbot: QtBot, centre_path: Path, form_script: FormScript
) -> Iterator[ElectronicRoom]:
    """Return a centre with a round whose replies come by mail."""
    room = ElectronicRoom(qtbot, centre_path, form_script)
    yield room
    room.operations.close()
