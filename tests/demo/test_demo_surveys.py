"""The invented families were asked in two autumns; the newest waits for its conclusion."""

from datetime import date
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from kcentre.demo import make_demo
from kcentre.demo.surveys import round_codes
from kcentre.journal.ratings.codes import understood
from kcentre.steps.records import Progress
from kcentre.steps.six_steps import six_steps
from kcentre.surveys.forms.queries import form
from kcentre.surveys.forms.routing import path
from kcentre.surveys.questionnaires.queries import version
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.tables import SurveyAnswer, SurveyForm

UNTIL = date(2026, 11, 22)
TABLES = ("questionnaire", "questionnaire_version", "question", "question_option", "survey_round",
          "survey_form", "survey_answer", "survey_conclusion")  # fmt: skip


def test_two_autumns_were_asked(tmp_path: Path) -> None:
    with make_demo(tmp_path / "центр.kcentre", 60, until=UNTIL) as file:
        newest, earlier = rounds(file)
        assert (newest.title, newest.forms, newest.target) == ("осень 2026", 84, 80)
        assert (earlier.title, earlier.forms) == ("осень 2025", 67)
        assert (newest.has_conclusion, earlier.has_conclusion) == (False, True)
        assert six_steps(file, UNTIL)[0].progress is Progress.IN_WORK


@pytest.mark.parametrize(
    ("until", "title"),
    [
        (date(2026, 8, 31), "осень 2025"),
        (date(2026, 10, 12), "осень 2025"),
        (date(2026, 10, 13), "осень 2026"),
        (date(2028, 2, 29), "осень 2027"),
        (date(2027, 1, 1), "осень 2026"),
    ],
)
def test_nothing_is_asked_after_the_last_day(tmp_path: Path, until: date, title: str) -> None:
    with make_demo(tmp_path / "центр.kcentre", 10, until=until) as file:
        assert rounds(file)[0].title == title
        days = SurveyForm.select(SurveyForm.filled_on, SurveyForm.entered_on).tuples()
        assert all(max(both) <= until.isoformat() for both in days.execute(file.db))


def test_the_same_seed_asks_the_same_families(tmp_path: Path) -> None:
    found = []
    for name in ("1.kcentre", "2.kcentre"):
        with make_demo(tmp_path / name, 10, seed=7, until=UNTIL) as file:
            found.append(
                {table: file.db.run(f"SELECT * FROM {table}").fetchall() for table in TABLES}  # noqa: S608 — the names above
            )
    assert found[0] == found[1]


def test_no_form_answers_what_it_was_not_asked(tmp_path: Path) -> None:
    with make_demo(tmp_path / "центр.kcentre", 10, until=UNTIL) as file:
        asked = version(file, rounds(file)[0].version_id).questions
        ids = [row[0] for row in SurveyForm.select(SurveyForm.id).tuples().execute(file.db)]
        for form_id in ids:
            answers = form(file, form_id).answers
            assert set(answers) <= set(path(asked, answers))
        assert SurveyAnswer.select().count(file.db) > 1_500
        assert all(form(file, form_id).family_code == "" for form_id in ids)


def test_no_two_rounds_have_one_code() -> None:
    codes = list(islice(round_codes(Random(1)), 60))
    assert len(set(codes)) == 60
    assert all(understood(code) == code for code in codes)
