"""«Закупки»: all that the rooms in use still need, as one list with its sums."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language import fold
from kcentre.language.dates import short_date, today_here
from kcentre.paper.document import Document
from kcentre.premises.rooms.queries import purchases
from kcentre.premises.rooms.records import Purchase
from kcentre.premises.values import Source
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.papers.dialog import PaperDialog
from ui.premises.rooms.texts import UNKNOWN, money_text, positions
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.theme import theme

_NO_SOURCE = "no source"
_NOTHING = (
    "Покупать пока нечего",
    "Сюда попадает оборудование, которого не хватает, и платные строки чек-листов всех кабинетов.",
)
_NOT_FOUND = ("Под отбор ничего не подходит", "Выберите другой кабинет или источник.")
_FIELD_WIDTH = 190
_KEYS: dict[str, Callable[[Purchase], Any]] = {
    "room": lambda one: fold(one.room.name),
    "title": lambda one: fold(one.title),
    "count": lambda one: one.count,
    "price": lambda one: one.price or 0,
    "cost": lambda one: one.cost or 0,
    "source": lambda one: one.source.label if one.source else "",
    "due": lambda one: one.due.isoformat() if one.due else "9999",
    "responsible": lambda one: fold(one.responsible),
}


class PurchasesView(QWidget):
    """Filtered by room and source, sorted by a click on a head; Enter opens the room."""

    room_wanted = Signal(int)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._all: Sequence[Purchase] = ()
        self._sort: tuple[str, bool] | None = None
        self.card = Card("Закупки центра")
        self.of_room = ChoiceField(nothing="все кабинеты")
        self.of_source = ChoiceField(nothing="все источники")
        self.print = PrimaryButton("Печать, PDF, Excel")
        self.model = PagedTableModel(_COLUMNS, self)
        self.table = PagedTableView(self.model, "Закупки центра")
        self.empty = EmptyState("shopping-cart", *_NOTHING)
        self.sum = QLabel()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the purchases anew."""
        self._operations.ask(purchases, self._take, key=(self, "purchases"))

    def on_changes(self, changes: Changes) -> None:
        """Show what was changed."""
        if changes.touched("room", "equipment", "readiness_item"):
            self.refresh()

    def shown(self) -> list[Purchase]:
        """Return what is shown, in its order."""
        is_wanted = self._wanted()
        found = [one for one in self._all if is_wanted(one)]
        if self._sort is not None:
            key, descending = self._sort
            found.sort(key=_KEYS[key], reverse=descending)
        return found

    def show_paper(self) -> None:
        """Show what is shown here as it will be printed."""
        is_wanted, limits = self._wanted(), self._limits()

        def document(file: CentreFile) -> Document:
            from kcentre.premises.rooms.sheets import purchase_list  # noqa: PLC0415 — in the worker

            return purchase_list(file, today_here(), is_wanted, limits)

        PaperDialog("Список закупок", document, "Список закупок", self._operations, self).open()

    def _wanted(self) -> Callable[[Purchase], bool]:
        """Return what the two filters let through."""
        room_id, source = self.of_room.value(), self.of_source.value()

        def is_wanted(one: Purchase) -> bool:
            is_there = room_id in {None, one.room.id}
            return is_there and source in {None, one.source or _NO_SOURCE}

        return is_wanted

    def _limits(self) -> str:
        """Return «Игровая; источник: грант»: what the paper is limited to."""
        room = self.of_room.currentText() if self.of_room.value() is not None else ""
        source = self.of_source.value()
        whence = f"источник: {self.of_source.currentText()}" if source is not None else ""
        return "; ".join(part for part in (room, whence) if part)

    def _take(self, found: Sequence[Purchase]) -> None:
        self._all = found
        self.of_room.set_choices(_rooms(found))
        self.of_source.set_choices(_sources(found))
        self._show_rows()

    def _show_rows(self) -> None:
        found = self.shown()
        self.model.show_all([_row(one) for one in found])
        self.empty.say(*(_NOT_FOUND if self._all else _NOTHING))
        self._pages.setCurrentWidget(self.table if found else self.empty)
        self.sum.setText(_sum_words(found))
        self.print.setEnabled(bool(self._all))
        for field in (self.of_room, self.of_source):
            field.setVisible(bool(self._all))

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort = key, descending
        self._show_rows()

    def _open_row(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None:
            self.room_wanted.emit(row[-1].room.id)

    def _connect(self) -> None:
        for field in (self.of_room, self.of_source):
            field.edited.connect(self._show_rows)
        self.model.sort_wanted.connect(self._sort_by)
        self.table.row_activated.connect(self._open_row)
        self.print.clicked.connect(self.show_paper)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        for field in (self.of_room, self.of_source):
            field.setFixedWidth(theme().px(_FIELD_WIDTH))

    def _lay_out(self) -> None:
        px = theme().px
        self.of_room.setAccessibleName("Кабинет")
        self.of_source.setAccessibleName("Источник средств")
        self.card.add_chip(self.of_room)
        self.card.add_chip(self.of_source)
        self.card.add_action(self.print)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        set_look(self.sum, role="heading")
        self.sum.setWordWrap(True)
        self.sum.setContentsMargins(px(14), px(10), px(14), px(10))
        self.card.add(self._pages, 1)
        self.card.add(self.sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)


_COLUMNS = (
    Column("room", "Кабинет", widest_chars=24),
    Column("title", "Что нужно", widest_chars=52),
    Column("count", "Кол-во", is_number=True),
    Column("price", "Цена", is_number=True),
    Column("cost", "Стоимость", is_number=True),
    Column("source", "Источник", widest_chars=18),
    Column("due", "Срок"),
    Column("responsible", "Ответственный", widest_chars=20),
)


def _row(one: Purchase) -> Row:
    return (
        one.room.name,
        one.title,
        str(one.count),
        money_text(one.price),
        money_text(one.cost),
        one.source.label if one.source else UNKNOWN,
        short_date(one.due) if one.due else "",
        one.responsible,
        one,
    )


def _rooms(found: Sequence[Purchase]) -> list[tuple[Hashable, str]]:
    return list({one.room.id: one.room.name for one in found}.items())


def _sources(found: Sequence[Purchase]) -> list[tuple[Hashable, str]]:
    met = {one.source for one in found}
    known: list[tuple[Hashable, str]] = [(one, one.label) for one in Source if one in met]
    return [*known, *([(_NO_SOURCE, "не указан")] if None in met else [])]


def _sum_words(found: Sequence[Purchase]) -> str:
    """Return «Итого 12 позиций на 145 000,00 ₽, без цены: 3»."""
    if not found:
        return ""
    known = sum(one.cost or 0 for one in found)
    unpriced = sum(one.cost is None for one in found)
    words = f"Итого {positions(len(found))}"
    if unpriced < len(found):
        words += f" на {money_text(known)}"
    return f"{words}, без цены: {unpriced}" if unpriced else words
