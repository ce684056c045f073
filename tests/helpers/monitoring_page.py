"""Driving a page of «Мониторинг» in the whole window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.settling import settle
from kcentre.storage import CentreFile
from ui.desk import Desk
from ui.monitoring.tab import MonitoringTab
from ui.tab import Page

_DEEP = 4


T = TypeVar("T")


class _Answer(QObject):
    """Takes what the centre answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Any] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)


@dataclass(frozen=True, slots=True)
class Shown:
    """The desk, with a page of its tab."""

    qtbot: QtBot
    desk: Desk
    page: Page

    def settle(self) -> None:
        """Let all be answered that was asked."""
        settle(self.desk.operations, _DEEP)

    def asked(self, work: Callable[[CentreFile], T]) -> T:
        """Return what the open file itself answers."""
        answer = _Answer()
        self.desk.operations.ask(work, answer.take)
        self.settle()
        return cast("T", answer.answers[0])

    def go_to(self, place: str) -> None:
        """Lead somewhere, as a link does."""
        self.desk.window.go_to(place)
        self.settle()


def open_page(qtbot: QtBot, desktop: Opened, file: Path, place: str, *others: str) -> Shown:
    """Show «monitoring/quality/2025-10» in a window of the usual size; `others` are other tabs."""
    desk = desktop(file, "monitoring", *others, place=place)
    desk.window.resize(1366, 768)
    qtbot.waitUntil(lambda: bool(desk.window._pages))
    desk.window.go_to(place)
    tab = desk.window.page("monitoring")
    assert isinstance(tab, MonitoringTab)
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    shown = Shown(qtbot, desk, tab.page(place.split("/")[1]))
    shown.settle()
    return shown
