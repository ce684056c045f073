"""The row above the families: the search box and which families are looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.casebook.records import FamilyFilter
from ui.records.filter_bar import FilterBar
from ui.widgets.buttons import SegmentedSwitch

ALL, WITHOUT_CONSENT, DUE, DEPERSONALISED = "", "without_consent", "due", "depersonalised"
_KINDS = [
    (ALL, "Все"),
    (WITHOUT_CONSENT, "Без согласия"),
    (DUE, "Срок хранения истёк"),
    (DEPERSONALISED, "Обезличенные"),
]


class FamiliesBar(FilterBar):
    """Families have no period: the few conditions on them stand side by side instead of a menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._kinds = SegmentedSwitch(_KINDS, "Какие семьи показать")
        super().__init__(FamilyFilter, _HINT, parent=parent)
        self._opener.hide()
        self._row.insert(self._row.indexOf(self._reset), self._kinds)
        self.search.setAccessibleName("Поиск семьи")
        self._kinds.chosen.connect(self._take_kind)

    def wanted(self) -> Any:
        """Return the filter in force."""
        wanted = super().wanted()
        kind = self._kinds.value()
        return replace(wanted, **{kind: True}) if kind else wanted

    @property
    def is_empty(self) -> bool:
        """Whether all families are wanted."""
        return super().is_empty and not self._kinds.value()

    def show_kind(self, kind: str) -> None:
        """Show the families of a kind."""
        self._kinds.set_value(kind)
        self._take_kind()

    def reset(self) -> None:
        """Want all families."""
        self._kinds.set_value(ALL)
        super().reset()

    def _take_kind(self, _kind: str = "") -> None:
        self._show_reset()
        self.changed.emit()


_HINT = "имя, телефон, код семьи, имя ребёнка"
