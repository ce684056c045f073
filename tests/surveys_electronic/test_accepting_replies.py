"""Replies are taken in once, by their own round, as one operation that can be undone."""

import datetime as dt
import json
from dataclasses import replace

import pytest
from helpers.electronic_form import ANSWERS, FORM_ID, QUESTIONS, STARTS, begin_round

from kcentre.families.records import Adult, Family
from kcentre.families.verbs import add_family
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.surveys.electronic.accepting import accept, accept_words, look_over
from kcentre.surveys.electronic.checking import (
    CAME_ALREADY,
    CAME_OTHERWISE,
    FROM_ANOTHER_ROUND,
    NOTHING_CHOSEN,
    ODD_DAY,
)
from kcentre.surveys.electronic.payload import reply_of
from kcentre.surveys.electronic.records import Reading, Reply, ReplyState, Unread
from kcentre.surveys.forms.queries import fingerprints, form
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.verbs import change_questionnaire
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.verbs import hand_out_newest, remove_round
from kcentre.surveys.values import Source


@pytest.fixture
def round_id(centre: CentreFile) -> int:
    return begin_round(centre)


def reply(centre: CentreFile, round_id: int, number: int = 0, **changed: object) -> Reply:
    line = round_line(centre, round_id)
    made = Reply(line.code, line.version, f"{number:016x}", today_here(), dict(ANSWERS))
    return replace(made, **changed)  # type: ignore[arg-type] # the fields that a test changes


def only_form(centre: CentreFile) -> int:
    (row,) = centre.db.run("SELECT id FROM survey_form").fetchall()
    return int(row[0])


def count(centre: CentreFile) -> int:
    return int(centre.db.run("SELECT COUNT(*) FROM survey_form").fetchone()[0])


def test_a_reply_becomes_a_form(centre: CentreFile, round_id: int) -> None:
    report = accept(centre, round_id, [reply(centre, round_id, id=FORM_ID)])
    assert (report.new, report.doubles, report.refused) == (1, 0, 0)
    kept = form(centre, only_form(centre))
    assert (kept.source, kept.filled_on, kept.number) == (Source.ELECTRONIC, today_here(), None)
    assert dict(kept.answers) == ANSWERS
    assert kept.family_code == ""
    assert fingerprints(centre, round_id) == {f"reply:{FORM_ID}": 1}


def test_the_same_reply_is_taken_once(centre: CentreFile, round_id: int) -> None:
    twice = [reply(centre, round_id), reply(centre, round_id)]
    assert accept(centre, round_id, twice).doubles == 1
    report = accept(centre, round_id, twice)
    assert (report.new, report.doubles) == (0, 2)
    assert {line.remark for line in report.lines} == {CAME_ALREADY}
    assert report.changes is not None
    assert not report.changes.rows
    assert count(centre) == 1


def test_a_corrected_reply_is_told(centre: CentreFile, round_id: int) -> None:
    accept(centre, round_id, [reply(centre, round_id)])
    corrected = reply(centre, round_id, answers={**ANSWERS, "q6": Answer(number=1)})
    assert accept(centre, round_id, [corrected]).lines[0].remark == CAME_OTHERWISE
    assert form(centre, only_form(centre)).answers["q6"].number == 5


def test_looking_over_writes_nothing(centre: CentreFile, round_id: int) -> None:
    reading = Reading((reply(centre, round_id, 1),), (Unread("фото.png", "Не ответ."),))
    report = look_over(centre, round_id, reading)
    assert [line.state for line in report.lines] == [ReplyState.NEW, ReplyState.REFUSED]
    assert (report.lines[0].answers, report.lines[0].number) == (6, "0001")
    assert count(centre) == 0


def test_accepting_is_undone_at_once(centre: CentreFile, round_id: int) -> None:
    accept(centre, round_id, [reply(centre, round_id, number) for number in range(12)])
    assert count(centre) == 12
    centre.undo()
    assert count(centre) == 0
    centre.redo()
    assert count(centre) == 12


def test_a_reply_of_another_round_goes_to_its_own(centre: CentreFile, round_id: int) -> None:
    other = begin_round(centre, title="Удовлетворённость")
    report = accept(centre, round_id, [reply(centre, other)])
    assert report.lines[0].remark == FROM_ANOTHER_ROUND
    assert report.lines[0].round == "Удовлетворённость, осень 2026"
    assert (round_line(centre, round_id).forms, round_line(centre, other).forms) == (0, 1)
    assert accept(centre, None, [reply(centre, other, 5)]).lines[0].remark == ""


def test_a_reply_of_another_centre_is_refused(centre: CentreFile, round_id: int) -> None:
    report = accept(centre, round_id, [reply(centre, round_id, code="Ж999Ж")])
    assert report.lines[0].remark.startswith("Опроса с кодом «Ж999Ж» в этом центре нет")
    assert (report.refused, count(centre)) == (1, 0)


