"""One journal at work: its list, the panel beside it, and what goes between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kcentre.journal.queries import Choices
from kcentre.language.plurals import records
from kcentre.storage import CentreFile, Changes, Progress
from ui.journal.journal_list import Journal, JournalList
from ui.operations import Operations
from ui.records.entry_panel import Entry, EntryPanel

_SHOWN_FROM = ("family", "adult", "rating", "specialist", "topic", "settings")
"""Tables whose values stand in the rows, besides the journal's own."""


class JournalDesk(QObject):
    """Owns no place on the screen: the tab puts `list` and `panel` where they stand.

    The panel is made when it is first needed: its many fields would keep the rows waiting.
    """

    panel_made = Signal(object)
    panel_moved = Signal()
    """The panel was opened or closed."""

    told = Signal(str)
    """Something to be said under the list."""

    def __init__(
        self, journal: Journal, entry: Entry, operations: Operations, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.journal = journal
        self._entry, self._operations = entry, operations
        self._choices: Choices | None = None
        self._wanted_id = 0
        self.list = JournalList(journal, operations)
        self.panel: EntryPanel | None = None
        self.is_entering = False
        self.list.opened.connect(self.open)
        self.list.missed.connect(self._say_missed)

    def add(self) -> None:
        """Begin a new record, once what is being entered is safe."""
        self._after_entering(self._begin_new)

    def open(self, record_id: int) -> None:
        """Open a record, once what is being entered is safe."""
        self._wanted_id = record_id
        self._after_entering(self._ask_card)

    def begin_anew(self, choices: Choices) -> None:
        """Show another centre's journal."""
        self.close_panel()
        self.take_choices(choices)
        self.list.filters.reset()

    def take_choices(self, choices: Choices) -> None:
        """Take what records are chosen from."""
        self._choices = choices
        self.list.filters.offer(self.journal.facets(choices))

    def hear(self, changes: Changes, initiator: object) -> None:
        """Refresh what a change touched."""
        if changes.touched(self.journal.table, *_SHOWN_FROM):
            self.list.refresh()
        if initiator is not self.panel and changes.touched(self.journal.table):
            self._follow_foreign(changes)

    def export(self) -> None:
        """Ask where to, then write what is filtered."""
        dialog = QFileDialog(self.list.window(), "Куда сохранить таблицу")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Таблица Excel (*.xlsx)")
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{self.journal.file_name}.xlsx")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Write what is filtered, oldest first, with progress and «Прервать»."""
        wanted, export = self.list.wanted, self.journal.export

        def work(file: CentreFile, progress: Progress) -> tuple[str, int]:
            return path, export(file, Path(path), wanted, progress)

        self._operations.long("Сохраняю таблицу Excel", work, self._tell_exported, initiator=self)

    def close_panel(self) -> None:
        """Close the panel without a question."""
        self.is_entering = False
        if self.panel is not None:
            self.panel.hide()
        self.panel_moved.emit()
        self.list.focus()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing entered would be lost; else ask, and do ``then`` afterwards."""
        if self.panel is None or not self.is_entering or not self.panel.form.is_changed():
            return True
        self.panel.leave(partial(self._close_and_do, then))
        return False

    def _close_and_do(self, then: Callable[[], None]) -> None:
        self.close_panel()
        then()

    def _after_entering(self, deed: Callable[[], None]) -> None:
        if self.panel is None or not self.is_entering:
            deed()
        else:
            self.panel.leave(deed)

    def _begin_new(self) -> None:
        if self._choices is not None:
            self._show_panel(None, self._choices)

    def _ask_card(self) -> None:
        ask = partial(self._ask_for, record_id=self._wanted_id)
        self._operations.ask(ask, self._take_card, key=(self, "card"))

    def _ask_for(self, file: CentreFile, record_id: int) -> Any:
        return self._entry.ask_card(file, record_id)

    def _take_card(self, card: Any) -> None:
        if card is None:
            self.told.emit("Этой записи в журнале уже нет.")
            self.close_panel()
        elif self._choices is not None:
            self._show_panel(card, self._choices)

    def _show_panel(self, card: Any, choices: Choices) -> None:
        panel = self.panel or self._make_panel()
        self.is_entering = True
        self.panel_moved.emit()
        panel.begin(card, choices)

    def _make_panel(self) -> EntryPanel:
        panel = EntryPanel(self._entry, self._operations)
        panel.hide()
        panel.left.connect(self.close_panel)
        panel.kept.connect(self._take_kept)
        panel.removal_wanted.connect(self._remove_one)
        self.panel = panel
        self.panel_made.emit(panel)
        return panel

    def _follow_foreign(self, changes: Changes) -> None:
        """Show what undo made of the record; what is being typed is left alone."""
        if self.panel is None or not self.is_entering or self.panel.form.is_changed():
            return
        record_id = self.panel.record_id
        if record_id in changes.rows[self.journal.table]:
            self._wanted_id = record_id or 0
            self._ask_card()

    def _take_kept(self, changes: Changes) -> None:
        touched = changes.rows.get(self.journal.table, frozenset())
        if len(touched) == 1:
            self.list.choose(next(iter(touched)))

    def _remove_one(self, record_id: int) -> None:
        self.close_panel()
        self.list.remove([record_id])

    def _say_missed(self) -> None:
        self.told.emit("Запись есть в журнале, но не входит в отбор над списком.")

    def _tell_exported(self, answer: tuple[str, int]) -> None:
        path, count = answer
        self.told.emit(f"Сохранено в «{Path(path).name}»: {records(count)}")
