"""The same facts of two families side by side; what differs is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kcentre.casebook.records import Compared, Comparison
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class ComparisonView(QWidget):
    """Read by lines: the fact, the left family's, the right family's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(16))
        self._grid.setVerticalSpacing(theme().px(6))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.lines: tuple[Compared, ...] = ()

    def show_comparison(self, found: Comparison) -> None:
        """Show two families."""
        self._clear()
        self.lines = found.lines
        heads = (found.left.code, found.right.code)
        for place, (code, fate) in enumerate(zip(heads, _FATES, strict=True), 1):
            self._put(0, place, f"{code} — {fate}", "heading")
        for row, line in enumerate(found.lines, 1):
            self._put_line(row, line)

    def _put_line(self, row: int, line: Compared) -> None:
        title = line.title if line.is_same else f"≠ {line.title}"
        label = self._put(row, 0, title, "secondary")
        if not line.is_same:
            set_look(label, tone="attention")
        for place, text in enumerate((line.left, line.right), 1):
            value = self._put(row, place, text or "—", "secondary" if line.is_same else "")
            value.setAccessibleName(f"{line.title}: {text or 'нет'}")

    def _put(self, row: int, place: int, text: str, role: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        if role:
            set_look(label, role=role)
        self._grid.addWidget(label, row, place)
        return label

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


_FATES = ("останется", "войдёт в левую")
