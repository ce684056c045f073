"""The counts of an import as a row of tiles."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language.numbers import grouped
from ui.widgets.card import Card
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

Count = tuple[str, int, Tone]
"""A figure: its name, the number, how it is coloured."""


class CountTiles(QWidget):
    """Figures with their names; what needs a look is coloured."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QGridLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(8))
        self._figures: dict[str, QLabel] = {}

    def show_counts(self, counts: Iterable[Count]) -> None:
        """Show the counts of a plan or of what was done; their names stay the same."""
        for place, (name, number, tone) in enumerate(counts):
            if name not in self._figures:
                self._add(place, name)
            figure = self._figures[name]
            figure.setText(grouped(number))
            set_look(figure, tone=tone.value)
            figure.setAccessibleName(f"{name}: {number}")

    def figures(self) -> dict[str, str]:
        """Return what is shown, by name."""
        return {name: label.text() for name, label in self._figures.items()}

    def _add(self, place: int, name: str) -> None:
        px = theme().px
        figure, caption = QLabel(), QLabel(name)
        set_look(figure, role="figure")
        set_look(caption, role="small")
        caption.setWordWrap(True)
        tile = Card()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(12), px(8), px(8), px(8))
        column.setSpacing(0)
        column.addWidget(figure)
        column.addWidget(caption)
        column.addStretch(1)
        tile.add(inner)
        self._row.addWidget(tile, 0, place)
        self._row.setColumnStretch(place, 1)
        self._figures[name] = figure
