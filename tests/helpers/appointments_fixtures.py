"""Fixtures of the page «Записи»: a real window on a centre that receives."""

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.appointment_rows import next_tuesday
from helpers.appointments_page import AppointmentsRoom, Fill, OpenPage, receives_on_tuesdays
from helpers.desktop import Opened
from helpers.ready_file import fill_ready


@pytest.fixture
def booking_page(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenPage:
    """Return a function that fills the centre and opens the page on it."""

    def opened(fill: Fill = receives_on_tuesdays, day: dt.date | None = None) -> AppointmentsRoom:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, "premises", "centre", place="premises/appointments")
        qtbot.waitUntil(lambda: "premises" in desk.window.bar.tab_keys())
        qtbot.waitUntil(lambda: bool(desk.window._pages))
        desk.window.resize(1366, 768)
        made = AppointmentsRoom(qtbot, desk, centre_path)
        made.activate()
        made.show_day(day or next_tuesday())
        return made

    return opened
