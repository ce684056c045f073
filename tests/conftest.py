"""The ground of all tests: no screen, the application's own font, one ready centre."""

import gc
import os
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from helpers.ready_file import open_ready
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.storage import CentreFile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

if "--onscreen" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

pytest_plugins = [
    "helpers.desktop",
    "helpers.electronic_form",
    "helpers.electronic_room",
    "helpers.hours_of_centre",
    "helpers.hours_page",
    "helpers.journal_room",
    "helpers.listed_page",
    "helpers.entry_room",
    "helpers.entry_strip",
    "helpers.premises_page",
    "helpers.quality_centre",
    "helpers.questionnaires_page",
    "helpers.rounds_page",
    "helpers.results_page",
    "helpers.conclusions_page",
    "helpers.network_page",
    "helpers.plan_page",
    "helpers.report_reading",
    "helpers.documents_room",
    "helpers.media_page",
    "helpers.wine",
    "helpers.windows_setups",
    "helpers.windows_payload",
    "helpers.ordinary_home",
    "helpers.linux_packages",
]
set_hypothesis_home_dir(Path(__file__).resolve().parents[1] / "build" / "hypothesis")
settings.register_profile("house", deadline=None)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows of the tests")


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """Return the application as the program makes it: font, style, palette, Russian words."""
    from ui.app import make_app  # noqa: PLC0415 — most tests need no Qt
    from ui.russian import speak_russian  # noqa: PLC0415
    from ui.widgets.theme import Scheme, theme  # noqa: PLC0415

    app = make_app(["kcentre"])
    speak_russian(app)
    theme().dress(Scheme.LIGHT)
    return app


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> "QtBot":
    """Return the user's hands; a part that a test shows alone is dressed as a window is."""
    from helpers.dressing_bot import DressingBot  # noqa: PLC0415 — most tests need no Qt

    return DressingBot(request)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let no search for garbage go through what is read once and stays: the tests themselves."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Collect garbage after a test where the application took that over from Python."""
    yield
    if not gc.isenabled():
        from ui.collecting import collect_due  # noqa: PLC0415 — most tests need no Qt

        collect_due()


@pytest.fixture
def plain_look(qapp: "QApplication") -> Iterator[None]:
    """Bring the light scheme and the drawn text size back after a test that changes them.

    A test names it before the fixture that opens its window: a window that has gone is not
    dressed again.
    """
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415

    from ui.widgets.theme import Scheme, theme  # noqa: PLC0415

    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme().dress(Scheme.LIGHT)


_OWN_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
_OWN_FOLDER_ON_WINDOWS = "WIN_PD_OVERRIDE_LOCAL_APPDATA"
"""What platformdirs asks before the system itself, whose answer no test can change."""


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program keep its files in the test's folder; the path holds Cyrillic letters."""
    home = tmp_path / "Домашняя папка"
    for name in (*_OWN_FOLDERS, _OWN_FOLDER_ON_WINDOWS):
        monkeypatch.setenv(name, str(home / name))
    return home


@pytest.fixture(scope="session")
def ready_centre_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new, empty centre made once; copy it, never open it."""
    path = tmp_path_factory.mktemp("ready") / "Мой центр.kcentre"
    passport = Passport("Детский сад № 7 «Ласточка»", head="Соколова Анна Петровна")
    found_centre(path, passport).close()
    return path


@pytest.fixture
def centre_path(ready_centre_path: Path, tmp_path: Path) -> Path:
    """Return the path of this test's own copy of the ready centre."""
    return Path(shutil.copy(ready_centre_path, tmp_path / ready_centre_path.name))


@pytest.fixture
def centre(centre_path: Path) -> Iterator[CentreFile]:
    """Return this test's own open centre."""
    with open_ready(centre_path) as opened:
        yield opened
