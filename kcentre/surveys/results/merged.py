"""The questions of all versions that were answered, each once: equal keys are the same question."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peewee import SQL, fn

from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.dates import kept_day
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.questionnaires.asked import questions_of
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.results.scope import Forms, Scope, day_of_form, is_within
from kcentre.surveys.rounds.rules import missing_round
from kcentre.surveys.tables import Questionnaire, QuestionnaireVersion, SurveyForm, SurveyRound
from kcentre.surveys.values import QuestionKind

_FEW = 3
"""Less than one form of so many: going through the answers form by form is quicker then."""


@dataclass(frozen=True, slots=True)
class MergedOption:
    """An option as the newest version words it, and its ids in all of them."""

    option: Option
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MergedQuestion:
    """A question as the newest version words it, and what it is in all of them.

    `key` tells it from others; `ids` and `version_ids` are where it stands, the newest first.
    """

    key: str
    question: Question
    ids: tuple[int, ...]
    version_ids: tuple[int, ...]
    options: tuple[MergedOption, ...]

    @property
    def kind(self) -> QuestionKind:
        """How it is answered."""
        return self.question.kind


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: the versions with their questions, the newest first, and their forms.

    `forms`: how many forms each version has in the scope; `first`…`last` are their days.
    """

    counted: Forms
    title: str
    versions: Mapping[int, tuple[Question, ...]]
    forms: Mapping[int, int]
    first: dt.date | None
    last: dt.date | None

    @property
    def responses(self) -> int:
        """How many forms there are."""
        return sum(self.forms.values())

    def questions(self) -> tuple[MergedQuestion, ...]:
        """Return the questions in the order of the newest version, then those it has no more."""
        standing: dict[str, list[tuple[int, Question]]] = {}
        for version_id, questions in self.versions.items():
            for question in questions:
                standing.setdefault(_name(question, standing), []).append((version_id, question))
        return tuple(_merged(name, places) for name, places in standing.items())

    def question(self, key: str) -> MergedQuestion:
        """Return the question with this key. Raises `Refused` where it was not asked."""
        found = [question for question in self.questions() if question.key == key]
        if not found:
            sentence = "Этого вопроса в анкете нет: выберите другой."
            raise Refused([Problem("key", sentence)])
        return found[0]


def asked(file: CentreFile, scope: Scope) -> Asked:
    """Return what was asked in the rounds: of the versions handed out and those of the forms.

    Raises `Refused` for rounds of different questionnaires, or where all of them are gone.
    """
    owner_id, title = _questionnaire(file, scope)
    table = SurveyForm
    rows = ask(
        file.db,
        table.select(
            table.version, fn.COUNT(SQL("1")), fn.MIN(day_of_form()), fn.MAX(day_of_form())
        )
        .where(is_within(scope))
        .group_by(table.version),
    ).fetchall()
    forms = {version_id: count for version_id, count, _, _ in rows}
    version_ids = _versions(file, scope, owner_id, forms)
    questions = questions_of(file, version_ids)
    return Asked(
        Forms(scope, are_few=sum(forms.values()) * _FEW < _forms_of(file, version_ids)),
        title,
        {version_id: tuple(questions.get(version_id, ())) for version_id in version_ids},
        forms,
        kept_day(min((row[2] for row in rows), default="")),
        kept_day(max((row[3] for row in rows), default="")),
    )


def _questionnaire(file: CentreFile, scope: Scope) -> tuple[int, str]:
    query = (
        Questionnaire.select(Questionnaire.id, Questionnaire.title)
        .join(SurveyRound, on=SurveyRound.questionnaire == Questionnaire.id)
        .where(SurveyRound.id.in_(list(scope.round_ids)))
        .distinct()
    )
    found = ask(file.db, query).fetchall()
    if not found:
        raise Refused([missing_round()])
    if len(found) > 1:
        sentence = "Вместе считаются только опросы одной анкеты: выберите их по отдельности."
        refuse_if_any([Problem("round_ids", sentence)])
    return found[0][0], found[0][1]


def _versions(
    file: CentreFile, scope: Scope, questionnaire_id: int, forms: Iterable[int]
) -> list[int]:
    """Return the versions that were answered; where none was, those that are handed out."""
    handed_out = SurveyRound.select(SurveyRound.version).where(
        SurveyRound.id.in_(list(scope.round_ids))
    )
    wanted = (
        QuestionnaireVersion.id.in_([*forms])
        if forms
        else (QuestionnaireVersion.id.in_(handed_out))
    )
    query = (
        QuestionnaireVersion.select(QuestionnaireVersion.id)
        .where(wanted & (QuestionnaireVersion.questionnaire == questionnaire_id))
        .order_by(QuestionnaireVersion.number.desc())
    )
    return [version_id for (version_id,) in ask(file.db, query)]


def _forms_of(file: CentreFile, version_ids: list[int]) -> int:
    return int(SurveyForm.select().where(SurveyForm.version.in_(version_ids)).count(file.db))


def _name(question: Question, standing: Mapping[str, list[tuple[int, Question]]]) -> str:
    """Return the question's key; with its kind where a newer version asks it in another way."""
    newer = standing.get(question.key)
    if newer is None or newer[0][1].kind is question.kind:
        return question.key
    return f"{question.key}/{question.kind}"


def _merged(key: str, places: list[tuple[int, Question]]) -> MergedQuestion:
    questions = [question for _, question in places]
    return MergedQuestion(
        key,
        questions[0],
        tuple(_id(question.id) for question in questions),
        tuple(version_id for version_id, _ in places),
        tuple(_options(questions)),
    )


def _options(questions: list[Question]) -> Iterator[MergedOption]:
    standing: dict[str, list[Option]] = {}
    for question in questions:
        for option in question.options:
            standing.setdefault(option.key, []).append(option)
    for options in standing.values():
        yield MergedOption(options[0], tuple(_id(option.id) for option in options))


def _id(row_id: int | None) -> int:
    if row_id is None:
        raise ValueError("a question that is not kept has no answers")
    return row_id
