"""The first real lines of a sheet under what its columns mean."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from kcentre.journal.importing import Field, SheetMapping
from kcentre.journal.importing.preview import SheetPreview, preview_of
from ui.journal.importing.column_header import ColumnHeader, MeaningChoice
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_NARROWEST, _WIDEST, _ROW_HEIGHT = 176, 280, 29
_CUT_AT = 24


class SheetTable(QTableWidget):
    """Shows the beginning of a sheet; its header says what the columns mean."""

    meaning_chosen = Signal(int, object)
    """(column's place in the sheet, Field | None)"""

    def __init__(self) -> None:
        super().__init__()
        self._preview = SheetPreview((), (), ())
        self._header = ColumnHeader(self)
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
            width = self.sizeHintForColumn(section)
            px = theme().px
            self.setColumnWidth(section, min(max(width, px(_NARROWEST)), px(_WIDEST)))
        self._header.show_columns(preview.texts)

    def show_meanings(self, mapping: SheetMapping, remembered: AbstractSet[int]) -> None:
        """Show what the columns of the shown sheet mean now."""
        places = self._preview.places
        fields = [mapping.columns[place].field for place in places]
        self._header.show_fields(fields, [place in remembered for place in places])
        for section, field in enumerate(fields):
            self._paint_column(section, is_carried=field is not None)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._header.place_choices()

    def _paint_column(self, section: int, *, is_carried: bool) -> None:
        ink = theme().colour(Tone.TEXT if is_carried else Tone.SECONDARY)
        for row in range(self.rowCount()):
            item = self.item(row, section)
            if item is not None:
                item.setForeground(ink)

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
