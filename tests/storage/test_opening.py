"""Opening a centre's file: every refusal has its sentence and leaves the file as it was."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.storage import migrations, opening
from kcentre.storage.driver import CentreDatabase
from kcentre.storage.header import read_header
from kcentre.storage.refusals import (
    CentreBusy,
    DamagedCentre,
    FileExists,
    FileMissing,
    FileRefused,
    NewerCentre,
    NoAccess,
    NotACentre,
)


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    path = tmp_path / "Папка с пробелом" / "Мой центр.kcentre"
    found_centre(path, Passport("Детский сад № 7")).close()
    return path


def snapshot(folder: Path) -> dict[str, bytes]:
    return {item.name: item.read_bytes() for item in folder.iterdir()}


def refused(path: Path, kind: type[FileRefused]) -> str:
    """Check that opening refuses with `kind` and changes nothing in the folder."""
    before = snapshot(path.parent)
    with pytest.raises(kind) as caught:
        opening.open_centre(path)
    assert snapshot(path.parent) == before
    assert caught.value.advice in str(caught.value)
    return str(caught.value)


def rewrite(path: Path, offset: int, value: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(value.to_bytes(4, "big"))


def test_a_new_centre_opens_again(centre: Path) -> None:
    header = read_header(centre)
    assert header is not None
    assert (header.application_id, header.user_version) == (
        migrations.APPLICATION_ID,
        migrations.VERSION,
    )
    with opening.open_centre(centre) as file:
        assert file.db.run("SELECT kindergarten FROM passport").fetchone() == ("Детский сад № 7",)
        assert file.db.run("PRAGMA journal_mode").fetchone() == ("wal",)
        assert file.db.run("PRAGMA synchronous").fetchone() == (2,)
        assert file.db.run("PRAGMA foreign_keys").fetchone() == (1,)


def test_closing_leaves_one_file(centre: Path) -> None:
    opening.open_centre(centre).close()
    assert not centre.with_name(centre.name + "-wal").exists()


def test_a_missing_file(tmp_path: Path) -> None:
    assert "не найден" in refused(tmp_path / "нет.kcentre", FileMissing)


def test_a_folder_is_not_a_centre(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        opening.open_centre(tmp_path)


@pytest.mark.parametrize("content", [b"", b"MZ" + bytes(500), "Журнал".encode() * 99])
def test_something_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "чужой.kcentre"
    path.write_bytes(content)
    assert "не файл консультационного центра" in refused(path, NotACentre)


def test_a_foreign_database(tmp_path: Path) -> None:
    path = tmp_path / "чужой.kcentre"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE passport (id)")
    connection.close()
    refused(path, NotACentre)


def test_a_newer_file(centre: Path) -> None:
    rewrite(centre, 60, migrations.VERSION + 1)
    assert "новую версию" in refused(centre, NewerCentre)


@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_a_truncated_file(centre: Path, kept: float) -> None:
    whole = centre.read_bytes()
    centre.write_bytes(whole[: int(len(whole) * kept)])
    assert "резервной копии" in refused(centre, DamagedCentre)


def test_overwritten_pages(centre: Path) -> None:
    with centre.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)
    refused(centre, DamagedCentre)


def test_a_second_window(centre: Path) -> None:
    with opening.open_centre(centre):
        with pytest.raises(CentreBusy):
            opening.open_centre(centre)
        with opening.open_for_reading(centre) as looking:
            with pytest.raises(NoAccess), looking.operation("Запись"):
                pass
            assert looking.db.run("SELECT count(*) FROM passport").fetchone() == (1,)
    opening.open_centre(centre).close()


def test_held_by_another_program(centre: Path) -> None:
    holder = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(centre)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(CentreBusy, match="другой программой"):
            opening.open_centre(centre)
        process.communicate()
    opening.open_centre(centre).close()


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written(centre: Path) -> None:
    centre.chmod(0o400)
    refused(centre, NoAccess)


def test_never_over_an_existing_file(centre: Path) -> None:
    before = centre.read_bytes()
    with pytest.raises(FileExists):
        found_centre(centre, Passport("Другой сад"))
    assert centre.read_bytes() == before


def test_an_unfinished_founding_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "Мой центр.kcentre"
    path.with_name(path.name + ".part").write_bytes(b"half a file")
    found_centre(path, Passport("Сад")).close()
    opening.open_centre(path).close()


def test_the_remains_of_a_lost_file_stay_out_of_a_new_one(centre: Path) -> None:
    log = centre.with_name(centre.name + "-wal")
    with opening.open_centre(centre) as file:
        with file.operation("Добавлено"):
            file.db.run("INSERT INTO sub_unit (name) VALUES ('из потерянного файла')")
        remains = log.read_bytes()
    centre.unlink()
    log.write_bytes(remains)
    with found_centre(centre, Passport("Новый сад")) as file:
        assert file.db.run("SELECT count(*) FROM sub_unit").fetchone() == (0,)


def test_a_kill_loses_nothing_that_was_saved(centre: Path) -> None:
    work = (
        "import sys, os, pathlib\n"
        "from kcentre.storage import open_centre\n"
        "file = open_centre(pathlib.Path(sys.argv[1]))\n"
        "with file.operation('Добавлено'):\n"
        "    file.db.run(\"INSERT INTO sub_unit (name) VALUES ('целое')\")\n"
        "file.db.begin()\n"
        "file.db.run(\"INSERT INTO operation (at, who, label, is_open) VALUES ('', '', '', 1)\")\n"
        "file.db.run(\"INSERT INTO sub_unit (name) VALUES ('половина')\")\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", work, str(centre)], check=False)
    with opening.open_centre(centre) as file:
        assert file.db.run("SELECT name FROM sub_unit").fetchall() == [("целое",)]


def test_an_old_file_is_copied_before_it_is_migrated(
    centre: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_next(database: CentreDatabase) -> None:
        database.run("ALTER TABLE sub_unit ADD COLUMN phone TEXT")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, to_next))
    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
    with opening.open_centre(centre) as file:
        with file.operation("Добавлено") as running:
            file.db.run("INSERT INTO sub_unit (name, phone) VALUES ('а', '1')")
        with file.operation("Изменено"):
            file.db.run("UPDATE sub_unit SET phone = '2'")
        assert running.changes.rows == {"sub_unit": frozenset({1})}
        file.undo()
        assert file.db.run("SELECT phone FROM sub_unit").fetchall() == [("1",)]
        told = file.migrated_copy
    (copy,) = (centre.parent / "Копии").iterdir()
    assert told == copy
    copied = read_header(copy)
    assert copied is not None
    assert copied.user_version == migrations.VERSION - 1
    with opening.open_centre(centre) as file:
        assert file.migrated_copy is None


def test_looking_into_an_old_file_tells_of_its_copy_too(tmp_path: Path) -> None:
    old = tmp_path / "Мой центр.kcentre"
    shutil.copy(Path(__file__).resolve().parents[1] / "old_files" / "1.kcentre", old)
    with opening.open_for_reading(old) as file:
        (copy,) = (tmp_path / "Копии").iterdir()
        assert file.migrated_copy == copy


def test_a_failed_migration_leaves_the_old_file(
    centre: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(database: CentreDatabase) -> None:
        database.run("ALTER TABLE sub_unit ADD COLUMN phone TEXT")
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, broken))
        patch.setattr(migrations, "VERSION", migrations.VERSION + 1)
        with pytest.raises(RuntimeError):
            opening.open_centre(centre)
    with opening.open_centre(centre) as file:
        columns = file.db.run("SELECT name FROM pragma_table_info('sub_unit')").fetchall()
        assert ("phone",) not in columns


def test_a_moved_folder_opens(centre: Path, tmp_path: Path) -> None:
    moved = tmp_path / "Ёлка’s"
    shutil.move(centre.parent, moved)
    opening.open_centre(moved / centre.name).close()


def test_a_file_stopped_while_it_took_its_changes_in_opens_whole(
    centre: Path, tmp_path: Path
) -> None:
    """Killed amid a checkpoint: the header tells of pages that only the WAL has."""
    wal = centre.with_name(centre.name + "-wal")
    with opening.open_centre(centre) as file:
        file.db.run("PRAGMA wal_autocheckpoint = 0")
        with file.operation("Большая запись"):
            file.db.run("UPDATE passport SET addressee = ?", ("Ё" * 2_000_000,))
        waiting = wal.read_bytes()
        before = centre.stat().st_size
        file.db.run("PRAGMA wal_checkpoint(FULL)")
        begun = centre.read_bytes()[: before + 4096 * 10]
    centre.write_bytes(begun)
    wal.write_bytes(waiting)
    with opening.open_centre(centre) as file:
        (letters,) = file.db.run("SELECT length(addressee) FROM passport").fetchone()
        assert letters == 2_000_000
        assert file.db.run("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("beside", [b"", b"no changes at all" * 100])
def test_a_half_copied_file_is_refused_with_useless_changes_beside_it(
    centre: Path, beside: bytes
) -> None:
    centre.write_bytes(centre.read_bytes()[:-8192])
    centre.with_name(centre.name + "-wal").write_bytes(beside)
    with pytest.raises(DamagedCentre):
        opening.open_centre(centre)
