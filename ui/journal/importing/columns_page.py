"""The wizard's second page: what the columns of each sheet mean."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from kcentre.journal.importing import Field, SheetMapping
from kcentre.journal.importing.preview import (
    lacking,
    left_out,
    preview_of,
    remembered_places,
    sheet_title,
)
from kcentre.spreadsheets.preview import NOTHING_SHOWN
from ui.journal.importing.work import ReadTable
from ui.papers.importing.column_header import REMEMBERED
from ui.papers.importing.sheet_table import SheetTable
from ui.widgets.card import Card
from ui.widgets.check_field import CheckField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_LIST_WIDTH = 190
_NOT_CARRIED = "не переносить"


class ColumnsPage(QWidget):
    """Sheets at the left where there are several; the chosen one with its columns' meanings."""

    edited = Signal()
    """The user changed what is read, or how."""

    def __init__(self) -> None:
        super().__init__()
        self._read: ReadTable | None = None
        self._mappings: list[SheetMapping] = []
        self._places: list[int] = []
        self.sheets = QListWidget()
        self.sheets.setAccessibleName("Листы таблицы")
        self.is_used = CheckField("Вносить этот лист")
        self.lack = QLabel()
        self.table = SheetTable([(field, field.label) for field in Field], _NOT_CARRIED)
        self.left_out = QLabel()
        self._card = Card("Столбцы")
        self._lay_out()
        self.sheets.currentRowChanged.connect(self._show_sheet)
        self.is_used.edited.connect(self._use)
        self.table.meaning_chosen.connect(self._correct)

    @property
    def mappings(self) -> Sequence[SheetMapping]:
        """How each sheet is to be read."""
        return self._mappings

    def show_table(self, read: ReadTable) -> None:
        """Show a table that was read, the first sheet with a journal in front."""
        self._read, self._mappings = read, list(read.mappings)
        self._places = [at for at, one in enumerate(self._mappings) if one.header is not None]
        self.left_out.setText(left_out(read.workbook, self._mappings))
        self.left_out.setVisible(bool(self.left_out.text()))
        self.sheets.blockSignals(True)
        self.sheets.clear()
        self.sheets.addItems([sheet_title(self._mappings[place]) for place in self._places])
        self.sheets.blockSignals(False)
        self.sheets.setVisible(len(self._places) > 1)
        self.is_used.setVisible(len(self._places) > 1)
        self._name_sheets()
        first = (row for row, at in enumerate(self._places) if self._mappings[at].has_journal)
        self.sheets.setCurrentRow(next(first, 0) if self._places else -1)
        if not self._places:
            self.table.show_sheet(NOTHING_SHOWN)

    def _shown(self) -> int | None:
        row = self.sheets.currentRow()
        return self._places[row] if 0 <= row < len(self._places) else None

    def _show_sheet(self, _row: int) -> None:
        at = self._shown()
        if at is None:
            return
        mapping = self._mappings[at]
        self._card.set_title(f"Лист «{mapping.sheet.name}»" if mapping.sheet.name else "Таблица")
        self.is_used.blockSignals(True)
        self.is_used.set_value(mapping.is_used)
        self.is_used.blockSignals(False)
        self.table.show_sheet(preview_of(mapping))
        self._show_meanings()

    def _show_meanings(self) -> None:
        at = self._shown()
        if at is None or self._read is None:
            return
        mapping = self._mappings[at]
        remembered = remembered_places(mapping, self._read.remembered)
        places = self.table.places
        self.table.show_meanings(
            [mapping.columns[place].field for place in places],
            [REMEMBERED if place in remembered else "" for place in places],
        )
        sentence = lacking(mapping)
        self.lack.setText(sentence or f"Обязателен только столбец «{Field.DATE.label}».")
        set_look(self.lack, tone="attention" if sentence else "secondary")

    def _correct(self, place: int, field: Field | None) -> None:
        at = self._shown()
        if at is not None:
            self._mappings[at] = self._mappings[at].with_field(place, field)
            self._after_edit()

    def _use(self) -> None:
        at = self._shown()
        if at is not None:
            self._mappings[at] = replace(self._mappings[at], is_used=self.is_used.value())
            self._after_edit()

    def _after_edit(self) -> None:
        self._show_meanings()
        self._name_sheets()
        self.edited.emit()

    def _name_sheets(self) -> None:
        for row, at in enumerate(self._places):
            mapping = self._mappings[at]
            mark = "" if mapping.has_journal else " — пропущен"
            self.sheets.item(row).setText(f"{sheet_title(mapping)}{mark}")

    def _lay_out(self) -> None:
        px = theme().px
        for label in (self.lack, self.left_out):
            label.setWordWrap(True)
        set_look(self.left_out, role="small")
        self.sheets.setFixedWidth(px(_LIST_WIDTH))
        self.sheets.setTextElideMode(Qt.TextElideMode.ElideRight)
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        row.setSpacing(px(16))
        row.addWidget(self.is_used)
        row.addWidget(self.lack, 1)
        self._card.add(above)
        self._card.add(self.table, 1)
        body = QHBoxLayout()
        body.setSpacing(px(12))
        body.addWidget(self.sheets)
        body.addWidget(self._card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(body, 1)
        column.addWidget(self.left_out)
