"""A page of one journal: its rows, the panel of a record beside them, a line of what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kcentre.journal.books.records import Book
from kcentre.journal.queries import Choices, choices
from kcentre.periods.period import period_named
from kcentre.storage import Changes
from ui.journal.journal_desk import JournalDesk
from ui.journal.journal_list import Journal
from ui.journal.papers.papers_button import PapersButton
from ui.operations import Operations
from ui.records.entry_panel import Entry
from ui.records.facets import PERIOD, period_option
from ui.records.panel_place import PanelPlace
from ui.records.work_scroll import Work, WorkScroll
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

EXPORT = "Экспорт в Excel"
_CHOSEN_FROM = ("specialist", "topic", "sub_unit", "settings", "room")


class JournalPage(Page):
    """Shows a journal and the panel of a record.

    Targets: «new», «import/PATH», «12» (a record), «period/2025-10», «rows/3,5,8» (records chosen
    elsewhere), «search/Ёлкина».

    Keys: Ctrl+N or Insert adds, Ctrl+F searches, Enter opens, Delete removes, Ctrl+P prints.
    """

    title = ""
    """What stands above the rows."""

    def __init__(
        self,
        journal: Journal,
        entry: Entry,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(operations, parent)
        self.desk = JournalDesk(journal, entry, operations, self)
        self.card = Card(self.title)
        self.feedback = QLabel()
        self._awaited: str | None = ""
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        if self._awaited is not None:  # what can be shown is not known yet
            self._awaited = target
            return
        name, _, rest = target.partition("/")
        deeds: dict[str, Callable[[str], None]] = {
            "": self._focus_rows,
            "new": self._add,
            "import": self.open_import,
            "period": self._show_period,
            "rows": self._show_rows,
            "search": self._search,
        }
        if name.isdecimal():
            self.desk.list.filters.reset()
            self.desk.list.choose(int(name))
        elif name in deeds:
            deeds[name](rest)

    def centre_opened(self) -> None:
        self.feedback.clear()
        self._awaited = self._awaited or ""
        self.operations.ask(choices, self._begin_anew, key=(self, "choices"))

    def on_changes(self, changes: Changes, initiator: object) -> None:
        self.desk.hear(changes, initiator)
        if changes.touched(*_CHOSEN_FROM):
            self.operations.ask(choices, self.take_choices, key=(self, "choices"))
        if changes.touched(self.desk.journal.table):
            self.feedback.setText(changes.label)

    def may_leave(self, then: Callable[[], None]) -> bool:
        return self.desk.may_leave(then)

    def buttons(self) -> Sequence[QWidget]:
        """Return the buttons of the title row."""
        loading = QuietButton("Импорт", "import")
        loading.clicked.connect(self._choose_file)
        export = QuietButton(EXPORT, "file-spreadsheet")
        export.clicked.connect(self._export)
        adder = PrimaryButton("Добавить")
        adder.setToolTip("Ctrl+N")
        adder.clicked.connect(self._add)
        return (loading, export, self.papers_button(), adder)

    def papers_button(self) -> PapersButton:
        """Return the button of the journal's papers."""
        return PapersButton(Book(self.desk.journal.key), self.operations, self)

    def open_import(self, path: str = "") -> None:
        """Open the wizard that loads a journal from a spreadsheet; it may begin with a file."""
        from ui.journal.import_wizard import open_import_wizard  # noqa: PLC0415 — when first used

        open_import_wizard(self, self.operations, Path(path) if path else None)

    def take_choices(self, known: Choices) -> None:
        """Take what records are chosen from."""
        self.desk.take_choices(known)

    def _begin_anew(self, known: Choices) -> None:
        self.desk.begin_anew(known)
        self.take_choices(known)
        target, self._awaited = self._awaited, None
        if target:
            self.activate(target)

    def _add(self, _rest: str = "") -> None:
        self.desk.add()

    def _export(self) -> None:
        self.desk.export()

    def _choose_file(self) -> None:
        self.open_import()

    def _focus_rows(self, _rest: str = "") -> None:
        if not self.desk.is_entering:
            self.desk.list.focus()

    def _show_period(self, word: str) -> None:
        period = period_named(word)
        if period is not None:
            self.desk.list.filters.choose(PERIOD, period_option(period))

    def _show_rows(self, numbers: str) -> None:
        ids = tuple(int(number) for number in numbers.split(",") if number.isdecimal())
        self.desk.list.filters.choose_rows(ids, "строки показателя")

    def _search(self, typed: str) -> None:
        self.desk.list.filters.reset()
        self.desk.list.filters.search.setText(typed)

    def _show_count(self) -> None:
        self.card.set_note(self.desk.list.count_text)

    def _arrange(self) -> None:
        self._place.show_panel(self.desk.panel if self.desk.is_entering else None)

    def _connect(self) -> None:
        desk = self.desk
        desk.list.counted.connect(self._show_count)
        desk.list.started.connect(self._choose_file)
        desk.panel_made.connect(self._place.add_panel)
        desk.panel_moved.connect(self._arrange)
        desk.told.connect(self.feedback.setText)
        for keys in ("Ctrl+N", "Insert"):
            add_shortcut(self, keys).activated.connect(self._add)

    def _lay_out(self) -> None:
        for button in self.buttons():
            self.card.add_action(button)
        self.card.add(self.desk.list, 1)
        self.card.add(self._footer())
        work = Work()
        self.work = work.column
        self.work.addWidget(self.card, 1)
        self._place = PanelPlace(WorkScroll(work))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme().px(16))
        self.row.addWidget(self._place, 1)

    def _footer(self) -> QWidget:
        footer = QWidget()
        self.footer = QHBoxLayout(footer)
        self.footer.setContentsMargins(*(theme().px(side) for side in (14, 6, 14, 8)))
        set_look(self.feedback, role="small")
        self.footer.addWidget(self.feedback)
        self.footer.addStretch()
        self.footer.addWidget(self.desk.list.rows.words)
        return footer
