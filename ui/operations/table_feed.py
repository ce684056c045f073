"""Feeds a paged table from the centre's file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.operations.desk import Operations
from ui.widgets.paged_model import PAGE_ROWS, PagedTableModel, Row

if TYPE_CHECKING:
    from kcentre.storage import CentreFile


_Pages = dict[int, Sequence[Row]]


class TableFeed(QObject):
    """Asks for the count and the pages of one list and hands them to a model.

    ``show(count, page)`` starts a new list: ``count(file) -> int`` and
    ``page(file, offset, limit) -> rows`` run in the worker. ``refresh()`` asks the same again after
    a change and keeps the place.
    """

    counted = Signal(int)
    """How many rows the list has; emitted when the table begins to show it."""

    def __init__(self, model: PagedTableModel, operations: Operations) -> None:
        super().__init__(model)
        self._model = model
        self._operations = operations
        self._count: Callable[[CentreFile], int] | None = None
        self._page: Callable[[CentreFile, int, int], Sequence[Row]] | None = None
        self._is_new = True
        model.pages_wanted.connect(self._ask_pages)

    def show(
        self,
        count: Callable[[CentreFile], int],
        page: Callable[[CentreFile, int, int], Sequence[Row]],
    ) -> None:
        """Show another list from its top."""
        self._count, self._page, self._is_new = count, page, True
        self._ask_count()

    def refresh(self) -> None:
        """Ask the same list again; rows on screen stay until the new ones come."""
        if self._count is not None:
            self._ask_count()

    def _ask_count(self) -> None:
        count, page = self._count, self._page
        if count is None or page is None:
            return
        self._operations.drop((self, "pages"))

        def work(file: CentreFile) -> tuple[int, Sequence[Row]]:
            return count(file), page(file, 0, PAGE_ROWS)

        self._operations.ask(work, self._take_count, key=(self, "count"))

    def _take_count(self, answer: tuple[int, Sequence[Row]]) -> None:
        count, first_rows = answer
        if self._is_new:
            self._model.restart(count)
        else:
            self._model.refresh(count)
        self._is_new = False
        if count:
            self._model.put_page(self._model.generation, 0, first_rows)
        self.counted.emit(count)

    def _ask_pages(self, generation: int, numbers: list[int]) -> None:
        page = self._page
        if page is None:
            return

        def work(file: CentreFile) -> tuple[int, _Pages]:
            return generation, {
                number: page(file, number * PAGE_ROWS, PAGE_ROWS) for number in numbers
            }

        self._operations.ask(work, self._take_pages, key=(self, "pages"))

    def _take_pages(self, answer: tuple[int, _Pages]) -> None:
        generation, pages = answer
        for number, rows in pages.items():
            self._model.put_page(generation, number, rows)
