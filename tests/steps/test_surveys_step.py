"""Step 1 is done with a conclusion that the head accepted, and for one year."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from helpers.ready_file import found_ready

from kcentre.centre.records import Passport
from kcentre.steps.records import Progress, StepState
from kcentre.steps.six_steps import six_steps
from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.verbs import keep_form
from kcentre.surveys.questionnaires.ready import adopt
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundDraft, RoundLine
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.tables import SurveyConclusion

TODAY = date(2026, 10, 20)
NBSP = "\u00a0"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with found_ready(tmp_path / "центр.kcentre", Passport("Сад")) as centre:
        yield centre


def step(file: CentreFile, today: date = TODAY) -> StepState:
    return six_steps(file, today)[0]


def ask_parents(
    file: CentreFile, ready: str = "demand", target: int | None = None, starts: date = TODAY
) -> RoundLine:
    (questionnaire_id,) = adopt(file, ready).rows["questionnaire"]
    start_round(file, RoundDraft(questionnaire_id, "осень 2026", starts, target=target))
    return rounds(file)[0]


def fill_in(file: CentreFile, line: RoundLine) -> None:
    answers = {"q1": Answer(("o1",))}
    keep_form(file, FormDraft(line.id, line.version_id, answers, number=1))


def conclude(file: CentreFile, line: RoundLine, accepted_on: str) -> None:
    with file.operation("Приняты выводы"):
        written = SurveyConclusion.insert(
            round=line.id, text="Нужны вечера", accepted_on=accepted_on
        )
        written.execute(file.db)


def test_without_a_round_it_is_not_begun(file: CentreFile) -> None:
    state = step(file)
    assert (state.progress, state.summary) == (Progress.NOT_STARTED, "опросов пока нет")
    assert state.target == "surveys/rounds"
    assert [one.text for one in state.missing] == ["опрос родителей"]


def test_a_survey_of_the_staff_is_no_study_of_demand(file: CentreFile) -> None:
    ask_parents(file, "readiness")
    assert step(file).progress is Progress.NOT_STARTED


def test_it_counts_the_forms_and_leads_to_what_is_missing(file: CentreFile) -> None:
    line = ask_parents(file, target=80)
    state = step(file)
    assert state.progress is Progress.IN_WORK
    assert state.summary == f"осень 2026: 0 из 80{NBSP}анкет"
    assert state.target == f"surveys/rounds/{line.id}"
    fill_in(file, line)
    assert step(file).summary == f"осень 2026: 1 из 80{NBSP}анкет"
    assert [one.text for one in step(file).missing] == ["выводы по спросу"]
    assert step(file).target == f"surveys/conclusions/{line.id}/text"


def test_a_round_that_has_not_begun_hides_none_that_has(file: CentreFile) -> None:
    running = ask_parents(file)
    start_round(file, RoundDraft(running.questionnaire_id, "осень 2027", date(2027, 9, 1)))
    planned = rounds(file)[0]
    assert planned.id != running.id
    assert step(file).target == f"surveys/rounds/{running.id}"
    assert step(file, date(2027, 9, 1)).target == f"surveys/rounds/{planned.id}"


def test_only_an_accepted_conclusion_makes_it_green(file: CentreFile) -> None:
    line = ask_parents(file)
    fill_in(file, line)
    conclude(file, line, "")
    assert step(file).progress is Progress.IN_WORK
    with file.operation("Приняты выводы"):
        SurveyConclusion.update(accepted_on="2026-10-20").execute(file.db)
    state = step(file)
    assert (state.progress, state.missing) == (Progress.DONE, ())
    assert state.summary == "выводы приняты 20.10.2026"
    assert state.owns("surveys/results")


@pytest.mark.parametrize(
    ("accepted", "today", "done"),
    [
        ("2027-02-28", date(2028, 2, 29), True),
        ("2028-02-29", date(2029, 3, 1), True),
        ("2028-02-29", date(2029, 3, 2), False),
    ],
)
def test_a_year_later_the_demand_is_to_be_studied_again(
    file: CentreFile, accepted: str, today: date, done: bool
) -> None:
    conclude(file, ask_parents(file), accepted)
    state = step(file, today)
    assert (state.progress is Progress.DONE) is done
    assert [one.text for one in state.missing] == (
        [] if done else ["опрос этого года: прошлым выводам больше года"]
    )
