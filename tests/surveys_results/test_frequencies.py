"""How often each answer was given: n, shares, marks, versions, skip rules, days."""

import datetime as dt
from collections.abc import Mapping, Sequence

import pytest
from helpers.survey_rows import (
    FIRST_DAY,
    Given,
    MadeVersion,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    add_version_rows,
    asks,
    free,
    other,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.routing import path
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.results.cross import cross
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.records import QuestionResult, SurveyResults
from kcentre.surveys.results.scope import Scope, questionnaire_scope, round_scope
from kcentre.surveys.values import END, Meaning, QuestionKind

WHO = asks("Кем Вы приходитесь ребёнку?", "мать", "отец", "другое")
HELP = asks("Какая помощь нужна?", "методическая", "диагностическая", kind=QuestionKind.SEVERAL)
MARK = asks("Насколько Вы готовы?", kind=QuestionKind.SCALE, lowest="нет", highest="да")
CHILDREN = asks("Сколько детей?", kind=QuestionKind.NUMBER)
WISH = asks("Ваши пожелания", kind=QuestionKind.TEXT, meaning=Meaning.WISHES)
KNOWS = asks("Знаете ли Вы о центре?", kind=QuestionKind.YES_NO)
ALL = (WHO, HELP, MARK, CHILDREN, WISH, KNOWS)
Forms = Sequence[Mapping[str, Given]]


def counted(
    file: CentreFile, questions: Sequence[Question], forms: Forms
) -> Mapping[str, QuestionResult]:
    """Return what these forms come to, by the keys of the questions."""
    made = add_questionnaire_rows(file, questions)
    round_id = add_round_rows(file, made)
    add_form_rows(file, made, round_id, forms)
    return by_key(survey_results(file, round_scope(file, round_id)))


def by_key(results: SurveyResults) -> Mapping[str, QuestionResult]:
    return {question.key: question for question in results.questions}


def chosen(question: QuestionResult) -> dict[str, int]:
    return {option.label: option.share.count for option in question.options}


def test_one_choice(centre: CentreFile) -> None:
    forms: Forms = [{"q1": "o1"}, {"q1": "o1"}, {"q1": other("o3", "бабушка")}, {"q1": "o3"}, {}]
    found = counted(centre, ALL, forms)["q1"]
    assert (found.n, found.asked, found.unanswered) == (4, 5, 1)
    assert chosen(found) == {"мать": 2, "отец": 0, "другое": 2}
    assert [option.share.percent for option in found.options] == [50.0, 0.0, 50.0]
    assert found.texts == 1
    assert [option.texts for option in found.options] == [0, 0, 1]


def test_several_choices_add_up_to_more_than_their_forms(centre: CentreFile) -> None:
    forms: Forms = [{"q2": ("o1", "o2")}, {"q2": ("o1",)}, {"q2": ("o2", "o1")}, {}]
    found = counted(centre, ALL, forms)["q2"]
    assert found.n == 3
    assert chosen(found) == {"методическая": 3, "диагностическая": 2}
    assert [option.share.percent for option in found.options] == [100.0, 66.7]


def test_marks_have_a_mean_and_a_spread(centre: CentreFile) -> None:
    marks = [1] * 21 + [2] * 19 + [3] * 15 + [4] * 14 + [5] * 11
    found = counted(centre, ALL, [{"q3": mark} for mark in marks])["q3"]
    assert chosen(found) == {"1": 21, "2": 19, "3": 15, "4": 14, "5": 11}
    # The mean is 2.6875, its interval by scipy.stats.t.interval 2.3776…2.9974.
    assert (found.mean, found.mean_low, found.mean_high) == (2.69, 2.38, 3.0)
    assert (found.deviation, found.median) == (1.39, 2.5)
    assert (found.lowest, found.highest) == ("нет", "да")


def test_numbers_have_a_mean_and_no_options(centre: CentreFile) -> None:
    found = counted(centre, ALL, [{"q4": 1}, {"q4": 2.5}, {"q4": 3}, {}])["q4"]
    assert (found.n, found.mean, found.median, found.options) == (3, 2.17, 2.5, ())


def test_free_texts_are_counted(centre: CentreFile) -> None:
    found = counted(centre, ALL, [{"q5": free("спасибо")}, {"q5": free("ё")}, {}])["q5"]
    assert (found.n, found.texts, found.options) == (2, 2, ())
    assert found.meaning is Meaning.WISHES


def test_yes_no_is_one_choice(centre: CentreFile) -> None:
    found = counted(centre, ALL, [{"q6": "o1"}, {"q6": "o3"}])["q6"]
    assert chosen(found) == {"да": 1, "нет": 0, "затрудняюсь ответить": 1}


def test_nothing_is_unknown_rather_than_zero(centre: CentreFile) -> None:
    results = counted(centre, ALL, [])
    assert [question.n for question in results.values()] == [0] * len(ALL)
    assert results["q1"].options[0].share.percent is None
    assert results["q3"].mean is None
    assert results["q3"].mean_low is None


def test_one_form_has_a_mean_without_an_interval(centre: CentreFile) -> None:
    found = counted(centre, ALL, [{"q3": 4}])["q3"]
    assert (found.mean, found.median, found.deviation, found.mean_low) == (4, 4, None, None)


def test_versions_merge_by_their_keys(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, [WHO, MARK, CHILDREN])
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": "o1", "q2": 2}, {"q1": "o2", "q3": 1}])
    renamed = (Option("мама", "o1"), Option("опекун", "o4"))
    who = Question("Кто Вы ребёнку?", QuestionKind.ONE, renamed, "q1")
    mark = asks("Насколько?", kind=QuestionKind.SCALE, key="q2")
    later = add_version_rows(centre, made, [asks("Новый", "да", "нет", key="q9"), who, mark])
    add_form_rows(centre, later, round_id, [{"q1": "o1", "q2": 5}, {"q1": "o4"}], first_number=9)
    results = survey_results(centre, round_scope(centre, round_id))
    assert results.responses == 4
    assert [question.key for question in results.questions] == ["q9", "q1", "q2", "q3"]
    found = by_key(results)
    assert found["q1"].text == "Кто Вы ребёнку?"
    assert chosen(found["q1"]) == {"мама": 2, "опекун": 1, "отец": 1, "другое": 0}
    assert (found["q1"].n, found["q1"].asked) == (4, 4)
    assert (found["q2"].mean, found["q2"].n) == (3.5, 2)
    assert (found["q9"].asked, found["q3"].asked, found["q3"].n) == (2, 2, 1)


def test_a_key_of_another_kind_is_another_question(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, [MARK])
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": 5}])
    later = add_version_rows(centre, made, [asks("Готовы?", "да", "нет", key="q1")])
    add_form_rows(centre, later, round_id, [{"q1": "o1"}], first_number=2)
    found = by_key(survey_results(centre, round_scope(centre, round_id)))
    assert {key: (each.kind, each.n) for key, each in found.items()} == {
        "q1": (QuestionKind.ONE, 1),
        "q1/scale": (QuestionKind.SCALE, 1),
    }


def test_only_the_round_and_the_days_asked_for_count(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, ALL)
    autumn, spring = (add_round_rows(centre, made, title) for title in ("осень", "весна"))
    later = FIRST_DAY + dt.timedelta(7)
    add_form_rows(centre, made, autumn, [{"q1": "o1", "q2": ("o1",), "q3": 1}])
    add_form_rows(centre, made, autumn, [{"q1": "o2"}], filled_on=later, first_number=2)
    add_form_rows(centre, made, spring, [{"q1": "o1"}] * 3, filled_on=None)
    whole = questionnaire_scope(centre, made.questionnaire_id)
    assert survey_results(centre, whole).responses == 5
    of_autumn = survey_results(centre, Scope((autumn,)))
    assert (of_autumn.responses, of_autumn.first, of_autumn.last) == (2, FIRST_DAY, later)
    assert by_key(of_autumn)["q2"].n == 1
    assert survey_results(centre, Scope((autumn,), first=later)).responses == 1
    before = survey_results(centre, Scope((autumn, spring), last=FIRST_DAY))
    assert chosen(by_key(before)["q1"])["мать"] == 4  # unknown days count by their entry
    assert by_key(before)["q3"].n == 1


def test_a_small_round_beside_large_ones_counts_the_same(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, ALL)
    many, few = (add_round_rows(centre, made, title) for title in ("осень", "весна"))
    nanny = other("o3", "няня")
    forms: list[Mapping[str, Given]] = [
        {"q1": nanny, "q2": ("o1", "o2"), "q3": 4, "q4": 2, "q5": free("да"), "q6": "o1"},
        {"q1": "o1", "q2": ("o2",)},
    ]
    add_form_rows(centre, made, few, forms)
    alone = survey_results(centre, Scope((few,)))
    add_form_rows(centre, made, many, forms * 20)
    assert survey_results(centre, Scope((few,))) == alone
    assert survey_results(centre, Scope((many, few))).responses == 42
    assert cross(centre, Scope((few,)), "q2", "q1").total == 2
    assert cross(centre, Scope((few,)), "q3", "q1").cells[3][2].count == 1


def test_days_without_forms(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, ALL)
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": "o1"}])
    results = survey_results(centre, Scope((round_id,), first=dt.date(2030, 1, 1)))
    assert (results.responses, results.first, results.last) == (0, None, None)
    assert [question.n for question in results.questions] == [0] * len(ALL)


def test_rounds_of_two_questionnaires_are_refused(centre: CentreFile) -> None:
    rounds = [
        add_round_rows(centre, add_questionnaire_rows(centre, ALL, title))
        for title in ("Спрос", "Готовность")
    ]
    with pytest.raises(Refused, match="одной анкеты"):
        survey_results(centre, Scope(tuple(rounds)))


def test_a_round_that_is_gone_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="опроса уже нет"):
        round_scope(centre, 77)
    with pytest.raises(Refused, match="опроса уже нет"):
        survey_results(centre, Scope((77,)))


