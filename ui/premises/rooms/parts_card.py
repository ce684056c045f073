"""The lists of one room in one card: the check-list, the equipment, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from kcentre.premises.rooms.records import RoomCard
from ui.operations import Operations
from ui.premises.rooms.lacks_list import LacksList
from ui.premises.rooms.part_kinds import EQUIPMENT, ITEMS
from ui.premises.rooms.part_list import PartList
from ui.widgets.buttons import QuietButton, SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

LACKS = "lacks"
_TITLES = [(ITEMS.key, "Чек-лист"), (EQUIPMENT.key, "Оборудование"), (LACKS, "Чего не хватает")]
_LEAST_HEIGHT = 300


class PartsCard(Card):
    """Shows one of the lists of a room at a time."""

    template_wanted = Signal()
    purchases_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("Готовность кабинета")
        self.switch = SegmentedSwitch(_TITLES, "Что показать о кабинете")
        self.items = PartList(ITEMS, operations)
        self.equipment = PartList(EQUIPMENT, operations)
        self.lacks = LacksList()
        self._pages: dict[str, QWidget] = {
            ITEMS.key: self.items,
            EQUIPMENT.key: self.equipment,
            LACKS: self.lacks,
        }
        self._stack = QStackedWidget()
        self.template = QuietButton("Взять готовый перечень", "list-checks")
        self.add_line = QuietButton("Добавить", "plus")
        self.add_line.setToolTip("Insert")
        self._fill()
        self._connect()
        self.show_part(ITEMS.key)
        theme().changed.connect(self._fit)
        self._fit()

    def show_card(self, card: RoomCard, names: Sequence[str]) -> None:
        """Show a room; `names` are offered as responsible."""
        for part in self.editable:
            part.show_card(card, names)
        self.lacks.show_lacks(card.readiness)

    @property
    def editable(self) -> tuple[PartList, PartList]:
        """The lists in which lines are typed."""
        return self.items, self.equipment

    def show_part(self, key: str) -> None:
        """Show one of the lists."""
        self.switch.set_value(key)
        self._stack.setCurrentWidget(self._pages[key])
        for button in (self.template, self.add_line):
            button.setVisible(key != LACKS)

    def focus_list(self) -> None:
        """Put the cursor into the list that is shown."""
        shown = self._stack.currentWidget()
        if isinstance(shown, PartList):
            (shown.table if shown.table.isVisible() else shown.empty.button).setFocus()
        else:
            self.lacks.table.setFocus()

    def first_draft(self) -> str | None:
        """Return the key of a list with a typed line that is not kept yet."""
        return next((part.kind.key for part in self.editable if part.line.drafts()), None)

    def drop_drafts(self) -> None:
        """Forget the typed lines."""
        for part in self.editable:
            part.line.drop_drafts()

    def keep_drafts(self, then: Callable[[], None]) -> None:
        """Keep the typed lines of the first list that has some; ``then`` may ask again."""
        part = next((part for part in self.editable if part.line.drafts()), None)
        if part is None:
            then()
        else:
            part.keep_drafts(then)

    def _add(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, PartList):
            shown.add()

    def _fit(self) -> None:
        self.setMinimumHeight(theme().px(_LEAST_HEIGHT))

    def _connect(self) -> None:
        self.switch.chosen.connect(self.show_part)
        self.template.clicked.connect(self.template_wanted)
        self.add_line.clicked.connect(self._add)
        self.lacks.purchases_wanted.connect(self.purchases_wanted)
        for part in self.editable:
            part.template_wanted.connect(self.template_wanted)

    def _fill(self) -> None:
        px = theme().px
        head = QWidget()
        row = FlowLayout(px(8), head)
        row.setContentsMargins(px(10), px(8), px(10), px(8))
        row.addWidget(self.switch)
        row.spring()
        row.addWidget(self.template)
        row.addWidget(self.add_line)
        line = QFrame()
        set_look(line, role="line")
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.add(head)
        self.add(line)
        self.add(self._stack, 1)
