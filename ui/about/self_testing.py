"""Runs the program's self-test in the worker, a step at a time: work in the window goes on."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kcentre.language import Problem
from ui.operations import Operations

if TYPE_CHECKING:  # every room is imported with it, in the worker
    from kcentre.self_test import Outcome


@dataclass(frozen=True, slots=True)
class Told:
    """What a step came to: its line; after the last one the verdict, and whether all is well."""

    line: str
    is_over: bool = False
    is_passed: bool = True


class SelfTesting(QObject):
    """Tells each line as it comes; nothing is left behind, also when it is stopped."""

    came = Signal(object)
    """(Told)"""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._run = _Run()
        self._is_running = self._is_stopped = False

    def begin(self) -> None:
        """Begin anew, unless it is running."""
        if not self._is_running:
            self._run, self._is_running = _Run(), True
            self._ask()

    def stop(self) -> None:
        """Stop after the step that is running, for good."""
        self._is_stopped = True
        if not self._is_running:
            self.deleteLater()

    def _ask(self) -> None:
        work = self._run.stop if self._is_stopped else self._run.step
        self._operations.aside(work, self._take, self._fail)

    def _take(self, told: Told) -> None:
        self._is_running = not told.is_over
        self.came.emit(told)
        if self._is_running:
            self._ask()
        elif self._is_stopped:
            self.deleteLater()

    def _fail(self, _problems: tuple[Problem, ...]) -> None:
        """Stop where not even a temporary folder could be made; the window has said why."""
        self._take(Told("Проверка не начата.", is_over=True, is_passed=False))


class _Run:
    """One run; called in the worker alone, where its centre was opened."""

    def __init__(self) -> None:
        self._outcomes: Iterator[Outcome] | None = None
        self._seen: list[Outcome] = []

    def step(self) -> Told:
        from kcentre.self_test import STEPS, line_of, run_all, verdict  # noqa: PLC0415 — every room

        if self._outcomes is None:
            self._outcomes = run_all(STEPS)
        outcome = next(self._outcomes, None)
        if outcome is None:
            is_passed = all(one.is_passed for one in self._seen)
            return Told(verdict(self._seen), is_over=True, is_passed=is_passed)
        self._seen.append(outcome)
        return Told(line_of(outcome), is_passed=outcome.is_passed)

    def stop(self) -> Told:
        if isinstance(self._outcomes, Generator):
            self._outcomes.close()  # here, in the thread that opened its centre
        return Told("Проверка прервана.", is_over=True, is_passed=False)
