"""Free answers: listed, searched, coded by topics, counted."""

import datetime as dt

import pytest
from helpers.journal_rows import topic_id
from helpers.survey_rows import (
    FIRST_DAY,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    asks,
    free,
    other,
)

from kcentre.centre.queries import topics
from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.results.coding import switch_topic
from kcentre.surveys.results.free_answers import (
    FreeAnswerFilter,
    FreeAnswers,
    add_topics,
    suggested_topics,
    topic_counts,
)
from kcentre.surveys.results.records import FreeAnswerLine
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.results.topic_hints import hinted
from kcentre.surveys.values import QuestionKind

QUESTIONS = (
    asks("Кем Вы приходитесь ребёнку?", "мать", "другое"),
    asks("Ваши пожелания", kind=QuestionKind.TEXT),
    asks("Что мешает?", kind=QuestionKind.TEXT),
)


@pytest.fixture
def scope(centre: CentreFile) -> Scope:
    """Return a round of four forms, with five texts."""
    made = add_questionnaire_rows(centre, QUESTIONS)
    round_id = add_round_rows(centre, made)
    week = dt.timedelta(7)
    add_form_rows(
        centre,
        made,
        round_id,
        [{"q1": other("o2", "бабушка"), "q2": free("Больше логопеда!")}, {"q1": "o1"}],
    )
    late = [{"q2": free("Ребёнок плачет, не привык"), "q3": free("Ничего")}]
    add_form_rows(centre, made, round_id, late, filled_on=FIRST_DAY + week, first_number=7)
    unnumbered = [{"q2": free("Спасибо, Ёлка")}]
    add_form_rows(centre, made, round_id, unnumbered, filled_on=None, first_number=None)
    return Scope((round_id,))


def listed(file: CentreFile, wanted: FreeAnswerFilter) -> list[FreeAnswerLine]:
    answers = FreeAnswers(wanted)
    count = answers.count(file)
    lines = answers.page(file, 0, 100)
    assert len(lines) == count
    return lines


def texts(file: CentreFile, wanted: FreeAnswerFilter) -> list[str]:
    return [line.text for line in listed(file, wanted)]


def test_everything_written_is_listed_newest_first(centre: CentreFile, scope: Scope) -> None:
    lines = listed(centre, FreeAnswerFilter(scope))
    assert [line.text for line in lines] == [
        "Ничего",
        "Ребёнок плачет, не привык",
        "Спасибо, Ёлка",
        "Больше логопеда!",
        "бабушка",
    ]
    assert [(line.option, line.question) for line in lines[-2:]] == [
        ("", "Ваши пожелания"),
        ("другое", "Кем Вы приходитесь ребёнку?"),
    ]
    assert [(line.form_number, line.day) for line in lines[1:4]] == [
        (7, FIRST_DAY + dt.timedelta(7)),
        (None, None),
        (1, FIRST_DAY),
    ]


def test_one_question_at_a_time(centre: CentreFile, scope: Scope) -> None:
    assert texts(centre, FreeAnswerFilter(scope, "q3")) == ["Ничего"]
    assert texts(centre, FreeAnswerFilter(scope, "q1")) == ["бабушка"]
    assert texts(centre, FreeAnswerFilter(scope, "q99")) == []


@pytest.mark.parametrize("typed", ["логопед", "ЛОГОПЕДА больше", "kjujgtl"])
def test_search_forgives(centre: CentreFile, scope: Scope, typed: str) -> None:
    assert texts(centre, FreeAnswerFilter(scope, search=typed)) == ["Больше логопеда!"]


def test_search_takes_yo_for_ye(centre: CentreFile, scope: Scope) -> None:
    assert texts(centre, FreeAnswerFilter(scope, search="елка")) == ["Спасибо, Ёлка"]
    assert texts(centre, FreeAnswerFilter(scope, search="ребенок")) == ["Ребёнок плачет, не привык"]


def test_other_rounds_are_not_listed(centre: CentreFile, scope: Scope) -> None:
    assert texts(centre, FreeAnswerFilter(Scope((99,)))) == []
    days = Scope(scope.round_ids, first=FIRST_DAY + dt.timedelta(1))
    assert len(texts(centre, FreeAnswerFilter(days))) == 2


def test_position_of_an_answer(centre: CentreFile, scope: Scope) -> None:
    answers = FreeAnswers(FreeAnswerFilter(scope))
    answers.count(centre)
    last = answers.page(centre, 4, 1)[0]
    assert last.id == last.answer_id
    assert answers.position(centre, last.id) == 4
    assert answers.position(centre, 999) is None


def ids(file: CentreFile, scope: Scope, *wanted: str) -> list[int]:
    found = {line.text: line.id for line in listed(file, FreeAnswerFilter(scope))}
    return [found[text] for text in wanted]


