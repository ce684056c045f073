"""A sample of the paper is entered again, blindly; what differs is decided and counted."""

import pytest
from helpers.entry_room import EntryRoom, OpenStack
from helpers.keyboard import Layout
from helpers.survey_forms import ANSWERS, a_form, a_round
from PySide6.QtWidgets import QApplication

from kcentre.storage import CentreFile
from kcentre.surveys.forms.double_entry import agreement, choose_sample
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.verbs import keep_form
from ui.surveys.entry.result_page import verdict


def with_forms(file: CentreFile, count: int = 3) -> int:
    round_id = a_round(file)
    for number in range(1, count + 1):
        keep_form(file, a_form(file, round_id, number))
    return round_id


def with_sample(file: CentreFile) -> int:
    round_id = with_forms(file, 2)
    choose_sample(file, round_id, 100)
    return round_id


def opened(
    stack: OpenStack, fill: object = with_sample, layout: Layout = Layout.RUSSIAN
) -> EntryRoom:
    room = stack(fill, layout, is_started=False)
    room.start_second()
    return room


def page(room: EntryRoom) -> object:
    return room.second._pages.currentWidget()


def enter_again(room: EntryRoom, first: str = "1") -> None:
    """Enter the form of the fixture; only the first answer may be another."""
    room.type(f"{first}113сон")
    room.press("Return")
    room.type("52")
    room.press("Return")
    room.type("Больше встреч")
    room.press("Return", "Return")
    room.settle()
    room.settle()


def test_the_share_is_asked_first(stack: OpenStack) -> None:
    room = opened(stack, with_forms)
    share = room.second.share
    assert page(room) is share
    assert share.percent.value() == 10
    assert share.percent.hasFocus()
    assert "3\u00a0бумажные анкеты" in share._forms.text()
    room.press("Return")
    room.settle()
    room.settle()
    assert page(room) is room.second.form
    assert room.ask(lambda file: agreement(file, room.round_id)).chosen == 1


def test_nothing_to_be_checked_is_told(stack: OpenStack) -> None:
    room = opened(stack, a_round)
    room.press("Return")
    room.settle()
    assert page(room) is room.second.share
    assert "Проверять нечего" in room.second.share.form.field("percent").problem()
    room.press("Escape")
    room.wait(lambda: not room.view.isVisible())


def test_the_first_answers_are_not_seen(stack: OpenStack) -> None:
    room = opened(stack)
    form = room.second.form
    assert form.number.text() == "№\u00a01"
    assert form.progress.text() == "Сверено 0 из 2"
    assert form.sheet.at.place == 0
    assert all(not block.state.look.picked for block in form.sheet.blocks)
    assert form.answers() == {}


def test_equal_entries_go_on_to_the_next_form(stack: OpenStack) -> None:
    room = opened(stack)
    enter_again(room)
    assert page(room) is room.second.form
    assert room.second.form.number.text() == "№\u00a02"
    assert room.second.form.progress.text() == "Сверено 1 из 2"
    enter_again(room)
    result = room.second.result
    assert page(room) is result
    assert (
        result.verdict.text()
        == "Сверка: 2\u00a0анкеты, 12\u00a0ответов, расхождений 0 (0,0\u00a0%)"
    )
    assert not result.worst.isVisible()
    room.press("Return")
    room.wait(lambda: not room.view.isVisible())


@pytest.mark.parametrize(("key", "right"), [("1", "o1"), ("2", "o2")])
def test_what_differs_is_decided_by_a_key(stack: OpenStack, key: str, right: str) -> None:
    room = opened(stack)
    enter_again(room, first="2")
    deciding = room.second.deciding
    assert page(room) is deciding
    (block,) = deciding.sheet.blocks
    assert block.question.text == "Кем Вы приходитесь ребёнку?"
    assert block._labels == ("Первый ввод: мать", "Второй ввод: отец")
    room.type(key)
    room.press("Return")
    room.settle()
    room.settle()
    assert page(room) is room.second.form
    assert room.forms()[0].answers == {**ANSWERS, "q1": Answer((right,))}
    enter_again(room)
    found = room.ask(lambda file: agreement(file, room.round_id))
    assert (found.compared, found.answers, found.disagreements) == (2, 12, 1)
    assert room.second.result.verdict.text() == verdict(found)
    assert "8,3\u00a0%" in verdict(found)
    assert room.second.result.worst.text() == (
        "Чаще всего расходится вопрос «Кем Вы приходитесь ребёнку?» — 1\u00a0раз."
    )


