"""What a questionnaire must satisfy, said beside the field."""

from dataclasses import replace

import pytest
from helpers.survey_rows import asks

from kcentre.language.problems import Severity
from kcentre.surveys.questionnaires.records import Question, QuestionnaireDraft
from kcentre.surveys.questionnaires.rules import questionnaire_problems
from kcentre.surveys.values import END, Meaning, QuestionKind

CHOICE = asks("Кем Вы приходитесь ребёнку?", "мать", "отец", key="q1")
WISHES = asks("Ваши пожелания", kind=QuestionKind.TEXT, key="q2")


def problems(*questions: Question, title: str = "Опрос") -> list[tuple[str, Severity]]:
    draft = QuestionnaireDraft(title, questions=questions)
    return [(one.field, one.severity) for one in questionnaire_problems(draft)]


def stops(*questions: Question) -> list[str]:
    return [field for field, severity in problems(*questions) if severity is Severity.STOP]


def doubts(*questions: Question) -> list[str]:
    return [field for field, severity in problems(*questions) if severity is Severity.WARNING]


def leading(question: Question, *targets: str) -> Question:
    options = zip(question.options, targets, strict=True)
    return replace(
        question, options=tuple(replace(one, leads_to=target) for one, target in options)
    )


def test_a_sound_questionnaire_has_no_problem() -> None:
    assert problems(CHOICE, WISHES) == []
    assert problems(replace(WISHES, text="Ё" * 300)) == []


@pytest.mark.parametrize("title", ["", "   ", "я" * 201])
def test_a_title_is_needed_and_fits(title: str) -> None:
    assert problems(CHOICE, title=title) == [("title", Severity.STOP)]


def test_there_is_something_to_ask() -> None:
    assert stops() == ["questions"]


def test_too_many_questions_are_refused_and_many_are_doubted() -> None:
    def many(count: int) -> list[Question]:
        return [asks(f"Вопрос {n}", kind=QuestionKind.TEXT) for n in range(count)]

    assert problems(*many(30)) == []
    assert problems(*many(31)) == [("questions", Severity.WARNING)]
    assert problems(*many(200)) == [("questions", Severity.WARNING)]
    assert problems(*many(300)) == [("questions", Severity.STOP)]


def test_a_question_has_a_text_of_its_own() -> None:
    assert stops(CHOICE, replace(WISHES, text=" ")) == ["questions/1/text"]
    assert stops(replace(WISHES, text="я" * 1001)) == ["questions/0/text"]
    assert doubts(WISHES, replace(WISHES, text="ваши  ПОЖЕЛАНИЯ", key="q3")) == ["questions/1/text"]


def test_a_choice_has_at_least_two_options() -> None:
    assert stops(asks("Кто?")) == ["questions/0/options"]
    assert stops(asks("Кто?", "мать")) == ["questions/0/options"]
    assert stops(asks("Кто?", *(f"вариант {n}" for n in range(61)))) == ["questions/0/options"]
    assert problems(asks("Знаете?", kind=QuestionKind.YES_NO)) == []


def test_options_differ_and_say_something() -> None:
    wrong = asks("Кто?", "ёлка", "Елка ", "", "я" * 301)
    assert stops(wrong) == [f"questions/0/options/{place}" for place in (1, 2, 3)]
    twice = asks("Кто?", "другое", "иное")
    both = tuple(replace(option, is_other=True) for option in twice.options)
    assert stops(replace(twice, options=both)) == ["questions/0/options/1"]


@pytest.mark.parametrize(
    ("target", "words"),
    [("q1", "назад"), ("q3", "к этому же"), ("q9", "больше нет")],
)
def test_a_skip_rule_leads_to_a_later_question(target: str, words: str) -> None:
    skipping = leading(replace(CHOICE, text="Откуда?", key="q3"), target, "")
    draft = QuestionnaireDraft("Опрос", questions=(CHOICE, WISHES, skipping))
    (problem,) = questionnaire_problems(draft)
    assert problem.field == "questions/2/options/0/leads_to"
    assert words in problem.sentence


def test_skip_rules_go_forward_or_end() -> None:
    last = replace(WISHES, text="Ещё", key="q3")
    assert problems(leading(CHOICE, "q3", ""), WISHES, last) == []
    assert problems(leading(CHOICE, END, "q2"), WISHES) == []


def test_several_answers_cannot_lead_several_ways() -> None:
    several = replace(leading(CHOICE, END, ""), kind=QuestionKind.SEVERAL)
    assert stops(several, WISHES) == ["questions/0/options/0/leads_to"]


def test_a_question_nobody_comes_to_is_doubted() -> None:
    last = replace(WISHES, text="Ещё", key="q3")
    assert doubts(leading(CHOICE, "q3", END), WISHES, last) == ["questions/1"]
    assert doubts(leading(CHOICE, END, END), WISHES, last) == ["questions/1", "questions/2"]


def test_one_meaning_belongs_to_one_question() -> None:
    first = replace(WISHES, meaning=Meaning.WISHES)
    again = replace(first, text="Ещё", key="q3")
    assert doubts(first, again) == ["questions/1/meaning"]
    assert problems(WISHES, replace(WISHES, text="Ещё", key="q3")) == []
