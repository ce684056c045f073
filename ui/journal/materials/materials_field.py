"""The materials that were handed out or worked with at a service, as chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kcentre.language import fold
from kcentre.language.quoting import quoted
from kcentre.materials.records import MaterialOffer
from ui.journal.chips_field import ChipsField


class MaterialsField(ChipsField):
    """A material whose sentence was just put in goes with it, and comes back with it.

    So taking the text back by Ctrl+Z takes the material back. Those of a kept record stay whatever
    is written: its chip alone takes one away.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Использован материал", "материал", parent)
        self._written: dict[int, str] = {}

    def choose(self, offer: MaterialOffer) -> None:
        """Note a material whose sentence stands in the text."""
        self.set_titles({offer.id: offer.title})
        self._written[offer.id] = fold(quoted(offer.title))
        if offer.id not in self.value():
            self._add(offer.id)
            self.edited.emit()

    def set_value(self, value: Sequence[int] | None) -> None:
        if tuple(value or ()) != self.value() or not value:
            self._written = {}
        super().set_value(value)

    def follow_text(self, text: str) -> None:
        """Let go what is written no more, take back what is written again."""
        if not self._written:
            return
        told, before = fold(text), self.value()
        for row_id, name in self._written.items():
            if name in told and row_id not in self.value():
                self._add(row_id)
            elif name not in told and row_id in self.value():
                super()._drop(row_id)
        if self.value() != before:
            self.edited.emit()

    def _take_away(self) -> None:
        before = {*self.value()}
        super()._take_away()
        for row_id in before - {*self.value()}:
            self._written.pop(row_id, None)