def test_everything_is_to_be_decided(stack: OpenStack) -> None:
    room = opened(stack)
    enter_again(room, first="2")
    room.press("Return", "Return")
    room.settle()
    assert page(room) is room.second.deciding
    assert room.second.deciding.sheet.at.place == 0


def test_a_double_enter_writes_once(stack: OpenStack) -> None:
    room = opened(stack)
    room.type("1")
    room.press("Ctrl+Return", "Ctrl+Return")
    room.settle()
    room.settle()
    assert page(room) is room.second.deciding
    labels = {block._labels[1] for block in room.second.deciding.sheet.blocks}
    assert labels == {"Второй ввод: ответа нет"}


def test_an_empty_form_is_not_compared(stack: OpenStack) -> None:
    room = opened(stack)
    room.press(*["Return"] * 7)
    room.settle()
    assert page(room) is room.second.form
    assert "хотя бы один ответ" in room.second.form.notice.text()


def test_what_is_left_unfinished_is_there_again(stack: OpenStack) -> None:
    room = opened(stack)
    room.type("21")
    room.press("Escape")
    room.wait(lambda: not room.view.isVisible())
    room.start_second()
    assert room.second.form.answers() == {"q1": Answer(("o2",)), "q2": Answer(("o1",))}
    assert room.second.form.sheet.at.place == 2


def test_differences_left_open_are_asked_again(stack: OpenStack) -> None:
    room = opened(stack)
    enter_again(room, first="2")
    room.press("Escape")
    room.wait(lambda: not room.view.isVisible())
    room.start_second()
    assert page(room) is room.second.deciding


def test_undo_goes_one_form_back(stack: OpenStack) -> None:
    room = opened(stack)
    enter_again(room)
    assert room.second.form.number.text() == "№\u00a02"
    room.press("Ctrl+Z")
    room.settle()
    room.settle()
    assert room.second.form.number.text() == "№\u00a01"


def test_more_can_be_checked_after_the_result(stack: OpenStack) -> None:
    def with_one_checked(file: CentreFile) -> int:
        round_id = with_forms(file, 4)
        choose_sample(file, round_id, 25, seed=1)
        return round_id

    room = opened(stack, with_one_checked)
    enter_again(room)
    room.second.result.more.click()
    assert page(room) is room.second.share
    room.type("50")
    room.press("Return")
    room.settle()
    room.settle()
    assert page(room) is room.second.form
    assert room.second.form.progress.text() == "Сверено 1 из 2"
    assert QApplication.focusWidget() is room.second.form.sheet.blocks[0]


@pytest.mark.parametrize("layout", Layout)
def test_keys_of_deciding_work_in_both_layouts(stack: OpenStack, layout: Layout) -> None:
    room = opened(stack)
    room.type("2")
    room.layout = layout
    room.press("Ctrl+Return")
    room.settle()
    room.settle()
    count = len(room.second.deciding.sheet.blocks)
    room.type("1" * count)
    room.press("Return")
    room.settle()
    room.settle()
    assert room.forms()[0].answers == ANSWERS
    assert room.second.form.number.text() == "№\u00a02"


def test_a_change_elsewhere_leaves_what_is_typed(stack: OpenStack) -> None:
    room = opened(stack)
    room.type("21")
    room.desk.operations.change(lambda file: keep_form(file, a_form(file, room.round_id, 9)))
    room.settle()
    room.settle()
    assert room.second.form.answers() == {"q1": Answer(("o2",)), "q2": Answer(("o1",))}
    assert room.second.form.sheet.at.place == 2
