"""A piece of the journal's bench: the tab «Журнал» on a big centre, in a process of its own.

`python -m tests.performance.journal_piece CENTRE WORD …` prints {"opened": seconds until the first
rows are painted, "jumped": the same for the middle, "found": {word: seconds}, "whole": {word:
seconds until all hits are known}, "megabytes": memory in use at the end}.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Any

from PySide6.QtWidgets import QApplication

from kcentre.storage import open_for_reading
from ui.app import make_app
from ui.journal.journal_list import JournalList
from ui.journal.journal_page import JournalPage
from ui.journal.tab import JournalTab
from ui.operations import Operations
from ui.widgets.paged_model import PLACEHOLDER
from ui.widgets.theme import Scheme, theme

_PATIENCE, _BLINK = 30.0, 0.0005
_TURNS = 3


def main(centre: str, *words: str) -> None:
    """Open the tab, jump, search, and print what it took."""
    app = make_app(["kcentre"])
    theme().dress(Scheme.LIGHT)
    operations = Operations()
    operations.open(partial(open_for_reading, Path(centre)))
    answers = Answers(app, operations)
    result = answers.measure(words)
    operations.close()
    sys.stdout.write(json.dumps(result) + "\n")


class Answers:
    """Handles the tab as a person does and looks at the clock."""

    def __init__(self, app: QApplication, operations: Operations) -> None:
        self._app, self._operations = app, operations
        self._is_open = False
        operations.opened.connect(self._note_opened)
        self._until(lambda: self._is_open)
        self._tab = JournalTab(operations)
        theme().dress_window(self._tab)
        self._tab.resize(1094, 721)

    def measure(self, words: tuple[str, ...]) -> dict[str, Any]:
        opened = self._seconds_to_rows(self._open)
        jumped = median(self._jump(part) for part in (0.5, 0.25, 0.75))
        found = {word: self._search(word) for word in words}
        return {
            "opened": opened,
            "jumped": jumped,
            "found": {word: first for word, (first, _) in found.items()},
            "whole": {word: last for word, (_, last) in found.items()},
            "megabytes": _megabytes(),
        }

    def _note_opened(self, _path: object) -> None:
        self._is_open = True

    def _open(self) -> None:
        self._tab.show()
        self._tab.centre_opened()

    def _jump(self, part: float) -> float:
        table = self._list.table
        place = int(table.model().rowCount() * part)

        def go() -> None:
            table.setCurrentIndex(table.model().index(place, 0))
            table.scrollTo(table.currentIndex(), table.ScrollHint.PositionAtTop)

        return self._seconds_to_rows(go)

    def _search(self, word: str) -> tuple[float, float]:
        """Return the seconds to the first rows and to all of them, from the last letter typed."""
        listed = self._list
        times = []
        for _ in range(_TURNS):
            begun = perf_counter()
            first = self._seconds_to_rows(lambda: listed.filters.search.setText(word))
            self._until(lambda: listed._listing.is_complete)
            times.append((first, perf_counter() - begun))
            self._seconds_to_rows(listed.filters.reset)
        return median(first for first, _ in times), median(last for _, last in times)

    def _seconds_to_rows(self, act: Callable[[], None]) -> float:
        """Act, and return the seconds until another list's rows are there and painted."""
        model = self._list._model
        before = (model.generation, self._top())
        begun = perf_counter()
        act()
        self._until(lambda: (model.generation, self._top()) != before and self._are_shown())
        self._tab.grab()
        return perf_counter() - begun

    def _are_shown(self) -> bool:
        listed = self._list
        if listed._pages.currentWidget() is not listed.table:
            return True
        return PLACEHOLDER not in str(listed.table.model().index(self._top(), 0).data())

    def _top(self) -> int:
        return max(0, self._list.table.rowAt(0))

    @property
    def _list(self) -> JournalList:
        page = self._tab.page("sessions")
        assert isinstance(page, JournalPage)
        return page.desk.list

    def _until(self, happened: Callable[[], bool]) -> None:
        limit = perf_counter() + _PATIENCE
        while not happened():
            if perf_counter() > limit:
                raise TimeoutError
            self._app.processEvents()
            sleep(_BLINK)  # without it this loop would take the interpreter from the worker


def _megabytes() -> float:
    """Return the memory that the process has in use (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main(*sys.argv[1:])
