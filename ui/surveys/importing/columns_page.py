"""The wizard's second page: where the answers go, and how each column is answered."""

from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.spreadsheets.preview import preview_under
from kcentre.surveys.importing import ColumnUse, SurveyColumn, SurveyColumns
from ui.papers.importing.column_header import REMEMBERED
from ui.papers.importing.sheet_table import SheetTable
from ui.surveys.importing.columns_words import columns_told
from ui.surveys.importing.into_row import IntoRow
from ui.surveys.importing.work import ReadSurvey
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_NOT_TAKEN = "не брать"


class ColumnsPage(QWidget):
    """The round or the title above; the first lines under what their columns are."""

    edited = Signal()
    """The user changed where the answers go, or how they are read."""

    def __init__(self, round_id: int | None) -> None:
        super().__init__()
        self._round_id = round_id
        self._read: ReadSurvey | None = None
        self._columns: SurveyColumns | None = None
        self.into = IntoRow()
        self.told = QLabel()
        self.table = SheetTable([(use, use.label) for use in ColumnUse], _NOT_TAKEN)
        self._card = Card("Столбцы")
        self._lay_out()
        self.into.edited.connect(self.edited)
        self.table.meaning_chosen.connect(self._correct)

    @property
    def columns(self) -> SurveyColumns | None:
        """How the columns are to be read."""
        return self._columns

    def show_table(self, read: ReadSurvey) -> None:
        """Show a table that was read."""
        self._read, self._columns = read, read.columns
        self.into.show_choices(read.rounds, read.title, self._round_id)
        first = read.columns.sheets[0]
        self._card.set_title(f"Лист «{first.sheet.name}»" if first.sheet.name else "Таблица")
        headings = [column.heading for column in read.columns.columns]
        used = [column.use is not None for column in read.columns.columns]
        self.table.show_sheet(preview_under(first.sheet, first.header.last + 1, headings, used))
        self._show_uses()

    def _show_uses(self) -> None:
        if self._columns is None:
            return
        shown = [self._columns.columns[place] for place in self.table.places]
        self.table.show_meanings([column.use for column in shown], list(map(self._mark, shown)))
        self.told.setText(columns_told(self._columns))
        set_look(self.told, tone="secondary" if self._columns.asked() else "attention")

    def _mark(self, column: SurveyColumn) -> str:
        """Return the word beneath a column's use."""
        if column.aside is not None and column.use is None:
            return str(column.aside)
        header = self._columns.header.key if self._columns else ""
        known = self._read.remembered.get(header, {}) if self._read else {}
        is_kept = column.key in known and known[column.key] is column.use
        return REMEMBERED if is_kept else ""

    def _correct(self, place: int, use: Hashable | None) -> None:
        if self._columns is not None:
            chosen = use if isinstance(use, ColumnUse) else None
            self._columns = self._columns.with_use(place, chosen)
            self._show_uses()
            self.edited.emit()

    def _lay_out(self) -> None:
        px = theme().px
        self.told.setWordWrap(True)
        self.told.setContentsMargins(px(14), px(8), px(14), px(8))
        self._card.add(self.told)
        self._card.add(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.into)
        column.addWidget(self._card, 1)
