"""The entry strip in a whole window, and a keyboard that counts its keys."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import hire
from helpers.keyboard import Layout, press, type_text
from kcentre.storage import CentreFile
from ui.journal.entry.strip import EntryStrip
from ui.journal.entry.strip_form import StripForm
from ui.journal.sessions_page import SessionsPage

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TO_LATIN = str.maketrans(_RUSSIAN + _RUSSIAN.upper(), _LATIN + _LATIN.upper())


class StripRoom:
    """The open page with its strip; every key pressed through it is counted."""

    def __init__(self, room: Room, layout: Layout) -> None:
        self.room, self.layout, self.count = room, layout, 0
        page = room.page
        assert isinstance(page, SessionsPage)
        self.page = page
        room.qtbot.waitUntil(lambda: self.strip.known is not None)

    @property
    def strip(self) -> EntryStrip:
        return self.page.strip

    @property
    def form(self) -> StripForm:
        return self.strip.form

    def press(self, *keys: str) -> None:
        """Press «Ctrl+Return», «Down»…; each is one key, whatever is held with it."""
        for key in keys:
            self._activate()
            self.count += 1
            press(self.room.window, key, self.layout)

    def type(self, text: str) -> None:
        """Press the keys of a Russian text, in the layout in force."""
        self._activate()
        self.count += len(text)
        typed = text if self.layout is Layout.RUSSIAN else text.translate(_TO_LATIN)
        type_text(self.room.window, typed)

    def wait(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds; a person would see it."""
        self.room.qtbot.waitUntil(holds)

    def wait_focus(self, name: str) -> None:
        """Wait until the cursor is in a field."""
        self._activate()
        self.wait(lambda: self.form.current() == name)

    def problem(self, name: str) -> str:
        """Return what is told of a field."""
        return self.form.fields[name].problem()

    def chosen_ids(self) -> list[int]:
        """Return the ids of the chosen rows of the journal."""
        return self.room.journal.chosen_ids()

    def _activate(self) -> None:
        """Give the window the keyboard: without a screen a closed list keeps it."""
        is_listing = QApplication.activePopupWidget() is not None
        if not is_listing and QApplication.activeWindow() is not self.room.window:
            self.room.activate()

    def begin(self) -> None:
        """Put the cursor into the strip and count from there."""
        self.strip.start()
        self.room.settle()
        self.count = 0


OpenStrip = Callable[..., StripRoom]
"""``strip(fill, layout)``: the open page on a centre that ``fill`` has filled."""


@pytest.fixture
def strip(room: OpenRoom) -> OpenStrip:
    """Return a function that opens the page with its strip."""

    def opened(
        fill: Callable[[CentreFile], object] = hire, layout: Layout = Layout.RUSSIAN
    ) -> StripRoom:
        made = StripRoom(room(fill), layout)
        made.begin()
        return made

    return opened
