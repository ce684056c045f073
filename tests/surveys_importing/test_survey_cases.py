"""The table agreed between the programs gives exactly the agreed figures."""

import json
from pathlib import Path
from typing import Any

import pytest
from helpers.survey_tables import counted, forms_in

from kcentre.storage import CentreFile
from kcentre.surveys.importing import import_survey

CASES = Path(__file__).parent / "cases"
TABLES = sorted(path for path in CASES.iterdir() if path.suffix != ".json")
TITLE = "Изучение спроса"
KINDS = {"yes_no": "one"}


def expected(table: Path) -> dict[str, Any]:
    found = table.with_name(f"{table.stem}.expected.json").read_text(encoding="utf-8")
    answer: dict[str, Any] = json.loads(found)
    return answer


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_case_gives_the_agreed_figures(centre: CentreFile, table: Path) -> None:
    agreed = expected(table)
    report = import_survey(centre, table, TITLE)
    assert report.responses == agreed["responses"] == forms_in(centre)
    assert report.warnings == ()
    assert report.rejected == ()
    found = counted(centre)
    assert list(found) == [question["text"] for question in agreed["questions"]]
    for question in agreed["questions"]:
        own = found[question["text"]]
        kind = str(own["kind"])
        assert KINDS.get(kind, kind) == question["kind"]
        assert own["n"] == question["n"], question["text"]
        assert own["options"] == question["options"], question["text"]


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_second_import_adds_nothing(centre: CentreFile, table: Path) -> None:
    first = import_survey(centre, table, TITLE)
    label = centre.history.undo_label
    second = import_survey(centre, table, TITLE.upper())
    assert (second.responses, second.duplicates) == (0, first.responses)
    assert centre.history.undo_label == label


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_trial_writes_nothing(centre: CentreFile, table: Path) -> None:
    tried = import_survey(centre, table, TITLE, dry_run=True)
    assert tried.responses == expected(table)["responses"]
    assert forms_in(centre) == 0
    assert centre.history.undo_label is None


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_import_is_undone_whole(centre: CentreFile, table: Path) -> None:
    import_survey(centre, table, TITLE)
    centre.undo()
    for name in ("questionnaire", "survey_round", "survey_form", "survey_answer"):
        assert centre.db.run(f'SELECT count(*) FROM "{name}"').fetchone() == (0,)  # noqa: S608 — own names
    assert import_survey(centre, table, TITLE).responses == expected(table)["responses"]
