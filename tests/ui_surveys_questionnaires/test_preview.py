"""The questionnaire as a parent will see it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from helpers.questionnaire_versions import KNOWS, WHO, WISHES
from helpers.survey_rows import asks
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.records import Question, QuestionnaireDraft
from kcentre.surveys.values import END, QuestionKind
from ui.surveys.questionnaires.preview import Preview

SCALE = asks("Оцените нас", kind=QuestionKind.SCALE, lowest="плохо", highest="отлично")
NUMBER = asks("Сколько?", kind=QuestionKind.NUMBER)
SEVERAL = asks("Какие темы?", "речь", "сон", "другое", kind=QuestionKind.SEVERAL)

Show = Callable[..., Preview]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Return a function that shows the preview of questions."""

    def shown(*questions: Question) -> Preview:
        preview = Preview()
        qtbot.addWidget(preview)
        asked = tuple(replace(one, key=f"q{n}") for n, one in enumerate(questions, 1))
        preview.show_draft(QuestionnaireDraft("Опрос", questions=asked))
        preview.resize(420, 600)
        preview.show()
        return preview

    return shown


def leading(question: Question, *targets: str) -> Question:
    pairs = zip(question.options, targets, strict=True)
    return replace(question, options=tuple(replace(one, leads_to=to) for one, to in pairs))


def test_answers_skip_what_the_rules_say(show: Show) -> None:
    preview = show(leading(WHO, "q3", END, ""), KNOWS, WISHES)
    assert preview.shown_numbers() == [1, 2, 3]
    preview.blocks[0].marks[0].mark.click()
    assert preview.shown_numbers() == [1, 3]
    assert preview.skipped.text() == "По ответам пропущено: 1\u00a0вопрос"
    preview.blocks[0].marks[1].mark.click()
    assert preview.shown_numbers() == [1]
    preview.again.click()
    assert preview.shown_numbers() == [1, 2, 3]
    assert preview.skipped.isHidden()


def test_every_kind_is_answered(show: Show) -> None:
    preview = show(WHO, SEVERAL, SCALE, NUMBER, WISHES)
    who, several, scale, number, wishes = preview.blocks
    who.marks[0].mark.click()
    who.marks[2].mark.click()
    other = who.marks[2].text
    assert other is not None
    other.set_value("тётя")
    several.marks[0].mark.click()
    several.marks[1].mark.click()
    scale.findChildren(QPushButton)[3].click()
    assert number._number is not None
    assert wishes._text is not None
    number._number.set_value(3)
    wishes._text.set_value("Д'Артаньян")
    assert who.answer() == Answer(("o3",), text="тётя")
    assert several.answer() == Answer(("o1", "o2"))
    assert scale.answer() == Answer(number=4)
    assert number.answer() == Answer(number=3)
    assert wishes.answer() == Answer(text="Д'Артаньян")


def test_what_was_tried_stays_while_others_are_changed(show: Show) -> None:
    preview = show(WHO, WISHES)
    preview.blocks[0].marks[1].mark.click()
    changed = (preview.blocks[0].question, replace(preview.blocks[1].question, text="Ещё?"))
    preview.show_draft(QuestionnaireDraft("Опрос", questions=changed))
    assert preview.blocks[0].answer() == Answer(("o2",))
    preview.show_draft(QuestionnaireDraft("Опрос", questions=changed[:1]))
    assert preview.shown_numbers() == [1]
    preview.show_draft(QuestionnaireDraft())
    assert preview.shown_numbers() == []


def test_long_words_break_into_lines(show: Show) -> None:
    long = " ".join(["ёлка"] * 60)
    preview = show(asks(long, long, "да"), SCALE)
    assert preview.minimumSizeHint().width() <= 420
    assert preview.blocks[0].width() <= 420


def test_a_long_form_comes_bit_by_bit(show: Show, qtbot: QtBot) -> None:
    preview = show(*(asks(f"Вопрос {number}", "да", "нет") for number in range(1, 41)))
    assert len(preview.blocks) < 40
    preview.go_to(38)
    qtbot.waitUntil(lambda: len(preview.blocks) == 40)
    qtbot.waitUntil(lambda: preview._area.verticalScrollBar().value() > 0)
    assert preview.shown_numbers() == list(range(1, 41))


def test_the_keyboard_answers_in_order(show: Show) -> None:
    preview = show(WHO, SCALE)
    preview.activateWindow()
    preview.show_draft(QuestionnaireDraft("Опрос", questions=(KNOWS_FIRST, SCALE_SECOND)))
    visited = [place.accessibleName() for place in preview._questions.places_to_answer()]
    assert visited[:3] == ["да", "нет", "затрудняюсь ответить"]
    assert visited[3:] == [f"Оцените нас: {mark}" for mark in range(1, 6)]


KNOWS_FIRST, SCALE_SECOND = replace(KNOWS, key="q1"), replace(SCALE, key="q2")
