"""The forms that regions ask for, by their titles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from kcentre.analysis.region.records import FormLine
from ui.analysis.region.lines import values_words
from ui.records.rows import Note, Row
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.widgets.buttons import IconButton
from ui.widgets.shortcuts import add_shortcut


class FormsList(RowsCard):
    """Ctrl+D copies the form under the cursor."""

    copy_wanted = Signal()
    ready_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Формы", RowsView("Формы региона"))
        self.ready = IconButton("book-open", "Взять готовую форму")
        self._wanted: int | None = None
        self.add_action(self.ready)
        self.offer_adding("Новая форма (Ctrl+N)")
        self.add(self.view, 1)
        self.ready.clicked.connect(self.ready_wanted)
        copy = add_shortcut(self, "Ctrl+D")
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy_wanted)

    def show_lines(self, lines: Sequence[FormLine], form_id: int | None) -> None:
        """Show the forms with the cursor on the one that is shown."""
        self._wanted = None
        self.set_note(str(len(lines)))
        rows = [
            Row(line.id, line.title, notes=(Note(values_words(line)),), is_bold=True)
            for line in lines
        ]
        self.view.show_rows(rows, form_id)

    def choose(self, form_id: int) -> None:
        """Put the cursor on a form, now or as soon as it is there."""
        if not self.view.choose(form_id):
            self._wanted = form_id

    def wanted(self) -> tuple[int | None, int]:
        """Return the form that should be shown, and the place from 0 of its row.

        It is the one that was to be chosen, else the one under the cursor.
        """
        key = self.view.current_key()
        current = key if isinstance(key, int) else None
        return self._wanted or current, max(0, self.view.currentIndex().row())
