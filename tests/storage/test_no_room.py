"""A disk without room is answered with a sentence, and nothing half-done stays."""

from pathlib import Path

import pytest
from helpers.full_disk import files_of_at_most

from kcentre.storage import CentreFile, FileRefused
from kcentre.storage.copies import copy_verified
from kcentre.storage.refusals import DiskFull

_MUCH = "Ё" * 500_000


def test_a_full_file_refuses_the_operation_whole(centre: CentreFile) -> None:
    (pages,) = centre.db.run("PRAGMA page_count").fetchone()
    centre.db.run(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(DiskFull, match="нет места"), centre.operation("Изменено"):
        centre.db.run("UPDATE passport SET city = 'Казань'")
        centre.db.run("UPDATE passport SET address = ?", (_MUCH,))
    assert centre.db.run("SELECT city FROM passport").fetchone() == ("",)


def test_a_commit_that_finds_no_room_is_refused_with_a_sentence(centre: CentreFile) -> None:
    """SQLite takes the transaction back by itself; taking it back again must not hide why."""
    with pytest.raises(FileRefused), files_of_at_most(60_000), centre.operation("Изменено"):
        centre.db.run("UPDATE passport SET address = ?", (_MUCH,))
    assert centre.db.run("SELECT address FROM passport").fetchone() == ("",)
    with centre.operation("Изменено"):
        centre.db.run("UPDATE passport SET city = 'Казань'")
    assert centre.db.run("SELECT city FROM passport").fetchone() == ("Казань",)


def test_a_copy_without_room_is_refused_and_leaves_nothing(
    ready_centre_path: Path, tmp_path: Path
) -> None:
    with pytest.raises(FileRefused), files_of_at_most(60_000):
        copy_verified(ready_centre_path, tmp_path / "копия.kcentre")
    assert list(tmp_path.iterdir()) == []
