"""The script of the page says what the program says: the same path, the same answers."""

import json
import string
from typing import cast

import pytest
from helpers.electronic_form import ANSWERS, FORM_ID, QUESTIONS, Filled, FormScript
from helpers.electronic_form import given as as_given
from hypothesis import given, settings
from hypothesis import strategies as st

from kcentre.language.typed import tidy_lines
from kcentre.surveys.electronic.reading import read_reply
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.routing import path
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.values import CHOSEN_FROM_OPTIONS, END, SCALE, QuestionKind

KEYS = [f"q{number}" for number in range(1, 8)]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)
MARKED = settings(max_examples=90)


@st.composite
def questionnaires(draw: st.DrawFn) -> tuple[Question, ...]:
    """Draw questions with rules that lead forward, back, to themselves and to nowhere."""
    questions = []
    for key in KEYS[: draw(st.integers(1, len(KEYS)))]:
        kind = draw(st.sampled_from(QuestionKind))
        count = draw(st.integers(1, 4)) if kind in CHOSEN_FROM_OPTIONS else 0
        leads = st.sampled_from(["", "", END, "gone", *KEYS])
        options = tuple(
            Option(f"ответ {place}", f"o{place}", is_other=place == 3, leads_to=draw(leads))
            for place in range(count)
        )
        questions.append(Question(key, kind, options, key, is_obligatory=draw(st.booleans())))
    return tuple(questions)


@st.composite
def filled_questionnaires(
    draw: st.DrawFn,
) -> tuple[tuple[Question, ...], dict[str, Answer]]:
    questions = draw(questionnaires())
    answers = {question.key: draw(answers_to(question)) for question in questions}
    return questions, answers


def answers_to(question: Question) -> st.SearchStrategy[Answer]:
    keys = [option.key for option in question.options]
    nothing = st.just(Answer())
    if question.kind is QuestionKind.SEVERAL:
        chosen = st.lists(st.sampled_from(keys), unique=True).map(sorted)
        return st.builds(lambda some, text: Answer(tuple(some), None, text), chosen, TEXTS)
    if question.has_options:
        return nothing | st.builds(lambda one, text: Answer((one,), None, text),
                                   st.sampled_from(keys), TEXTS)  # fmt: skip
    if question.kind is QuestionKind.SCALE:
        return nothing | st.sampled_from(SCALE).map(lambda mark: Answer(number=mark))
    if question.kind is QuestionKind.NUMBER:
        return nothing | st.integers(0, 10**6).map(lambda number: Answer(number=number / 8))
    return TEXTS.map(lambda text: Answer(text=text))


def table_of(questions: tuple[Question, ...]) -> dict[str, object]:
    """Return the table of a page with these questions."""
    asked = [
        {
            "key": question.key,
            "kind": question.kind.value,
            "place": place,
            "obligatory": question.is_obligatory,
            "options": [
                {"key": option.key, "other": option.is_other, "to": option.leads_to}
                for option in question.options
            ],
        }
        for place, question in enumerate(questions, start=1)
    ]
    return {"code": "К7М", "version": 3, "name": "Анкета", "email": "", "questions": asked}


def kept(question: Question, answer: Answer) -> Answer:
    """Return what a reply should carry of an answer."""
    other = question.other
    has_text = question.kind is QuestionKind.TEXT or (
        other is not None and other.key in answer.options
    )
    return Answer(answer.options, answer.number, tidy_lines(answer.text) if has_text else "")


@MARKED
@given(filled_questionnaires())
def test_the_same_questions_are_asked(
    form_script: FormScript, filled: tuple[tuple[Question, ...], dict[str, Answer]]
) -> None:
    questions, answers = filled
    shown = {key: as_given(answer) for key, answer in answers.items()}
    asked = form_script.call("path", table_of(questions)["questions"], shown)
    assert tuple(cast("list[str]", asked)) == path(questions, answers)


@MARKED
@given(filled_questionnaires())
def test_what_is_written_is_read(
    form_script: FormScript, filled: tuple[tuple[Question, ...], dict[str, Answer]]
) -> None:
    questions, answers = filled
    text = form_script.reply(Filled(table_of(questions), answers, family="С-0142"))
    reading = read_reply(text)
    assert reading.unread == ()
    (reply,) = reading.replies
    assert (reply.code, reply.version, reply.id) == ("К7М", 3, FORM_ID)
    assert (reply.day.isoformat(), reply.family_code) == ("2026-11-22", "С-0142")
    asked = path(questions, answers)
    by_key = {question.key: question for question in questions}
    wanted = {key: kept(by_key[key], answers[key]) for key in asked}
    assert dict(reply.answers) == {
        key: answer for key, answer in wanted.items() if not answer.is_empty
    }


