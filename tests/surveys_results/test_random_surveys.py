"""Figures of surveys of any shape against counting the forms one by one."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from random import Random
from statistics import mean, median, stdev

import pytest
from helpers.journal_rows import only_id
from helpers.survey_rows import FIRST_DAY, asks, keep_forms

from kcentre.language.numbers import round_half_away
from kcentre.storage import CentreFile
from kcentre.surveys.forms.queries import form
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.routing import path
from kcentre.surveys.questionnaires.queries import newest, version
from kcentre.surveys.questionnaires.records import Question, QuestionnaireDraft, Version
from kcentre.surveys.questionnaires.verbs import add_questionnaire, change_questionnaire
from kcentre.surveys.results.cross import cross
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.records import QuestionResult
from kcentre.surveys.results.scope import Scope, round_scope
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.rounds.verbs import hand_out_newest
from kcentre.surveys.tables import SurveyForm
from kcentre.surveys.values import CHOSEN_FROM_OPTIONS, END, QuestionKind

SEEDS = range(6)
LABELS = ("первый", "второй", "третий", "другое")


def any_questions(chance: Random) -> list[Question]:
    """Return questions of any kind, with rules that skip some of those after them."""
    kinds = [chance.choice(list(QuestionKind)) for _ in range(9)]
    made = [asks(f"Вопрос {place}", *LABELS, kind=kind, key=f"q{place}")
            for place, kind in enumerate(kinds, 1)]  # fmt: skip
    for place, question in enumerate(made[:-1]):
        if question.kind in {QuestionKind.ONE, QuestionKind.YES_NO} and chance.random() < 0.6:
            target = chance.choice([*(one.key for one in made[place + 1 :]), END])
            options = list(question.options)
            at = chance.randrange(len(options))
            options[at] = replace(options[at], leads_to=target)
            made[place] = replace(question, options=tuple(options))
    return made


def any_answer(chance: Random, question: Question) -> Answer:
    match question.kind:
        case QuestionKind.TEXT:
            return Answer(text=chance.choice(("спасибо", "мало часов")))
        case QuestionKind.SCALE:
            return Answer(number=chance.randint(1, 5))
        case QuestionKind.NUMBER:
            return Answer(number=chance.choice((0, 1, 2.5, 7, 1_000_000)))
        case QuestionKind.SEVERAL:
            count = chance.randint(1, len(question.options))
            chosen = chance.sample(question.options, count)
        case _:
            chosen = [chance.choice(question.options)]
    keys = tuple(option.key for option in question.options if option in chosen)
    has_other = any(option.is_other for option in chosen)
    return Answer(keys, text="своё" if has_other and chance.random() < 0.5 else "")


def enter(file: CentreFile, chance: Random, round_id: int, asked: Version, first: int) -> None:
    """Enter forms that answer some of what is on their path; some of them answer nothing."""
    drafts = []
    for number in range(first, first + chance.choice((1, 5, 30))):
        answers: dict[str, Answer] = {}
        for question in asked.questions:
            if question.key in path(asked.questions, answers) and chance.random() < 0.8:
                answers[question.key] = any_answer(chance, question)
        drafts.append(FormDraft(round_id, asked.id, answers, number))
    keep_forms(file, [draft for draft in drafts if draft.answers], "Введены анкеты")


def surveyed(file: CentreFile, chance: Random) -> Scope:
    """Return a round whose questionnaire was turned about twice while forms came in."""
    draft = QuestionnaireDraft("Любая", questions=tuple(any_questions(chance)))
    questionnaire_id = only_id(add_questionnaire(file, draft), "questionnaire")
    added = start_round(file, RoundDraft(questionnaire_id, "осень 2026", FIRST_DAY))
    round_id = only_id(added, "survey_round")
    for turn in range(3):
        asked = newest(file, questionnaire_id)
        enter(file, chance, round_id, asked, 100 * turn + 1)
        left = [replace(one, options=tuple(replace(o, leads_to="") for o in one.options))
                for one in asked.questions]  # fmt: skip
        chance.shuffle(left)
        change_questionnaire(
            file, questionnaire_id, replace(asked.draft, questions=tuple(left[turn:]))
        )
        hand_out_newest(file, round_id)
    return round_scope(file, round_id)


def every_form(file: CentreFile) -> list[tuple[FormDraft, Version]]:
    ids = [row_id for (row_id,) in SurveyForm.select(SurveyForm.id).tuples().execute(file.db)]
    drafts = [form(file, row_id) for row_id in ids]
    return [(draft, version(file, draft.version_id)) for draft in drafts]


def check_question(found: QuestionResult, forms: list[tuple[FormDraft, Version]]) -> None:
    key = found.key
    asked = [(draft, one) for draft, one in forms if key in {q.key for q in one.questions}]
    given = [draft.answers[key] for draft, _ in asked if key in draft.answers]
    skipped = sum(key not in path(one.questions, draft.answers) for draft, one in asked)
    assert (found.asked, found.n, found.skipped) == (len(asked), len(given), skipped)
    chosen = Counter(option for answer in given for option in answer.options)
    if found.kind is QuestionKind.SCALE:
        chosen = Counter(str(int(answer.number or 0)) for answer in given)
    for option in found.options:
        count = chosen[option.key]
        expected = None if not given else round_half_away(100 * count / len(given))
        assert (option.share.count, option.share.percent) == (count, expected)
    assert sum(option.share.count for option in found.options) == chosen.total()
    assert found.texts == sum(bool(answer.text) for answer in given)
    numbers = [answer.number for answer in given if answer.number is not None]
    if numbers:
        assert found.mean == pytest.approx(mean(numbers), abs=0.0051)
        assert found.median == pytest.approx(median(numbers), abs=0.0051)
    if len(numbers) > 1:
        assert found.deviation == pytest.approx(stdev(numbers), abs=0.0051)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_is_that_of_counting_form_by_form(centre: CentreFile, seed: int) -> None:
    scope = surveyed(centre, Random(seed))
    forms = every_form(centre)
    results = survey_results(centre, scope)
    assert results.responses == len(forms)
    for found in results.questions:
        check_question(found, forms)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_cell_is_that_of_counting_form_by_form(centre: CentreFile, seed: int) -> None:
    scope = surveyed(centre, Random(seed))
    forms = [draft for draft, _ in every_form(centre)]
    closed = [one for one in survey_results(centre, scope).questions
              if one.kind in CHOSEN_FROM_OPTIONS]  # fmt: skip
    for row, column in pairwise(closed):
        table = cross(centre, scope, row.key, column.key)
        both = [draft.answers for draft in forms
                if row.key in draft.answers and column.key in draft.answers]  # fmt: skip
        assert table.total == len(both)
        counts = [
            [sum(a.key in one[row.key].options and b.key in one[column.key].options for one in both)
             for b in column.options]
            for a in row.options
        ]  # fmt: skip
        assert [[cell.count for cell in line] for line in table.cells] == counts
        of_rows = [sum(a.key in one[row.key].options for one in both) for a in row.options]
        assert list(table.row_n) == of_rows
