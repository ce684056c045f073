"""What a room still needs, with its cost and the sum."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.premises.rooms.records import Lack, Readiness
from ui.premises.rooms.part_table import PartTable
from ui.premises.rooms.texts import UNKNOWN, money_text, positions
from ui.widgets.buttons import LinkButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.theme import theme

_COLUMNS = (
    Column("title", "Чего не хватает", is_sortable=False, widest_chars=60),
    Column("count", "Сколько", is_number=True, is_sortable=False),
    Column("cost", "На сумму", is_number=True, is_sortable=False),
)
_NOTHING_LISTED = (
    "Пока ничего не перечислено",
    "Возьмите готовый перечень или добавьте строки в чек-лист и оборудование.",
)
_ALL_THERE = ("Всё на месте", "Кабинет готов: ничего докупать и доделывать не нужно.")


class LacksList(QWidget):
    """Follows the check-list and the equipment; nothing is changed here."""

    purchases_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PagedTableModel(_COLUMNS, self)
        self.table = PartTable(self.model, "Чего не хватает")
        self.empty = EmptyState("circle-check", *_ALL_THERE)
        self.sum = QLabel()
        self._pages = QStackedWidget()
        self._foot = QWidget()
        self._lay_out()

    def show_lacks(self, readiness: Readiness) -> None:
        """Show what is missing of a room."""
        self.model.show_all([_row(lack) for lack in readiness.lacks])
        self.table.fit(anew=True)
        words = _ALL_THERE if readiness.needed else _NOTHING_LISTED
        self.empty.say(*words)
        self._pages.setCurrentWidget(self.table if readiness.lacks else self.empty)
        self._foot.setVisible(bool(readiness.lacks))
        self.sum.setText(_sum_words(readiness))

    def _lay_out(self) -> None:
        px = theme().px
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        set_look(self.sum, role="heading")
        door = LinkButton("Все закупки центра")
        door.clicked.connect(self.purchases_wanted)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(px(12), px(8), px(14), px(8))
        foot.addWidget(door)
        foot.addStretch()
        foot.addWidget(self.sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)


def _row(lack: Lack) -> Row:
    cost = UNKNOWN if lack.cost is None else money_text(lack.cost)
    return lack.title, str(lack.count), cost


def _sum_words(readiness: Readiness) -> str:
    unpriced = sum(lack.cost is None for lack in readiness.lacks)
    parts = [positions(len(readiness.lacks))]
    if readiness.cost:
        parts.append(money_text(readiness.cost))
    if unpriced:
        parts.append(f"без цены: {unpriced}")
    return " · ".join(parts)
