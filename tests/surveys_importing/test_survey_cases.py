"""The table agreed between the programs gives exactly the agreed figures."""

import json
from pathlib import Path
from typing import Any

import pytest
from helpers.survey_tables import forms_in

from kcentre.__main__ import main
from kcentre.storage import CentreFile
from kcentre.surveys.importing import import_survey
from kcentre.surveys.results.answer import survey_answer

CASES = Path(__file__).parent / "cases"
TABLES = sorted(path for path in CASES.iterdir() if path.suffix != ".json")
TITLE = "Изучение спроса"


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
    assert survey_answer(centre, TITLE) == {"title": TITLE, **agreed}


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_second_import_adds_nothing(centre: CentreFile, table: Path) -> None:
    first = import_survey(centre, table, TITLE)
    label = centre.history.undo_label
    second = import_survey(centre, table, TITLE.upper())
    assert (second.responses, second.duplicates) == (0, first.responses)
    assert centre.history.undo_label == label
    assert survey_answer(centre, TITLE) == {"title": TITLE, **expected(table)}


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


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_the_command_answers_with_one_object(
    centre_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--centre", str(centre_path), "import-survey", str(table), "--title", TITLE]
    assert main([*words, "--json"]) == 0
    said = capsys.readouterr()
    answer = json.loads(said.out)
    assert answer["responses"] == expected(table)["responses"]
    assert said.err == ""
    assert main(words) == 0
    assert "Уже были внесены: 84" in capsys.readouterr().out
    journal = CASES.parents[1] / "importing" / "cases" / "journal-plain.xlsx"
    assert main([*words[:3], str(journal), "--title", TITLE]) == 1
    said = capsys.readouterr()
    assert "журнал услуг" in said.err
    assert "Traceback" not in said.err
