"""A removed file weighs on the log no longer than it can be brought back."""

import os
from datetime import date
from pathlib import Path

from helpers.kept_documents import keep_documents

from kcentre.attachments.queries import attachments, content
from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach, detach
from kcentre.storage import CentreFile, changelog, open_centre

OWNER = Owner("document", 1)
DAY = date(2026, 11, 22)


def logged(file: CentreFile) -> int:
    """Return how many letters the values of the log take."""
    return int(file.db.run('SELECT sum(length(old)) FROM "change"').fetchone()[0])


def test_a_removed_file_can_be_undone_in_the_session_and_weighs_nothing_after_it(
    centre: CentreFile, centre_path: Path, tmp_path: Path
) -> None:
    keep_documents(centre, 1)
    found = os.urandom(300_000)
    scan, kept = tmp_path / "Скан.pdf", tmp_path / "Приказ.pdf"
    for path in (scan, kept):
        path.write_bytes(found)
    attach(centre, OWNER, [scan, kept], DAY)
    gone = attachments(centre, OWNER)[0].id
    removal = detach(centre, [gone])
    centre.undo()
    assert content(centre, gone) == found
    centre.redo()
    assert logged(centre) > 400_000
    centre.close()
    with open_centre(centre_path) as again:
        assert logged(again) < 10_000
        (left,) = attachments(again, OWNER)
        assert content(again, left.id) == found
        told = changelog.changes_of(again.db, removal.operation_id)
        assert "Скан.pdf" in "".join(one.old or "" for one in told)


def test_a_replaced_logo_and_a_first_one_weigh_nothing(
    centre: CentreFile, centre_path: Path
) -> None:
    with centre.operation("Логотип"):
        centre.db.run("INSERT INTO brand (name) VALUES ('Ёлка')")
        for logo in ("А" * 9_000, "Б" * 9_000):
            centre.db.run("UPDATE brand SET logo = ?", (logo,))
    centre.close()
    with open_centre(centre_path) as again:
        assert logged(again) < 10_000
        assert "АААА" not in again.db.run('SELECT group_concat(new) FROM "change"').fetchone()[0]
        assert again.db.run("SELECT logo FROM brand").fetchone() == ("Б" * 9_000,)
    with open_centre(centre_path) as third:
        assert third.db.run("SELECT total_changes()").fetchone() == (0,)
