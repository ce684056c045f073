"""Driving the tab «Анализ»: waiting for its figures, and the rows behind one."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.analysis.period_page import PeriodPage
from ui.analysis.tab import AnalysisTab
from ui.desk import Desk
from ui.records.rows_dialog import RowsDialog

Shown = Callable[[str], PeriodPage]
"""Shows a period («2025-Q3») and waits for its figures and its report."""

_PATIENCE_MS = 20_000


def open_tab(qtbot: QtBot, desk: Desk) -> PeriodPage:
    """Show the tab's first page and wait until it has asked its first questions."""
    qtbot.waitUntil(lambda: bool(desk.window._pages))
    desk.window.resize(1366, 768)
    desk.window.go_to("analysis")
    tab = desk.window.page("analysis")
    assert isinstance(tab, AnalysisTab)
    page = tab.page("period")
    assert isinstance(page, PeriodPage)
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    wait_for_figures(qtbot, page)
    return page


def wait_for_figures(qtbot: QtBot, tab: PeriodPage) -> None:
    """Wait until the figures of the period in force are shown, and its report where it has one."""

    def arrived() -> bool:
        known = tab.known
        if known is None or known.figures.period != tab.period:
            return False
        return known.is_empty or tab.papers.paper is not None

    qtbot.waitUntil(arrived, timeout=_PATIENCE_MS)


def rows_dialog(qtbot: QtBot) -> RowsDialog:
    """Wait for the rows behind a figure, the first page of them included."""

    def dialogs() -> list[RowsDialog]:
        tops = QApplication.topLevelWidgets()
        return [top for top in tops if isinstance(top, RowsDialog) and top.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()) and dialogs()[0].model.row_at(0) is not None)
    return dialogs()[0]


def close(qtbot: QtBot, dialog: RowsDialog) -> None:
    """Close the dialog and wait until it is gone."""
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
