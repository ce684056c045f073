"""What an imported question is about, so that its answers can be compared with the services."""

import re
from collections.abc import Callable
from dataclasses import replace

from kcentre.centre.values import POSITIONS, TOPICS, Form, Kind
from kcentre.journal.importing.synonyms import form_in
from kcentre.language import fold
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.values import Meaning, Purpose, QuestionKind, WishedTime

_CHOICES = frozenset({QuestionKind.ONE, QuestionKind.SEVERAL})
_ABOUT: tuple[tuple[Meaning, str, frozenset[QuestionKind]], ...] = (
    (Meaning.RELATION, r"кем (?:вы )?(?:приходитесь|являетесь)|степень родства", _CHOICES),
    (Meaning.CHILDREN, r"сколько.{0,30}(?:детей|ребен)", _CHOICES | {QuestionKind.NUMBER}),
    (Meaning.AGE, r"возраст.{0,20}(?:ребен|детей)|сколько лет.{0,20}ребенк",
     _CHOICES | {QuestionKind.NUMBER}),
    (Meaning.ATTENDANCE, r"посещает ли|посещает.{0,20}детск\w+ сад", _CHOICES),
    (Meaning.HEALTH, r"особенност\w+.{0,20}развити|\bовз\b|инвалидност", _CHOICES),
    (Meaning.AWARENESS, r"знаете ли|известно ли|слышали ли", _CHOICES | {QuestionKind.YES_NO}),
    (Meaning.SPECIALISTS, r"специалист", _CHOICES),
    (Meaning.TOPICS, r"\bтем[ыа]?\b|\bтемам|какие вопросы", _CHOICES),
    (Meaning.HELP, r"как\w+ (?:вид\w* )?помощ|вид\w* помощи", _CHOICES),
    (Meaning.FORM, r"(?:удобн|предпочит|желаем)\w+.{0,25}форм|форм\w+.{0,30}удобн|форм\w+ помощи",
     _CHOICES),
    (Meaning.TIME, r"(?:удобн|предпочит)\w+.{0,20}врем|врем\w+.{0,20}удобн|когда.{0,20}удобн",
     _CHOICES),
    (Meaning.CHANNELS, r"откуда|из каких источников|как вы узнали", _CHOICES),
    (Meaning.WISHES, r"пожелани", frozenset({QuestionKind.TEXT})),
)  # fmt: skip
_PURPOSES = (
    (Purpose.SATISFACTION, r"удовлетвор|качеств|оценк"),
    (Purpose.READINESS, r"готовност\w* (?:педагог|специалист|коллектив|сотрудник)"),
    (Purpose.DEMAND, r"спрос|потребност|запрос"),
)
_TIMES = (
    (WishedTime.SATURDAY, r"суббот|выходн"),
    (WishedTime.EVENING, r"вечер"),
    (WishedTime.MORNING, r"утр"),
    (WishedTime.DAY, r"\bдень\b|\bднем\b|дневн"),
)


def purpose_of(title: str) -> Purpose:
    """Return what a questionnaire of that title is for."""
    words = fold(title)
    return next((purpose for purpose, why in _PURPOSES if re.search(why, words)), Purpose.OTHER)


def with_meanings(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Return the questions with what they are about; each thing is asked about once."""
    taken: set[Meaning] = {question.meaning for question in questions}
    found: list[Question] = []
    for question in questions:
        meaning = question.meaning or _meaning_of(question)
        if question.meaning or not meaning or meaning in taken:
            found.append(question)
            continue
        taken.add(meaning)
        found.append(with_codes(replace(question, meaning=meaning)))
    return tuple(found)


def with_codes(question: Question) -> Question:
    """Return the question whose options tell what they stand for, as far as their words say."""
    code_of = _CODES.get(question.meaning)
    if code_of is None:
        return question
    options = tuple(
        replace(option, code=option.code or ("" if option.is_other else code_of(option)))
        for option in question.options
    )
    return replace(question, options=options)


def _meaning_of(question: Question) -> Meaning:
    words = fold(question.text)
    for meaning, why, kinds in _ABOUT:
        if question.kind in kinds and re.search(why, words):
            return meaning
    return Meaning.NONE


def _kind_code(option: Option) -> str:
    words = fold(option.label)
    return next((kind for kind in Kind if fold(kind.label) in words), "")


def _topic_code(option: Option) -> str:
    words = fold(option.label)
    return next((code for code, title in TOPICS if fold(title) == words), "")


def _position_code(option: Option) -> str:
    words = fold(option.label)
    named = [position for position in POSITIONS if fold(position) == words]
    spoken = [position for position in POSITIONS if words in fold(position).split("-")]
    return next(iter([*named, *spoken]), "")


def _form_code(option: Option) -> str:
    meaning = form_in(option.label)
    if meaning.value is None:
        return ""
    has_channel = meaning.value == Form.REMOTE and meaning.channel is not None
    return f"{meaning.value}/{meaning.channel}" if has_channel else meaning.value


def _time_code(option: Option) -> str:
    words = fold(option.label)
    return next((time for time, why in _TIMES if re.search(why, words)), "")


_CODES: dict[Meaning, Callable[[Option], str]] = {
    Meaning.HELP: _kind_code,
    Meaning.TOPICS: _topic_code,
    Meaning.SPECIALISTS: _position_code,
    Meaning.FORM: _form_code,
    Meaning.TIME: _time_code,
}
