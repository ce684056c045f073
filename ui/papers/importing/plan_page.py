"""The wizard's third page: what will be written, while nothing is yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.papers.importing.count_tiles import Count, CountTiles
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


@dataclass(frozen=True, slots=True)
class ToldList:
    """One of the lists: its key, the words of the switch, the list, a note beside it."""

    key: str
    words: str
    shown: QWidget
    note: str = ""


class PlanPage(QWidget):
    """Tiles with the counts, where the rows go, and the lists behind the counts."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles = CountTiles()
        self.where = QLabel()
        self.lists: PlanLists | None = None
        self.where.setWordWrap(True)
        set_look(self.where, role="secondary")
        self.where.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(10))
        self._column.addWidget(self.tiles)
        self._column.addWidget(self.where)

    def show_plan(
        self, counts: Iterable[Count], lists: Sequence[ToldList], first: str, where: str = ""
    ) -> None:
        """Show another plan, the list of the key ``first`` in front."""
        self.tiles.show_counts(counts)
        self.where.setText(where)
        self.where.setVisible(bool(where))
        if self.lists is not None:
            self._column.removeWidget(self.lists)
            self.lists.hide()
            self.lists.deleteLater()
        self.lists = PlanLists(lists, first)
        self._column.addWidget(self.lists, 1)


class PlanLists(Card):
    """A card with a switch between the lists."""

    def __init__(self, lists: Sequence[ToldList], first: str) -> None:
        super().__init__("Подробно")
        self._lists = {one.key: one for one in lists}
        self._stack = QStackedWidget()
        self.switch = SegmentedSwitch(
            [(one.key, one.words) for one in lists], "Какие строки показать"
        )
        for one in lists:
            self._stack.addWidget(one.shown)
        self.add_chip(self.switch)
        self.add(self._stack, 1)
        self.switch.chosen.connect(self.show_list)
        self.show_list(first)

    def show_list(self, key: str) -> None:
        """Show one of the lists."""
        self.switch.set_value(key)
        self._stack.setCurrentWidget(self._lists[key].shown)
        self.set_note(self._lists[key].note)
