"""Driving a page of «Мониторинг» in the whole window."""

from dataclasses import dataclass
from pathlib import Path

from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.settling import settle
from ui.desk import Desk
from ui.monitoring.tab import MonitoringTab
from ui.tab import Page

_DEEP = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """The desk, with a page of its tab."""

    qtbot: QtBot
    desk: Desk
    page: Page

    def settle(self) -> None:
        """Let all be answered that was asked."""
        settle(self.desk.operations, _DEEP)

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
