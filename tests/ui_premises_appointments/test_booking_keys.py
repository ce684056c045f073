"""Booking by the keyboard alone, its keystrokes counted."""

import pytest
from helpers.appointment_rows import next_tuesday
from helpers.appointments_page import OpenPage
from helpers.keyboard import Layout, press, type_text
from PySide6.QtWidgets import QWidget

pytest_plugins = ["helpers.appointments_fixtures"]

MOST = 10


class Counted:
    """A keyboard that counts; a held Ctrl is a keystroke of its own."""

    def __init__(self, window: QWidget, layout: Layout) -> None:
        self._window, self._layout = window, layout
        self.count = 0

    def press(self, keys: str) -> None:
        self.count += len(keys.split("+"))
        press(self._window, keys, self._layout)

    def type(self, text: str) -> None:
        self.count += len(text)
        type_text(self._window, text)


@pytest.mark.parametrize("layout", Layout)
def test_a_known_family_in_ten_keystrokes(booking_page: OpenPage, layout: Layout) -> None:
    page = booking_page()
    page.grid.setFocus()
    press(page.window, "Tab")
    keys = Counted(page.window, layout)
    keys.press("Return")
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.who.person.hasFocus()
    keys.type("`krb" if layout is Layout.ENGLISH else "елк")
    keys.press("Return")
    page.qtbot.waitUntil(lambda: page.form.who.person.value() is not None)
    keys.press("Ctrl+Return")
    page.wait_who("Ёлкина Зоя Андреевна")
    assert keys.count <= MOST
    (row,) = page.kept()
    assert (row.day, row.child.split(",")[0], row.state) == (
        next_tuesday(),
        "Тимур",
        "назначена",
    )
