"""What the desktop remembers."""

import json
from pathlib import Path

import pytest

from ui.preferences import Preferences, config_file


def test_values_come_back(tmp_path: Path) -> None:
    path = tmp_path / "настройки" / "desktop.json"
    kept = Preferences(path)
    kept.remember(tab="journal", text_percent=150, columns=["date", "name"])
    again = Preferences(path)
    assert again.text("tab") == "journal"
    assert again.number("text_percent", 100) == 150
    assert again.words("columns") == ["date", "name"]
    assert again.trouble == ""
    assert [found.name for found in path.parent.iterdir()] == ["desktop.json"]


def test_values_of_the_wrong_kind_are_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "desktop.json"
    path.write_text('{"tab": 5, "text_percent": "big", "columns": "date"}', encoding="utf-8")
    kept = Preferences(path)
    assert kept.text("tab", "journal") == "journal"
    assert kept.number("text_percent", 100) == 100
    assert kept.words("columns") == []


@pytest.mark.parametrize("content", [b"{", b"[1, 2]", b"\xff\xfe\x00", b""])
def test_an_unreadable_file_is_put_aside_and_told_about(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desktop.json"
    path.write_bytes(content)
    kept = Preferences(path)
    assert "отложены в файл" in kept.trouble
    kept.remember(tab="journal")
    (aside,) = [found for found in tmp_path.iterdir() if found != path]
    assert aside.read_bytes() == content
    assert json.loads(path.read_text(encoding="utf-8")) == {"tab": "journal"}


def test_a_place_that_cannot_be_written_is_told_about(tmp_path: Path) -> None:
    (tmp_path / "занято").write_text("файл, а не папка", encoding="utf-8")
    kept = Preferences(tmp_path / "занято" / "desktop.json")
    kept.remember(tab="journal")
    assert "не сохранены" in kept.trouble
    assert kept.text("tab") == "journal"


def test_they_lie_in_the_users_own_folder(own_folders: Path) -> None:
    assert config_file().is_relative_to(own_folders)
