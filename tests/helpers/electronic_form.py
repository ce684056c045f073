"""The script of the electronic form run beside the program, and replies made with it."""

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtQml import QJSEngine, QJSValue
from PySide6.QtWidgets import QApplication

from kcentre.centre.queries import passport
from kcentre.storage import CentreFile
from kcentre.surveys.electronic.page import about
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.queries import questionnaires, version
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.questionnaires.verbs import add_questionnaire
from kcentre.surveys.rounds.queries import round_line, rounds
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.values import END, Purpose, QuestionKind

SCRIPT = Path(__file__).resolve().parents[2] / "resources" / "forms" / "electronic_answers.js"
FORM_ID = "00ff10a2b3c4d5e6"
STARTS = dt.date(2026, 1, 12)

QUESTIONS = (
    Question(
        "Кем Вы приходитесь ребёнку?",
        QuestionKind.ONE,
        (Option("мать", "o1"), Option("отец", "o2"), Option("другое", "o3", is_other=True)),
        "q1",
        section="О Вас",
        is_obligatory=True,
    ),
    Question("Сколько детей в семье?", QuestionKind.NUMBER, key="q2", hint="Впишите цифрами."),
    Question(
        "Посещает ли ребёнок сад?",
        QuestionKind.YES_NO,
        (
            Option("да", "o1", leads_to="q5"),
            Option("нет", "o2"),
            Option("затрудняюсь ответить", "o3", leads_to=END),
        ),
        "q3",
    ),
    Question("Почему не посещает?", QuestionKind.TEXT, key="q4"),
    Question(
        "Какая помощь нужна?",
        QuestionKind.SEVERAL,
        (
            Option("методическая", "o1"),
            Option("никакая", "o2"),
            Option("другое", "o3", is_other=True),
        ),
        "q5",
        section="Что нужно",
        is_obligatory=True,
    ),
    Question("Удобно ли время?", QuestionKind.SCALE, key="q6", lowest="нет", highest="да"),
    Question("Пожелания", QuestionKind.TEXT, key="q7"),
)
ANSWERS = {
    "q1": Answer(("o1",)),
    "q2": Answer(number=2),
    "q3": Answer(("o1",)),
    "q5": Answer(("o1", "o3"), text="совет логопеда"),
    "q6": Answer(number=5),
    "q7": Answer(text="Спасибо!"),
}


@dataclass(frozen=True)
class Filled:
    """What a parent did with a page: its table, the answers, and who and when."""

    about: dict[str, object]
    answers: dict[str, Answer]
    form_id: str = FORM_ID
    day: str = "2026-11-22"
    family: str = ""

    @property
    def as_json(self) -> dict[str, object]:
        return {
            "id": self.form_id,
            "day": self.day,
            "family": self.family,
            "answers": {key: given(answer) for key, answer in self.answers.items()},
        }


def given(answer: Answer) -> dict[str, object]:
    return {"options": list(answer.options), "number": answer.number, "text": answer.text}


class FormScript:
    """`KCAnswers` of the page, called with plain values."""

    def __init__(self) -> None:
        self._engine = QJSEngine()
        self._run(SCRIPT.read_text(encoding="utf-8"))

    def call(self, name: str, *values: object) -> object:
        passed = ", ".join(f"JSON.parse({json.dumps(json.dumps(value))})" for value in values)
        return json.loads(self._run(f"JSON.stringify(KCAnswers.{name}({passed}))"))

    def _run(self, script: str) -> str:
        answer = cast("QJSValue", self._engine.evaluate(script))  # the stubs say otherwise
        assert not answer.isError(), answer.toString()
        return answer.toString()

    def reply(self, filled: Filled) -> str:
        return str(self.call("replyText", filled.about, filled.as_json))


def begin_round(
    file: CentreFile,
    questions: tuple[Question, ...] = QUESTIONS,
    title: str = "Изучение спроса",
    purpose: Purpose = Purpose.DEMAND,
) -> int:
    """Add a questionnaire with a round of it; return the round's id."""
    draft = QuestionnaireDraft(title, purpose, "Здравствуйте!", "Спасибо!", questions)
    add_questionnaire(file, draft)
    questionnaire_id = questionnaires(file)[0].id
    start_round(file, RoundDraft(questionnaire_id, "осень 2026", STARTS, target=80))
    return next(one.id for one in rounds(file) if one.questionnaire_id == questionnaire_id)


def about_round(file: CentreFile, round_id: int) -> dict[str, object]:
    """Return the table that the script of a round's page is given."""
    line = round_line(file, round_id)
    table = about(version(file, line.version_id), line, passport(file))
    read: dict[str, object] = json.loads(table)
    return read


@pytest.fixture(scope="session")
def form_script(qapp: QApplication) -> FormScript:
    return FormScript()
