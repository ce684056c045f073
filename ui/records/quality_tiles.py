"""The four tiles of data quality in one row; each can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.figures.figure import Unit
from kcentre.monitoring.quality.records import Grade, TileKey
from ui.records.figure_texts import NBSP, value_text
from ui.widgets.colours import Tone
from ui.widgets.columns import Grid
from ui.widgets.door import Door
from ui.widgets.looks import set_look
from ui.widgets.tile import Tile

if TYPE_CHECKING:
    from kcentre.monitoring.quality.tiles import QualityTiles
    from kcentre.monitoring.quality.tiles import Tile as QualityTile

_ROOM = 165


class QualityTilesRow(Grid):
    """Shows `QualityTiles`: a share, a sentence, how many errors; a click or Enter chooses one."""

    chosen = Signal(object)
    """(TileKey): its findings are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.tiles = {key: Tile() for key in TileKey}
        super().__init__(list(self.tiles.values()), _ROOM, parent)
        self.setAccessibleName("Качество данных")
        self.setFocusProxy(self.tiles[TileKey.COMPLETENESS])
        for tile in self.tiles.values():
            tile.opened.connect(self._choose)

    def show_tiles(self, known: QualityTiles) -> None:
        """Show the tiles of a period."""
        for tile in known.tiles:
            self.tiles[tile.key].show_figure(*_texts(tile))

    def choose(self, key: TileKey | None) -> None:
        """Mark the tile whose findings are shown; None, they are those of all."""
        for each, tile in self.tiles.items():
            set_look(tile, chosen="true" if each is key else "false")

    def _choose(self, code: str) -> None:
        self.chosen.emit(TileKey(code))


def tone_of(tile: QualityTile) -> Tone:
    """Return how a tile stands: errors are bad, a share below its target asks for attention."""
    if tile.severe:
        return Tone.BAD
    if tile.is_met is None:
        return Tone.SECONDARY
    return Tone.GOOD if tile.is_met else Tone.ATTENTION


def _texts(tile: QualityTile) -> tuple[str, Door, str]:
    text = value_text(tile.percent, Unit.PERCENT)
    said = [tile.sentence]
    if tile.severe:
        said.insert(0, f"{Grade.ERROR.counted(tile.severe)}.")
    if tile.is_met is False:
        said.append(f"Цель{NBSP}— {tile.target:.0f}{NBSP}%.")
    return tile.title, Door(text, tile.key.value, tone=tone_of(tile)), " ".join(said)
