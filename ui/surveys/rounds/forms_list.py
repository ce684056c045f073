"""The forms of one round: found, narrowed, sorted, opened, removed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from kcentre.journal.ordering import Order
from kcentre.language.dates import short_date
from kcentre.surveys.forms.filters import FormFilter
from kcentre.surveys.forms.listing import FormList
from kcentre.surveys.forms.verbs import remove_forms
from kcentre.surveys.values import Source
from ui.records.facets import listed
from ui.records.filter_bar import FilterBar
from ui.records.found_list import FoundList
from ui.surveys.rounds.texts import forms_words
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.operations import Operations

_EMPTY = "Анкет пока нет"
_EMPTY_WORDS = (
    "Здесь будут заполненные анкеты: введите бумажные, прочитайте таблицу или ответы "
    "электронной анкеты."
)


class FormsList(FoundList):
    """Keys: Enter opens the form, Delete removes the chosen ones, Ctrl+F goes to the search."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        self._round_id = 0
        filters = FilterBar(FormFilter, "Номер, слово из ответа…")
        filters.search.setAccessibleName("Поиск по анкетам")
        super().__init__(
            "Анкеты",
            _COLUMNS,
            filters=filters,
            empty=EmptyState("clipboard-list", _EMPTY, _EMPTY_WORDS, "Ввести анкеты"),
            operations=operations,
            parent=parent,
        )
        filters.offer([listed("source", "Как получена", Source)])
        self.menu = QMenu("Действия с анкетой", self.table)
        self.menu.addAction("Открыть анкету\tEnter").triggered.connect(self._open_current)
        self.menu.addAction("Удалить выбранные\tDelete").triggered.connect(self.remove_chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)

    @property
    def count_text(self) -> str:
        return forms_words(self._count) if self._listing.is_complete else "ищу остальные…"

    def show_round(self, round_id: int) -> None:
        """Show the forms of a round, with no condition in force."""
        if round_id != self._round_id:
            self._round_id = round_id
            self.filters.reset()
        else:
            self.refresh()

    def listing_of(self, wanted: Any, key: str, descending: bool) -> FormList:
        return FormList(replace(wanted, round_id=self._round_id), Order(key, descending))

    def id_of(self, row: Any) -> int:
        """Return the id of a line."""
        return int(row.id)

    def remove_chosen(self) -> None:
        """Remove the chosen forms; the change can be undone."""
        ids = tuple(self.chosen_ids())
        if ids:
            self._operations.change(partial(remove_forms, form_ids=ids), initiator=self)

    def _open_current(self) -> None:
        self._open(self.table.currentIndex().row())

    def _show_menu(self, place: QPoint) -> None:
        self.menu.popup(self.table.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.remove_chosen()
        else:
            super().keyPressEvent(event)


def _number_words(row: Any) -> str:
    return "—" if row.number is None else str(row.number)


def _source_words(row: Any) -> str:
    return str(row.source.label)


def _filled_words(row: Any) -> str:
    return short_date(row.filled_on) if row.filled_on else "—"


def _entered_words(row: Any) -> str:
    return short_date(row.entered_on)


def _answered_words(row: Any) -> str:
    return str(row.answered)


def _missing_words(row: Any) -> str:
    return str(row.unanswered) if row.unanswered else ""


def _missing_tone(row: Any) -> Tone | None:
    return Tone.ATTENTION if row.unanswered else None


def _family_words(row: Any) -> str:
    return str(row.family_code)


_COLUMNS = (
    Column("number", "№", _number_words, is_number=True, explanation="Номер на бумажном бланке"),
    Column("source", "Как получена", _source_words),
    Column("filled_on", "Заполнена", _filled_words, explanation="День заполнения"),
    Column("answered", "Ответов", _answered_words, is_number=True,
           explanation="На сколько вопросов ответили"),
    Column("unanswered", "Пропущено", _missing_words, _missing_tone, is_number=True,
           is_sortable=False, explanation="Обязательные вопросы без ответа"),
    Column("moment", "Внесена", _entered_words,
           explanation="День, когда анкету внесли в программу"),
    Column("family_code", "Код семьи", _family_words, is_sortable=False,
           explanation="Только если родитель сам указал код"),
)  # fmt: skip
