"""Ctrl+K: finds commands at once and the centre's people and topics in the worker."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.centre import queries
from kcentre.language import fold
from kcentre.storage import CentreFile
from ui.main_menu import MainMenu
from ui.main_window import MainWindow
from ui.operations import Operations
from ui.widgets.command_palette import CommandPalette, Hit

_MOST_COMMANDS, _MOST_FOUND = 12, 12
_COMMAND = "command:"


class Search(QObject):
    """Owns the palette; follows a hit to a command or to a target of the window."""

    commanded = Signal(str)

    def __init__(self, window: MainWindow, menu: MainMenu, operations: Operations) -> None:
        super().__init__(window)
        self._window, self._menu, self._operations = window, menu, operations
        self._palette = CommandPalette(window)
        self._commands: list[Hit] = []
        self._is_open = False
        window.search_wanted.connect(self._palette.start)
        self._palette.typed.connect(self._find)
        self._palette.chosen.connect(self._follow)
        operations.opened.connect(self._note_opened)

    def _note_opened(self) -> None:
        self._is_open = True

    def _find(self, typed: str) -> None:
        self._commands = self._matching_commands(fold(typed))
        self._palette.show_hits(self._commands)
        if self._is_open and typed.strip():
            work = partial(find_in_centre, typed=typed)
            self._operations.ask(work, self._add_found, key=(self, "find"))

    def _add_found(self, found: Sequence[Hit]) -> None:
        self._palette.show_hits([*found, *self._commands])

    def _matching_commands(self, key: str) -> list[Hit]:
        commands = self._menu.commands()
        hits = [Hit(title, "команда", _COMMAND + name) for name, title in commands]
        hits += [Hit(title, "раздел", key) for key, title in self._window.tab_titles()]
        return [hit for hit in hits if all(word in fold(hit.title) for word in key.split())][
            :_MOST_COMMANDS
        ]

    def _follow(self, hit: Hit) -> None:
        if hit.target.startswith(_COMMAND):
            self.commanded.emit(hit.target.removeprefix(_COMMAND))
        else:
            self._window.go_to(hit.target)


def find_in_centre(file: CentreFile, typed: str) -> list[Hit]:
    """Return the specialists and topics whose words begin or contain what was typed."""
    words = fold(typed).split()
    hits = [
        Hit(person.name, person.position or "специалист", f"centre/specialists/{person.id}")
        for person in queries.specialists(file)
    ]
    hits += [
        Hit(f"{topic.code} {topic.title}", "тема", f"centre/topics/{topic.id}")
        for topic in queries.topics(file)
    ]
    return [hit for hit in hits if all(word in fold(hit.title) for word in words)][:_MOST_FOUND]
