"""A key is given once: an answer is found by it in every version."""

from dataclasses import replace

from helpers.survey_rows import asks

from kcentre.surveys.questionnaires.keys import KnownKeys, keyed
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import END, QuestionKind

FIRST = asks("Первый", "да", "нет")
KINDS = {"q1": QuestionKind.ONE, "q3": QuestionKind.TEXT}
KNOWN = KnownKeys(KINDS, options={"q1": frozenset({"o1", "o4"})})


def keys(*questions: Question, known: KnownKeys = KNOWN) -> list[str]:
    return [one.key for one in keyed(questions, known)]


def options(question: Question, known: KnownKeys = KNOWN) -> list[str]:
    (one,) = keyed([question], known)
    return [option.key for option in one.options]


def test_new_questions_are_numbered_in_their_order() -> None:
    assert keys(FIRST, FIRST, known=KnownKeys()) == ["q1", "q2"]
    assert options(FIRST, KnownKeys()) == ["o1", "o2"]
    assert keys(known=KnownKeys()) == []


def test_a_new_question_never_gets_a_key_given_before() -> None:
    assert keys(FIRST, replace(FIRST, key="q1")) == ["q4", "q1"]


def test_a_new_option_never_gets_a_key_given_before() -> None:
    one, two = FIRST.options
    changed = replace(FIRST, key="q1", options=(two, replace(one, key="o4")))
    assert options(changed) == ["o5", "o4"]


def test_a_copied_question_gets_a_key_of_its_own() -> None:
    same = replace(FIRST, key="q1")
    assert keys(same, same) == ["q1", "q4"]
    twice = replace(FIRST.options[0], key="o1")
    assert options(replace(same, options=(twice, twice))) == ["o1", "o5"]


def test_a_question_answered_otherwise_is_another_question() -> None:
    assert keys(replace(FIRST, key="q1", kind=QuestionKind.SEVERAL)) == ["q4"]
    rewritten = KnownKeys(rewritten=frozenset({"q1"}))
    assert keys(replace(FIRST, key="q1", kind=QuestionKind.SEVERAL), known=rewritten) == ["q1"]


def test_skip_rules_follow_the_keys() -> None:
    one, two = FIRST.options
    first = replace(FIRST, options=(replace(one, leads_to="нов"), replace(two, leads_to=END)))
    last = replace(FIRST, key="нов")
    asked = keyed([first, FIRST, last], KnownKeys())
    assert [option.leads_to for option in asked[0].options] == ["q3", END]


def test_keys_of_a_file_of_the_program_stay_as_they_are() -> None:
    asked = [replace(FIRST, key="q7"), FIRST, replace(FIRST, key="q2")]
    assert keys(*asked, known=KnownKeys()) == ["q7", "q8", "q2"]
