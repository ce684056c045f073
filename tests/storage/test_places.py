"""How SQLite is told of a file wherever it lies, and what is said of that place."""

import os
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote

import pytest

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.language.file_names import file_name
from kcentre.storage import atomic_write, create_centre, open_centre
from kcentre.storage.driver import database_uri
from kcentre.storage.location import is_removable, risk_of
from kcentre.storage.refusals import NameTooLong


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\Анна Д'Арк\Мой центр.kcentre",
        r"\\server\Общая папка\Мой центр.kcentre",
        r"\\?\C:\очень\длинный\путь.kcentre",
        r"\\?\UNC\server\share\100 % #1.kcentre",
    ],
)
def test_sqlite_is_told_the_very_path_of_windows(path: str) -> None:
    """After «//» SQLite expects this computer's name, and refuses any other."""
    uri = database_uri(PureWindowsPath(path), "ro&immutable=1")
    file, _, mode = uri.partition("?")
    assert unquote(file) == f"file:{path}"
    assert not file.startswith("file://")
    assert mode == "mode=ro&immutable=1"


@pytest.mark.parametrize("name", ["a?b#c%20.kcentre", "Д'Артаньян «№ 5».kcentre", "a:b&mode=ro"])
def test_a_centre_of_any_name_opens(tmp_path: Path, name: str) -> None:
    path = tmp_path / (file_name(name) if os.name == "nt" else name)
    found_centre(path, Passport("Сад № 5")).close()
    with open_centre(path) as file:
        assert file.db.run("SELECT count(*) FROM passport").fetchone() == (1,)
    assert path.is_file()


@pytest.mark.parametrize(
    "place",
    [r"\\server\share\a.kcentre", "//server/share/a.kcentre", r"\\?\UNC\server\share\a.kcentre"],
)
def test_a_share_is_explained_however_it_is_written(place: str) -> None:
    assert "сетевом диске" in (risk_of(Path(place)) or "")


def test_a_long_name_of_an_own_disk_is_no_share() -> None:
    assert risk_of(Path(r"\\?\C:\Users\a.kcentre")) is None


def test_the_drive_of_a_cloud_is_explained() -> None:
    assert "облачная" in (risk_of(Path("/Мой диск/Сад/a.kcentre")) or "")
    assert risk_of(Path("/home/Мой диск/a.kcentre")) is None


def test_an_ordinary_place_is_not_taken_out(tmp_path: Path) -> None:
    assert not is_removable(tmp_path / "a.kcentre")


def test_a_name_of_a_length_that_no_system_takes(tmp_path: Path) -> None:
    name = "Ы" * 300
    with pytest.raises(NameTooLong, match="короче"):
        create_centre(tmp_path / f"{name}.kcentre")
    with pytest.raises(NameTooLong), atomic_write(tmp_path / f"{name}.pdf") as part:
        part.write_bytes(b"%PDF-")
    assert list(tmp_path.iterdir()) == []
