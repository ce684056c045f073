"""«Печать» on a page of the journal: its book, the parent's sheet, a specialist's load."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from kcentre.journal.books.records import Book
from ui.journal.papers.take_home import TakeHome
from ui.operations import Operations
from ui.widgets.buttons import QuietButton
from ui.widgets.shortcuts import add_shortcut

_KEYS = "Ctrl+P"


class PapersButton(QuietButton):
    """Opens a menu; on a page of services Ctrl+P shows the sheet of the chosen one.

    `chosen_ids` returns the services chosen there, None on other pages, where Ctrl+P asks for the
    book; `working_id` who works now.
    """

    def __init__(
        self,
        book: Book,
        operations: Operations,
        page: QWidget,
        *,
        chosen_ids: Callable[[], list[int]] | None = None,
        working_id: Callable[[], int | None] | None = None,
        told: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__("Печать", "printer")
        self._book, self._operations, self._page = book, operations, page
        self._chosen_ids, self._working_id, self._told = chosen_ids, working_id, told
        self.take_home = TakeHome(operations, page)
        menu = QMenu("Печать", self)
        menu.addAction("Журнал книгой…").triggered.connect(self.ask_book)
        if chosen_ids is not None:
            menu.addSeparator()
            sheet = menu.addAction(f"Памятка родителю\t{_KEYS}")
            sheet.triggered.connect(self.show_sheet)
        menu.addAction("Справка о нагрузке…").triggered.connect(self.ask_load)
        self.setMenu(menu)
        deed = self.ask_book if chosen_ids is None else self.show_sheet
        add_shortcut(page, _KEYS).activated.connect(deed)

    def ask_book(self) -> None:
        """Ask which book is printed; this page's journal is offered."""
        from ui.journal.papers.book_dialog import BookDialog  # noqa: PLC0415 — when first used

        BookDialog(self._book, self._operations, self._page).open()

    def ask_load(self) -> None:
        """Ask whose load is certified."""
        from ui.journal.papers.load_dialog import LoadDialog  # noqa: PLC0415 — when first used

        working = self._working_id() if self._working_id is not None else None
        LoadDialog(working, self._operations, self._page).open()

    def show_sheet(self) -> None:
        """Show the parent's sheet of the chosen service."""
        chosen = self._chosen_ids() if self._chosen_ids is not None else []
        if chosen:
            self.take_home.show(chosen[0])
        elif self._told is not None:
            self._told("Выберите консультацию: памятку печатают по её строке.")
