"""The quiet ground behind each fact, on every line that it runs over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument, QTextLine

from ui.widgets.fact_text.runs import Stretch
from ui.widgets.theme import theme

_EDGE, _RADIUS = 2, 4


def paint_chips(painter: QPainter, document: QTextDocument, facts: Iterable[Stretch]) -> None:
    """Paint the grounds, in the document's own measure; the text is painted over them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().colours.selection))
    radius = theme().px(_RADIUS)
    for fact in facts:
        for box in _boxes(document, fact):
            painter.drawRoundedRect(box, radius, radius)


def _boxes(document: QTextDocument, fact: Stretch) -> Iterator[QRectF]:
    block = document.findBlock(fact.start)
    layout = block.layout()
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    first, past = fact.start - block.position(), fact.end - block.position()
    edge = theme().px(_EDGE)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(first, line.textStart())
        end = min(past, line.textStart() + line.textLength())
        if start < end:
            left, right = _place(line, start), _place(line, end)
            box = QRectF(left, line.y(), right - left, line.height())
            yield box.translated(corner).adjusted(-edge, 0, edge, 0)


def _place(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # Qt's stubs leave open what the pair holds
    return float(found[0])
