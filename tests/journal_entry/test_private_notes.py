"""Private notes: for the author and the head only, and in nothing that leaves the program."""

import json
from pathlib import Path

import pypdfium2
import pytest
from helpers.journal_rows import a_session, hire
from openpyxl import load_workbook

from kcentre.__main__ import main
from kcentre.journal.entry.private_notes import (
    HEAD,
    PrivateNote,
    card_seen_by,
    keep_note,
    note,
    notes_seen_by,
)
from kcentre.journal.filters import SessionFilter
from kcentre.journal.listing import SessionList
from kcentre.journal.queries import session_card
from kcentre.journal.records import OwnNote
from kcentre.journal.sheets import export_sessions
from kcentre.journal.tables import PrivateNote as Kept
from kcentre.journal.verbs import add_session, change_session, remove_sessions
from kcentre.language import Refused
from kcentre.storage import CentreFile

NOTED = "Подозрение на насилие"
WORD = "насилие"


@pytest.fixture
def session_id(centre: CentreFile) -> int:
    """Return a service of Соколова, who is the first specialist."""
    hire(centre)
    (row_id,) = add_session(centre, a_session(centre)).rows["session"]
    return row_id


def test_a_note_is_written_changed_and_removed(centre: CentreFile, session_id: int) -> None:
    assert note(centre, session_id, 1) == ""
    keep_note(centre, session_id, 1, f" {NOTED}\n")
    assert note(centre, session_id, 1) == NOTED
    assert keep_note(centre, session_id, 1, NOTED).rows == {}
    keep_note(centre, session_id, 1, "Другое")
    keep_note(centre, session_id, 1, " ")
    assert note(centre, session_id, 1) == ""
    centre.undo()
    assert note(centre, session_id, 1) == "Другое"
    centre.undo()
    assert note(centre, session_id, 1) == NOTED


def test_only_the_author_and_the_head_see_it(centre: CentreFile, session_id: int) -> None:
    zoya = hire(centre, "Ёлкина Зоя")
    keep_note(centre, session_id, 1, NOTED)
    keep_note(centre, session_id, zoya, "Своё")
    own = PrivateNote(1, "Соколова Анна Павловна", NOTED)
    hers = PrivateNote(zoya, "Ёлкина Зоя", "Своё")
    assert notes_seen_by(centre, session_id, 1) == [own]
    assert notes_seen_by(centre, session_id, zoya) == [hers]
    assert notes_seen_by(centre, session_id, HEAD) == [hers, own]
    assert notes_seen_by(centre, session_id, hire(centre, "Чужая")) == []
    card = card_seen_by(centre, session_id, HEAD)
    assert card is not None
    assert card.notes == (hers, own)
    plain = session_card(centre, session_id)
    assert plain is not None
    assert plain.notes == ()
    assert card_seen_by(centre, 999, HEAD) is None


def test_a_note_is_one_operation_with_its_service(centre: CentreFile) -> None:
    author = hire(centre)
    changes = add_session(centre, a_session(centre), OwnNote(author, NOTED))
    (session_id,) = changes.rows["session"]
    assert note(centre, session_id, author) == NOTED
    change_session(centre, session_id, a_session(centre, minutes=50))
    assert note(centre, session_id, author) == NOTED
    change_session(centre, session_id, a_session(centre), OwnNote(author, ""))
    assert note(centre, session_id, author) == ""
    centre.undo()
    assert note(centre, session_id, author) == NOTED
    remove_sessions(centre, [session_id])
    assert Kept.select().count(centre.db) == 0
    centre.undo()
    assert note(centre, session_id, author) == NOTED


def test_no_search_finds_a_note(centre: CentreFile, session_id: int) -> None:
    keep_note(centre, session_id, 1, NOTED)
    change_session(centre, session_id, a_session(centre, recommendations="Гулять"))
    assert SessionList(SessionFilter(search="гулять")).count(centre) == 1
    assert SessionList(SessionFilter(search=WORD)).count(centre) == 0


def _pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def _cells(path: Path) -> str:
    book = load_workbook(path)
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return str([*rows])


def test_no_paper_and_no_answer_holds_a_note(
    centre_path: Path, centre: CentreFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hire(centre)
    added = add_session(centre, a_session(centre, recommendations="Читать сказки"))
    (session_id,) = added.rows["session"]
    keep_note(centre, session_id, 1, NOTED)
    journal, pdf, xlsx = (tmp_path / name for name in ("ж.xlsx", "о.pdf", "о.xlsx"))
    export_sessions(centre, journal)
    centre.close()
    commands = [
        ["report", "2025-10", "--pdf", str(pdf), "--xlsx", str(xlsx)],
        ["rows", "2025-10", "sessions.total", "--json"],
        ["figures", "2025-10", "--json"],
        ["check", "--json"],
    ]
    for words in commands:
        assert main(["--centre", str(centre_path), *words]) == 0, words
    said = capsys.readouterr().out
    written = _cells(journal) + _cells(xlsx) + _pdf_text(pdf) + said
    assert "Читать сказки" in written
    assert WORD not in written
    assert json.dumps(WORD)[1:-1] not in said


def test_no_note_is_kept_on_a_service_that_is_gone(centre: CentreFile) -> None:
    hire(centre)
    with pytest.raises(Refused, match="её удалили"):
        keep_note(centre, 999, 1, "Заметка")
