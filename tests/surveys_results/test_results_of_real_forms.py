"""From the ready questionnaire, entered by the program's own verbs, to its results."""

from dataclasses import replace

import pytest
from helpers.journal_rows import only_id
from helpers.survey_rows import FIRST_DAY, keep_forms

from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.verbs import keep_form
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.ready import adopt
from kcentre.surveys.questionnaires.records import Question, Version
from kcentre.surveys.questionnaires.verbs import change_questionnaire
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.records import QuestionResult
from kcentre.surveys.results.scope import Scope, round_scope
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.rounds.verbs import hand_out_newest
from kcentre.surveys.values import Meaning, QuestionKind


@pytest.fixture
def asked(centre: CentreFile) -> tuple[Scope, Version]:
    """Return a round of the ready demand questionnaire."""
    questionnaire_id = only_id(adopt(centre, "demand"), "questionnaire")
    round_id = only_id(start_round(centre, RoundDraft(questionnaire_id, "осень 2026", FIRST_DAY)),
                       "survey_round")  # fmt: skip
    return round_scope(centre, round_id), newest(centre, questionnaire_id)


def answered(question: Question) -> Answer:
    """Return an answer to a question of any kind: of options the last one."""
    if question.kind is QuestionKind.TEXT:
        return Answer(text="Спасибо")
    if not question.has_options:
        return Answer(number=4)
    last = question.options[-1]
    return Answer((last.key,), text="своё" if last.is_other else "")


def a_form(scope: Scope, version: Version, number: int, *wanted: Meaning) -> FormDraft:
    """Return a form that answers these questions, or every one."""
    answers = {
        question.key: answered(question)
        for question in version.questions
        if not wanted or question.meaning in wanted
    }
    return FormDraft(scope.round_ids[0], version.id, answers, number)


def meant(file: CentreFile, scope: Scope, meaning: Meaning) -> QuestionResult:
    found = survey_results(file, scope).meaning(meaning)
    assert found is not None
    return found


def test_every_question_of_an_entered_form_counts(
    centre: CentreFile, asked: tuple[Scope, Version]
) -> None:
    scope, version = asked
    keep_forms(centre, [a_form(scope, version, number) for number in range(1, 8)], "Введены анкеты")
    keep_form(centre, a_form(scope, version, 8, Meaning.TOPICS))
    results = survey_results(centre, scope)
    assert results.responses == 8
    for question in results.questions:
        expected = 8 if question.meaning is Meaning.TOPICS else 7
        assert question.n + question.skipped >= expected
        if question.options and question.n:
            assert question.options[-1].share.count == question.n
    topics = meant(centre, scope, Meaning.TOPICS)
    assert {option.code for option in topics.options} >= {"Т01", "Т02"}


def test_undoing_a_form_takes_its_answers_back(
    centre: CentreFile, asked: tuple[Scope, Version]
) -> None:
    scope, version = asked
    keep_form(centre, a_form(scope, version, 1))
    assert survey_results(centre, scope).responses == 1
    centre.undo()
    results = survey_results(centre, scope)
    assert (results.responses, {question.n for question in results.questions}) == (0, {0})


def test_a_changed_questionnaire_goes_on_counting(
    centre: CentreFile, asked: tuple[Scope, Version]
) -> None:
    scope, version = asked
    keep_form(centre, a_form(scope, version, 1))
    first, *rest = version.questions
    renamed = replace(first, text="Кто Вы ребёнку?")
    change_questionnaire(
        centre, version.questionnaire_id, replace(version.draft, questions=(renamed, *rest))
    )
    hand_out_newest(centre, scope.round_ids[0])
    later = newest(centre, version.questionnaire_id)
    assert later.number == 2
    keep_form(centre, a_form(scope, later, 2))
    results = survey_results(centre, scope)
    assert len(results.questions) == len(version.questions)
    assert (results.questions[0].text, results.questions[0].n) == ("Кто Вы ребёнку?", 2)
