"""A row of fields that share its width by weight, and break into more rows where it is narrow."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme


class WeightedFlow(FlowLayout):
    """Each widget has a least width and a weight by which it takes part in what is left over.

    Widgets of a row stand on one bottom line: their editors are level whatever stands above.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._shares: dict[QWidget, tuple[int, int]] = {}

    def add(self, widget: QWidget, least: int, weight: int) -> None:
        """Add a widget at the end; ``least`` is its least width, drawn for 10.5 pt text."""
        self._shares[widget] = (least, weight)
        self.addWidget(widget)

    def _measured_least(self) -> QSize:
        margins = self.contentsMargins()
        widths = [self._least(item) for item in self._shown()]
        heights = [self._size(item)[1] for item in self._shown()]
        return QSize(
            max(widths, default=0) + margins.left() + margins.right(),
            max(heights, default=0) + margins.top() + margins.bottom(),
        )

    def _place(
        self,
        row: list[QLayoutItem],
        start: QPoint,
        box: QRect,
        *,
        is_only: bool,  # noqa: ARG002 — rows share their width alike, the only one too
    ) -> None:
        left, height = start.x(), self._height(row, box.width())
        slack = max(0, box.width() - self._width(row))
        weights = [self._weight(item) for item in row]
        for place, item in enumerate(row):
            rest = sum(weights[place:])
            share = slack * weights[place] // rest if rest else 0
            slack -= share
            width = min(self._least(item) + share, box.width())
            own = self._size(item)[1]
            item.setGeometry(QRect(left, start.y() + height - own, width, own))
            left += width + self._gap

    def _width(self, row: list[QLayoutItem]) -> int:
        return sum(map(self._least, row)) + self._gap * max(0, len(row) - 1)

    def _least(self, item: QLayoutItem) -> int:
        widget = item.widget()
        return theme().px(self._shares[widget][0]) if widget in self._shares else 0

    def _weight(self, item: QLayoutItem) -> int:
        widget = item.widget()
        return self._shares[widget][1] if widget in self._shares else 0
