"""A round begins in one step, with a ready questionnaire where there is none yet."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.survey_forms import a_questionnaire

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.queries import newest, questionnaires
from kcentre.surveys.questionnaires.ready import adopt, ready_questionnaires
from kcentre.surveys.questionnaires.verbs import retire_questionnaires
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.starting import beginning, start_demand, start_round
from kcentre.surveys.values import Purpose

TODAY = dt.date(2026, 10, 12)


def test_the_study_of_demand_begins_at_one_stroke(centre: CentreFile) -> None:
    assert start_demand(centre, TODAY).label == "Начато изучение спроса"
    (line,) = rounds(centre, Purpose.DEMAND)
    assert (line.title, line.starts, line.target) == ("осень 2026", TODAY, None)
    assert newest(centre, line.questionnaire_id).draft.ready_key == "demand"
    start_demand(centre, TODAY)
    assert [one.title for one in rounds(centre)] == ["осень 2026 (2)", "осень 2026"]
    assert len(questionnaires(centre)) == 1
    centre.undo()
    centre.undo()
    assert (rounds(centre), questionnaires(centre)) == ([], [])


def test_a_new_round_is_offered_every_questionnaire_once(centre: CentreFile) -> None:
    titles = [one.title for one in ready_questionnaires()]
    known = beginning(centre, TODAY)
    assert [one.title for one in known.offers] == titles
    assert (known.draft.questionnaire_id, known.draft.title) == (None, "осень 2026")
    adopt(centre, "demand")
    own = a_questionnaire(centre, "Своя", purpose=Purpose.OTHER)
    known = beginning(centre, TODAY)
    assert [one.title for one in known.offers] == ["Своя", *titles]
    assert known.draft.questionnaire_id != own
    start_demand(centre, TODAY)
    assert beginning(centre, TODAY).draft.title == "осень 2026 (2)"


def test_a_ready_questionnaire_is_adopted_with_its_round(centre: CentreFile) -> None:
    draft = replace(beginning(centre, TODAY).draft, title="весна 2026", target=30)
    start_round(centre, draft, "satisfaction")
    (line,) = rounds(centre)
    assert (line.purpose, line.title, line.target) == (Purpose.SATISFACTION, "весна 2026", 30)
    with pytest.raises(Refused):
        start_round(centre, draft, "satisfaction")
    centre.undo()
    assert questionnaires(centre) == []
    with pytest.raises(Refused):
        start_round(centre, replace(draft, title=""), "satisfaction")
    assert questionnaires(centre) == []


def test_an_own_questionnaire_of_the_same_title_is_taken(centre: CentreFile) -> None:
    title = ready_questionnaires()[0].title
    own = a_questionnaire(centre, title.upper())
    start_demand(centre, TODAY)
    assert rounds(centre)[0].questionnaire_id == own
    centre.undo()
    retire_questionnaires(centre, [own])
    with pytest.raises(Refused, match="архиве"):
        start_demand(centre, TODAY)
