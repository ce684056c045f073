"""Making copies, listing them, looking into them."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from helpers.full_disk import files_of_at_most
from helpers.journal_rows import settle

from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.records import DueReason
from kcentre.copies.queries import copies_folder, facts_of, list_copies
from kcentre.copies.verbs import make_copy, save_copy_as
from kcentre.language import Refused
from kcentre.storage import CentreFile, FileRefused, open_centre
from kcentre.storage.atomic import _temporary_beside
from kcentre.storage.refusals import (
    DamagedCentre,
    FileMissing,
    NewerCentre,
    NoAccess,
    NotACentre,
)

OLD_FILES = sorted((Path(__file__).resolve().parents[1] / "old_files").glob("*.kcentre"))


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_a_copy_holds_what_is_saved_while_the_centre_is_open(centre: CentreFile) -> None:
    with centre.operation("Изменено"):
        centre.db.run("UPDATE passport SET city = 'Йошкар-Ола'")
    copy = make_copy(centre.path)
    with open_centre(copy) as opened:
        assert opened.db.run("SELECT city FROM passport").fetchone() == ("Йошкар-Ола",)
    assert [one.path for one in list_copies(centre.path)] == [copy]


def test_a_closed_centre_keeps_no_trace_of_having_been_copied(centre_path: Path) -> None:
    open_centre(centre_path).close()
    before = names(centre_path.parent)
    make_copy(centre_path)
    assert names(centre_path.parent) == before | {"Копии"}


def test_what_a_killed_window_left_beside_the_file_is_copied_too(
    centre_path: Path, tmp_path: Path
) -> None:
    left = tmp_path / "Остановленный" / centre_path.name
    left.parent.mkdir()
    with open_centre(centre_path) as file:
        with file.operation("Изменено"):
            file.db.run("UPDATE passport SET kindergarten = 'Из журнала'")
        for suffix in ("", "-wal"):
            shutil.copy(f"{centre_path}{suffix}", f"{left}{suffix}")
    assert facts_of(make_copy(left)).centre == "Из журнала"


def test_two_copies_of_one_second_are_two_files(centre_path: Path) -> None:
    made = {make_copy(centre_path) for _ in range(3)}
    listed = list_copies(centre_path)
    assert {one.path for one in listed} == made
    assert [one.made for one in listed] == sorted((one.made for one in listed), reverse=True)
    assert {one.words for one in listed} == {"вручную"}
    assert all(one.size == one.path.stat().st_size for one in listed)


def test_no_copies(centre_path: Path) -> None:
    assert list_copies(centre_path) == []
    copies_folder(centre_path).mkdir()
    assert list_copies(centre_path) == []


def test_a_name_with_an_apostrophe_and_brackets(centre_path: Path) -> None:
    odd = centre_path.with_name("О’Коннор's [Ёлка] (2).kcentre")
    centre_path.rename(odd)
    copy = make_copy(odd)
    assert [one.path for one in list_copies(odd)] == [copy]
    assert list_copies(centre_path) == []


def test_old_copies_go_and_what_is_not_ours_stays(centre_path: Path) -> None:
    folder = copies_folder(centre_path)
    folder.mkdir()
    for day in range(1, 29):
        (folder / f"Мой центр 2020-02-{day:02} 10-00-00 (вручную).kcentre").touch()
    foreign = [
        "Мой центр.kcentre",
        "Другой центр 2020-02-01 10-00-00 (вручную).kcentre",
        "Мой центр 2020-02-01 10-00-00 (вручную).txt",
        "договор.pdf",
    ]
    for name in foreign:
        (folder / name).touch()
    forgotten = _temporary_beside(folder / "Мой центр.kcentre")
    os.utime(forgotten, (0, 0))
    of_return = _temporary_beside(centre_path)  # a return that was killed, with what SQLite had
    os.utime(of_return, (0, 0))
    beside = of_return.with_name(f"{of_return.name}-wal")
    beside.touch()
    fresh = _temporary_beside(folder / "Мой центр.kcentre")
    copy = make_copy(centre_path)
    days = [one.made.date() for one in list_copies(centre_path)[1:]]
    assert days[:13] == [date(2020, 2, day) for day in range(28, 15, -1)]
    assert len(days) == 13 + 3
    assert copy.exists()
    assert names(folder) >= {*foreign, fresh.name}
    assert not forgotten.exists()
    assert not of_return.exists()
    assert not beside.exists()


def test_a_folder_of_ones_own_choice_is_never_thinned(centre_path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Флешка" / "Копии центра"
    folder.mkdir(parents=True)
    for day in range(1, 29):
        (folder / f"Мой центр 2020-02-{day:02} 10-00-00 (вручную).kcentre").touch()
    make_copy(centre_path, folder)
    assert len(list_copies(centre_path, folder)) == 29
    assert not copies_folder(centre_path).exists()


def test_a_copy_at_a_named_place_takes_the_place_of_what_was_there(
    centre_path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "Флешка.kcentre"
    target.write_text("прежнее")
    assert save_copy_as(centre_path, target) == target
    assert facts_of(target).centre == "Детский сад № 7 «Ласточка»"


def test_a_copy_over_the_centre_itself_is_refused(centre_path: Path) -> None:
    before = centre_path.read_bytes()
    with pytest.raises(Refused, match="сам"):
        save_copy_as(centre_path, centre_path.parent / "." / centre_path.name)
    assert centre_path.read_bytes() == before


@pytest.mark.parametrize("path", OLD_FILES, ids=lambda path: path.stem)
def test_a_copy_of_an_older_shape_is_counted_as_it_lies(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "копия.kcentre"))
    before = copy.read_bytes()
    facts = facts_of(copy)
    assert (facts.shape, facts.services, facts.events) == (int(path.stem), 12, 2)
    assert facts.families > 0
    assert facts.last_day is not None
    assert copy.read_bytes() == before
    assert names(tmp_path) == {copy.name}


def test_families_without_names_are_counted(centre_path: Path) -> None:
    with open_centre(centre_path) as file:
        family = settle(file, "Щедролюбова Зоя", "Тимур", "9123456789")
        before = facts_of(make_copy(centre_path, words="до"))
        depersonalise(file, [family.id or 0], DueReason.WISH, date(2026, 10, 5))
    after = facts_of(make_copy(centre_path, words="после"))
    assert (before.depersonalised, after.depersonalised) == (0, 1)


def test_a_new_centre_has_no_last_day(centre_path: Path) -> None:
    facts = facts_of(make_copy(centre_path))
    assert (facts.services, facts.families, facts.events, facts.last_day) == (0, 0, 0, None)


def test_what_is_no_whole_centre_of_ours_is_refused(centre_path: Path, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        facts_of(tmp_path / "нет.kcentre")
    foreign = tmp_path / "чужой.kcentre"
    foreign.write_bytes(b"MZ" * 100)
    with pytest.raises(NotACentre):
        make_copy(foreign)
    newer = tmp_path / "новый.kcentre"
    newer.write_bytes(with_version(centre_path.read_bytes(), 99))
    with pytest.raises(NewerCentre):
        facts_of(newer)
    whole = centre_path.read_bytes()
    centre_path.write_bytes(whole[:4096] + b"\xff" * 8192 + whole[12288:])
    with pytest.raises(DamagedCentre):
        facts_of(centre_path)
    with pytest.raises(DamagedCentre):
        make_copy(centre_path)
    assert not list(copies_folder(centre_path).iterdir())


def test_a_folder_that_may_not_be_written(centre_path: Path, tmp_path: Path) -> None:
    not_a_folder = tmp_path / "файл"
    not_a_folder.touch()
    with pytest.raises(FileRefused):
        make_copy(centre_path, not_a_folder)
    with pytest.raises(NoAccess):
        save_copy_as(centre_path, tmp_path / "нет такой папки" / "копия.kcentre")


def test_a_disk_without_room_is_told_and_nothing_half_done_stays(centre_path: Path) -> None:
    with pytest.raises(FileRefused), files_of_at_most(60_000):
        make_copy(centre_path)
    assert list(copies_folder(centre_path).iterdir()) == []


def with_version(content: bytes, version: int) -> bytes:
    return content[:60] + version.to_bytes(4, "big") + content[64:]
