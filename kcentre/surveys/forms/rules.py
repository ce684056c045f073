"""What a filled-in form must satisfy.

The field of a problem is the name of the draft's field, or the key of a question.
"""

import datetime as dt
import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from kcentre.language import Problem
from kcentre.language.numbers import grouped
from kcentre.language.problems import doubt, year_problems
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.shaping import Shaped, Shaping
from kcentre.surveys.questionnaires.records import Question, Version
from kcentre.surveys.rounds.rules import LARGEST_NUMBER
from kcentre.surveys.values import SCALE, QuestionKind, Source


def missing_form() -> Problem:
    """Return the problem of a form that is gone."""
    return Problem("id", "Этой анкеты уже нет: её удалили. Введите её снова.")


def foreign_version() -> Problem:
    """Return the problem of a form of another questionnaire than the round's."""
    return Problem("version_id", "Это анкета другого опроса: выберите тот, которому она отвечает.")


def form_problems(
    version: Version,
    draft: FormDraft,
    today: dt.date,
    is_taken: str | None = None,
    *,
    family_is_known: bool = True,
) -> Iterator[Problem]:
    """Yield what stops a form and what is odd about it.

    `is_taken` is the day («12.10.2026») when a form of this number was entered, None where none
    was; `family_is_known` tells whether there is a family of the given code.
    """
    yield from heading_problems(draft, today, is_taken, family_is_known=family_is_known)
    shaped = Shaping(version.questions).shape(draft.answers)
    yield from answers_problems(version.questions, draft.answers, shaped)


def heading_problems(
    draft: FormDraft, today: dt.date, is_taken: str | None, *, family_is_known: bool
) -> Iterator[Problem]:
    """Yield what is wrong with all but the answers of a form."""
    yield from number_problems(draft, is_taken)
    yield from _day_problems(draft.filled_on, today)
    if not family_is_known:
        sentence = "нет: проверьте код или оставьте поле пустым."
        yield Problem("family_code", f"Семьи с кодом «{draft.family_code}» {sentence}")


def number_problems(draft: FormDraft, is_taken: str | None) -> Iterator[Problem]:
    """Yield what is wrong with the number of a form."""
    if draft.number is None:
        if draft.source is Source.PAPER:
            sentence = "Без номера программа не заметит, если эту анкету введут ещё раз."
            yield doubt("number", sentence)
    elif not 1 <= draft.number <= LARGEST_NUMBER:
        yield Problem("number", f"Номер анкеты — целое число от 1 до {grouped(LARGEST_NUMBER)}.")
    elif is_taken is not None:
        sentence = f"уже введена {is_taken}: проверьте номер."
        yield Problem("number", f"Анкета №\u00a0{draft.number} {sentence}")


def answers_problems(
    questions: Sequence[Question], given: Mapping[str, Answer], shaped: Shaped
) -> Iterator[Problem]:
    """Yield what is wrong with answers; `shaped` is what would be kept of the `given` ones."""
    if not shaped.answers:
        sentence = "В анкете нет ни одного ответа: отметьте хотя бы один."
        yield Problem(questions[0].key if questions else "number", sentence)
    known = {question.key for question in questions}
    for key in given:
        if key not in known:
            yield Problem(key, "Такого вопроса в этой версии анкеты нет.")
    asked = {*shaped.asked}
    for place, question in enumerate(questions, start=1):
        answer = shaped.answers.get(question.key)
        if answer is not None:
            yield from _ANSWERED[question.kind](question, answer)
        elif question.key not in asked:
            yield from _skipped(question, given)
        elif question.is_obligatory:
            yield doubt(question.key, f"Вопрос {place} обязательный: на бумаге ответа нет?")


def _day_problems(day: dt.date | None, today: dt.date) -> Iterator[Problem]:
    yield from year_problems("filled_on", day)
    if day is not None and day > today:
        yield Problem("filled_on", "Этот день ещё не наступил: проверьте дату.")


def _skipped(question: Question, given: Mapping[str, Answer]) -> Iterator[Problem]:
    answer = given.get(question.key)
    if answer is not None and not answer.is_empty:
        yield doubt(question.key, "По правилу перехода вопрос пропущен: этот ответ не сохранится.")


def _choice_problems(question: Question, answer: Answer) -> Iterator[Problem]:
    known = [option.key for option in question.options]
    if answer.number is not None or any(chosen not in known for chosen in answer.options):
        yield Problem(question.key, "Такого варианта ответа нет: выберите из списка.")
    elif len(answer.options) > 1 and question.kind is not QuestionKind.SEVERAL:
        yield Problem(question.key, "Здесь возможен один ответ: оставьте один.")
    elif answer.text and not _is_other_chosen(question, answer):
        yield Problem(question.key, "Свой ответ пишут рядом с «другое»: отметьте его.")


def _is_other_chosen(question: Question, answer: Answer) -> bool:
    return question.other is not None and question.other.key in answer.options


def _mark_problems(question: Question, answer: Answer) -> Iterator[Problem]:
    if answer.options or answer.text or answer.number not in SCALE:
        yield Problem(question.key, f"Поставьте оценку от {SCALE[0]} до {SCALE[-1]}.")


def _number_problems(question: Question, answer: Answer) -> Iterator[Problem]:
    is_number = answer.number is not None and math.isfinite(answer.number)
    if answer.options or answer.text or not is_number:
        yield Problem(question.key, "Ответ на этот вопрос — число: напишите его цифрами.")


def _text_problems(question: Question, answer: Answer) -> Iterator[Problem]:
    if answer.options or answer.number is not None:
        yield Problem(question.key, "Ответ на этот вопрос пишут словами.")


_ANSWERED: dict[QuestionKind, Callable[[Question, Answer], Iterator[Problem]]] = {
    QuestionKind.ONE: _choice_problems,
    QuestionKind.SEVERAL: _choice_problems,
    QuestionKind.YES_NO: _choice_problems,
    QuestionKind.SCALE: _mark_problems,
    QuestionKind.NUMBER: _number_problems,
    QuestionKind.TEXT: _text_problems,
}
