"""The menu entry and the kind of a centre's file, as a Linux desktop reads them."""

import configparser
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from resources.installer.linux.desktop import (
    ICON_SIZES,
    MIME_TYPE,
    TITLE,
    entry_text,
    mime_text,
    write_menu,
)
from resources.installer.release import ROOT
from ui.app import APP_NAME, APP_TITLE

KINDS_OF = """
import json, sys
from PySide6.QtCore import QMimeDatabase
base = QMimeDatabase()
print(json.dumps([base.mimeTypeForFile(name).name() for name in sys.argv[1:]]))
"""


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share")
    write_menu(folder, "/opt/kcentre/kcentre")
    return folder


def entry() -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[method-assign,assignment]  # keys keep their case
    parser.read_string(entry_text("/opt/kcentre/kcentre"))
    return parser["Desktop Entry"]


def test_the_entry_is_of_this_program() -> None:
    found = entry()
    assert found["Name"] == TITLE == APP_TITLE
    assert found["StartupWMClass"] == found["Icon"] == APP_NAME
    assert found["Exec"] == "/opt/kcentre/kcentre %f"
    assert found["MimeType"] == f"{MIME_TYPE};"


def test_every_size_of_the_icon_is_there(share: Path) -> None:
    found = {path.parent.parent.name for path in (share / "icons").rglob("kcentre.png")}
    assert found == {f"{size}x{size}" for size in ICON_SIZES}
    drawing = share / "icons/hicolor/scalable/apps/kcentre.svg"
    assert drawing.read_bytes() == (ROOT / "resources/icons/kcentre.svg").read_bytes()


def test_the_description_holds_the_number_of_our_files() -> None:
    assert 'value="0x6b63656e"' in mime_text()


def test_a_centre_is_known_by_its_name_and_content_and_no_other_file_is(
    share: Path, ready_centre_path: Path, tmp_path: Path
) -> None:
    by_name, by_content = tmp_path / "Новый.kcentre", tmp_path / "без окончания"
    by_name.touch()
    by_content.write_bytes(ready_centre_path.read_bytes())
    other = tmp_path / "другая база"
    with sqlite3.connect(other) as connection:
        connection.execute("create table something (id)")
    connection.close()
    asked = subprocess.run(
        [sys.executable, "-c", KINDS_OF, by_name, by_content, other],
        env={**os.environ, "XDG_DATA_DIRS": str(share), "XDG_DATA_HOME": str(tmp_path / "home")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    kinds = json.loads(asked.stdout)
    assert kinds[:2] == [MIME_TYPE, MIME_TYPE]
    assert "sqlite" in kinds[2]
