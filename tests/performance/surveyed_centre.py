"""A centre that asked 20 000 parents 30 questions twice, and then 100; kept in build/bench."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from random import Random

from kcentre import storage
from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.storage import CentreFile
from kcentre.storage.driver import Row
from kcentre.surveys.values import QuestionKind

from .centres import FOLDER

FORMS, FEW_FORMS = 20_000, 100
ROUNDS = {1: FORMS, 2: FORMS, 3: FEW_FORMS}
EARLIER, LATER, SMALL = ROUNDS
KINDS = (
    *[QuestionKind.ONE] * 14,
    *[QuestionKind.SEVERAL] * 8,
    *[QuestionKind.SCALE] * 4,
    QuestionKind.YES_NO,
    QuestionKind.NUMBER,
    *[QuestionKind.TEXT] * 2,
)
ONE, OTHER_ONE, SEVERAL, OTHER_SEVERAL = 1, 2, 15, 16
"""Numbers of questions, which are their ids too: of one choice, of several."""

OPTIONS = {QuestionKind.ONE: 5, QuestionKind.SEVERAL: 10, QuestionKind.YES_NO: 3}
_MOST_CHOSEN = 4
_UNANSWERED = 0.05
_QUESTION = ("id", "version_id", "place", "key", "kind", "text")
_OPTION = ("question_id", "place", "key", "label", "is_other")
_ROUND = ("id", "questionnaire_id", "version_id", "title", "title_key", "code", "starts")
_FORM = ("id", "round_id", "version_id", "number", "filled_on", "entered_on")
_ANSWER = ("form_id", "question_id", "option_id", "number", "text")


def surveyed_centre() -> Path:
    """Return the path of the centre, to be read only."""
    path = FOLDER / f"surveyed-{_shape()}.kcentre"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for outdated in FOLDER.glob("surveyed-*"):
            outdated.unlink()
        part = path.with_suffix(".making.kcentre")
        with found_centre(part, Passport("Детский сад № 7 «Ласточка»")) as file:
            _fill(file)
        part.rename(path)
    return path


def _fill(file: CentreFile) -> None:
    with file.operation("Добавлена анкета"):
        row: list[Row] = [("Изучение спроса", "изучение спроса", "demand")]
        file.db.insert_many("questionnaire", ("title", "title_key", "purpose"), row)
        version: list[Row] = [(1, 1, "2025-09-01")]
        names = ("questionnaire_id", "number", "made_on")
        file.db.insert_many("questionnaire_version", names, version)
        file.db.insert_many("question", _QUESTION, list(_questions()))
        file.db.insert_many("question_option", _OPTION, list(_options()))
        asked: list[Row] = [
            (each, 1, 1, f"осень {2024 + each}", f"осень {2024 + each}", f"К{each}", "2025-09-01")
            for each in ROUNDS
        ]
        file.db.insert_many("survey_round", _ROUND, asked)
    first_options = {
        question: option
        for option, question in file.db.run(
            "SELECT min(id), question_id FROM question_option GROUP BY question_id"
        ).fetchall()
    }
    last = 0
    for each, count in ROUNDS.items():
        with file.operation("Внесены анкеты"):
            numbers = range(last + 1, last + count + 1)
            last, day = last + count, f"{2024 + each}-09-14"
            forms: list[Row] = [
                (form, each, 1, number, day, day) for number, form in enumerate(numbers, 1)
            ]
            file.db.insert_many("survey_form", _FORM, forms)
            answers = list(_answers(Random(each), numbers, first_options))
            file.db.insert_many("survey_answer", _ANSWER, answers)


def _questions() -> Iterator[Row]:
    for number, kind in enumerate(KINDS, 1):
        yield number, 1, number, f"q{number}", kind, f"Вопрос {number}?"


def _options() -> Iterator[Row]:
    for number, kind in enumerate(KINDS, 1):
        for option in range(1, OPTIONS.get(kind, 0) + 1):
            is_other = option == OPTIONS[kind] and kind is not QuestionKind.YES_NO
            yield number, option, f"o{option}", f"Вариант {option}", is_other


def _answers(chance: Random, forms: range, first_options: dict[int, int]) -> Iterator[Row]:
    for form in forms:
        for question, kind in enumerate(KINDS, 1):
            if chance.random() < _UNANSWERED:
                continue
            first = first_options.get(question, 0)
            options = range(first, first + OPTIONS.get(kind, 0))
            if kind in (QuestionKind.ONE, QuestionKind.YES_NO):
                yield form, question, chance.choice(options), None, ""
            elif kind is QuestionKind.SEVERAL:
                for option in chance.sample(options, chance.randint(1, _MOST_CHOSEN)):
                    text = "наше слово" if option == options[-1] else ""
                    yield form, question, option, None, text
            elif kind is QuestionKind.TEXT:
                yield form, question, None, None, f"Пожелание {chance.randint(1, 999)}"
            else:
                most = 5 if kind is QuestionKind.SCALE else 84
                yield form, question, None, float(chance.randint(1, most)), ""


def _shape() -> str:
    """Return a word that changes when the shape of a centre's file, or its filling, does."""
    shapes = [path for folder in storage.__path__ for path in Path(folder).glob("schema_*.py")]
    digest = hashlib.sha256()
    for path in (*sorted(shapes), Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