def problems(script: FormScript, answers: dict[str, Answer]) -> dict[str, str]:
    shown = {key: as_given(answer) for key, answer in answers.items()}
    found = script.call("problems", table_of(QUESTIONS)["questions"], shown)
    return {one["key"]: one["sentence"] for one in cast("list[dict[str, str]]", found)}


def test_what_is_lacking_is_said_question_by_question(form_script: FormScript) -> None:
    assert problems(form_script, {"q7": Answer(text="да")}) == {
        "q1": "Выберите один ответ.",
        "q5": "Отметьте хотя бы один ответ.",
    }
    assert problems(form_script, dict(ANSWERS)) == {}


def test_an_empty_form_is_not_ready(form_script: FormScript) -> None:
    asked = [{"key": "q1", "kind": "text", "obligatory": False, "options": []}]
    assert form_script.call("problems", asked, {}) == [
        {"key": "q1", "sentence": "Ответьте хотя бы на один вопрос."}
    ]


def test_a_skipped_question_is_not_lacking(form_script: FormScript) -> None:
    ended = {"q1": Answer(("o1",)), "q3": Answer(("o3",))}
    assert problems(form_script, ended) == {}
    shown = {key: as_given(answer) for key, answer in ended.items()}
    assert form_script.call("progress", table_of(QUESTIONS)["questions"], shown) == {
        "answered": 2,
        "total": 3,
    }


@pytest.mark.parametrize(
    ("typed", "number"),
    [("2", 2), ("2,5", 2.5), (" 1\u00a0200 ", 1200), ("0", 0), ("два", None), ("-1", None),
     ("", None), ("1e5", None), ("1,2,3", None)],
)  # fmt: skip
def test_numbers_are_read_as_they_are_written(
    form_script: FormScript, typed: str, number: float | None
) -> None:
    assert form_script.call("numberIn", typed) == number


def test_half_an_emoji_is_no_trouble(form_script: FormScript) -> None:
    answers = {**ANSWERS, "q7": Answer(text="спасибо \ud83d 😀")}
    (reply,) = read_reply(form_script.reply(Filled(table_of(QUESTIONS), answers))).replies
    assert reply.answers["q7"].text == "спасибо ? 😀"


def test_a_text_is_cut_where_the_box_ends(form_script: FormScript) -> None:
    answers = {**ANSWERS, "q7": Answer(text="😀" * 1500)}
    (reply,) = read_reply(form_script.reply(Filled(table_of(QUESTIONS), answers))).replies
    assert reply.answers["q7"].text == "😀" * 1000


def test_a_letter_too_long_for_a_link_has_none(form_script: FormScript) -> None:
    table = {**table_of(QUESTIONS), "email": "kc@detsad7.ru"}
    short = Filled(table, {"q1": Answer(("o1",))})
    long = Filled(table, {**ANSWERS, "q7": Answer(text="много слов " * 100)})
    assert str(form_script.call("letterLink", table, short.as_json)).startswith(
        "mailto:kc@detsad7.ru?subject=%D0%9E"
    )
    assert form_script.call("letterLink", table, long.as_json) == ""
    assert form_script.call("letterLink", table_of(QUESTIONS), short.as_json) == ""


def test_the_block_is_plain_letters(form_script: FormScript) -> None:
    content = json.dumps({"r": "К7М", "t": "ёж ?>~ÿ" * 40}, ensure_ascii=False)
    lines = str(form_script.call("block", content)).splitlines()
    assert lines[0] == "КЦ-ОТВЕТ 1"
    assert lines[-1].startswith("КОНЕЦ ")
    allowed = {*string.ascii_letters, *string.digits, "+", "/"}
    assert all(set(line) <= allowed and len(line) <= 64 for line in lines[1:-1])


def test_the_file_is_named_by_the_round_and_a_short_number(form_script: FormScript) -> None:
    filled = Filled(table_of(QUESTIONS), dict(ANSWERS))
    name = form_script.call("fileName", filled.about, filled.as_json)
    (reply,) = read_reply(form_script.reply(filled)).replies
    assert name == f"Ответ К7М {reply.number}.kcanswer.txt"
