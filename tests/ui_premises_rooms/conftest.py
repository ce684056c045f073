"""The page «Помещения» for its tests."""

from pathlib import Path

import pytest
from helpers.desktop import Opened
from helpers.premises_page import Fill, OpenPremises, Premises, study
from pytestqt.qtbot import QtBot

from kcentre.storage import open_centre


@pytest.fixture
def premises(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenPremises:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill | None = study) -> Premises:
        if fill is not None:
            with open_centre(centre_path) as file:
                fill(file)
        desk = desktop(centre_path, "premises", "centre")
        qtbot.waitUntil(lambda: bool(desk.window._pages))
        desk.window.resize(1366, 768)
        desk.window.go_to("premises/rooms")
        made = Premises(qtbot, desk, centre_path)
        made.activate()
        made.settle()
        return made

    return opened
