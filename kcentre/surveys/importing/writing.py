"""Writing a planned import of answers: one operation, whole or not at all."""

import re
from collections.abc import Iterator

from kcentre.language import Problem, refuse_if_any
from kcentre.language.plurals import counted
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.writing import kept_forms
from kcentre.surveys.importing.memory import remember
from kcentre.surveys.importing.plan import PlannedForm, SurveyPlan, basis_of, plan_import
from kcentre.surveys.questionnaires.checks import problems_of_questionnaire
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.records import Version
from kcentre.surveys.questionnaires.shaping import shaped
from kcentre.surveys.questionnaires.writing import write_change, write_questionnaire
from kcentre.surveys.rounds.queries import titles_taken
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.titles import free_title, usual_title
from kcentre.surveys.rounds.verbs import added_round
from kcentre.surveys.values import Source

_OPTIONS = re.compile(r"questions/\d+/options")
"""Where all forms say the same, there is one option only; the head may add others later."""


def carry_out(file: CentreFile, plan: SurveyPlan, progress: Progress = UNWATCHED) -> Changes:
    """Write a plan as one undoable operation.

    A plan made before the file changed is worked out anew. Any failure, and a wish to stop
    (`Cancelled`), leaves everything as it was; so does a plan that adds no form.
    """
    if basis_of(file) != plan.basis:
        plan = plan_import(file, plan.workbook, plan.columns, plan.wish, progress)
    with file.operation(label_of(plan)) as running:
        if plan.forms:
            _write(file, plan, progress)
            remember(file, plan.columns)
    return running.changes


def label_of(plan: SurveyPlan) -> str:
    """Return the operation's name: «Импорт ответов «Изучение спроса»: 84 анкеты»."""
    forms = counted(len(plan.forms), "анкета", "анкеты", "анкет")
    return f"Импорт ответов «{plan.into.title}»: {forms}"


def _write(file: CentreFile, plan: SurveyPlan, progress: Progress) -> None:
    questionnaire_id = _questionnaire(file, plan)
    round_id = plan.into.round_id or _new_round(file, plan, questionnaire_id)
    asked = newest(file, questionnaire_id)
    drafts = [_form(one, round_id, asked) for one in plan.forms]
    kept_forms(file, drafts, progress)


def _questionnaire(file: CentreFile, plan: SurveyPlan) -> int:
    kept, known_id = shaped(plan.draft), plan.into.questionnaire_id
    if known_id is not None and not plan.is_changed:
        return known_id
    refuse_if_any(_problems(file, plan))
    if known_id is None:
        return write_questionnaire(file, kept)
    write_change(file, known_id, kept)
    return known_id


def _problems(file: CentreFile, plan: SurveyPlan) -> Iterator[Problem]:
    for problem in problems_of_questionnaire(file, plan.into.questionnaire_id, plan.draft):
        if not _OPTIONS.fullmatch(problem.field):
            yield problem


def _new_round(file: CentreFile, plan: SurveyPlan, questionnaire_id: int) -> int:
    starts, ends = plan.into.starts, plan.into.ends
    last = ends or starts
    title = free_title(usual_title(last), titles_taken(file, questionnaire_id)) if last else ""
    return added_round(file, RoundDraft(questionnaire_id, title, starts, ends))


def _form(planned: PlannedForm, round_id: int, asked: Version) -> FormDraft:
    line = planned.line
    answers = {}
    for one in planned.answers:
        question = asked.questions[one.question]
        keys = tuple(question.options[place].key for place in one.options)
        answers[question.key] = Answer(keys, one.number, one.text)
    return FormDraft(
        round_id,
        asked.id,
        answers,
        filled_on=line.filled_on,
        source=Source.FILE,
        family_code=planned.family_code,
        fingerprint=line.print,
    )
