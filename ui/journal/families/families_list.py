"""The list of families: found by anything known of them, narrowed, sorted."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.casebook.listing import FamilyList
from kcentre.casebook.records import FamilyFilter, FamilyLine, FamilyOrder, FamilyOrderKey
from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from ui.journal.families.families_bar import FamiliesBar
from ui.operations import Operations
from ui.records.found_list import FoundList, Listing
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column, Row


class FamiliesList(FoundList):
    """Keys: Enter opens the family, Ctrl+F goes to the search."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        self.bar = FamiliesBar()
        empty = EmptyState("users", *_EMPTY)
        super().__init__(
            "Семьи", _COLUMNS, filters=self.bar, empty=empty, operations=operations, parent=parent
        )

    def listing_of(self, wanted: Any, key: str, descending: bool) -> Listing:
        if not isinstance(wanted, FamilyFilter):
            raise TypeError("families are wanted by a FamilyFilter")
        order = FamilyOrder(_ORDERS.get(key, FamilyOrderKey.LAST_VISIT), descending)
        return FamilyList(wanted, order)

    def id_of(self, row: Any) -> int:
        """Return the family of a row."""
        if isinstance(row, FamilyLine):
            return row.id
        raise TypeError("a row of this list is a FamilyLine")

    @property
    def count_text(self) -> str:
        """«63 семьи»."""
        if not self._listing.is_complete:
            return "ищу остальные…"
        return f"{grouped(self._count)}\u00a0{plural(self._count, 'семья', 'семьи', 'семей')}"


def _adults(row: Row) -> str:
    if not isinstance(row, FamilyLine):
        return ""
    if row.is_depersonalised:
        return "обезличена"
    return row.adults or "без имени"


def _adults_tone(row: Row) -> Tone | None:
    is_quiet = isinstance(row, FamilyLine) and (row.is_depersonalised or not row.adults)
    return Tone.SECONDARY if is_quiet else None


def _consents(row: Row) -> str:
    if not isinstance(row, FamilyLine):
        return ""
    return row.consents or ("—" if row.is_depersonalised else "нет")


def _consents_tone(row: Row) -> Tone | None:
    if not isinstance(row, FamilyLine) or row.is_depersonalised:
        return Tone.SECONDARY
    return None if row.has_general_consent else Tone.ATTENTION


_COLUMNS = (
    Column("code", "Код"),
    Column("adults", "Взрослые", text=_adults, tone=_adults_tone, widest_chars=30),
    Column("children", "Дети", is_sortable=False, widest_chars=28),
    Column("phone", "Телефон", is_sortable=False),
    Column("moment", "Последний визит"),
    Column(
        "consents",
        "Согласия",
        text=_consents,
        tone=_consents_tone,
        is_sortable=False,
        widest_chars=30,
    ),
)
"""Each column shows the value at its own place of the line."""

_ORDERS = {
    "code": FamilyOrderKey.CODE,
    "adults": FamilyOrderKey.NAME,
    "moment": FamilyOrderKey.LAST_VISIT,
}

_EMPTY = (
    "Здесь будут семьи",
    (
        "Семья появляется сама, когда её записывают на консультацию. Её можно завести и здесь: "
        "имя, телефон и возраст не обязательны — достаточно кода."
    ),
    "Добавить семью",
)
