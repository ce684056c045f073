"""The header of a previewed sheet: above each column stands what it means, to be corrected."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QVBoxLayout, QWidget

from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

REMEMBERED = "запомнено"
"""The mark of a column that means what the user said of the same header before."""

_MARK_HEIGHT, _TEXT_HEIGHT, _GAP = 18, 28, 4


class MeaningChoice(ChoiceField):
    """What one column means; Enter takes what was typed and stays."""

    reached = Signal()
    """It got the keyboard: its column should be seen."""

    def show_meaning(self, meaning: Hashable | None) -> None:
        """Show a meaning without telling anybody."""
        self.blockSignals(True)
        self.set_value(meaning)
        self.blockSignals(False)
        line = self.lineEdit()
        if line is not None:
            set_look(line, tone="secondary" if meaning is None else "text")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.settle()
            self._close_offers()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def _close_offers(self) -> None:
        """Close what typing offered: Qt leaves it open when the key is taken here."""
        finder = self.completer()
        offers = finder.popup() if finder is not None else None
        if offers is not None:
            offers.hide()


class ColumnHeader(QHeaderView):
    """Holds a choice above each column's own caption."""

    chosen = Signal(int, object)
    """(section, meaning | None): the user said what the column means."""

    reached = Signal(int)
    """A section whose choice got the keyboard."""

    def __init__(self, meanings: Sequence[Choice], nothing: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._meanings, self._nothing = meanings, nothing
        self._cells: list[_Cell] = []
        self._has_marks = False
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHighlightSections(False)
        self.sectionResized.connect(self.place_choices)

    @property
    def choices(self) -> list[MeaningChoice]:
        """The choices from left to right."""
        return [cell.choice for cell in self._cells]

    @property
    def marks(self) -> list[str]:
        """The words under the choices from left to right."""
        return [cell.mark.text() for cell in self._cells]

    def show_columns(self, titles: Sequence[str]) -> None:
        """Make a choice for each column."""
        for cell in self._cells:
            cell.hide()
            cell.deleteLater()
        self._cells = [self._cell(title) for title in titles]
        for section, cell in enumerate(self._cells):
            cell.choice.edited.connect(lambda section=section: self._tell(section))
            cell.choice.reached.connect(lambda section=section: self.reached.emit(section))
            cell.show()
        self.place_choices()

    def show_meanings(self, meanings: Sequence[Hashable | None], marks: Sequence[str]) -> None:
        """Show what each column means, with a mark beneath where there is one."""
        self._has_marks = any(marks)
        for cell, meaning, mark in zip(self._cells, meanings, marks, strict=True):
            cell.choice.show_meaning(meaning)
            cell.mark.setText(mark)
            cell.mark.setToolTip(mark)
            cell.mark.setVisible(self._has_marks)
        self.updateGeometries()
        self.geometriesChanged.emit()
        self.place_choices()

    def place_choices(self) -> None:
        """Put each choice over its section."""
        for section, cell in enumerate(self._cells):
            left = self.sectionViewportPosition(section)
            height = self.height() - theme().px(_TEXT_HEIGHT)
            cell.setGeometry(left, 0, self.sectionSize(section), max(0, height))

    def sizeHint(self) -> QSize:
        height = theme().px(_TEXT_HEIGHT + 2 * _GAP)
        if self._cells:
            height += self._cells[0].choice.sizeHint().height()
        if self._has_marks:
            height += theme().px(_MARK_HEIGHT)
        return QSize(super().sizeHint().width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_choices()

    def _cell(self, title: str) -> "_Cell":
        choice = MeaningChoice(self._meanings, self._nothing)
        return _Cell(self.viewport(), title, choice)

    def _tell(self, section: int) -> None:
        self.chosen.emit(section, self._cells[section].choice.value())


class _Cell(QWidget):
    """A choice and its mark."""

    def __init__(self, parent: QWidget, title: str, choice: MeaningChoice) -> None:
        super().__init__(parent)
        px = theme().px
        self.choice = choice
        self.choice.setAccessibleName(f"Что в столбце «{title}»")
        self.mark = QLabel()
        set_look(self.mark, role="small")
        self.mark.setFixedHeight(px(_MARK_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_GAP), px(_GAP), px(_GAP), 0)
        column.setSpacing(0)
        column.addWidget(self.choice)
        column.addWidget(self.mark)
        column.addStretch(1)
