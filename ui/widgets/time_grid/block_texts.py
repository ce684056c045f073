"""The lines of text in blocks, elided to their room once."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ui.widgets.theme import theme
from ui.widgets.time_grid.records import GridBlock

_MOST_KEPT = 4000
_NARROW, _TALL = 60, 1.15
_RIGHT = Qt.TextElideMode.ElideRight


class BlockTexts:
    """Gives the lines that fit into a block; forget them when the theme changes."""

    def __init__(self) -> None:
        self._kept: dict[tuple[GridBlock, int, int], tuple[str, ...]] = {}
        self.forget()

    def forget(self) -> None:
        """Measure everything anew."""
        self._kept.clear()
        self.plain = theme().small_font()
        self.bold = QFont(self.plain)
        self.bold.setBold(True)
        self._plain_metrics = QFontMetricsF(self.plain)
        self._bold_metrics = QFontMetricsF(self.bold)
        self.line_height = self._plain_metrics.height()
        self.ascent = self._plain_metrics.ascent()

    def lines(self, block: GridBlock, room: QSizeF) -> tuple[str, ...]:
        """Return the title (bold) and the lines that fit; all in one line where it is low."""
        key = (block, int(room.width()), int(room.height()))
        if key not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = self._elided(block, room)
        return self._kept[key]

    def _elided(self, block: GridBlock, room: QSizeF) -> tuple[str, ...]:
        count = int(room.height() / self.line_height)
        width = room.width()
        if width < self.line_height:
            return ()
        if count <= 1:
            whole = ", ".join((block.title, *block.lines))
            return (self._bold_metrics.elidedText(whole, _RIGHT, width),)
        title = self._bold_metrics.elidedText(block.title, _RIGHT, width)
        rest = block.lines[: count - 1]
        return (title, *(self._plain_metrics.elidedText(line, _RIGHT, width) for line in rest))


def reads_downwards(room: QSizeF) -> bool:
    """Tell whether a narrow, tall block shows its words better turned by a quarter."""
    return room.width() < theme().px(_NARROW) and room.height() > room.width() * _TALL
