"""A centre's file can be read by other programs, whose SQLite may be an older one."""

import sqlite3
from pathlib import Path


def test_the_python_library_reads_a_centre(ready_centre_path: Path) -> None:
    with sqlite3.connect(f"{ready_centre_path.as_uri()}?mode=ro&immutable=1", uri=True) as file:
        assert file.execute("SELECT count(*) FROM passport").fetchone() == (1,)


def test_no_guard_composes_its_message(ready_centre_path: Path) -> None:
    """Before SQLite 3.47 a trigger that does makes the whole file unreadable."""
    with sqlite3.connect(f"{ready_centre_path.as_uri()}?mode=ro&immutable=1", uri=True) as file:
        guards = file.execute("SELECT sql FROM sqlite_master WHERE name GLOB 'guard_*'").fetchall()
    assert len(guards) == 24
    assert all("RAISE(ABORT, 'kcentre: closed period')" in sql for (sql,) in guards)
