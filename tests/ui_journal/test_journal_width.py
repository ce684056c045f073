"""The window keeps its width when a form is opened where there is no room beside the list."""

import pytest
from helpers.journal_room import OpenRoom
from helpers.keyboard import press
from PySide6.QtWidgets import QApplication

from ui.widgets.theme import theme


@pytest.mark.usefixtures("plain_look")
def test_opening_a_form_in_large_text_never_widens_the_window(room: OpenRoom) -> None:
    open_room = room()
    theme().choose_percent(200)
    QApplication.processEvents()
    open_room.window.resize(1150, 744)
    for _ in ("made", "shown again"):
        press(open_room.window, "Ctrl+Shift+D")
        open_room.settle()
        assert open_room.is_entering
        assert not open_room.page.card.isVisible()
        assert open_room.window.width() == 1150
        press(open_room.window, "Escape")
