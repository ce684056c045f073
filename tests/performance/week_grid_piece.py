"""A piece of the week grid's bench: `python -m tests.performance.week_grid_piece WIDTH HEIGHT`.

Prints {"blocks": how many, "first": seconds of the first painting with nothing measured yet,
"ours": of the next ones, "bare": of a loop that draws the same boxes, lines and words}.
"""

import json
import sys
from collections.abc import Iterator
from statistics import median

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from ui.app import make_app
from ui.widgets.theme import Scheme, theme
from ui.widgets.time_grid import GridBlock, GridColumn, TimeGrid

from .measurement import seconds, side_by_side

_DAYS = ("пн", "вт", "ср", "чт", "пт", "сб")
_SPECIALISTS, _ROOMS = 12, 8
_TURNS = 15


def main(width: str, height: str) -> None:
    """Paint, and print what it took."""
    app = make_app(["kcentre"])
    theme().dress(Scheme.LIGHT)
    blocks = list(_blocks())
    grid = _grid(app, int(width), int(height))
    firsts = []
    for _ in range(_TURNS):
        theme().changed.emit()
        grid.set_blocks(blocks)
        firsts.append(seconds(grid.viewport().grab))
    bare = Bare(grid, blocks)
    ours, plain = side_by_side(grid.viewport().grab, bare.paint, _TURNS)
    answer = {"blocks": len(blocks), "first": median(firsts), "ours": ours, "bare": plain}
    sys.stdout.write(json.dumps(answer) + "\n")


class Bare:
    """Knows where everything stands and draws it without a thought."""

    def __init__(self, grid: TimeGrid, blocks: list[GridBlock]) -> None:
        self._size = grid.viewport().size()
        seen = QRectF(grid.viewport().rect())
        self._boxes = [
            (grid.block_rect(block.key), (block.title, *block.lines))
            for block in blocks
            if grid.block_rect(block.key).intersects(seen)
        ]
        self._font = theme().small_font()

    def paint(self) -> None:
        picture = QPixmap(self._size)
        picture.fill(QColor("#FFFFFF"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for line in range(24):
            painter.drawLine(0, line * 22, self._size.width(), line * 22)
        ground = QColor(theme().colours.categories[0].ground)
        for box, words in self._boxes:
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
            for at, word in enumerate(words):
                painter.drawText(QPointF(box.left() + 7, box.top() + 14 * (at + 1)), word)
        painter.end()


def _grid(app: QApplication, width: int, height: int) -> TimeGrid:
    grid = TimeGrid("Неделя")
    grid.set_columns([GridColumn(day, day, is_today=day == "вт") for day in _DAYS])
    grid.set_span(8 * 60, 19 * 60)
    theme().dress_window(grid)
    grid.resize(width, height)
    grid.show()
    app.processEvents()
    return grid


def _blocks() -> Iterator[GridBlock]:
    """Yield three windows a day for each specialist, as many at once as there are rooms."""
    for day in _DAYS:
        for specialist in range(_SPECIALISTS):
            for part in range(3):
                starts = 8 * 60 + part * 210 + specialist // _ROOMS * 100 + specialist % 3 * 15
                yield GridBlock(
                    key=(day, specialist, part),
                    column=day,
                    starts=starts,
                    ends=starts + 90,
                    title=f"Константинопольская {specialist + 1}",
                    lines=("9:00–10:30", f"кабинет {specialist % _ROOMS + 1}", "нечётные недели"),
                    tone=specialist,
                )


if __name__ == "__main__":
    main(*sys.argv[1:])
