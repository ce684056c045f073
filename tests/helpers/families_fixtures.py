"""Fixtures of the page «Семьи»: a real window on a centre with families."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.families_page import Families, Fill, OpenFamilies, nothing_more
from helpers.ready_file import fill_ready


@pytest.fixture
def families(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenFamilies:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill = nothing_more) -> Families:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, "journal", "centre", place="journal/families")
        qtbot.waitUntil(lambda: bool(desk.window._pages))
        desk.window.resize(1366, 768)
        desk.window.go_to("journal/families")
        made = Families(qtbot, desk, centre_path)
        made.activate()
        made.settle()
        return made

    return opened
