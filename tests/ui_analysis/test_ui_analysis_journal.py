"""The way from a figure to its row in the journal."""

from functools import partial
from pathlib import Path

from helpers.analysis_tab import open_tab, rows_dialog, wait_for_figures
from helpers.desktop import Opened
from helpers.keyboard import press
from pytestqt.qtbot import QtBot

from kcentre.periods.period import parse_period
from ui.journal.journal_page import JournalPage
from ui.journal.tab import JournalTab

pytest_plugins = ["helpers.analysis_fixtures"]


def test_enter_on_a_row_shows_it_in_its_journal(
    qtbot: QtBot, desktop: Opened, own_demo: Path
) -> None:
    desk = desktop(own_demo, "journal", "analysis")
    tab = open_tab(qtbot, desk)
    journal = desk.window.page("journal")
    assert isinstance(journal, JournalTab)
    for code, page in (("sessions.total", "journal"), ("events.total", "journal/events")):
        desk.window.go_to("analysis")
        tab.open_rows(code)
        dialog = rows_dialog(qtbot)
        press(dialog, "End")
        press(dialog, "Return")
        row = dialog.model.row_at(dialog.model.rowCount() - 1)
        assert row is not None
        qtbot.waitUntil(journal.isVisible)
        qtbot.waitUntil(partial(_is_chosen, journal, page, row[1]))
    desk.window.go_to("analysis")
    tab.show_period(parse_period("2025-Q2"))
    wait_for_figures(qtbot, tab)
    for code, page in (
        ("ratings.count", "journal/ratings"),
        ("requests.total", "journal/requests"),
    ):
        desk.window.go_to("analysis")
        tab.open_rows(code)
        press(rows_dialog(qtbot), "Return")
        qtbot.waitUntil(partial(_stands_at, journal, page))


def _stands_at(journal: JournalTab, page: str) -> bool:
    return journal.isVisible() and journal.place() == page


def _is_chosen(journal: JournalTab, page: str, key: object) -> bool:
    return _stands_at(journal, page) and _chosen(journal) == key


def _chosen(journal: JournalTab) -> object:
    page = journal._deck.currentWidget()
    assert isinstance(page, JournalPage)
    return getattr(page.desk.list.table.current_row(), "id", None)
