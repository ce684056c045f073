"""The first real lines of a sheet under what its columns mean."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from kcentre.journal.importing import Field, SheetMapping
from kcentre.journal.importing.preview import SheetPreview, preview_of
from ui.journal.importing.column_header import ColumnHeader, MeaningChoice
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_NARROWEST, _WIDEST, _ROW_HEIGHT = 176, 280, 29
_CUT_AT = 24
_PADDING, _CHOICE_EDGES = 8, 84
_NO_LINES = (
    "QTableCornerButton::section { background: transparent; border: 0; }"
    "QHeaderView::section:vertical { border: 0; }"
)


class _Cells(QStyledItemDelegate):
    """Paints a cell under its caption; what will not be carried over is grey."""

    def __init__(self, parent: QTableWidget) -> None:
        super().__init__(parent)
        self.unused: set[int] = set()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        padding = theme().px(_PADDING)
        box = option.rect.adjusted(padding, 0, -padding, 0)
        tone = Tone.SECONDARY if index.column() in self.unused else Tone.TEXT
        painter.setPen(theme().colour(tone))
        painter.setFont(option.font)
        text = str(index.data() or "")
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class SheetTable(QTableWidget):
    """Shows the beginning of a sheet; its header says what the columns mean."""

    meaning_chosen = Signal(int, object)
    """(column's place in the sheet, Field | None)"""

    def __init__(self) -> None:
        super().__init__()
        self._preview = SheetPreview((), (), ())
        self._header = ColumnHeader(self)
        self._cells = _Cells(self)
        self.setItemDelegate(self._cells)
        self.setStyleSheet(_NO_LINES)
        self.setHorizontalHeader(self._header)
        self.setAccessibleName("Первые строки листа")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setShowGrid(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme().px(_ROW_HEIGHT))
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._header.chosen.connect(self._tell)
        self._header.reached.connect(self._bring_into_view)

    @property
    def choices(self) -> list[MeaningChoice]:
        """What stands above the columns, from left to right."""
        return self._header.choices

    def show_sheet(self, mapping: SheetMapping) -> None:
        """Show the lines of another sheet."""
        preview = self._preview = preview_of(mapping)
        self.clear()
        self.setRowCount(len(preview.lines))
        self.setColumnCount(len(preview.places))
        self.setVerticalHeaderLabels([str(line.number) for line in preview.lines])
        for row, line in enumerate(preview.lines):
            for section, text in enumerate(line.cells):
                self.setItem(row, section, _item(text))
        for section, text in enumerate(preview.texts):
            self.setHorizontalHeaderItem(section, _item(text))
            px = theme().px
            width = self.sizeHintForColumn(section) + 2 * px(_PADDING)
            self.setColumnWidth(section, min(max(width, px(_NARROWEST)), px(_WIDEST)))
        self._header.show_columns(preview.texts)

    def show_meanings(self, mapping: SheetMapping, remembered: AbstractSet[int]) -> None:
        """Show what the columns of the shown sheet mean now."""
        places = self._preview.places
        fields = [mapping.columns[place].field for place in places]
        self._header.show_fields(fields, [place in remembered for place in places])
        for section, field in enumerate(fields):
            self._make_room(section, field.label if field else "")
        self._cells.unused = {at for at, field in enumerate(fields) if field is None}
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._header.place_choices()

    def _make_room(self, section: int, meaning: str) -> None:
        """Let what a column means be read whole."""
        needed = self.fontMetrics().horizontalAdvance(meaning) + theme().px(_CHOICE_EDGES)
        self.setColumnWidth(section, max(self.columnWidth(section), needed))

    def _tell(self, section: int, field: Field | None) -> None:
        self.meaning_chosen.emit(self._preview.places[section], field)

    def _bring_into_view(self, section: int) -> None:
        if self.rowCount():
            self.scrollTo(self.model().index(max(0, self.rowAt(0)), section))


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if len(text) > _CUT_AT:
        item.setToolTip(text)
    return item
