"""The page «Итоги по годам» in a real window."""

from pathlib import Path

from helpers.desktop import DialogOf, Opened
from helpers.journal_rows import a_session, hire
from helpers.keyboard import press
from helpers.settling import settle
from pytestqt.qtbot import QtBot

from kcentre.journal.verbs import add_session
from kcentre.storage import open_centre
from ui.analysis.tab import AnalysisTab
from ui.analysis.years.page import YearsPage
from ui.records.record_dialog import RecordDialog
from ui.records.rows_dialog import RowsDialog

_TURNS = 4


def test_years_are_entered_shown_and_opened(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    desk = desktop(centre_path, "analysis", place="analysis/years")
    qtbot.waitUntil(lambda: bool(desk.window._pages))
    settle(desk.operations, _TURNS)
    tab = desk.window.page("analysis")
    assert isinstance(tab, AnalysisTab)
    page = tab.page("years")
    assert isinstance(page, YearsPage)
    assert page.empty.isVisible()

    page.empty.button.click()
    settle(desk.operations, _TURNS)
    dialog = dialog_of(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    dialog._form.field("people.parents").editor.set_value(343)
    dialog.save()
    settle(desk.operations, _TURNS)
    assert not page.empty.isVisible()
    assert page.found is not None
    assert page.found.years[0].values["people.parents"] == 343

    desk.operations.undo()
    settle(desk.operations, _TURNS)
    assert page.empty.isVisible()


def test_a_number_opens_its_rows(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    with open_centre(centre_path) as file:
        hire(file)
        add_session(file, a_session(file))
    desk = desktop(centre_path, "analysis", place="analysis/years")
    qtbot.waitUntil(lambda: bool(desk.window._pages))
    settle(desk.operations, _TURNS)
    tab = desk.window.page("analysis")
    assert isinstance(tab, AnalysisTab)
    page = tab.page("years")
    assert isinstance(page, YearsPage)
    page.activate()
    door = next(door for door in page.table.doors() if door.code.startswith("sessions.total"))
    page.table.opened.emit(door.code)
    settle(desk.operations, _TURNS)
    dialog = dialog_of(RowsDialog)
    assert dialog.model.rowCount() == 1  # type: ignore[attr-defined] # the dialog of rows
    press(dialog, "Escape")
    settle(desk.operations, _TURNS)
