"""The page «Папка для проверки»: what it offers, what it makes, where the missing comes from."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.desktop import Opened
from helpers.journal_rows import a_session, hire
from helpers.keyboard import press
from helpers.settling import settle
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from kcentre.journal.verbs import add_session
from kcentre.periods.period import calendar_year
from kcentre.storage import open_centre
from ui.analysis.folder.page import FolderPage
from ui.analysis.tab import AnalysisTab

_TURNS = 4


def test_a_year_is_chosen_and_its_folder_made(
    qtbot: QtBot,
    desktop: Opened,
    centre_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with open_centre(centre_path) as file:
        hire(file)
        add_session(file, a_session(file, date=dt.date(2025, 10, 7)))
    desk = desktop(centre_path, "analysis", "journal", place="analysis/folder")
    qtbot.waitUntil(lambda: bool(desk.window._pages))
    settle(desk.operations, _TURNS)
    tab = desk.window.page("analysis")
    assert isinstance(tab, AnalysisTab)
    page = tab.page("folder")
    assert isinstance(page, FolderPage)
    page.years.set_value(calendar_year(2025))
    settle(desk.operations, _TURNS)
    titles = [row.title for row in page.view.model_of_rows.rows]
    assert "Журнал учёта работы, 2025\u00a0год" in titles
    assert "не хватает" in page.card._note.text()

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.make.click()
    settle(desk.operations, _TURNS)
    (made,) = tmp_path.glob("Папка для проверки 2025 от *")
    assert (made / "0 Содержание.pdf").stat().st_size > 1000
    assert page.note.isVisible()

    place = next(row.key for row in page.view.model_of_rows.rows if row.key[1] == "journal")  # type: ignore[index] # a key is (place, target)
    page.activate()
    page.view.choose(place)
    press(page.view, "Return")
    assert desk.window.page("journal").isVisible()
    settle(desk.operations, _TURNS)
