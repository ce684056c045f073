"""What is known of a stack of paper forms while it is being entered."""

import datetime as dt

import pytest
from helpers.survey_forms import a_form, a_new_version, a_questionnaire, a_round

from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.surveys.forms.stack import Tally, blank, stack, still_kept, tally
from kcentre.surveys.forms.verbs import keep_form, remove_forms
from kcentre.surveys.rounds.handing_out import note_handing_out
from kcentre.surveys.rounds.verbs import note_print


def entered(file: CentreFile, round_id: int, *numbers: int | None) -> list[int]:
    changes = [keep_form(file, a_form(file, round_id, number)) for number in numbers]
    return [min(change.rows["survey_form"]) for change in changes]


def test_a_stack_begins_with_the_first_number(centre: CentreFile) -> None:
    found = stack(centre, a_round(centre))
    assert (found.blank.number, found.blank.following) == (1, 2)
    assert found.blank.entered_on is None
    assert found.tally == Tally(0, 0)
    assert set(found.versions) == {found.blank.version_id}


def test_a_stack_begins_with_the_first_printed_blank(centre: CentreFile) -> None:
    round_id = a_round(centre)
    note_print(centre, round_id, 101, 150, is_large=False)
    assert stack(centre, round_id).blank.number == 101


def test_an_electronic_form_has_no_first_number(centre: CentreFile) -> None:
    round_id = a_round(centre)
    note_handing_out(centre, round_id, "Роздано")
    note_print(centre, round_id, 101, 150, is_large=False)
    assert stack(centre, round_id).blank.number == 101


def test_after_the_form_entered_last_comes_the_next_free_number(centre: CentreFile) -> None:
    round_id = a_round(centre)
    entered(centre, round_id, 8, 9, 6)
    assert stack(centre, round_id).blank.number == 7
    assert blank(centre, round_id, 7).following == 10
    entered(centre, round_id, None)
    assert stack(centre, round_id).blank.number == 7


def test_a_number_tells_its_day_and_its_version(centre: CentreFile) -> None:
    questionnaire_id = a_questionnaire(centre)
    round_id = a_round(centre, questionnaire_id=questionnaire_id)
    old = stack(centre, round_id).blank.version_id
    note_print(centre, round_id, 1, 40, is_large=False)
    (form_id,) = entered(centre, round_id, 3)
    a_new_version(centre, questionnaire_id)
    found = blank(centre, round_id, 3)
    assert found.entered_on == f"{today_here():%d.%m.%Y}"
    assert found.version_id == old
    assert blank(centre, round_id, 3, by_other_than=form_id).entered_on is None
    assert len(stack(centre, round_id).versions) == 2


def test_forms_of_today_are_counted_apart(centre: CentreFile) -> None:
    round_id, other = a_round(centre), a_round(centre, "весна 2026", a_questionnaire(centre, "Ещё"))
    first, _ = entered(centre, round_id, 1, 2)
    entered(centre, other, 1)
    yesterday = (today_here() - dt.timedelta(days=1)).isoformat()
    with centre.operation("Введено вчера"):
        centre.db.run("UPDATE survey_form SET entered_on = ? WHERE id = ?", (yesterday, first))
    assert tally(centre, round_id) == Tally(1, 2)


def test_removed_and_undone_forms_are_not_kept(centre: CentreFile) -> None:
    round_id = a_round(centre)
    ids = entered(centre, round_id, 1, 2, 3)
    remove_forms(centre, ids[:1])
    assert still_kept(centre, ids) == set(ids[1:])
    centre.undo()
    assert still_kept(centre, ids) == set(ids)
    assert still_kept(centre, ()) == frozenset()


def test_a_round_that_is_gone_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused):
        stack(centre, 99)
