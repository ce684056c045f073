"""Files kept with a record: whole, provable, undoable; a heavy one stays outside as a link."""

import os
from datetime import date
from pathlib import Path

import pytest
from helpers.kept_documents import keep_documents

from kcentre.attachments import rules
from kcentre.attachments.queries import attachments, content, file_counts, taken_out
from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach, attach_link, detach, drop_files
from kcentre.language import Refused
from kcentre.storage import Cancelled, CentreFile

OWNER = Owner("document", 7)
DAY = date(2028, 2, 29)


@pytest.fixture(autouse=True)
def documents(centre: CentreFile) -> None:
    """Let there be the records that the files belong to."""
    keep_documents(centre, 7, 8)


def scan(folder: Path, name: str = "Положение, ёлка.pdf", found: bytes = b"%PDF-") -> Path:
    path = folder / name
    path.write_bytes(found)
    return path


def refused(file: CentreFile, path: Path) -> str:
    with pytest.raises(Refused) as refusal:
        attach(file, OWNER, [path])
    assert attachments(file, OWNER) == []
    return " ".join(problem.sentence for problem in refusal.value.problems)


def test_a_file_is_kept_opened_removed_and_brought_back(centre: CentreFile, tmp_path: Path) -> None:
    path = scan(tmp_path)
    changes = attach(centre, OWNER, [path, scan(tmp_path, "2.docx")], DAY)
    assert changes.label == "Приложено: 2\u00a0файла"
    path.unlink()
    first, second = attachments(centre, OWNER)
    assert (first.name, first.size, first.added_on) == ("Положение, ёлка.pdf", 5, DAY)
    assert content(centre, first.id) == b"%PDF-"
    out = taken_out(centre, first.id, tmp_path / "out")
    assert (out.name, out.read_bytes()) == ("Положение, ёлка.pdf", b"%PDF-")
    assert file_counts(centre, "document") == {7: 2}
    detach(centre, [first.id])
    assert attachments(centre, OWNER) == [second]
    centre.undo()
    assert content(centre, first.id) == b"%PDF-"
    centre.undo()
    assert attachments(centre, OWNER) == []
    centre.redo()
    assert [one.name for one in attachments(centre, OWNER)] == ["Положение, ёлка.pdf", "2.docx"]


def test_files_go_with_their_record_and_come_back_with_it(
    centre: CentreFile, tmp_path: Path
) -> None:
    attach(centre, OWNER, [scan(tmp_path)])
    attach(centre, Owner("document", 8), [scan(tmp_path)])
    with centre.operation("Удалён документ"):
        drop_files(centre, "document", [7])
    assert file_counts(centre, "document") == {8: 1}
    centre.undo()
    assert file_counts(centre, "document") == {7: 1, 8: 1}


def test_what_cannot_be_kept_is_refused_with_a_way_out(centre: CentreFile, tmp_path: Path) -> None:
    huge = tmp_path / "Видео.mp4"
    with huge.open("wb") as target:
        target.truncate(300 * 1024 * 1024)
    sentence = refused(centre, huge)
    assert "300\u00a0МБ" in sentence
    assert "сохраните ссылку на файл" in sentence
    assert "пуст" in refused(centre, scan(tmp_path, "пусто.pdf", b""))
    assert "не читается" in refused(centre, tmp_path / "нет такого.pdf")
    assert "программа" in refused(centre, scan(tmp_path, "Скан.PDF.exe"))
    attach_link(centre, OWNER, huge)
    (link,) = attachments(centre, OWNER)
    assert (link.is_link, link.size) == (True, 0)
    assert taken_out(centre, link.id, tmp_path / "out") == huge
    huge.unlink()
    with pytest.raises(Refused, match="не читается"):
        taken_out(centre, link.id, tmp_path / "out")


