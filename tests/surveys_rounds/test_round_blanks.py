"""Blanks carry running numbers, and each number remembers which version it was."""

import pytest
from helpers.survey_forms import a_new_version, a_round

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.blanks import next_number, version_of_number
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.verbs import hand_out_newest, note_print
from kcentre.surveys.tables import SurveyForm


def test_numbers_run_on_after_the_printed_and_the_entered(centre: CentreFile) -> None:
    round_id = a_round(centre)
    assert next_number(centre, round_id) == 1
    changes = note_print(centre, round_id, 1, 21, is_large=False)
    assert changes.label == "Напечатаны бланки: 21\u00a0анкета"
    assert next_number(centre, round_id) == 22
    line = round_line(centre, round_id)
    assert line.printed == 21
    with centre.operation("Анкета"):
        fields = {"round": round_id, "version": line.version_id, "entered_on": "2025-10-07"}
        SurveyForm.insert(number=40, **fields).execute(centre.db)
    assert next_number(centre, round_id) == 41
    centre.undo()
    centre.undo()
    assert next_number(centre, round_id) == 1


def test_a_number_remembers_the_version_printed_on_it(centre: CentreFile) -> None:
    round_id = a_round(centre)
    first = round_line(centre, round_id).version_id
    note_print(centre, round_id, 1, 10, is_large=False)
    second = a_new_version(centre, round_line(centre, round_id).questionnaire_id)
    hand_out_newest(centre, round_id)
    note_print(centre, round_id, 10, 20, is_large=True)
    versions = [version_of_number(centre, round_id, number) for number in (1, 9, 10, 20, 21, None)]
    assert versions == [first, first, second, second, second, second]


@pytest.mark.parametrize(("first", "last"), [(0, 5), (5, 4), (-3, -1), (1, 10**30)])
def test_numbers_that_are_none_are_refused(centre: CentreFile, first: int, last: int) -> None:
    round_id = a_round(centre)
    with pytest.raises(Refused):
        note_print(centre, round_id, first, last, is_large=False)


def test_blanks_of_a_round_that_is_gone_are_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused):
        note_print(centre, 99, 1, 5, is_large=False)
    with pytest.raises(Refused):
        version_of_number(centre, 99, None)
