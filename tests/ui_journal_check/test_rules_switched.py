"""«Проверка»: the cursor stays with the rule that was switched, and the page says it is off."""

from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import a_session, hire
from helpers.keyboard import press

from kcentre.journal.verbs import add_session
from kcentre.monitoring.quality.checking import rules_off
from kcentre.storage import CentreFile
from ui.journal.check.page import CheckPage

_SHORT = "К09"


def odd(file: CentreFile) -> None:
    hire(file)
    add_session(file, a_session(file, minutes=30))


def opened(room: OpenRoom) -> tuple[Room, CheckPage]:
    open_room = room(odd)
    open_room.tab.activate("check")
    page = open_room.tab._deck.currentWidget()
    assert isinstance(page, CheckPage)
    page.period.set_value("all")
    open_room.qtbot.waitUntil(lambda: page.desk.findings.findings.rowCount() > 0)
    open_room.settle()
    return open_room, page


def code_under_cursor(page: CheckPage) -> str:
    state = page.desk.rules.current_state()
    return "" if state is None else state.rule.code


def switched_off(room: OpenRoom) -> tuple[Room, CheckPage]:
    open_room, page = opened(room)
    page.desk.rules.go_to(_SHORT)
    press(page.desk.rules, "Return")
    press(page.desk.rules, "Space")
    open_room.qtbot.waitUntil(lambda: "Включить" in page.desk.switcher.text())
    return open_room, page


def test_the_cursor_stays_with_the_switched_rule(room: OpenRoom) -> None:
    open_room, page = switched_off(room)
    assert code_under_cursor(page) == _SHORT
    press(page.desk.rules, "Space")
    open_room.qtbot.waitUntil(lambda: "Выключить" in page.desk.switcher.text())
    assert code_under_cursor(page) == _SHORT
    with open_room.saved() as file:
        assert rules_off(file) == set()


def test_a_rule_that_is_off_is_not_called_clean(room: OpenRoom) -> None:
    open_room, page = switched_off(room)
    assert page.desk.pages.currentWidget() is page.desk.switched_off
    page.desk.switched_off.button.click()
    open_room.qtbot.waitUntil(lambda: page.desk.pages.currentWidget() is page.desk.findings)


def test_a_long_rule_needs_no_sideways_scroll(room: OpenRoom) -> None:
    _, page = opened(room)
    assert page.desk.rules.horizontalHeader().length() <= page.desk.rules.viewport().width()
