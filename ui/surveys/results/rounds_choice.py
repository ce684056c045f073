"""Which two rounds are compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.surveys.results.named_field import named_field
from ui.surveys.results.offers import Offer
from ui.widgets.buttons import IconButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme

_CHOICE_WIDTH = 400


class RoundsChoice(QWidget):
    """The earlier round at the left, the later one at the right."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rounds: Sequence[Offer] = ()
        self._looked_at: tuple[int, ...] = ()
        self.earlier, self.later = ChoiceField(), ChoiceField()
        self.swap = IconButton("arrow-left-right", "Поменять опросы местами")
        self._lay_out()
        for field in (self.earlier, self.later):
            field.edited.connect(self.chosen)
        self.swap.clicked.connect(self._swap)

    @property
    def pair(self) -> tuple[Offer, Offer] | None:
        """The earlier and the later round; None where they are not two."""
        found = [self._of(self.earlier), self._of(self.later)]
        if found[0] is None or found[1] is None or found[0] is found[1]:
            return None
        return found[0], found[1]

    def offer(self, rounds: Sequence[Offer], looked_at: Offer) -> None:
        """Offer rounds, newest first; at first the one looked at beside the one before it."""
        is_kept = self.pair is not None and looked_at.round_ids == self._looked_at
        self._rounds, self._looked_at = rounds, looked_at.round_ids
        for field in (self.earlier, self.later):
            field.blockSignals(True)
            field.set_choices([(one.round_ids, one.words) for one in rounds])
            field.blockSignals(False)
        if not is_kept or self.pair is None:
            self._choose([one for one in rounds if one.is_of(looked_at)])

    def _choose(self, own: Sequence[Offer]) -> None:
        ids = [one.round_ids for one in own]
        later = ids.index(self._looked_at) if self._looked_at in ids else 0
        later = min(later, max(len(ids) - 2, 0))
        self._set(ids[min(later + 1, len(ids) - 1)], ids[later])

    def _set(self, earlier: tuple[int, ...], later: tuple[int, ...]) -> None:
        """Choose without telling anybody."""
        for field, round_ids in ((self.earlier, earlier), (self.later, later)):
            field.blockSignals(True)
            field.set_value(round_ids)
            field.blockSignals(False)

    def _swap(self) -> None:
        pair = self.pair
        if pair is not None:
            self._set(pair[1].round_ids, pair[0].round_ids)
            self.chosen.emit()

    def _of(self, field: ChoiceField) -> Offer | None:
        return next((one for one in self._rounds if one.round_ids == field.value()), None)

    def _lay_out(self) -> None:
        px = theme().px
        row = FlowLayout(px(8), self)
        row.addWidget(named_field("Было", self.earlier, "опрос", _CHOICE_WIDTH))
        row.addWidget(self.swap)
        row.addWidget(named_field("Стало", self.later, "опрос", _CHOICE_WIDTH))
