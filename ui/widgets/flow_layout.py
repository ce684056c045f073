"""A row that breaks into more rows where the text is large or the window narrow."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_NO_DIRECTION = Qt.Orientation(0)


class FlowLayout(QLayout):
    """Widgets from left to right, then on the next row.

    While all fit in one row, those added after ``spring()`` stand at its right end.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._spring_at: int | None = None
        self._gap = gap
        self._hint: QSize | None = None
        self._least_size: QSize | None = None
        self._seen: list[QLayoutItem] | None = None
        self._sizes: dict[QLayoutItem, tuple[int, int]] = {}
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def spring(self) -> None:
        """Put what is added from now on at the right end."""
        self._spring_at = len(self._items)

    def insert(self, place: int, widget: QWidget) -> None:
        """Add a widget at a place; what stands behind it, the spring too, moves on."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        if self._spring_at is not None and place <= self._spring_at:
            self._spring_at += 1
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return _NO_DIRECTION

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        """Forget what was measured: Qt says so when a widget changes, comes, goes or is hidden."""
        self._hint = self._least_size = self._seen = None
        self._sizes.clear()
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._measured(width)
        return self._heights[width]

    def _measured(self, width: int) -> int:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        rows = self._rows(room)
        heights = sum(self._height(row, room) for row in rows)
        gaps = self._gap * max(0, len(rows) - 1)
        return heights + gaps + margins.top() + margins.bottom()

    def minimumSize(self) -> QSize:
        if self._least_size is None:
            self._least_size = self._measured_least()
        return self._least_size

    def _measured_least(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        margins = self.contentsMargins()
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def sizeHint(self) -> QSize:
        if self._hint is None:
            margins = self.contentsMargins()
            width = self._width(self._shown()) + margins.left() + margins.right()
            self._hint = QSize(width, self.heightForWidth(width))
        return self._hint

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        box = rect.marginsRemoved(self.contentsMargins())
        rows = self._rows(box.width())
        top = box.top()
        for row in rows:
            self._place(row, QPoint(box.left(), top), box, is_only=len(rows) == 1)
            top += self._height(row, box.width()) + self._gap

    def _place(self, row: list[QLayoutItem], start: QPoint, box: QRect, *, is_only: bool) -> None:
        left, height = start.x(), self._height(row, box.width())
        slack = box.width() - self._width(row)
        sprung = self._items[self._spring_at :] if self._spring_at is not None else []
        for item in row:
            if is_only and item in sprung and slack > 0:
                left, slack = left + slack, 0
            width = min(self._size(item)[0], box.width())
            own = self._height_of(item, box.width())
            drop = (height - own) // 2
            item.setGeometry(QRect(left, start.y() + drop, width, own))
            left += width + self._gap

    def _rows(self, room: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._shown():
            width = self._width([item])
            if rows and taken + self._gap + width <= room:
                rows[-1].append(item)
                taken += self._gap + width
            else:
                rows.append([item])
                taken = width
        return rows

    def _shown(self) -> list[QLayoutItem]:
        if self._seen is None:
            self._seen = [item for item in self._items if not item.isEmpty()]
        return self._seen

    def _size(self, item: QLayoutItem) -> tuple[int, int]:
        """Return the width and the height that an item wishes for."""
        if item not in self._sizes:
            hint = item.sizeHint()
            self._sizes[item] = hint.width(), hint.height()
        return self._sizes[item]

    def _width(self, row: list[QLayoutItem]) -> int:
        return sum(self._size(item)[0] for item in row) + self._gap * max(0, len(row) - 1)

    def _height(self, row: list[QLayoutItem], room: int) -> int:
        return max(self._height_of(item, room) for item in row)

    def _height_of(self, item: QLayoutItem, room: int) -> int:
        """Return the height of an item; one wider than the row, a row itself, breaks into more."""
        (width, height), widget = self._size(item), item.widget()
        if width <= room or widget is None or not widget.hasHeightForWidth():
            return height
        return widget.heightForWidth(room)
