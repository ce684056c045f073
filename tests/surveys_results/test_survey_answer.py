"""What the command `survey-figures` says, as JSON and as text."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from helpers.survey_rows import (
    Given,
    MadeVersion,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    asks,
    free,
)

from kcentre.__main__ import main
from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.results.answer import survey_answer, survey_text
from kcentre.surveys.values import QuestionKind

QUESTIONS = (
    asks("Кем Вы приходитесь ребёнку?", "мать", "отец", "опекун"),
    asks("Какая помощь нужна?", "методическая", "консультативная", kind=QuestionKind.SEVERAL),
    asks("Знаете ли Вы о центре?", kind=QuestionKind.YES_NO),
    asks("Насколько Вы готовы? (1–5)", kind=QuestionKind.SCALE),
    asks("Сколько детей?", kind=QuestionKind.NUMBER),
    asks("Ваши пожелания", kind=QuestionKind.TEXT),
)
MARKS = [1] * 21 + [2] * 19 + [3] * 15 + [4] * 14 + [5] * 11


def asked(file: CentreFile) -> MadeVersion:
    made = add_questionnaire_rows(file, QUESTIONS, "Изучение спроса, осёл")
    round_id = add_round_rows(file, made, "осень 2026")
    full: Mapping[str, Given] = {
        "q1": "o1",
        "q2": ("o1", "o2"),
        "q3": "o2",
        "q5": 2,
        "q6": free("спасибо"),
    }
    add_form_rows(file, made, round_id, [full, {"q1": "o2", "q2": ("o2",)}])
    add_form_rows(file, made, round_id, [{"q4": mark} for mark in MARKS], first_number=9)
    return made


def test_answer_is_of_the_contract(centre: CentreFile) -> None:
    asked(centre)
    assert survey_answer(centre, "изучение СПРОСА, осел") == {
        "title": "Изучение спроса, осёл",
        "responses": 82,
        "questions": [
            {
                "text": "Кем Вы приходитесь ребёнку?",
                "kind": "one",
                "n": 2,
                "options": {"мать": 1, "отец": 1},
                "mean": None,
            },
            {
                "text": "Какая помощь нужна?",
                "kind": "several",
                "n": 2,
                "options": {"методическая": 1, "консультативная": 2},
                "mean": None,
            },
            {
                "text": "Знаете ли Вы о центре?",
                "kind": "one",
                "n": 1,
                "options": {"нет": 1},
                "mean": None,
            },
            {
                "text": "Насколько Вы готовы? (1–5)",
                "kind": "scale",
                "n": 80,
                "options": {"1": 21, "2": 19, "3": 15, "4": 14, "5": 11},
                "mean": 2.69,
            },
            {"text": "Сколько детей?", "kind": "number", "n": 1, "options": {}, "mean": 2.0},
            {"text": "Ваши пожелания", "kind": "text", "n": 1, "options": {}, "mean": None},
        ],
    }


def test_a_title_is_of_all_rounds_a_name_of_one(centre: CentreFile) -> None:
    made = asked(centre)
    spring = add_round_rows(centre, made, "весна 2027")
    add_form_rows(centre, made, spring, [{"q1": "o1"}])
    responses = {
        title: survey_answer(centre, title)["responses"]
        for title in ("Изучение спроса, осёл", "Изучение спроса, осёл, весна 2027", "Осень 2026")
    }
    assert list(responses.values()) == [83, 1, 82]
    assert survey_answer(centre, "весна 2027")["title"] == "Изучение спроса, осёл, весна 2027"


def test_a_round_of_two_questionnaires_must_be_named_whole(centre: CentreFile) -> None:
    asked(centre)
    other = add_questionnaire_rows(centre, QUESTIONS, "Готовность")
    add_round_rows(centre, other, "осень 2026")
    with pytest.raises(Refused, match="несколько: назовите один — «Готовность, осень 2026»"):
        survey_answer(centre, "осень 2026")
    assert survey_answer(centre, "Готовность, осень 2026")["responses"] == 0


def test_an_unknown_title_is_answered_with_the_known(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="«Нет такой» нет: пока нет ни одной анкеты"):
        survey_answer(centre, "Нет такой")
    asked(centre)
    known = "В центре есть: «Изучение спроса, осёл», «Изучение спроса, осёл, осень 2026»."
    with pytest.raises(Refused, match=re.escape(known)):
        survey_answer(centre, "Нет такой")


def test_a_questionnaire_that_was_never_handed_out(centre: CentreFile) -> None:
    add_questionnaire_rows(centre, QUESTIONS, "Готовность")
    with pytest.raises(Refused, match="ещё не было"):
        survey_answer(centre, "Готовность")


def test_text_is_for_reading(centre: CentreFile) -> None:
    asked(centre)
    lines = survey_text(centre, "осень 2026").replace("\u00a0", " ").splitlines()
    assert lines[0] == "Изучение спроса, осёл, осень 2026: 82 анкеты"
    assert "1. Кем Вы приходитесь ребёнку? (n = 2)" in lines
    assert "   мать: 1 (50,0 %, от 9,5 до 90,5)" in lines
    assert "   в среднем 2,69 (от 2,38 до 3,00)" in lines
    assert "   1 ответ своими словами" in lines


def test_text_of_nothing(centre: CentreFile) -> None:
    add_round_rows(centre, add_questionnaire_rows(centre, QUESTIONS[:1]))
    lines = survey_text(centre, "осень 2026").splitlines()
    assert lines[-1] == "   нет данных"


def test_the_command_prints_one_object(
    centre: CentreFile, centre_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(centre)
    centre.close()
    assert main(["--centre", str(centre_path), "survey-figures", "осень 2026", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["responses"] == 82
    assert main(["--centre", str(centre_path), "survey-figures", "осень 2026"]) == 0
    assert "в среднем 2,69" in capsys.readouterr().out
    assert main(["--centre", str(centre_path), "survey-figures", "нет"]) == 1
    assert "В центре есть" in capsys.readouterr().err
