"""The rules asked of the file: a draft among everything already kept."""

from collections.abc import Iterator
from typing import NamedTuple

import peewee

from kcentre.language import Problem, fold
from kcentre.language.plurals import plural
from kcentre.language.problems import doubt
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys import tables
from kcentre.surveys.questionnaires import rules
from kcentre.surveys.questionnaires.keys import label_of, wording_of
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.records import Question, QuestionnaireDraft
from kcentre.surveys.questionnaires.shaping import shaped


class _Kept(NamedTuple):
    """What was answered so far: forms by a question's key and by the keys of its options."""

    questions: dict[str, int]
    options: dict[tuple[str, str], int]


def problems_of_questionnaire(
    file: CentreFile, questionnaire_id: int | None, draft: QuestionnaireDraft
) -> tuple[Problem, ...]:
    """Return what is wrong with a draft of a questionnaire (None: a new one) in this centre."""
    table = tables.Questionnaire
    query = table.select(table.is_retired).where(
        (table.title_key == fold(draft.title)) & (table.id != (questionnaire_id or 0))
    )
    other = next(iter(ask(file.db, query)), None)
    return tuple(
        rules.questionnaire_problems(
            shaped(draft),
            title_is_taken=other is not None,
            is_in_archive=other is not None and bool(other[0]),
        )
    )


def change_problems(
    file: CentreFile, questionnaire_id: int, draft: QuestionnaireDraft
) -> tuple[Problem, ...]:
    """Return what a change parts from: questions and options gone or asked otherwise.

    All of them are warnings: the answers stay in the versions they were given to.
    """
    with file.reading():
        kept = _kept_answers(file, questionnaire_id)
        if not kept.questions:
            return ()
        before = list(newest(file, questionnaire_id).questions)
    return tuple(_partings(before, draft, kept))


def _partings(before: list[Question], draft: QuestionnaireDraft, kept: _Kept) -> Iterator[Problem]:
    places = {question.key: place for place, question in enumerate(draft.questions)}
    worded = {wording_of(question): place for place, question in enumerate(draft.questions)}
    for question in before:
        forms = kept.questions.get(question.key, 0)
        place = places.get(question.key, worded.get(wording_of(question)))
        if not forms:
            continue
        if place is None:
            yield doubt(
                "questions",
                f"Вопрос «{question.text}» убран, на него отвечали {_in_forms(forms)}: "
                "эти ответы останутся в прежней версии.",
            )
        elif draft.questions[place].kind is not question.kind:
            yield doubt(
                f"questions/{place}/kind",
                f"На вопрос уже отвечали {_in_forms(forms)} по-другому: эти ответы останутся "
                "в прежней версии и с новыми не сложатся.",
            )
        else:
            yield from _options_gone(question, place, draft.questions[place], kept)


def _options_gone(before: Question, place: int, after: Question, kept: _Kept) -> Iterator[Problem]:
    if not before.has_options or after.kind is not before.kind:
        return
    stay = {option.key for option in after.options}
    worded = {label_of(option) for option in after.options}
    for option in before.options:
        forms = kept.options.get((before.key, option.key), 0)
        if forms and stay and option.key not in stay and label_of(option) not in worded:
            yield doubt(
                f"questions/{place}/options",
                f"Вариант «{option.label}» убран, его выбрали {_in_forms(forms)}: эти ответы "
                "останутся в прежней версии.",
            )


def _kept_answers(file: CentreFile, questionnaire_id: int) -> _Kept:
    answer, asked = tables.SurveyAnswer, tables.Question
    option, whole = tables.QuestionOption, tables.QuestionnaireVersion
    forms = peewee.fn.COUNT(answer.form.distinct())
    answered = (
        answer.select(asked.key, forms)
        .join(asked)
        .join(whole)
        .where(whole.questionnaire == questionnaire_id)
        .group_by(asked.key)
    )
    chosen = (
        answer.select(asked.key, option.key, forms)
        .join(option)
        .join(asked)
        .join(whole)
        .where(whole.questionnaire == questionnaire_id)
        .group_by(asked.key, option.key)
    )
    options = {(key, own): count for key, own, count in ask(file.db, chosen)}
    return _Kept(dict(ask(file.db, answered)), options)


def _in_forms(forms: int) -> str:
    return f"в\u00a0{forms}\u00a0{plural(forms, 'анкете', 'анкетах', 'анкетах')}"
