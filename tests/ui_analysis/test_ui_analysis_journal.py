"""The way from a figure to its row in the journal."""

from pathlib import Path

import pytest
from helpers.analysis_tab import open_tab, rows_dialog, wait_for_figures
from helpers.desktop import Opened
from helpers.keyboard import press
from pytestqt.qtbot import QtBot

from kcentre.periods.period import parse_period
from ui.journal.journal_page import JournalPage
from ui.journal.tab import JournalTab

pytest_plugins = ["helpers.analysis_fixtures"]


@pytest.mark.parametrize("code", ["sessions.total", "events.total"])
def test_enter_on_a_row_shows_it_in_its_journal(
    qtbot: QtBot, desktop: Opened, own_demo: Path, code: str
) -> None:
    desk = desktop(own_demo, "journal", "analysis")
    tab = open_tab(qtbot, desk)
    tab.open_rows(code)
    dialog = rows_dialog(qtbot)
    press(dialog, "End")
    press(dialog, "Return")
    row = dialog.model.row_at(dialog.model.rowCount() - 1)
    assert row is not None
    journal = desk.window.page("journal")
    assert isinstance(journal, JournalTab)
    qtbot.waitUntil(journal.isVisible)
    qtbot.waitUntil(lambda: _chosen(journal) == row[1])


@pytest.mark.parametrize(
    ("code", "page"), [("ratings.count", "ratings"), ("requests.total", "requests")]
)
def test_ratings_and_requests_are_opened_on_their_pages(
    qtbot: QtBot, desktop: Opened, own_demo: Path, code: str, page: str
) -> None:
    desk = desktop(own_demo, "journal", "analysis")
    tab = open_tab(qtbot, desk)
    tab.show_period(parse_period("2025-Q2"))
    wait_for_figures(qtbot, tab)
    tab.open_rows(code)
    dialog = rows_dialog(qtbot)
    press(dialog, "Return")
    qtbot.waitUntil(lambda: desk.window.page("journal").place() == f"journal/{page}")


def _chosen(journal: JournalTab) -> object:
    page = journal._deck.currentWidget()
    assert isinstance(page, JournalPage)
    return getattr(page.desk.list.table.current_row(), "id", None)
