"""Drafts: nothing typed is lost, and nothing of it is a record of the centre."""

import subprocess
import sys
from pathlib import Path

from kcentre.journal.entry.drafts import draft_of, drafts, drop_draft, keep_draft
from kcentre.storage import CentreFile, open_for_reading
from kcentre.storage.changelog import recent_operations


def test_a_draft_comes_back_until_it_is_dropped(centre: CentreFile) -> None:
    assert draft_of(centre, "session") is None
    keep_draft(centre, "session", {"who": "Ёлкина Д'Ар", "minutes": 45})
    kept = draft_of(centre, "session")
    assert kept is not None
    assert kept.content == {"who": "Ёлкина Д'Ар", "minutes": 45}
    assert kept.kept_at.tzinfo is None
    drop_draft(centre, "session")
    drop_draft(centre, "session")
    assert drafts(centre) == []


def test_there_is_one_of_each_kind(centre: CentreFile) -> None:
    keep_draft(centre, "session", {"topic": 1})
    keep_draft(centre, "event", {"title": "Играем"})
    keep_draft(centre, "session", {"topic": 2})
    assert {kept.kind: kept.content for kept in drafts(centre)} == {
        "session": {"topic": 2},
        "event": {"title": "Играем"},
    }


def test_a_draft_is_neither_logged_nor_undone(centre: CentreFile) -> None:
    before = recent_operations(centre.db)
    keep_draft(centre, "session", {"who": "Иванова"})
    assert recent_operations(centre.db) == before
    assert centre.undo() is None
    assert draft_of(centre, "session") is not None


def test_a_draft_that_cannot_be_read_is_none(centre: CentreFile) -> None:
    with centre.aside():
        for kind, at, content in (
            ("broken", "2026-11-24 10:00:00", "{"),
            ("list", "2026-11-24 10:00:00", "[]"),
            ("undated", "вчера", "{}"),
        ):
            centre.db.run(
                "INSERT INTO draft (kind, kept_at, content) VALUES (?, ?, ?)", (kind, at, content)
            )
    keep_draft(centre, "session", {})
    assert [kept.kind for kept in drafts(centre)] == ["session"]


def test_a_file_opened_to_look_keeps_nothing(centre_path: Path, centre: CentreFile) -> None:
    keep_draft(centre, "session", {"topic": 1})
    with open_for_reading(centre_path) as file:
        assert file.is_read_only
        keep_draft(file, "session", {"topic": 2})
        drop_draft(file, "session")
        kept = draft_of(file, "session")
    assert kept is not None
    assert kept.content == {"topic": 1}


def test_a_kill_loses_no_draft(centre_path: Path) -> None:
    work = (
        "import sys, os, pathlib\n"
        "from kcentre.storage import open_centre\n"
        "from kcentre.journal.entry.drafts import keep_draft\n"
        "file = open_centre(pathlib.Path(sys.argv[1]))\n"
        "for number in range(20):\n"
        "    keep_draft(file, 'session', {'who': 'Иванова', 'field': number})\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", work, str(centre_path)], check=False)
    with open_for_reading(centre_path) as file:
        (kept,) = drafts(file)
    assert kept.content == {"who": "Иванова", "field": 19}