def test_several_topics_for_several_answers(centre: CentreFile, scope: Scope) -> None:
    answers = ids(centre, scope, "Больше логопеда!", "Ничего")
    speech, school = topic_id(centre, "Т02"), topic_id(centre, "Т07")
    changes = add_topics(centre, answers, [speech, school])
    assert changes.label == "Темы 2\u00a0свободных ответов"
    coded = [line for line in listed(centre, FreeAnswerFilter(scope)) if line.topics]
    assert {line.text for line in coded} == {"Больше логопеда!", "Ничего"}
    assert coded[0].topics == ("Речевое развитие", "Подготовка к школе")
    assert coded[0].topic_ids == (speech, school)
    switch_topic(centre, answers[:1], speech)
    counts = topic_counts(centre, scope)
    assert (counts.answers, counts.coded) == (5, 2)
    assert [(each.code, each.share.count, each.share.percent) for each in counts.topics] == [
        ("Т07", 2, 40.0),
        ("Т02", 1, 20.0),
    ]
    assert topic_counts(centre, scope, "q3").answers == 1
    switch_topic(centre, answers, school)
    switch_topic(centre, answers[1:], speech)
    assert topic_counts(centre, scope).topics == ()


def test_adding_keeps_what_was_found_before(centre: CentreFile, scope: Scope) -> None:
    (answer,) = ids(centre, scope, "Ничего")
    speech, school = topic_id(centre, "Т02"), topic_id(centre, "Т07")
    add_topics(centre, [answer], [speech])
    add_topics(centre, [answer, answer], [speech, school])
    assert listed(centre, FreeAnswerFilter(scope, "q3"))[0].topic_ids == (speech, school)


def test_coding_can_be_undone(centre: CentreFile, scope: Scope) -> None:
    (answer,) = ids(centre, scope, "Ничего")
    add_topics(centre, [answer], [topic_id(centre, "Т02")])
    add_topics(centre, [answer], [topic_id(centre, "Т07")])
    centre.undo()
    assert listed(centre, FreeAnswerFilter(scope, "q3"))[0].topics == ("Речевое развитие",)
    centre.undo()
    assert listed(centre, FreeAnswerFilter(scope, "q3"))[0].topics == ()
    centre.redo()
    assert listed(centre, FreeAnswerFilter(scope, "q3"))[0].topics == ("Речевое развитие",)


def test_answers_by_topic(centre: CentreFile, scope: Scope) -> None:
    speech = topic_id(centre, "Т02")
    add_topics(centre, ids(centre, scope, "Ничего"), [speech])
    assert texts(centre, FreeAnswerFilter(scope, topic_id=speech)) == ["Ничего"]
    assert "Ничего" not in texts(centre, FreeAnswerFilter(scope, uncoded=True))
    assert len(texts(centre, FreeAnswerFilter(scope, uncoded=True))) == 4


def test_only_free_answers_can_be_coded(centre: CentreFile, scope: Scope) -> None:
    speech = topic_id(centre, "Т02")
    (chosen,) = centre.db.run("SELECT min(id) FROM survey_answer WHERE text = ''").fetchone()
    for wrong in (chosen, 999):
        with pytest.raises(Refused, match="уже нет"):
            add_topics(centre, [wrong], [speech])
    with pytest.raises(Refused, match="темы уже нет"):
        add_topics(centre, ids(centre, scope, "Ничего"), [999])


def test_topics_are_offered_by_words(centre: CentreFile, scope: Scope) -> None:
    wanted = ids(centre, scope, "Больше логопеда!", "Ребёнок плачет, не привык", "Ничего")
    speech, settling = topic_id(centre, "Т02"), topic_id(centre, "Т01")
    assert suggested_topics(centre, wanted) == {wanted[0]: (speech,), wanted[1]: (settling,)}
    add_topics(centre, wanted[:1], [speech])
    assert suggested_topics(centre, wanted[:1]) == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Подготовка к школе", "Т07"),
        ("Плохо говорит, ЗВУКИ", "Т02"),
        ("Истерики в магазине", "Т04"),
        ("Приёмная семья, опека", "Т13"),
        ("Гаджеты и мультики", "Т14"),
    ],
)
def test_hints_of_the_usual_topics(centre: CentreFile, text: str, code: str) -> None:
    assert topic_id(centre, code) in hinted(text, topics(centre))


@pytest.mark.parametrize("text", ["", "Спасибо за работу центра!", "Всё хорошо", "детский сад"])
def test_nothing_is_hinted_at(centre: CentreFile, text: str) -> None:
    assert hinted(text, topics(centre)) == ()
