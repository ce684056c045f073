"""Driving the way to a closed period: waiting for a screen, going on by keys."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from helpers.keyboard import press
from ui.analysis.closing.checks_step import ChecksStep
from ui.analysis.closing.close_step import CloseStep
from ui.analysis.closing.head import CHECKS, CLOSE, PAGES, SENT, TEXTS
from ui.analysis.closing.page import ClosingPage
from ui.analysis.closing.pages_step import PagesStep
from ui.analysis.closing.sent_step import SentStep
from ui.analysis.closing.texts_step import TextsStep
from ui.analysis.tab import AnalysisTab
from ui.desk import Desk

_PATIENCE_MS = 20_000


class Closing:
    """The page, its screens by their names, and a count of the keys that were pressed."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot, self.desk, self.keys = qtbot, desk, 0
        tab = desk.window.page("analysis")
        assert isinstance(tab, AnalysisTab)
        page = tab.page("close")
        assert isinstance(page, ClosingPage)
        self.page = page

    def show(self, word: str) -> None:
        """Go to a period and wait for its first screen, or the last one of a closed period."""
        self.desk.window.go_to(f"analysis/close/{word}")
        self.until(lambda: self.page._handed is not None)
        if self.page.step == CHECKS:
            self.until(lambda: self.checks.checked is not None)

    def press(self, keys: str) -> None:
        """Press a key where the cursor stands."""
        self.keys += 1
        press(self.page, keys)

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=_PATIENCE_MS)

    def reach(self, step: str) -> None:
        """Wait until a screen is there and the keyboard has come to its place."""
        self.until(lambda: self.page.step == step and not self.page._wants_focus)

    @property
    def checks(self) -> ChecksStep:
        """The first screen."""
        view = self.page.view(CHECKS)
        assert isinstance(view, ChecksStep)
        return view

    @property
    def texts(self) -> TextsStep:
        """The second screen."""
        view = self.page.view(TEXTS)
        assert isinstance(view, TextsStep)
        return view

    @property
    def pages(self) -> PagesStep:
        """The third screen."""
        view = self.page.view(PAGES)
        assert isinstance(view, PagesStep)
        return view

    @property
    def close(self) -> CloseStep:
        """The fourth screen."""
        view = self.page.view(CLOSE)
        assert isinstance(view, CloseStep)
        return view

    @property
    def sent(self) -> SentStep:
        """The last screen."""
        view = self.page.view(SENT)
        assert isinstance(view, SentStep)
        return view
