"""The rounds, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kcentre.language.plurals import counted
from kcentre.surveys.rounds.records import RoundLine
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.surveys.rounds.round_rows import RoundPainter, round_row


class RoundList(RowsCard):
    """Enter goes to the forms of a round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Опросы", RowsView("Опросы"), parent)
        self._lines: dict[int, RoundLine] = {}
        self._wanted: int | None = None
        self.view.setItemDelegate(RoundPainter(self.view))
        self.offer_adding("Новый опрос (Ctrl+N)")
        self.add(self.view, 1)

    def show_lines(self, lines: Sequence[RoundLine]) -> None:
        """Show the rounds, the cursor where it was or on the one that was to be chosen."""
        self._lines = {line.id: line for line in lines}
        self.set_note(counted(len(lines), "опрос", "опроса", "опросов"))
        wanted = self._wanted if self._wanted in self._lines else None
        self.view.show_rows([round_row(line) for line in lines], wanted)
        if wanted is not None:
            self._wanted = None

    def choose(self, round_id: int) -> None:
        """Put the cursor on a round, now or as soon as it is shown."""
        if not self.view.choose(round_id):
            self._wanted = round_id

    def line(self) -> RoundLine | None:
        """Return the round under the cursor."""
        key = self.view.current_key()
        return self._lines.get(key) if isinstance(key, int) else None
