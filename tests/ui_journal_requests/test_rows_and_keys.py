"""What the keyboard of a list of requests or referrals does to rows, fields and focus."""

import pytest
from helpers.keyboard import press, type_text
from helpers.listed_page import Listed, OpenListed
from helpers.request_rows import asked, days_ago
from PySide6.QtWidgets import QApplication

from kcentre.storage import CentreFile
from ui.journal.requests.page import RequestsPage
from ui.widgets.form_stack import FormStack


def with_three(file: CentreFile) -> None:
    for days in (8, 4, 0):
        asked(file, date=days_ago(days))


def page_of(page: Listed) -> RequestsPage:
    assert isinstance(page.page, RequestsPage)
    return page.page


def focused(page: Listed) -> str:
    page.settle()
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def form_of(page: Listed) -> FormStack:
    """Return the form of the open panel."""
    form = page.panel.form
    assert isinstance(form, FormStack)
    return form


def test_the_ctrl_of_keeping_leaves_no_other_row_chosen(listed: OpenListed) -> None:
    page = listed("requests", with_three)
    page.choose(1)
    press(page.window, "Ctrl+N")
    page.settle()
    press(page.window, "Alt+A")
    press(page.window, "Ctrl+Return")
    page.settle()
    table = page.page.desk.list.table
    assert table.chosen_rows() == [0]


def test_keeping_a_changed_record_leaves_it_chosen(listed: OpenListed) -> None:
    page = listed("requests", with_three)
    page.choose(1)
    press(page.window, "Return")
    page.settle()
    form_of(page).field("topic_text").editor.set_value("сон")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.page.desk.list.table.chosen_rows() == [1]


def test_leaving_the_consultation_gives_the_keyboard_back(listed: OpenListed) -> None:
    page = listed("requests", with_three)
    page.choose(1)
    press(page.window, "R")
    page.qtbot.waitUntil(lambda: page.page.shown_panel() is not None)
    page.settle()
    press(page.window, "Escape")
    page.qtbot.waitUntil(lambda: page.page.shown_panel() is None)
    assert focused(page) == "Обращения"


@pytest.mark.parametrize(("key", "typed", "after"), [("referrals", "ПМ", "К специалисту центра")])
def test_enter_over_open_suggestions_goes_on(
    listed: OpenListed, key: str, typed: str, after: str
) -> None:
    page = listed(key)
    page.go("new")
    press(page.window, "Alt+A")
    form_of(page).focus("organisation")
    page.settle()
    type_text(page.window, typed)
    page.settle()
    press(page.window, "Return")
    assert focused(page) == after
    assert form_of(page).field("organisation").editor.value() == typed


def test_the_chip_of_what_is_near_its_term_opens_its_rows(listed: OpenListed) -> None:
    page = listed("requests", with_three)
    chip = page_of(page)._soon
    assert chip.text() == "Скоро срок: 1"
    chip.click()
    assert page.cells("number") == ["2"]


def test_the_keys_are_told_until_there_is_something_to_tell(listed: OpenListed) -> None:
    page = listed("requests", with_three)
    told = page.page.feedback
    assert "К начинает консультацию" in told.text()
    page.choose(0)
    press(page.window, "Delete")
    page.settle()
    assert told.text().startswith("Удалено")
