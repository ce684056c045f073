"""The wizard's last page: what was written, and how to take it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kcentre.journal.importing.planned import PlanView, added
from kcentre.storage import Changes
from ui.journal.importing.count_tiles import CountTiles
from ui.operations import Operations
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.theme import theme

_TAKEN_BACK = "Импорт отменён"


class DonePage(QWidget):
    """Counts, «Отменить импорт» while it is the last operation, «Показать в журнале»."""

    show_wanted = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._label = ""
        self.told = EmptyState("circle-check", "", "")
        self.tiles = CountTiles()
        self.undo = QuietButton("Отменить импорт", "undo-2")
        self.show_rows = QuietButton("Показать в журнале", "book-open")
        for button in (self.undo, self.show_rows):
            button.setAutoDefault(True)  # Enter on it presses it, not «Закрыть»
        self.undo.clicked.connect(self._take_back)
        self.show_rows.clicked.connect(self.show_wanted)
        operations.undo_named.connect(self._follow_undo)
        operations.changed.connect(self._hear)
        self._lay_out()

    def show_done(self, view: PlanView, changes: Changes) -> None:
        """Show what was written."""
        self._label = changes.label
        self.tiles.show_report(view.report)
        self.told.say(
            added(view.report),
            "Строки уже в журнале. Импорт можно отменить целиком, пока после него ничего не "
            "менялось.",
        )
        self.undo.setEnabled(True)
        for shown in (self.undo, self.show_rows, self.tiles):
            shown.show()

    def _take_back(self) -> None:
        self.undo.setEnabled(False)
        self._operations.undo(self)

    def _follow_undo(self, label: str, _redo: str) -> None:
        if self._label:
            self.undo.setEnabled(label == self._label)

    def _hear(self, _changes: Changes, initiator: object) -> None:
        if initiator is self:
            self._label = ""
            for gone in (self.undo, self.show_rows, self.tiles):
                gone.hide()
            self.told.say(_TAKEN_BACK, "Журнал снова такой, каким был до импорта.")

    def _lay_out(self) -> None:
        px = theme().px
        card = Card()
        card.pad_body()
        card.add(QWidget(), 2)
        card.add(self.told)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.show_rows)
        row.addStretch(1)
        buttons = QWidget()
        buttons.setLayout(row)
        card.add(buttons)
        card.add(QWidget(), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.tiles)
        column.addWidget(card, 1)
