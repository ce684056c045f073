"""Some records as chips; each can be taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDEST_CHARS = 34


class ChipsField(QWidget):
    """Shows a chip for each record; its value is their ids."""

    edited = Signal()

    def __init__(self, named: str, unknown: str, parent: QWidget | None = None) -> None:
        """``named`` says what they are; ``unknown`` stands for a title that isn't known yet."""
        super().__init__(parent)
        self._named, self._unknown = named, unknown
        self._titles: dict[int, str] = {}
        self._chips: dict[int, QPushButton] = {}
        self._row = FlowLayout(theme().px(6), self)

    def set_titles(self, titles: Mapping[int, str]) -> None:
        """Tell what records are called."""
        self._titles.update(titles)
        for row_id in titles.keys() & self._chips.keys():
            self._show_title(row_id)

    def nameless(self) -> tuple[int, ...]:
        """Return the shown records whose titles aren't known."""
        return tuple(row_id for row_id in self._chips if row_id not in self._titles)

    def value(self) -> tuple[int, ...]:
        return tuple(self._chips)

    def set_value(self, value: Sequence[int] | None) -> None:
        wanted = tuple(value or ())
        if wanted == self.value():
            return
        for row_id in self.value():
            self._drop(row_id)
        for row_id in wanted:
            self._add(row_id)
        self.edited.emit()

    def typing_problem(self) -> str:
        return ""

    def _add(self, row_id: int) -> None:
        chip = QPushButton(self)
        chip.setAutoDefault(False)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setFont(theme().small_font())
        set_look(chip, role="chip")
        chip.setProperty("record", row_id)
        chip.clicked.connect(self._take_away)
        self._chips[row_id] = chip
        self._show_title(row_id)
        self._row.addWidget(chip)
        chip.show()
        self.updateGeometry()

    def _show_title(self, row_id: int) -> None:
        chip, title = self._chips[row_id], self._titles.get(row_id, self._unknown)
        width = chip.fontMetrics().averageCharWidth() * _WIDEST_CHARS
        shown = chip.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width)
        chip.setText(f"{shown}  ✕".replace("&", "&&"))
        chip.setToolTip(f"Убрать: {title}")
        chip.setAccessibleName(f"{self._named}: {title}, убрать")

    def _take_away(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            had_focus = chip.hasFocus()
            self._drop(int(chip.property("record")))
            if had_focus and self._chips:
                next(iter(self._chips.values())).setFocus()
            self.edited.emit()

    def _drop(self, row_id: int) -> None:
        chip = self._chips.pop(row_id)
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()
