"""The first real lines of a sheet under what its columns mean."""

from collections.abc import Hashable, Sequence

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

from kcentre.spreadsheets.preview import NOTHING_SHOWN, SheetPreview
from ui.papers.importing.column_header import ColumnHeader, MeaningChoice
from ui.widgets.choice_field import Choice
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
    """(column's place in the sheet, meaning | None)"""

    def __init__(self, meanings: Sequence[Choice], nothing: str) -> None:
        """``nothing`` is what is said of a column that will not be carried over."""
        super().__init__()
        self._titles = dict(meanings)
        self._preview = NOTHING_SHOWN
        self._header = ColumnHeader(meanings, nothing, self)
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

    @property
    def places(self) -> tuple[int, ...]:
        """The places in the sheet of the columns shown."""
        return self._preview.places

    @property
    def marks(self) -> list[str]:
        """The words under the choices, from left to right."""
        return self._header.marks

    def show_sheet(self, preview: SheetPreview) -> None:
        """Show the lines of another sheet."""
        self._preview = preview
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

    def show_meanings(self, meanings: Sequence[Hashable | None], marks: Sequence[str]) -> None:
        """Show what the shown columns mean now, and the words to be told beneath."""
        self._header.show_meanings(meanings, marks)
        for section, meaning in enumerate(meanings):
            self._make_room(section, self._titles.get(meaning, ""))
        self._cells.unused = {at for at, meaning in enumerate(meanings) if meaning is None}
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._header.place_choices()

    def _make_room(self, section: int, meaning: str) -> None:
        """Let what a column means be read whole."""
        needed = self.fontMetrics().horizontalAdvance(meaning) + theme().px(_CHOICE_EDGES)
        self.setColumnWidth(section, max(self.columnWidth(section), needed))

    def _tell(self, section: int, meaning: Hashable | None) -> None:
        self.meaning_chosen.emit(self._preview.places[section], meaning)

    def _bring_into_view(self, section: int) -> None:
        if self.rowCount():
            self.scrollTo(self.model().index(max(0, self.rowAt(0)), section))


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if len(text) > _CUT_AT:
        item.setToolTip(text)
    return item
