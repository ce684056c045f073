"""Questionnaires, rounds and filled-in forms written straight into the tables, thousands a second.

A question made by `asks` gets the key «q1», «q2» … by its place, its options «o1», «o2» …; of a
form only the answered questions are given: `{"q1": "o2", "q2": ("o1", "o3"), "q3": 4, "q4": free}`.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from kcentre.language import fold
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.writing import kept_forms
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.tables import (
    Question as QuestionTable,
)
from kcentre.surveys.tables import (
    Questionnaire,
    QuestionnaireVersion,
    QuestionOption,
    SurveyRound,
)
from kcentre.surveys.values import (
    CHOSEN_FROM_OPTIONS,
    OTHER_LABEL,
    YES_NO_LABELS,
    Purpose,
    QuestionKind,
    Source,
)

FIRST_DAY = dt.date(2026, 9, 14)
_FORM = ("id", "round_id", "version_id", "number", "source", "filled_on", "entered_on")
_ANSWER = ("form_id", "question_id", "option_id", "number", "text")

Given = Answer | str | tuple[str, ...] | float
"""An answer, or in short: the key of an option, keys of several, a number."""


@dataclass(frozen=True, slots=True)
class MadeVersion:
    """A version in the tables: its ids by the keys of its questions and options."""

    questionnaire_id: int
    version_id: int
    draft: QuestionnaireDraft
    question_ids: Mapping[str, int]
    option_ids: Mapping[tuple[str, str], int]


def asks(text: str, *labels: str, kind: QuestionKind | None = None, **fields: object) -> Question:
    """Return a question; with labels of one choice, «другое» among them is the other option."""
    kind = kind or QuestionKind.ONE
    if kind is QuestionKind.YES_NO:
        labels = labels or YES_NO_LABELS
    options = tuple(Option(label, is_other=label == OTHER_LABEL) for label in labels)
    question = Question(text, kind, options if kind in CHOSEN_FROM_OPTIONS else ())
    return replace(question, **fields)  # type: ignore[arg-type] # any fields of the question


def free(text: str) -> Answer:
    """Return a free answer."""
    return Answer(text=text)


def other(key: str, text: str) -> Answer:
    """Return «другое» with what was written beside it."""
    return Answer((key,), text=text)


def add_questionnaire_rows(
    file: CentreFile,
    questions: Sequence[Question],
    title: str = "Изучение спроса",
    purpose: Purpose = Purpose.DEMAND,
) -> MadeVersion:
    """Write a questionnaire of one version."""
    draft = QuestionnaireDraft(title, purpose, questions=tuple(_keyed(questions)))
    with file.operation("Добавлена анкета"):
        questionnaire_id = Questionnaire.insert(
            title=title, title_key=fold(title), purpose=purpose
        ).execute(file.db)
        return _add_version(file, questionnaire_id, 1, draft)


def add_version_rows(
    file: CentreFile, earlier: MadeVersion, questions: Sequence[Question]
) -> MadeVersion:
    """Write the next version; equal keys are the same questions and options."""
    draft = replace(earlier.draft, questions=tuple(_keyed(questions)))
    with file.operation("Изменена анкета"):
        (number,) = file.db.run(
            "SELECT max(number) + 1 FROM questionnaire_version WHERE questionnaire_id = ?",
            (earlier.questionnaire_id,),
        ).fetchone()
        return _add_version(file, earlier.questionnaire_id, number, draft)


def add_round_rows(
    file: CentreFile, made: MadeVersion, title: str = "осень 2026", **fields: object
) -> int:
    """Write a round of a version; return its id."""
    plain = RoundDraft(made.questionnaire_id, title, FIRST_DAY)
    draft = replace(plain, **fields)  # type: ignore[arg-type] # any fields of the draft
    with file.operation("Добавлен опрос"):
        return int(
            SurveyRound.insert(
                questionnaire=made.questionnaire_id,
                version=made.version_id,
                title=draft.title,
                title_key=fold(draft.title),
                code=f"Т{file.db.next_id('survey_round')}",
                starts=str(draft.starts),
                ends=str(draft.ends or ""),
                target=draft.target,
                note=draft.note,
            ).execute(file.db)
        )


def add_form_rows(
    file: CentreFile,
    made: MadeVersion,
    round_id: int,
    forms: Iterable[Mapping[str, Given]],
    *,
    filled_on: dt.date | None = FIRST_DAY,
    source: Source = Source.PAPER,
    first_number: int | None = 1,
) -> list[int]:
    """Write forms in one operation; return their ids. `first_number` None: without numbers."""
    first_id = file.db.next_id("survey_form")
    day, entered = str(filled_on or ""), str(filled_on or FIRST_DAY)
    rows: list[tuple[object, ...]] = []
    answers: list[tuple[object, ...]] = []
    numbers = count(first_number) if first_number is not None else None
    for form_id, given in enumerate(forms, first_id):
        number = next(numbers) if numbers else None
        rows.append((form_id, round_id, made.version_id, number, source, day, entered))
        for key, value in given.items():
            answers += ((form_id, *cells) for cells in _answer_rows(made, key, as_answer(value)))
    with file.operation("Внесены анкеты"):
        file.db.insert_many("survey_form", _FORM, rows)
        file.db.insert_many("survey_answer", _ANSWER, answers)
    return [int(str(row[0])) for row in rows]


def as_answer(given: Given) -> Answer:
    """Return an answer of its short form."""
    if isinstance(given, Answer):
        return given
    if isinstance(given, str):
        return Answer((given,))
    return Answer(given) if isinstance(given, tuple) else Answer(number=float(given))


def _answer_rows(made: MadeVersion, key: str, answer: Answer) -> Iterator[tuple[object, ...]]:
    question_id = made.question_ids[key]
    others = {option.key for question in made.draft.questions for option in question.options
              if question.key == key and option.is_other}  # fmt: skip
    for option in answer.options:
        text = answer.text if option in others else ""
        yield question_id, made.option_ids[key, option], None, text
    if not answer.options and not answer.is_empty:
        yield question_id, None, answer.number, answer.text


def _keyed(questions: Sequence[Question]) -> Iterator[Question]:
    for place, question in enumerate(questions, 1):
        options = tuple(
            replace(option, key=option.key or f"o{number}")
            for number, option in enumerate(question.options, 1)
        )
        yield replace(question, key=question.key or f"q{place}", options=options)


def _add_version(
    file: CentreFile, questionnaire_id: int, number: int, draft: QuestionnaireDraft
) -> MadeVersion:
    version_id = QuestionnaireVersion.insert(
        questionnaire=questionnaire_id, number=number, made_on=str(FIRST_DAY)
    ).execute(file.db)
    question_ids: dict[str, int] = {}
    option_ids: dict[tuple[str, str], int] = {}
    for place, question in enumerate(draft.questions):
        question_id = QuestionTable.insert(**_question_row(version_id, place, question))
        question_ids[question.key] = question_id.execute(file.db)
        for at, option in enumerate(question.options):
            row = QuestionOption.insert(
                question=question_ids[question.key],
                place=at,
                key=option.key,
                label=option.label,
                code=option.code,
                is_other=option.is_other,
                leads_to=option.leads_to,
            )
            option_ids[question.key, option.key] = row.execute(file.db)
    return MadeVersion(questionnaire_id, version_id, draft, question_ids, option_ids)


def _question_row(version_id: int, place: int, question: Question) -> dict[str, object]:
    return {
        "version": version_id,
        "place": place,
        "key": question.key,
        "kind": question.kind,
        "text": question.text,
        "section": question.section,
        "hint": question.hint,
        "is_obligatory": question.is_obligatory,
        "meaning": question.meaning,
        "lowest": question.lowest,
        "highest": question.highest,
    }


def keep_forms(
    file: CentreFile,
    drafts: Sequence[FormDraft],
    label: str,
    progress: Progress = UNWATCHED,
) -> Changes:
    """Enter many forms as one operation named `label`: whole or not at all."""
    with file.operation(label) as running:
        kept_forms(file, drafts, progress)
    return running.changes