def test_of_several_files_all_are_kept_or_none(centre: CentreFile, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        attach(centre, OWNER, [scan(tmp_path), tmp_path / "нет.pdf"])
    assert attachments(centre, OWNER) == []


def test_adding_several_files_may_be_stopped(centre: CentreFile, tmp_path: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int) -> None:
            assert total == 3
            if done == 2:
                raise Cancelled

    paths = [scan(tmp_path, f"{number}.pdf") for number in range(3)]
    with pytest.raises(Cancelled):
        attach(centre, OWNER, paths, progress=Impatient())
    assert attachments(centre, OWNER) == []


def test_damaged_bytes_are_told_from_sound_ones(centre: CentreFile, tmp_path: Path) -> None:
    attach(centre, OWNER, [scan(tmp_path)])
    with centre.operation("Повреждено"):
        centre.db.run("UPDATE attachment_content SET content = 'AAAA'")
    (kept,) = attachments(centre, OWNER)
    with pytest.raises(Refused, match="не читается"):
        content(centre, kept.id)


@pytest.mark.parametrize(
    ("size", "text"), [(1, "1\u00a0КБ"), (14_300, "14\u00a0КБ"), (rules.MOST_BYTES, "20\u00a0МБ")]
)
def test_sizes_are_told_in_words(size: int, text: str) -> None:
    assert rules.size_text(size) == text


@pytest.mark.skipif(os.name == "nt", reason="names are text there, never bytes")
def test_names_that_cannot_be_written_down_are_mended(centre: CentreFile, tmp_path: Path) -> None:
    unreadable = tmp_path / os.fsdecode(b"\xd0\x90\xc4\xee\n1.pdf")
    unreadable.write_bytes(b"%PDF-")
    attach(centre, OWNER, [unreadable])
    (kept,) = attachments(centre, OWNER)
    assert kept.name == "А 1.pdf"
    with pytest.raises(Refused, match="переименуйте"):
        attach_link(centre, OWNER, unreadable)


@pytest.mark.parametrize("name", ["вирус.exe.", "вирус.exe ", "Смета.msi", "Открыть.desktop"])
def test_programs_are_no_documents_however_they_are_called(
    centre: CentreFile, tmp_path: Path, name: str
) -> None:
    assert "программа" in refused(centre, scan(tmp_path, name))
    with pytest.raises(Refused, match="программа"):
        attach_link(centre, OWNER, tmp_path / name)


def test_a_record_removed_meanwhile_gets_no_files(centre: CentreFile, tmp_path: Path) -> None:
    gone = Owner("document", 9)
    with pytest.raises(Refused, match="уже нет"):
        attach(centre, gone, [scan(tmp_path)])
    with pytest.raises(Refused, match="уже нет"):
        attach_link(centre, gone, scan(tmp_path))
    assert file_counts(centre, "document") == {}


def test_several_removed_files_are_told_in_the_plural(centre: CentreFile, tmp_path: Path) -> None:
    attach(centre, OWNER, [scan(tmp_path), scan(tmp_path, "2.docx")])
    changes = detach(centre, [one.id for one in attachments(centre, OWNER)])
    assert changes.label == "Удалены: 2\u00a0файла"


def test_a_file_whose_name_is_gone_still_opens(centre: CentreFile, tmp_path: Path) -> None:
    attach(centre, OWNER, [scan(tmp_path)])
    with centre.operation("Обезличено"):
        centre.db.run("UPDATE attachment SET name = ''")
    (kept,) = attachments(centre, OWNER)
    assert taken_out(centre, kept.id, tmp_path / "out").read_bytes() == b"%PDF-"


def test_heavy_files_removed_together_come_back_together(
    centre: CentreFile, tmp_path: Path
) -> None:
    heavy = [tmp_path / "1.tif", tmp_path / "2.tif", tmp_path / "3.tif"]
    for number, path in enumerate(heavy):
        path.write_bytes(bytes([number]) * 7_000_000)
    attach(centre, OWNER, heavy)
    kept = attachments(centre, OWNER)
    detach(centre, [one.id for one in kept])
    centre.undo()
    assert attachments(centre, OWNER) == kept
    assert [content(centre, one.id)[0] for one in kept] == [0, 1, 2]
    centre.redo()
    assert attachments(centre, OWNER) == []
