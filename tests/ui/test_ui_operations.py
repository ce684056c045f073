"""The worker, driven with a real centre."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread
from time import sleep
from types import MethodType
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kcentre.centre.queries import sub_units
from kcentre.centre.records import SubUnit
from kcentre.centre.verbs import keep_sub_unit
from kcentre.copies.queries import facts_of, list_copies
from kcentre.copies.verbs import make_copy
from kcentre.language import Problem, Refused
from kcentre.storage import CentreFile, Changes, open_centre
from kcentre.storage.progress import Progress
from kcentre.storage.refusals import FileMissing
from ui.operations import Operations
from ui.operations.failures import Failure, FailureKind


class Screen(QObject):
    """Notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.problems: list[tuple[Problem, ...]] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)

    def take_problems(self, problems: tuple[Problem, ...]) -> None:
        self.problems.append(problems)


@pytest.fixture
def operations(qtbot: QtBot, centre_path: Path) -> Iterator[Operations]:
    made = Operations()
    with qtbot.waitSignal(made.opened):
        made.open(lambda: open_centre(centre_path))
    yield made
    made.close()


def add_unit(name: str) -> Callable[[CentreFile], Changes]:
    return lambda file: keep_sub_unit(file, SubUnit(name))


def unit_names(file: CentreFile) -> list[str]:
    return [unit.name for unit in sub_units(file)]


def endless(file: CentreFile) -> object:
    """Run a query that only an interruption ends."""
    sql = "WITH RECURSIVE n(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM n) SELECT max(x) FROM n"
    return file.db.run(sql).fetchone()


def number_of(number: int) -> Callable[[CentreFile], int]:
    return lambda _file: number


def test_a_question_is_answered_in_the_window(qtbot: QtBot, operations: Operations) -> None:
    screen = Screen()
    operations.ask(unit_names, screen.take)
    qtbot.waitUntil(lambda: screen.answers == [[]])


@pytest.mark.parametrize("asks_again", [False, True])
def test_an_answer_on_its_way_is_not_delivered_once_it_is_unwanted(
    qtbot: QtBot, operations: Operations, *, asks_again: bool
) -> None:
    screen, is_answered = Screen(), Event()

    def answer(_file: CentreFile) -> int:
        is_answered.set()
        return 1

    operations.ask(answer, screen.take, key="photo")
    is_answered.wait()
    sleep(0.05)  # the answer now waits in the window's own line
    operations.drop("photo")
    if asks_again:
        operations.ask(number_of(2), screen.take, key="photo")
    operations.ask(number_of(3), screen.take)
    qtbot.waitUntil(lambda: 3 in screen.answers)
    assert screen.answers == ([2, 3] if asks_again else [3])


def test_a_change_is_heard_with_its_initiator_and_can_be_undone(
    qtbot: QtBot, operations: Operations
) -> None:
    screen = Screen()
    with qtbot.waitSignal(operations.changed) as heard:
        operations.change(add_unit("Лекотека"), screen.take, initiator=screen)
    changes, initiator = heard.args
    assert initiator is screen
    assert changes.touched("sub_unit")
    with qtbot.waitSignal(operations.undo_named) as named:
        operations.undo()
    assert named.args == ["", "Добавлено в список: подразделение «Лекотека»"]
    with qtbot.waitSignal(operations.changed):
        operations.redo()
    operations.ask(unit_names, screen.take)
    qtbot.waitUntil(lambda: screen.answers[-1] == ["Лекотека"])


def test_a_newer_question_takes_the_place_of_older_ones(
    qtbot: QtBot, operations: Operations
) -> None:
    screen = Screen()
    for number in range(50):
        operations.ask(number_of(number), screen.take, key="search")
    qtbot.waitUntil(lambda: 49 in screen.answers)
    assert len(screen.answers) < 50


def test_a_running_question_of_an_older_key_is_interrupted(
    qtbot: QtBot, operations: Operations
) -> None:
    screen = Screen()
    operations.ask(endless, screen.take, key="search")
    qtbot.wait(50)
    operations.ask(unit_names, screen.take, key="search")
    qtbot.waitUntil(lambda: screen.answers == [[]])


def test_nobody_is_told_after_the_asking_object_is_gone(
    qtbot: QtBot, operations: Operations
) -> None:
    gone, here = Screen(), Screen()
    answers = gone.answers
    operations.ask(unit_names, gone.take)
    del gone
    operations.ask(unit_names, here.take)
    qtbot.waitUntil(lambda: here.answers == [[]])
    assert answers == []


def test_a_lambda_is_no_receiver(operations: Operations) -> None:
    with pytest.raises(TypeError):
        operations.ask(unit_names, print)


