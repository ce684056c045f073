"""Ctrl+K: finds commands at once and the centre's people and topics in the worker."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.storage import CentreFile
from ui.finding.matching import matching
from ui.main_menu import MainMenu
from ui.main_window import MainWindow
from ui.operations import Operations
from ui.widgets.command_palette import CommandPalette, Hit

JOURNAL = "journal"
JOURNAL_SEARCH = f"{JOURNAL}/search"
_COMMAND = "command:"


class Search(QObject):
    """Owns the palette; follows a hit to a command or to a target of the window."""

    commanded = Signal(str)

    def __init__(self, window: MainWindow, menu: MainMenu, operations: Operations) -> None:
        super().__init__(window)
        self._window, self._menu, self._operations = window, menu, operations
        self._palette = CommandPalette(window)
        self._at_once: list[Hit] = []
        self._is_open = False
        window.search_wanted.connect(self._palette.start)
        self._palette.typed.connect(self._find)
        self._palette.chosen.connect(self._follow)
        operations.opened.connect(self._note_opened)

    def _note_opened(self) -> None:
        self._is_open = True

    def _find(self, typed: str) -> None:
        self._at_once = [*matching(self._commands(), typed), *self._rows_hit(typed)]
        self._palette.show_hits(self._at_once)
        if self._is_open:  # while nothing is typed yet, the worker imports what it will ask
            work = partial(_found_in, typed=typed)
            self._operations.ask(work, self._add_found, key=(self, "find"))

    def _add_found(self, found: Sequence[Hit]) -> None:
        rooms = dict(self._window.tab_titles())
        reachable = [hit for hit in found if hit.target.partition("/")[0] in rooms]
        if reachable:
            self._palette.show_hits([*reachable, *self._at_once])

    def _commands(self) -> list[Hit]:
        commands = self._menu.commands()
        rooms = self._window.tab_titles() if self._is_open else []
        return [
            *(Hit(title, "команда", _COMMAND + name) for name, title in commands),
            *(Hit(title, "раздел", key) for key, title in rooms),
        ]

    def _rows_hit(self, typed: str) -> list[Hit]:
        """Offer to search the journal's rows for what was typed."""
        can = self._is_open and typed.strip() and JOURNAL in dict(self._window.tab_titles())
        target = f"{JOURNAL_SEARCH}/{typed.strip()}"
        return [Hit(f"Искать «{typed.strip()}» в журнале", "записи", target)] if can else []

    def _follow(self, hit: Hit) -> None:
        if hit.target.startswith(_COMMAND):
            self.commanded.emit(hit.target.removeprefix(_COMMAND))
        else:
            self._window.go_to(hit.target)


def _found_in(file: CentreFile, typed: str) -> list[Hit]:
    """Return what is found in the centre's file."""
    from ui.finding.everything import find_everything  # noqa: PLC0415 — imports every room

    return find_everything(file, typed) if typed.strip() else []
