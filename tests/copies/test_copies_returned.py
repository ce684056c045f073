"""Bringing a copy back in the place of the centre's file."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import killed_return
from helpers.full_disk import files_of_at_most

from kcentre.copies.queries import facts_of, list_copies
from kcentre.copies.verbs import make_copy, restore_copy
from kcentre.language import Refused
from kcentre.storage import CentreFile, FileRefused, migrations, open_centre, open_for_reading
from kcentre.storage.refusals import (
    CentreBusy,
    DamagedCentre,
    FileMissing,
    NewerCentre,
    NotACentre,
)

OLD_FILES = Path(__file__).resolve().parents[1] / "old_files"


def named(path: Path) -> str:
    with open_centre(path) as file:
        (city,) = file.db.run("SELECT city FROM passport").fetchone()
    return str(city)


def move_to(path: Path, city: str) -> None:
    with open_centre(path) as file, file.operation("Изменено"):
        file.db.run("UPDATE passport SET city = ?", (city,))


@pytest.fixture
def copy(centre_path: Path) -> Path:
    """Return a copy made in «new»; the centre has moved to «old» since."""
    move_to(centre_path, "new")
    made = make_copy(centre_path)
    move_to(centre_path, "old")
    return made


def beside(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()} - {path.name, f"{path.name}-lock"}


def test_a_copy_comes_back_and_what_was_there_is_kept(centre_path: Path, copy: Path) -> None:
    kept = restore_copy(centre_path, copy)
    assert kept is not None
    assert beside(centre_path) == {"Копии"}
    assert named(centre_path) == "new"
    assert [one.words for one in list_copies(centre_path)] == ["перед возвратом копии", "вручную"]
    assert restore_copy(centre_path, kept) is not None
    assert named(centre_path) == "old"
    assert len(list_copies(centre_path)) == 3


def test_what_a_killed_window_left_is_kept_and_never_played_into_the_copy(
    centre_path: Path, copy: Path
) -> None:
    leave_changes_beside(centre_path, "Из журнала")
    kept = restore_copy(centre_path, copy)
    assert kept is not None
    assert beside(centre_path) == {"Копии"}
    assert (named(kept), named(centre_path)) == ("Из журнала", "new")


def leave_changes_beside(path: Path, city: str) -> None:
    """Leave the file as a killed window does: its last change is only in the WAL."""
    with open_centre(path) as file:
        with file.operation("Изменено"):
            file.db.run("UPDATE passport SET city = ?", (city,))
        left = {suffix: Path(f"{path}{suffix}").read_bytes() for suffix in ("", "-wal")}
    for suffix, content in left.items():
        Path(f"{path}{suffix}").write_bytes(content)


@pytest.mark.parametrize("content", [b"", b"\xff" * 5000, b"SQLite format 3\x00" + bytes(5000)])
def test_over_a_file_that_is_no_centre_any_more(
    centre_path: Path, copy: Path, content: bytes
) -> None:
    centre_path.write_bytes(content)
    centre_path.with_name(centre_path.name + "-wal").write_bytes(b"changes")
    kept = restore_copy(centre_path, copy)
    assert kept is not None
    assert kept.read_bytes() == content
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"changes"
    assert beside(centre_path) == {"Копии"}
    assert named(centre_path) == "new"


def test_over_a_damaged_file(centre_path: Path, copy: Path) -> None:
    spoil(centre_path)
    damaged = centre_path.read_bytes()
    kept = restore_copy(centre_path, copy)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert named(centre_path) == "new"
    with pytest.raises(DamagedCentre):
        facts_of(list_copies(centre_path)[0].path)


def spoil(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)


def test_where_the_file_or_its_folder_is_lost(
    centre_path: Path, copy: Path, tmp_path: Path
) -> None:
    centre_path.unlink()
    centre_path.with_name(centre_path.name + "-wal").write_bytes(b"lost")
    assert restore_copy(centre_path, copy) is None
    assert beside(centre_path) == {"Копии"}
    assert named(centre_path) == "new"
    elsewhere = tmp_path / "Новый компьютер" / "Данные" / "Мой центр.kcentre"
    assert restore_copy(elsewhere, copy) is None
    assert named(elsewhere) == "new"


def test_over_a_file_of_a_newer_program(centre_path: Path, copy: Path) -> None:
    newer = with_version(centre_path.read_bytes(), migrations.VERSION + 1)
    centre_path.write_bytes(newer)
    kept = restore_copy(centre_path, copy)
    assert kept is not None
    assert kept.read_bytes() == newer
    assert named(centre_path) == "new"


def with_version(content: bytes, version: int) -> bytes:
    return content[:60] + version.to_bytes(4, "big") + content[64:]


def test_a_copy_of_an_older_shape_is_brought_up_when_it_is_opened(centre_path: Path) -> None:
    restore_copy(centre_path, OLD_FILES / "3.kcentre")
    assert facts_of(centre_path).shape == 3
    with open_centre(centre_path) as file:
        assert file.migrated_copy is not None
        assert facts_of(file.migrated_copy).services == 12


def test_a_copy_that_can_t_be_used_is_refused_and_nothing_changes(
    centre_path: Path, copy: Path, tmp_path: Path
) -> None:
    whole, before = copy.read_bytes(), centre_path.read_bytes()
    spoiled, newer = tmp_path / "копия.kcentre", tmp_path / "новая.kcentre"
    spoiled.write_bytes(whole[:4096] + b"\xff" * 8192 + whole[12288:])
    newer.write_bytes(with_version(whole, migrations.VERSION + 1))
    foreign = tmp_path / "чужая.kcentre"
    foreign.write_bytes(b"MZ" * 100)
    for path, kind in (
        (spoiled, DamagedCentre),
        (newer, NewerCentre),
        (foreign, NotACentre),
        (tmp_path / "нет.kcentre", FileMissing),
    ):
        with pytest.raises(kind):
            restore_copy(centre_path, path)
    with pytest.raises(Refused, match="сам"):
        restore_copy(centre_path, centre_path)
    assert centre_path.read_bytes() == before
    assert len(list_copies(centre_path)) == 1


def test_while_anybody_has_the_centre_open_it_is_refused(centre_path: Path, copy: Path) -> None:
    with open_centre(centre_path), pytest.raises(CentreBusy, match="Закройте другое окно"):
        restore_copy(centre_path, copy)
    with open_for_reading(centre_path) as file:
        assert file.db.run("SELECT city FROM passport").fetchone() == ("old",)
        with pytest.raises(CentreBusy):
            restore_copy(centre_path, copy)
    assert len(list_copies(centre_path)) == 1
    assert named(centre_path) == "old"
    restore_copy(centre_path, copy)
    open_centre(centre_path).close()


def test_a_disk_without_room_leaves_the_centre_as_it_was(centre_path: Path, copy: Path) -> None:
    with pytest.raises(FileRefused), files_of_at_most(60_000):
        restore_copy(centre_path, copy)
    assert beside(centre_path) == {"Копии"}
    assert named(centre_path) == "old"


@pytest.mark.skipif(os.name == "nt", reason="a child process is forked")
@pytest.mark.parametrize("before", ["killed window", "damaged", "missing"])
def test_killed_at_any_moment_one_whole_centre_lies_there(
    centre: CentreFile, tmp_path: Path, before: str
) -> None:
    template, copy = tmp_path / "Образец", tmp_path / "Копия.kcentre"
    template.mkdir()
    path = template / killed_return.NAME
    for city, target in (("new", copy), ("older", path)):
        with centre.operation("Изменено"):
            centre.db.run("UPDATE passport SET city = ?", (city,))
        centre.db.run("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(centre.path, target)
    if before == "killed window":
        leave_changes_beside(path, "old")
    elif before == "damaged":
        spoil(path)
    elif before == "missing":
        path.unlink()
    found = attempts(template, copy)
    first = {"damaged": "damaged", "missing": "missing"}.get(before, "old")
    assert set(found) == {first, "new"}
    assert found == sorted(found, key=["damaged", "missing", "old", "new"].index)


def attempts(template: Path, copy: Path) -> list[str]:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, killed_return.__file__, str(template), str(copy)],
        capture_output=True,
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        text=True,
    )
    return done.stdout.splitlines()
