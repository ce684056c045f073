"""A written file is whole or not there."""

import errno
from pathlib import Path

import pytest

from kcentre.storage.atomic import atomic_write, refusal_of
from kcentre.storage.location import risk_of
from kcentre.storage.refusals import NoAccess


def test_the_whole_file_appears_at_once(tmp_path: Path) -> None:
    target = tmp_path / "Отчёт.pdf"
    target.write_bytes(b"old")
    with atomic_write(target) as part:
        part.write_bytes(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert [item.name for item in tmp_path.iterdir()] == ["Отчёт.pdf"]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "Отчёт.pdf"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), atomic_write(target) as part:
        part.write_bytes(b"half")
        raise ZeroDivisionError
    assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_missing_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(NoAccess, match="Нет доступа"), atomic_write(tmp_path / "нет" / "а.pdf"):
        pass


@pytest.mark.parametrize("folder", ["OneDrive - Сад", "Яндекс.Диск", "Dropbox"])
def test_a_synchronised_folder_is_explained(tmp_path: Path, folder: str) -> None:
    assert "облачная" in (risk_of(tmp_path / folder / "Мой центр.kcentre") or "")


def test_an_ordinary_folder_is_fine(tmp_path: Path) -> None:
    assert risk_of(tmp_path / "Мой центр.kcentre") is None
    assert "сетевом диске" in (risk_of(Path("//server/share/Мой центр.kcentre")) or "")


def test_a_full_disk_is_said_plainly(tmp_path: Path) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    assert "нет места" in str(refusal_of(full, tmp_path / "Отчёт.pdf"))


def test_a_long_path_is_told_from_a_missing_one(tmp_path: Path) -> None:
    """Windows says «path not found» of both, unless a setting of its own lets paths be longer."""
    lost = FileNotFoundError(errno.ENOENT, "The system cannot find the path specified")
    lost.winerror = None  # type: ignore[attr-defined] # an attribute of Windows
    assert "длинное имя" in str(refusal_of(lost, tmp_path / ("Папка" * 60) / "Отчёт.pdf"))
    assert "Нет доступа" in str(refusal_of(lost, Path("нет/Отчёт.pdf")))


def test_a_document_open_elsewhere_is_an_expected_answer(tmp_path: Path) -> None:
    target = tmp_path / "Отчёт.xlsx"
    target.touch()
    assert "открыт в другой программе" in str(refusal_of(PermissionError(), target))


def test_colleagues_may_read_what_was_saved(tmp_path: Path) -> None:
    target, plain = tmp_path / "Отчёт.pdf", tmp_path / "обычный"
    plain.touch()
    with atomic_write(target) as part:
        part.write_bytes(b"new")
    assert target.stat().st_mode == plain.stat().st_mode
