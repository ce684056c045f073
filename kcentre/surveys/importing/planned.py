"""A plan as the user reads it: where the answers go, what was answered, what is said of them."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from kcentre.language.numbers import grouped
from kcentre.language.plurals import counted
from kcentre.language.sentences import capital
from kcentre.surveys.importing.answers import options_of
from kcentre.surveys.importing.plan import STRANGE, SurveyPlan, is_strange
from kcentre.surveys.importing.report import SurveyImportReport, report_of
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import SCALE, QuestionKind

_SERVICE_WORDS = re.compile(
    r"\((?:ответы|responses|результаты|\d+)\)|ответы на форму|\bответы\b|\bresponses\b|_+",
    re.IGNORECASE,
)
_USUAL_TITLE = "Опрос родителей"


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question in words: how it is answered, in how many forms, what was said most."""

    text: str
    kind: str
    answered: int
    answers: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class SurveyPlanView:
    """What a screen shows of a plan; the plan itself comes back to be carried out.

    `doubt` is the sentence that the table seems to belong elsewhere; empty where it does not.
    """

    plan: SurveyPlan
    report: SurveyImportReport
    questions: tuple[PlannedQuestion, ...]
    where: str
    options_new: int
    doubt: str = ""


def view_of(plan: SurveyPlan) -> SurveyPlanView:
    """Return a plan in words."""
    options_new = sum(
        not option.key
        for question in plan.draft.questions
        if question.key
        for option in question.options
    )
    doubt = f"{capital(STRANGE)}." if is_strange(plan) else ""
    return SurveyPlanView(plan, report_of(plan), _questions(plan), _where(plan), options_new, doubt)


def suggested_title(path: Path) -> str:
    """Return what a questionnaire is best called by the name of the file its answers came in."""
    return " ".join(_SERVICE_WORDS.sub(" ", path.stem).split()).strip(" -–—.,") or _USUAL_TITLE


def to_add(report: SurveyImportReport) -> str:
    """Return what an import adds, in the accusative: «84 анкеты»."""
    return counted(report.responses, "анкету", "анкеты", "анкет")


def added(report: SurveyImportReport) -> str:
    """Return what an import added."""
    return f"Внесено: {counted(report.responses, 'анкета', 'анкеты', 'анкет')}"


def nothing_to_add(report: SurveyImportReport) -> str:
    """Return the sentence why there is nothing to add; empty where there is something."""
    if report.responses:
        return ""
    if report.duplicates:
        return "Вносить нечего: все анкеты таблицы уже внесены."
    if report.rejected:
        return "Вносить нечего: ни одна анкета не принята. Причины — в списке «Не принято»."
    return "Вносить нечего: в таблице нет ни одной заполненной анкеты."


def _questions(plan: SurveyPlan) -> tuple[PlannedQuestion, ...]:
    answered: Counter[int] = Counter()
    said: dict[int, Counter[str]] = {}
    for form in plan.forms:
        for answer in form.answers:
            question = plan.draft.questions[answer.question]
            answered[answer.question] += 1
            labels = said.setdefault(answer.question, Counter())
            labels.update(options_of(question)[place].label for place in answer.options)
            if answer.number is not None:
                labels[f"{answer.number:g}".replace(".", ",")] += 1
    known = {one.question.key for one in plan.understood if one.question.key}
    return tuple(
        PlannedQuestion(
            question.text,
            question.kind.label,
            answered[place],
            _answers(question, said[place]) if place in said else "",
            not question.key,
        )
        for place, question in enumerate(plan.draft.questions)
        if not question.key or question.key in known
    )


def _answers(question: Question, said: Counter[str]) -> str:
    if question.kind is QuestionKind.TEXT:
        return "своими словами"
    if question.kind is QuestionKind.SCALE:
        return " · ".join(f"{mark}: {said[str(mark)]}" for mark in SCALE)
    if question.kind is QuestionKind.NUMBER:
        return _spread([float(number.replace(",", ".")) for number in said])
    chosen = said.most_common()
    return " · ".join(f"{label}: {grouped(count)}" for label, count in chosen)


def _spread(numbers: list[float]) -> str:
    if not numbers:
        return ""
    least, most = (f"{one:g}".replace(".", ",") for one in (min(numbers), max(numbers)))
    return least if least == most else f"от\u00a0{least} до\u00a0{most}"


def _where(plan: SurveyPlan) -> str:
    into = plan.into
    if into.questionnaire_id is None:
        return f"Будет создана анкета «{into.title}» и новый опрос по ней."
    begins = "" if into.round_id else " и новый опрос по ней"
    grows = " Появится новая версия анкеты: в ней не было части ответов." if plan.is_changed else ""
    return f"Ответы добавятся в анкету «{into.title}»{begins}.{grows}"
