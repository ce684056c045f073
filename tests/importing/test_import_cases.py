"""The tables agreed between the programs give exactly the agreed import."""

import json
from pathlib import Path

import pytest
from helpers.journal_shapes import CASES

from kcentre.journal.importing import ImportReport, import_journal
from kcentre.storage import CentreFile

TABLES = sorted(path for path in CASES.iterdir() if path.suffix != ".json")


def expected(table: Path) -> dict[str, object]:
    """Return the agreed answer to the import of a table."""
    text = table.with_name(f"{table.stem}.expected.json").read_text(encoding="utf-8")
    answer: dict[str, object] = json.loads(text)["import"]
    return answer


def comparable(report: ImportReport) -> dict[str, object]:
    """Return the report without the wording of reasons."""
    answer = report.as_json()
    del answer["warnings"]
    answer["rejected"] = [{"sheet": line.sheet, "row": line.row} for line in report.rejected]
    return answer


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_case_gives_the_agreed_import(centre: CentreFile, table: Path) -> None:
    assert comparable(import_journal(centre, table)) == expected(table)


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_case_is_understood_without_a_warning(centre: CentreFile, table: Path) -> None:
    assert import_journal(centre, table).warnings == ()


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_second_import_adds_nothing(centre: CentreFile, table: Path) -> None:
    first = import_journal(centre, table)
    label = centre.history.undo_label
    second = import_journal(centre, table)
    assert second.duplicates == first.sessions + first.events
    assert (second.sessions, second.events) == (0, 0)
    assert (second.recipients_new, second.specialists_new) == (0, 0)
    assert centre.history.undo_label == label


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_trial_writes_nothing(centre: CentreFile, table: Path) -> None:
    tried = import_journal(centre, table, dry_run=True)
    assert comparable(tried) == expected(table)
    assert centre.db.run("SELECT count(*) FROM session").fetchone() == (0,)
    assert centre.history.undo_label is None
