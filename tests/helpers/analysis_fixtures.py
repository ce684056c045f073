"""Fixtures of the tab «Анализ»: a real window on an invented centre."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.analysis_tab import Shown, open_tab, wait_for_figures
from helpers.desktop import Opened
from kcentre.demo import make_demo
from kcentre.periods.period import parse_period
from ui.analysis.period_page import PeriodPage
from ui.desk import Desk

UNTIL = date(2025, 10, 7)


@pytest.fixture(scope="session")
def demo_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an invented centre made once; copy it, never open it."""
    path = tmp_path_factory.mktemp("invented") / "Учебный центр.kcentre"
    make_demo(path, 400, until=UNTIL).close()
    return path


@pytest.fixture
def own_demo(demo_path: Path, tmp_path: Path) -> Path:
    """Return this test's own copy of the invented centre."""
    return Path(shutil.copy(demo_path, tmp_path / demo_path.name))


@pytest.fixture
def analysis_desk(desktop: Opened, own_demo: Path) -> Desk:
    """Return the desk of a window with the tab on the invented centre."""
    return desktop(own_demo, "analysis")


@pytest.fixture
def analysis(qtbot: QtBot, analysis_desk: Desk) -> PeriodPage:
    """Return the tab, shown, with the newest quarter that has data."""
    return open_tab(qtbot, analysis_desk)


@pytest.fixture
def shown(qtbot: QtBot, desktop: Opened, own_demo: Path) -> Shown:
    """Return a function that shows a period and waits for its figures and its report.

    The window opens on the first period asked for: the report of no other is drawn before.
    """
    opened: list[PeriodPage] = []

    def show(word: str) -> PeriodPage:
        if not opened:
            opened.append(open_tab(qtbot, desktop(own_demo, "analysis", place=f"analysis/{word}")))
        (page,) = opened
        if page.period != parse_period(word):
            page.show_period(parse_period(word))
        wait_for_figures(qtbot, page)
        return page

    return show