def test_an_unknown_version_is_refused(centre: CentreFile, round_id: int) -> None:
    report = accept(centre, round_id, [reply(centre, round_id, version=2)])
    assert report.lines[0].remark.startswith("Версии 2 этой анкеты в центре нет")


@pytest.mark.parametrize(
    "answers",
    [
        {"q99": Answer(text="чужой вопрос")},
        {**ANSWERS, "q1": Answer(("o99",))},
        {**ANSWERS, "q1": Answer(("o1", "o2"))},
        {**ANSWERS, "q1": Answer(("o1",), text="не «другое»")},
        {**ANSWERS, "q2": Answer(text="два")},
        {**ANSWERS, "q6": Answer(number=6)},
        {**ANSWERS, "q7": Answer(number=6)},
    ],
)
def test_answers_that_do_not_fit_are_refused(
    centre: CentreFile, round_id: int, answers: dict[str, Answer]
) -> None:
    report = accept(centre, round_id, [reply(centre, round_id, answers=answers)])
    assert report.lines[0].remark == (
        "Ответ не подходит к вопросам анкеты «Изучение спроса»: его изменили."
    )
    assert count(centre) == 0


def test_a_reply_without_answers_is_refused(centre: CentreFile, round_id: int) -> None:
    report = accept(centre, round_id, [reply(centre, round_id, answers={})])
    assert report.lines[0].remark == NOTHING_CHOSEN


def test_a_reply_to_an_earlier_version_keeps_its_questions(
    centre: CentreFile, round_id: int
) -> None:
    early, later = reply(centre, round_id, 1), reply(centre, round_id, 2)
    accept(centre, round_id, [early])
    line = round_line(centre, round_id)
    draft = newest(centre, line.questionnaire_id).draft
    change_questionnaire(
        centre, line.questionnaire_id, replace(draft, questions=draft.questions[:-1])
    )
    hand_out_newest(centre, round_id)
    assert round_line(centre, round_id).version == 2
    assert accept(centre, round_id, [later]).new == 1
    assert form(centre, only_newest(centre)).version_id == line.version_id


def only_newest(centre: CentreFile) -> int:
    return int(centre.db.run("SELECT MAX(id) FROM survey_form").fetchone()[0])


@pytest.mark.parametrize("typed", ["С-0001", "c-0001", "с-0001", "1", " С-0001 "])
def test_a_family_is_known_only_by_its_code(centre: CentreFile, round_id: int, typed: str) -> None:
    add_family(centre, Family((Adult(),), code="С-0001"))
    accept(centre, round_id, [reply(centre, round_id, family_code=typed)])
    assert form(centre, only_form(centre)).family_code == "С-0001"


def test_an_unknown_family_loses_nobody(centre: CentreFile, round_id: int) -> None:
    report = accept(centre, round_id, [reply(centre, round_id, family_code="С-7777")])
    assert report.lines[0].remark == "Семьи с кодом «С-7777» нет: примем без кода."
    assert form(centre, only_form(centre)).family_code == ""


@pytest.mark.parametrize(
    "day", [dt.date(1970, 1, 1), dt.date(2099, 1, 1), STARTS.replace(year=2001)]
)
def test_a_wrong_clock_loses_nobody(centre: CentreFile, round_id: int, day: dt.date) -> None:
    report = accept(centre, round_id, [reply(centre, round_id, day=day)])
    assert (report.new, report.lines[0].remark) == (1, ODD_DAY)
    assert form(centre, only_form(centre)).filled_on is None


def test_a_removed_round_takes_no_replies(centre: CentreFile, round_id: int) -> None:
    late = reply(centre, round_id)
    remove_round(centre, round_id)
    assert accept(centre, None, [late]).refused == 1
    with pytest.raises(Refused):
        round_line(centre, round_id)


def test_a_skipped_answer_is_not_kept(centre: CentreFile, round_id: int) -> None:
    answers = {**ANSWERS, "q4": Answer(text="пропущено правилом")}
    accept(centre, round_id, [reply(centre, round_id, answers=answers)])
    assert "q4" not in form(centre, only_form(centre)).answers
    assert len(QUESTIONS) == 7


@pytest.mark.parametrize(
    ("number", "words"), [(1, "Принять 1\u00a0ответ"), (2, "Принять 2\u00a0ответа"),
                          (12, "Принять 12\u00a0ответов")]
)  # fmt: skip
def test_the_button_counts(number: int, words: str) -> None:
    assert accept_words(number) == words


@pytest.mark.parametrize("code", ["\ud800", "\0", "К7\udfff", "'; --", "<b>К</b>"])
def test_a_hostile_code_is_a_code_of_no_round(centre: CentreFile, code: str) -> None:
    content = {"r": code, "v": 1, "i": FORM_ID, "d": "2026-02-28", "a": {"q1": {"o": ["o1"]}}}
    report = look_over(centre, None, Reading((reply_of(json.dumps(content)),)))
    assert report.refused == 1
    assert "ответ не отсюда" in report.lines[0].remark