def test_a_refusal_goes_to_the_form_that_asked(qtbot: QtBot, operations: Operations) -> None:
    screen = Screen()
    problem = Problem("name", "Укажите название.")

    def refuse(_file: CentreFile) -> Changes:
        raise Refused([problem])

    operations.change(refuse, screen.take, screen.take_problems)
    qtbot.waitUntil(lambda: screen.problems == [(problem,)])
    with qtbot.waitSignal(operations.failed) as failed:
        operations.change(refuse)
    assert failed.args[0].sentence == "Укажите название."


def test_a_bug_is_told_once_as_a_bug_and_work_goes_on(qtbot: QtBot, operations: Operations) -> None:
    screen = Screen()
    with qtbot.waitSignal(operations.failed) as failed:
        operations.ask(lambda _file: 1 // 0, screen.take, screen.take_problems)
    failure = failed.args[0]
    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.BUG
    assert screen.problems == [()]
    operations.ask(unit_names, screen.take)
    qtbot.waitUntil(lambda: screen.answers == [[]])


def test_long_work_tells_its_progress_and_stops_when_asked(
    qtbot: QtBot, operations: Operations
) -> None:
    screen = Screen()
    operations.long_started.connect(lambda _title, progress: progress.moved.connect(progress.stop))

    def work(_file: CentreFile, progress: Progress) -> None:
        while True:
            progress.report(1, 10)

    with qtbot.waitSignal(operations.long_ended):
        operations.long("Импорт журнала", work, screen.take, screen.take_problems)
    assert screen.answers == []
    assert screen.problems == [()]


def test_another_file_takes_the_place_only_when_it_opens(
    qtbot: QtBot, operations: Operations, tmp_path: Path
) -> None:
    screen = Screen()
    with qtbot.waitSignal(operations.failed) as failed:
        operations.open(lambda: open_centre(tmp_path / "нет.kcentre"))
    assert failed.args[0].kind is FailureKind.ENVIRONMENT
    operations.ask(unit_names, screen.take)
    qtbot.waitUntil(lambda: screen.answers == [[]])


def test_a_centre_that_goes_while_another_takes_its_place_leaves_none_open(
    qtbot: QtBot, operations: Operations, centre_path: Path
) -> None:
    screen = Screen()
    failures: list[Failure] = []
    operations.failed.connect(failures.append)

    def vanish() -> CentreFile:
        centre_path.unlink()
        raise FileMissing(centre_path)

    with qtbot.waitSignal(operations.closed):
        operations.open(vanish, closes_first=True)
    operations.ask(unit_names, screen.take, screen.take_problems)
    qtbot.waitUntil(lambda: screen.problems == [()])
    assert len(failures) == 1  # the question was asked in vain: nobody need be told
    operations.change(add_unit("Лекотека"), screen.take, screen.take_problems)
    qtbot.waitUntil(lambda: len(screen.problems) == 2)
    assert failures[-1].sentence == "Центр не открыт."
    assert screen.answers == []


def test_closing_stops_long_work_and_keeps_queued_changes(
    qtbot: QtBot, operations: Operations, centre_path: Path
) -> None:
    def work(_file: CentreFile, progress: Progress) -> None:
        while True:
            progress.report(1, 0)

    operations.long("Импорт журнала", work)
    operations.ask(endless, Screen().take)
    operations.change(add_unit("Лекотека"))
    operations.aside(lambda: make_copy(centre_path), Screen().take)  # nobody waits for it any more
    operations.close()
    operations.ask(unit_names, Screen().take)
    (copy,) = list_copies(centre_path)
    assert facts_of(copy.path).services == 0
    with open_centre(centre_path) as file:
        assert unit_names(file) == ["Лекотека"]


class Held:
    """Notes in which thread the last that held it let it go, as a widget would crash in it."""

    gone_in: ClassVar[list[bool]] = []

    def __del__(self) -> None:
        self.gone_in.append(current_thread() is main_thread())

    def ask(self, _file: CentreFile) -> int:
        return 1

    def refuse(self, _file: CentreFile) -> int:
        raise Refused([Problem("x", "Нельзя.")])


@pytest.mark.parametrize("question", [Held.ask, Held.refuse])
def test_the_worker_is_never_the_last_to_hold_a_screen(
    qtbot: QtBot, operations: Operations, question: Callable[[Held, CentreFile], int]
) -> None:
    Held.gone_in.clear()
    screen = Screen()
    for _ in range(30):
        held = Held()
        operations.ask(MethodType(question, held), screen.take, screen.take_problems)
        del held
        sleep(0.002)
    qtbot.waitUntil(lambda: len(Held.gone_in) == 30)
    assert all(Held.gone_in)


def test_a_question_replaced_or_dropped_lets_its_screen_go(
    qtbot: QtBot, operations: Operations
) -> None:
    Held.gone_in.clear()
    screen = Screen()
    for _ in range(20):
        operations.ask(MethodType(Held.ask, Held()), screen.take, key=(screen, "search"))
    operations.drop((screen, "search"))
    qtbot.waitUntil(lambda: len(Held.gone_in) == 20)
    assert all(Held.gone_in)
