"""What a text may name: the centre's facts with what they say now, to be put into the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kcentre.language import fold
from ui.widgets.buttons import QuietButton
from ui.widgets.editors import TextField
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.drafts.templates import Fact

_UNKNOWN = "не заполнено"


class FactsList(QWidget):
    """Typing finds by any part; Enter, a double click or the button puts the fact in."""

    chosen = Signal(str)
    """The word between the braces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = TextField("Найти данные")
        self.search.setAccessibleName("Найти данные")
        self.list = QListWidget()
        self.list.setAccessibleName("Данные центра: Enter вставляет в текст")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.insert = QuietButton("Вставить в текст", "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        for part in (self.search, self.list, self.insert):
            column.addWidget(part)
        self.search.edited.connect(self._find)
        self.list.itemActivated.connect(self._choose)
        self.insert.clicked.connect(self._choose_current)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Offer other facts."""
        self.list.clear()
        for fact in facts:
            item = QListWidgetItem(f"{{{fact.key}}} — {fact.text or _UNKNOWN}")
            item.setData(Qt.ItemDataRole.UserRole, fact.key)
            item.setToolTip(f"{fact.title}: {fact.text or _UNKNOWN}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._find()

    def _find(self) -> None:
        wanted = fold(self.search.value())
        found = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            is_wanted = wanted in fold(f"{item.text()} {item.toolTip()}")
            item.setHidden(not is_wanted)
            found += [place] if is_wanted else []
        self.list.setCurrentRow(found[0] if found else -1)
        self.insert.setEnabled(bool(found))

    def _choose_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
