"""A sample is entered twice; the rate tells how carefully, the paper decides what differs."""

from dataclasses import replace

import pytest
from helpers.survey_forms import a_form, a_round, answered
from helpers.survey_rows import keep_forms

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.forms.double_entry import (
    Agreement,
    SampleLine,
    agreement,
    choose_sample,
    correct,
    differences,
    keep_second,
    sample,
)
from kcentre.surveys.forms.queries import form
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.verbs import remove_forms
from kcentre.surveys.values import Source

NOBODY = Agreement(0, 0, 0, 0, 0, None)


def a_pile(file: CentreFile, count: int) -> tuple[int, list[int]]:
    """Enter numbered paper forms; return the round and the ids of the forms."""
    round_id = a_round(file)
    one = a_form(file, round_id)
    drafts = [replace(one, number=number) for number in range(1, count + 1)]
    return round_id, sorted(keep_forms(file, drafts, "Анкеты").rows["survey_form"])


def test_a_sample_is_drawn_at_random_and_can_be_repeated(centre: CentreFile) -> None:
    round_id, ids = a_pile(centre, 40)
    choose_sample(centre, round_id, 10, seed=5)
    first = [line.form_id for line in sample(centre, round_id)]
    assert len(first) == 4
    centre.undo()
    assert sample(centre, round_id) == []
    choose_sample(centre, round_id, 10, seed=5)
    assert [line.form_id for line in sample(centre, round_id)] == first
    centre.undo()
    choose_sample(centre, round_id, 10, seed=6)
    assert [line.form_id for line in sample(centre, round_id)] != first
    choose_sample(centre, round_id, 100)
    assert sample(centre, round_id) == [
        SampleLine(form_id, number, is_entered=False, disagreements=0)
        for number, form_id in enumerate(ids, start=1)
    ]


def test_a_sample_grows_and_never_loses_what_was_chosen(centre: CentreFile) -> None:
    round_id, _ = a_pile(centre, 10)
    choose_sample(centre, round_id, 1, seed=1)
    first = {line.form_id for line in sample(centre, round_id)}
    assert len(first) == 1
    choose_sample(centre, round_id, 50, seed=2)
    assert first < {line.form_id for line in sample(centre, round_id)}
    with pytest.raises(Refused, match="Уже выбрано: 5\u00a0анкет из 10"):
        choose_sample(centre, round_id, 50)


@pytest.mark.parametrize("percent", [0, -5, 101])
def test_a_share_that_is_none_is_refused(centre: CentreFile, percent: float) -> None:
    round_id, _ = a_pile(centre, 2)
    with pytest.raises(Refused):
        choose_sample(centre, round_id, percent)


def test_only_paper_forms_with_a_number_can_be_found_in_the_pile(centre: CentreFile) -> None:
    round_id = a_round(centre)
    one = a_form(centre, round_id)
    keep_forms(centre, [one, replace(one, number=5, source=Source.FILE)], "Анкеты")
    with pytest.raises(Refused, match="Проверять нечего"):
        choose_sample(centre, round_id, 10)
    assert agreement(centre, round_id) == replace(NOBODY, forms=1)


def test_two_entries_alike_agree(centre: CentreFile) -> None:
    round_id, (form_id,) = a_pile(centre, 1)
    choose_sample(centre, round_id, 100)
    same = answered(a_form(centre, round_id), q6=Answer(text="больше  ВСТРЕЧ"))
    assert keep_second(centre, form_id, same.answers).label == "Введена второй раз анкета №\u00a01"
    assert differences(centre, form_id) == []
    assert sample(centre, round_id) == [SampleLine(form_id, 1, True, 0, True)]
    assert agreement(centre, round_id) == Agreement(1, 1, 1, 6, 0, 0.0)
    centre.undo()
    assert sample(centre, round_id) == [SampleLine(form_id, 1, False, 0)]
    assert agreement(centre, round_id) == Agreement(1, 1, 0, 0, 0, None)


def test_what_differs_is_named_and_taken_over_and_the_rate_stays(centre: CentreFile) -> None:
    round_id, ids = a_pile(centre, 2)
    choose_sample(centre, round_id, 100)
    second = answered(a_form(centre, round_id), q4=Answer(number=2), q5=Answer())
    for form_id in ids:
        keep_second(centre, form_id, second.answers)
    found = differences(centre, ids[0])
    assert [(one.question.key, one.first, one.second) for one in found] == [
        ("q4", Answer(number=5), Answer(number=2)),
        ("q5", Answer(number=2), Answer()),
    ]
    before = agreement(centre, round_id)
    assert (before.answers, before.disagreements, before.rate) == (12, 4, 33.3)
    assert before.worst == (("Оцените центр", 2), ("Сколько детей в семье?", 2))

    assert correct(centre, ids[0], ["q4"]).label == "Сверена анкета №\u00a01"
    kept = form(centre, ids[0])
    assert (kept.answers["q4"], kept.answers["q5"]) == (Answer(number=2), Answer(number=2))
    assert kept.number == 1
    assert differences(centre, ids[0]) == []
    assert sample(centre, round_id)[0] == SampleLine(ids[0], 1, True, 2, True)
    assert not sample(centre, round_id)[1].is_settled
    assert agreement(centre, round_id) == before
    centre.undo()
    assert len(differences(centre, ids[0])) == 2
    assert form(centre, ids[0]).answers["q4"] == Answer(number=5)


def test_a_second_answer_that_is_missing_is_taken_over_too(centre: CentreFile) -> None:
    round_id, (form_id,) = a_pile(centre, 1)
    choose_sample(centre, round_id, 100)
    keep_second(centre, form_id, answered(a_form(centre, round_id), q5=Answer()).answers)
    correct(centre, form_id, ["q5"])
    assert "q5" not in form(centre, form_id).answers


def test_a_second_entry_that_went_another_way_compares_both_ways(centre: CentreFile) -> None:
    round_id, (form_id,) = a_pile(centre, 1)
    choose_sample(centre, round_id, 100)
    keep_second(centre, form_id, {"q1": Answer(("o1",)), "q2": Answer(("o3",))})
    assert [one.question.key for one in differences(centre, form_id)] == [
        "q2", "q3", "q4", "q5", "q6",
    ]  # fmt: skip
    assert agreement(centre, round_id).answers == 6


def test_a_form_outside_the_sample_is_not_entered_twice(centre: CentreFile) -> None:
    round_id, ids = a_pile(centre, 2)
    answers = a_form(centre, round_id).answers
    for verb in (keep_second, correct):
        with pytest.raises(Refused):
            verb(centre, ids[0], answers)
    choose_sample(centre, round_id, 100)
    with pytest.raises(Refused):
        correct(centre, ids[0], ["q1"])
    with pytest.raises(Refused):
        keep_second(centre, ids[0], {"q4": Answer(number=9)})
    assert differences(centre, ids[0]) == []
    remove_forms(centre, ids[:1])
    with pytest.raises(Refused):
        keep_second(centre, ids[0], answers)
    assert [line.form_id for line in sample(centre, round_id)] == ids[1:]


def test_a_round_without_forms_has_nothing_to_compare(centre: CentreFile) -> None:
    round_id = a_round(centre)
    assert agreement(centre, round_id) == NOBODY
    assert sample(centre, round_id) == []
