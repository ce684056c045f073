"""Large text on a small screen: no page grows over it, and the field with the cursor is seen."""

import pytest
from helpers.keyboard import press
from helpers.listed_page import Listed, OpenListed
from helpers.request_rows import asked
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from kcentre.storage import CentreFile
from ui.records.field_scroll import FieldScroll
from ui.widgets.theme import theme

_SCREEN = (1366, 768)


pytestmark = pytest.mark.usefixtures("plain_look")


def with_one(file: CentreFile) -> None:
    asked(file)


def enlarge(page: Listed) -> None:
    theme().choose_percent(200)
    page.settle()


def fits(page: Listed) -> bool:
    least = page.window.minimumSizeHint()
    return least.width() <= _SCREEN[0] and least.height() <= _SCREEN[1]


def test_lists_fit_a_small_screen_and_the_field_with_the_cursor_is_seen(
    listed: OpenListed,
) -> None:
    page = listed("requests", with_one)
    enlarge(page)
    for key in ("referrals", "ratings", "check", "requests"):
        page.tab.activate(key)
        page.settle()
        assert fits(page), key
    press(page.window, "Ctrl+N")
    page.settle()
    scroll = page.panel.findChild(FieldScroll)
    assert isinstance(scroll, FieldScroll)

    def is_seen() -> bool:
        field = QApplication.focusWidget()
        if field is None or not scroll.isAncestorOf(field):
            return False
        top = field.mapTo(scroll.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + field.height() <= scroll.viewport().height()

    page.qtbot.wait(50)  # what is laid out in steps has come to rest
    assert is_seen()