def test_forms_led_past_a_question_are_skipped_not_silent(centre: CentreFile) -> None:
    leading = (Option("да", leads_to="q3"), Option("нет"), Option("скажу потом", leads_to=END))
    away = Question("Ходит ли ребёнок в сад?", QuestionKind.ONE, leading)
    forms: Forms = [
        {"q1": "o1", "q3": "o1"},
        {"q1": "o2", "q2": "o1", "q3": "o2"},
        {"q1": "o2"},
        {"q1": "o3"},
        {},
    ]
    found = counted(centre, [away, asks("Почему?", "а", "б"), asks("Когда?", "а", "б")], forms)
    assert [(each.n, each.skipped, each.unanswered) for each in found.values()] == [
        (4, 0, 1),
        (1, 2, 2),
        (2, 1, 2),
    ]


_LEADING = (
    Question("Один", QuestionKind.ONE, (Option("а", leads_to="q3"), Option("б", leads_to="q4"))),
    Question("Много", QuestionKind.SEVERAL,
             (Option("а", leads_to="q5"), Option("б"), Option("в", leads_to=END))),
    Question("Два", QuestionKind.ONE, (Option("а", leads_to="q5"), Option("б"))),
    asks("Три", "а", "б"),
    asks("Четыре", "а", "б"),
)  # fmt: skip
_CHOICES = some.tuples(
    some.sampled_from([(), ("o1",), ("o2",)]),
    some.sets(some.sampled_from(["o1", "o2", "o3"])).map(sorted).map(tuple),
    some.sampled_from([(), ("o1",), ("o2",)]),
    some.sampled_from([(), ("o1",)]),
    some.sampled_from([(), ("o2",)]),
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(_CHOICES, max_size=12))
def test_skipped_is_what_the_path_of_a_form_leaves_out(
    centre: CentreFile, forms: list[tuple[tuple[str, ...], ...]]
) -> None:
    made = add_questionnaire_rows(centre, _LEADING)
    round_id = add_round_rows(centre, made)
    kept = [_on_path(made, choices) for choices in forms]
    add_form_rows(centre, made, round_id, kept)
    expected = dict.fromkeys(made.question_ids, 0)
    for answers in kept:
        for key in expected.keys() - set(path(made.draft.questions, answers)):
            expected[key] += 1
    found = by_key(survey_results(centre, Scope((round_id,))))
    assert {key: each.skipped for key, each in found.items()} == expected
    assert {key: each.n for key, each in found.items()} == {
        key: sum(key in answers for answers in kept) for key in expected
    }


def _on_path(made: MadeVersion, choices: tuple[tuple[str, ...], ...]) -> dict[str, Answer]:
    """Return the answers as a form keeps them: none to what its rules led past."""
    given = {f"q{place}": Answer(keys) for place, keys in enumerate(choices, 1) if keys}
    while True:
        asked = set(path(made.draft.questions, given))
        if given.keys() <= asked:
            return given
        given = {key: answer for key, answer in given.items() if key in asked}
