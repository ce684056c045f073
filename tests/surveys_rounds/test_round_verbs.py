"""Rounds begin, change, go over to a newer version and end; each verb can be undone."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.survey_forms import a_new_version, a_questionnaire, a_round

from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.queries import (
    problems_of_round,
    round_line,
    rounds,
    titles_taken,
)
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.rules import AroundRound, round_problems
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.rounds.verbs import change_round, hand_out_newest, note_print, remove_round
from kcentre.surveys.tables import Questionnaire, SurveyConclusion
from kcentre.surveys.values import Purpose

AUTUMN = RoundDraft(
    title=" осень  2025 ", starts=dt.date(2025, 9, 1), ends=dt.date(2025, 11, 30), target=80
)


def begun(file: CentreFile) -> RoundDraft:
    return replace(AUTUMN, questionnaire_id=a_questionnaire(file))


def fields(error: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.field for problem in error.value.problems]


def test_a_round_begins_with_the_newest_version_and_a_code(centre: CentreFile) -> None:
    draft = begun(centre)
    newest = a_new_version(centre, draft.questionnaire_id or 0)
    changes = start_round(centre, draft)
    assert changes.label == "Начат опрос «осень 2025»"
    line = rounds(centre)[0]
    assert (line.title, line.version_id, line.version, line.newest_version) == (
        "осень 2025", newest, 2, 2,
    )  # fmt: skip
    assert (line.forms, line.printed, line.target, line.has_conclusion) == (0, 0, 80, False)
    assert line.name == "Изучение спроса, осень 2025"
    assert len(line.code) == 3
    centre.undo()
    assert rounds(centre) == []


def test_rounds_come_newest_first_and_by_purpose(centre: CentreFile) -> None:
    chosen = a_questionnaire(centre)
    other = a_questionnaire(centre, "Оценка", purpose=Purpose.SATISFACTION)
    for questionnaire, year in ((chosen, 2024), (other, 2026), (chosen, 2025)):
        day = dt.date(year, 1, 1)
        start_round(centre, RoundDraft(questionnaire, f"зима {year}", day))
    assert [line.title for line in rounds(centre)] == ["зима 2026", "зима 2025", "зима 2024"]
    assert [line.title for line in rounds(centre, Purpose.DEMAND)] == ["зима 2025", "зима 2024"]
    assert titles_taken(centre, other) == {"зима 2026"}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"questionnaire_id": None}, "questionnaire_id"),
        ({"questionnaire_id": 99}, "questionnaire_id"),
        ({"title": "  "}, "title"),
        ({"title": "о" * 300}, "title"),
        ({"title": "ОСЕНЬ 2025"}, "title"),
        ({"title": "Ёлка"}, "title"),
        ({"starts": None}, "starts"),
        ({"starts": dt.date(25, 9, 1)}, "starts"),
        ({"ends": dt.date(2025, 8, 31)}, "ends"),
        ({"target": 0}, "target"),
        ({"target": 1_000_000}, "target"),
    ],
)
def test_a_wrong_round_is_refused(
    centre: CentreFile, change: dict[str, object], field: str
) -> None:
    draft = begun(centre)
    start_round(centre, draft)
    start_round(centre, replace(draft, title="елка"))
    wrong = replace(draft, **{"title": "весна 2026", **change})  # type: ignore[arg-type] # one field
    with pytest.raises(Refused) as refusal:
        start_round(centre, wrong)
    assert fields(refusal) == [field]
    assert problems_of_round(centre, wrong)[0].field == field


def test_a_retired_questionnaire_is_not_handed_out_anew(centre: CentreFile) -> None:
    draft = begun(centre)
    start_round(centre, draft)
    with centre.operation("В архив"):
        Questionnaire.update(is_retired=True).execute(centre.db)
    with pytest.raises(Refused) as refusal:
        start_round(centre, replace(draft, title="весна 2026"))
    assert fields(refusal) == ["questionnaire_id"]
    round_id = rounds(centre)[0].id
    change_round(centre, round_id, replace(draft, title="осень"))
    assert round_line(centre, round_id).title == "осень"


def test_a_round_changes_and_takes_another_questionnaire_while_it_is_empty(
    centre: CentreFile,
) -> None:
    round_id = a_round(centre)
    other = a_questionnaire(centre, "Готовность", purpose=Purpose.READINESS)
    change_round(centre, round_id, replace(AUTUMN, questionnaire_id=other, note="две\nстроки"))
    line = round_line(centre, round_id)
    assert (line.questionnaire, line.title, line.note) == (
        "Готовность",
        "осень 2025",
        "две\nстроки",
    )
    assert line.ends == dt.date(2025, 11, 30)
    note_print(centre, round_id, 1, 10, is_large=False)
    with pytest.raises(Refused) as refusal:
        change_round(centre, round_id, replace(AUTUMN, questionnaire_id=1))
    assert fields(refusal) == ["questionnaire_id"]
    centre.undo()
    centre.undo()
    assert round_line(centre, round_id).questionnaire == "Изучение спроса"


def test_a_target_below_what_is_collected_asks_for_a_second_look(centre: CentreFile) -> None:
    round_id = a_round(centre)
    line = round_line(centre, round_id)
    draft = replace(AUTUMN, title="осень 2025", questionnaire_id=line.questionnaire_id, target=1)
    assert problems_of_round(centre, draft, round_id) == ()
    found = list(round_problems(draft, AroundRound("Изучение спроса", forms=2)))
    assert [(one.field, one.severity) for one in found] == [("target", Severity.WARNING)]


def test_a_round_goes_over_to_the_newest_version(centre: CentreFile) -> None:
    round_id = a_round(centre)
    newest = a_new_version(centre, round_line(centre, round_id).questionnaire_id)
    assert round_line(centre, round_id).newest_version == 2
    hand_out_newest(centre, round_id)
    assert round_line(centre, round_id).version_id == newest
    assert hand_out_newest(centre, round_id).rows == {}
    centre.undo()
    assert round_line(centre, round_id).version == 1


def test_a_removed_round_comes_back_by_undo(centre: CentreFile) -> None:
    round_id = a_round(centre)
    note_print(centre, round_id, 1, 10, is_large=True)
    before = round_line(centre, round_id)
    assert remove_round(centre, round_id).label == "Удалён опрос «осень 2025»"
    for verb in (remove_round, hand_out_newest, round_line):
        with pytest.raises(Refused):
            verb(centre, round_id)
    centre.undo()
    assert round_line(centre, round_id) == before


def test_only_an_accepted_conclusion_concludes(centre: CentreFile) -> None:
    round_id = a_round(centre)
    with centre.operation("Выводы"):
        SurveyConclusion.insert(round=round_id, text="Черновик").execute(centre.db)
    assert not round_line(centre, round_id).has_conclusion
    with centre.operation("Выводы приняты"):
        SurveyConclusion.update(accepted_on="2025-12-01").execute(centre.db)
    assert round_line(centre, round_id).has_conclusion
