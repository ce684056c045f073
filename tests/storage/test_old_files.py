"""A real file of every released shape opens, migrates and gives the figures it always gave."""

import shutil
from pathlib import Path

import pytest

from kcentre.figures.figures import figures
from kcentre.figures.periods import parse_period
from kcentre.storage import changelog, migrations, open_centre

OLD_FILES = Path(__file__).resolve().parents[1] / "old_files"


def test_every_released_shape_has_its_file() -> None:
    assert {path.stem for path in OLD_FILES.glob("*.kcentre")} == {
        str(version) for version in range(1, migrations.VERSION + 1)
    }


@pytest.mark.parametrize("path", sorted(OLD_FILES.glob("*.kcentre")), ids=lambda path: path.stem)
def test_an_old_file_opens_with_its_figures(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "Мой центр.kcentre"
    shutil.copy(path, copy)
    with open_centre(copy) as file:
        assert int(file.db.user_version) == migrations.VERSION
        found = figures(file, parse_period("2024-09-01..2026-05-31"))
        assert (found.sessions.total, found.sessions.minutes, found.people.parents) == (12, 525, 8)
        with file.operation("Изменено"):
            file.db.run("UPDATE passport SET head = 'Ёлкина'")
        assert changelog.recent_operations(file.db, 1)[0].label == "Изменено"
