"""The ground of all tests: no screen, the application's own font, one ready centre."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.storage import CentreFile, open_centre

if "--onscreen" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows of the tests")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["kcentre"]


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
    with open_centre(centre_path) as opened:
        yield opened
