"""The page «Проверка»: found, narrowed, opened, a rule switched off."""

from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import a_session, hire
from helpers.keyboard import press

from kcentre.journal.verbs import add_session
from kcentre.monitoring.quality.checking import rules_off
from kcentre.storage import CentreFile
from ui.journal.check.page import CheckPage


def odd(file: CentreFile) -> None:
    hire(file)
    for minutes in (30, 45):
        add_session(file, a_session(file, minutes=minutes))


def opened(room: OpenRoom) -> tuple[Room, CheckPage]:
    open_room = room(odd)
    open_room.tab.activate("check")
    page = open_room.tab._deck.currentWidget()
    assert isinstance(page, CheckPage)
    page.period.set_value("all")
    open_room.qtbot.waitUntil(lambda: page.desk.findings.findings.rowCount() > 0)
    open_room.settle()
    return open_room, page


def places(page: CheckPage) -> list[str]:
    rows = (
        page.desk.findings.findings.row_at(n) for n in range(page.desk.findings.findings.rowCount())
    )
    return [row[1] for row in rows if row is not None]


def test_a_finding_is_a_door(room: OpenRoom) -> None:
    open_room, page = opened(room)
    open_room.tab.activate("check/К09")
    assert places(page) == ["Услуга №\u00a01 от 07.10.2025"]
    page.desk.findings.setFocus()
    page.desk.findings.setCurrentIndex(page.desk.findings.findings.index(0, 0))
    assert page.desk.advice.text().startswith("Проверьте длительность")
    press(page.desk.findings, "Return")
    open_room.wait_rows(2)
    open_room.qtbot.waitUntil(
        lambda: getattr(open_room.journal.table.current_row(), "number", None) == 1
    )


def test_space_switches_a_rule_off(room: OpenRoom) -> None:
    open_room, page = opened(room)
    state = page.desk.rules.current_state()
    while state is None or state.rule.code != "К09":
        press(page.desk.rules, "Down")
        state = page.desk.rules.current_state()
    press(page.desk.rules, "Space")
    open_room.qtbot.waitUntil(
        lambda: (
            page.checked is not None and "К09" not in {one.rule for one in page.checked.findings}
        )
    )
    with open_room.saved() as file:
        assert rules_off(file) == {"К09"}


def test_nothing_to_object_to_says_so(room: OpenRoom) -> None:
    open_room = room()
    open_room.tab.activate("check")
    page = open_room.tab._deck.currentWidget()
    assert isinstance(page, CheckPage)
    open_room.qtbot.waitUntil(page.desk.empty.isVisible)
    assert "0\u00a0ошибок" in page.desk.counts.text()
