"""What the invented families answered when they were asked: a survey each autumn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from kcentre.demo.chances import one_of
from kcentre.demo.rows import Batch
from kcentre.demo.wishes import CHOSEN, CONCLUSION, GROWN, WISHES
from kcentre.journal.ratings.codes import DIGITS, LETTERS
from kcentre.language import fold
from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.routing import Route
from kcentre.surveys.forms.rows import AnswerRows
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.ready import ready_draft
from kcentre.surveys.questionnaires.records import Question, Version
from kcentre.surveys.questionnaires.shaping import shaped
from kcentre.surveys.questionnaires.writing import write_questionnaire
from kcentre.surveys.rounds.titles import usual_title
from kcentre.surveys.tables import (
    QuestionnaireVersion,
    SurveyConclusion,
    SurveyRound,
)
from kcentre.surveys.values import Meaning, QuestionKind, Source

_BEGINS, _LASTS, _ENTERED_AFTER = (9, 10), timedelta(30), timedelta(3)
_CONCLUDED_AFTER = timedelta(14)
_FORMS, _TARGET = (67, 84), 80
_ON_PAPER, _ANSWERS_ANYWAY, _WRITES = 0.85, 0.94, 0.3


@dataclass(frozen=True, slots=True)
class _Asking:
    """One autumn: when it began, how many forms came back, whether the head has concluded."""

    begins: date
    forms: int
    is_concluded: bool


def ask_families(file: CentreFile, seed: int, last: date) -> None:
    """Write the surveys of the last two autumns up to the day `last`.

    They have a chance of their own: the journal of a seed stays what it was before there were any.
    The newest waits for its conclusion: that is what the learner may try.
    """
    chance = Random(f"surveys {seed}")  # noqa: S311 — invents people, guards nothing
    questionnaire_id = write_questionnaire(file, shaped(ready_draft(file, "demand")))
    earlier = _autumn_before(last - timedelta(365))
    askings = (
        _Asking(earlier, _FORMS[0], is_concluded=True),
        _Asking(_autumn_before(last), _FORMS[1], is_concluded=False),
    )
    QuestionnaireVersion.update(made_on=earlier.isoformat()).execute(file.db)
    survey = _Survey(file, chance, newest(file, questionnaire_id))
    for asking in askings:
        survey.ask(asking)


def _autumn_before(last: date) -> date:
    """Return the newest day on which a survey begins that is over by the day `last`."""
    begins = last.replace(month=_BEGINS[0], day=_BEGINS[1])
    over = begins + _LASTS + _ENTERED_AFTER
    return begins if over <= last else begins.replace(year=begins.year - 1)


def round_codes(chance: Random) -> Iterator[str]:
    """Yield codes of rounds, each another one."""
    given = set()
    while True:
        code = "".join(one_of(chance, tuple(part)) for part in (LETTERS, DIGITS, LETTERS))
        if code not in given:
            given.add(code)
            yield code


class _Survey:
    """Writes what came of asking one version of a questionnaire."""

    def __init__(self, file: CentreFile, chance: Random, version: Version) -> None:
        self._file, self._chance, self._version = file, chance, version
        self._rows, self._route = AnswerRows(version.questions), Route(version.questions)
        self._codes = round_codes(chance)
        self._batch = Batch()
        self._form_id = 0

    def ask(self, asking: _Asking) -> None:
        """Write a round with its forms and its conclusion."""
        title = usual_title(asking.begins)
        fields = {
            "questionnaire": self._version.questionnaire_id,
            "version": self._version.id,
            "title": title,
            "title_key": fold(title),
            "code": next(self._codes),
            "starts": asking.begins.isoformat(),
            "ends": (asking.begins + _LASTS).isoformat(),
            "target": _TARGET,
        }
        round_id = int(SurveyRound.insert(**fields).execute(self._file.db))
        likings = _likings(self._version, grown=not asking.is_concluded)
        for number in range(1, asking.forms + 1):
            self._write_form(round_id, number, asking.begins)
            self._write_answers(dict(_answers(self._chance, self._version, likings)))
        self._batch.write(self._file)
        if asking.is_concluded:
            day = (asking.begins + _LASTS + _CONCLUDED_AFTER).isoformat()
            concluded = SurveyConclusion.insert(round=round_id, text=CONCLUSION, accepted_on=day)
            concluded.execute(self._file.db)

    def _write_form(self, round_id: int, number: int, begins: date) -> None:
        day = begins + timedelta(int(self._chance.random() * _LASTS.days))
        is_paper = self._chance.random() < _ON_PAPER
        self._form_id += 1
        row = (
            self._form_id,
            round_id,
            self._version.id,
            number if is_paper else None,
            Source.PAPER if is_paper else Source.ELECTRONIC,
            day.isoformat(),
            (day + _ENTERED_AFTER).isoformat(),
            "" if is_paper else f"{round_id}-{number}",
        )
        self._batch.add("survey_form", row)

    def _write_answers(self, answers: dict[str, Answer]) -> None:
        """Write the answers of the form that was written last."""
        asked = set(self._route.path(answers))
        kept = {key: answer for key, answer in answers.items() if key in asked}
        for row in self._rows.of(kept):
            self._batch.add("survey_answer", (self._form_id, *row))


def _likings(version: Version, *, grown: bool) -> dict[str, Mapping[str, float]]:
    """Return for each question how likely each of its options is, by their keys."""
    found: dict[str, Mapping[str, float]] = {}
    for question in version.questions:
        more = GROWN.get(question.meaning, {}) if grown else {}
        told = {**CHOSEN.get(question.meaning, {}), **more}
        found[question.key] = {
            option.key: told.get(option.code, 0.0 if option.is_other else 0.08)
            for option in question.options
        }
    return found


def _answers(
    chance: Random, version: Version, likings: Mapping[str, Mapping[str, float]]
) -> Iterator[tuple[str, Answer]]:
    for question in version.questions:
        if question.meaning is Meaning.WISHES:
            if chance.random() < _WRITES:
                yield question.key, Answer(text=one_of(chance, WISHES))
        elif question.is_obligatory or chance.random() < _ANSWERS_ANYWAY:
            chosen = _chosen(chance, question, likings[question.key])
            if chosen:
                yield question.key, Answer(chosen)


def _chosen(chance: Random, question: Question, liking: Mapping[str, float]) -> tuple[str, ...]:
    if question.kind is QuestionKind.SEVERAL:
        return tuple(key for key, part in liking.items() if chance.random() < part)
    keys = tuple(liking)
    return tuple(chance.choices(keys, [liking[key] for key in keys]))
