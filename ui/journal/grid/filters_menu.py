"""The menu «Фильтры»: conditions ready for every day, and the filters kept under a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kcentre.journal.entry.saved_filters import (
    SavedFilter,
    keep_filter,
    remove_filter,
    saved_filters,
)
from kcentre.storage import CentreFile, Changes
from ui.journal.entry.working import Working
from ui.journal.grid.filter_content import conditions_of, content_of, search_in
from ui.journal.grid.ready_filters import MINE, ReadyFilter, WorkingId
from ui.operations import Operations
from ui.records.facets import ROWS, Facet
from ui.records.filter_bar import FilterBar
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.editors import TextField
from ui.widgets.form import Form

TABLE = "saved_filter"


class FiltersMenu(QMenu):
    """Filled anew each time it is shown; a ready condition in force is ticked and comes off."""

    def __init__(self, journal: str, filters: FilterBar, operations: Operations) -> None:
        super().__init__("Фильтры", filters)
        self.setToolTipsVisible(True)
        self._journal, self._filters, self._operations = journal, filters, operations
        self._facets: Sequence[Facet] = ()
        self._ready: Sequence[ReadyFilter] = ()
        self._saved: list[SavedFilter] = []
        self._working: Working | None = None
        self.aboutToShow.connect(self._fill)

    def offer(self, facets: Sequence[Facet], ready: Sequence[ReadyFilter]) -> None:
        """Take what can be asked for, and ask for the filters that were kept."""
        self._facets, self._ready = facets, ready
        self.ask_saved()

    def take_working(self, working: Working) -> None:
        """Take who works: «мои» are that specialist's."""
        self._working = working
        working.changed.connect(self._follow_working)

    def ask_saved(self) -> None:
        """Ask for the kept filters anew."""
        ask = partial(_saved, journal=self._journal)
        self._operations.ask(ask, self._take_saved, key=(self, "saved"))

    def ask_title(self) -> None:
        """Ask under which name the filter in force is kept."""
        form = Form(columns=1)
        form.add("title", "Название", TextField("Например: выездные этого месяца"))
        dialog = RecordDialog(
            "Сохранить этот отбор", form, self._keeping, self._operations, self._filters.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @property
    def _working_id(self) -> WorkingId:
        return self._working.specialist_id if self._working else None

    def _keeping(self, values: dict[str, Any]) -> Verb:
        bar = self._filters
        content = content_of(bar.search.text(), bar.conditions, self._ready, self._working_id)
        journal, title = self._journal, str(values["title"])

        def verb(file: CentreFile) -> Changes:
            return keep_filter(file, journal, title, content)

        return verb

    def _take_saved(self, saved: list[SavedFilter]) -> None:
        self._saved = saved

    def _fill(self) -> None:
        self.clear()
        for each in self._ready:
            self._add_ready(each)
        self.addSeparator()
        for kept in self._saved:
            self._add(self, kept.title, kept, self._apply)
        self.addSeparator()
        keep = self.addAction("Сохранить этот отбор…")
        keep.triggered.connect(self.ask_title)
        keep.setEnabled(not self._filters.is_empty and ROWS not in self._filters.conditions)
        if self._saved:
            removing = self.addMenu("Удалить сохранённый")
            for kept in self._saved:
                self._add(removing, kept.title, kept, self._remove)

    def _add_ready(self, each: ReadyFilter) -> None:
        option = each.make(self._working_id)
        title = each.title if option else f"{each.title} — {each.hint}"
        action = self._add(self, title, each, self._toggle)
        action.setCheckable(True)
        action.setChecked(option is not None and self._is_in_force(each))
        action.setEnabled(option is not None)

    def _is_in_force(self, each: ReadyFilter) -> bool:
        return self._filters.conditions.get(each.field) == each.make(self._working_id)

    def _add(self, menu: QMenu, title: str, data: object, deed: Any) -> QAction:
        action = QAction(title.replace("&", "&&"), menu)
        action.setData(data)
        action.triggered.connect(deed)
        menu.addAction(action)
        return action

    def _toggle(self) -> None:
        each = self._data_of(self.sender())
        option = each.make(self._working_id) if isinstance(each, ReadyFilter) else None
        if not isinstance(each, ReadyFilter) or option is None:
            return
        if self._is_in_force(each):
            self._filters.drop(each.field)
        else:
            self._filters.choose(each.field, option)

    def _apply(self) -> None:
        kept = self._data_of(self.sender())
        if isinstance(kept, SavedFilter):
            found = conditions_of(kept.content, self._facets, self._ready, self._working_id)
            self._filters.put(found, search_in(kept.content))

    def _remove(self) -> None:
        kept = self._data_of(self.sender())
        if isinstance(kept, SavedFilter):
            verb = partial(remove_filter, filter_id=kept.id)
            self._operations.change(verb, initiator=self)

    def _follow_working(self) -> None:
        """Let «мои» in force mean whoever works now."""
        mine = MINE.make(self._working_id)
        now = self._filters.conditions.get(MINE.field)
        if now is None or now.title != "мои" or now == mine:
            return
        if mine is None:
            self._filters.drop(MINE.field)
        else:
            self._filters.choose(MINE.field, mine)

    @staticmethod
    def _data_of(sender: object) -> object:
        return sender.data() if isinstance(sender, QAction) else None


def _saved(file: CentreFile, journal: str) -> list[SavedFilter]:
    return saved_filters(file, journal)
