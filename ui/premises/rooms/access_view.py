"""«Доступность»: the grid, what its colours mean, how far it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from kcentre.paper.document import Document
from kcentre.premises.rooms.queries import access_grid
from kcentre.premises.rooms.records import AccessCell
from kcentre.premises.rooms.verbs import mark_access
from kcentre.premises.values import AccessState
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.papers.dialog import PaperDialog
from ui.premises.rooms.access_grid import AccessGrid, colours_of
from ui.premises.rooms.access_words import LOOKS, Look, next_state
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_NO_NOTE = "Enter — записать, что есть и что нужно сделать. Shift и стрелки — несколько клеток."
_TITLE = "Доступность"
_SWATCH, _SWATCH_GAP, _BAR_WIDTH = 14, 6, 110


class AccessView(QWidget):
    """Asks for the grid and marks its cells; several chosen cells are marked at once."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.card = Card(_TITLE)
        self.grid = AccessGrid()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.print = PrimaryButton("Печать")
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.legend = [LegendButton(look) for look in LOOKS]
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the grid anew."""
        self._operations.ask(access_grid, self._take, key=(self, "grid"))

    def on_changes(self, changes: Changes) -> None:
        """Show what was changed."""
        if changes.touched("accessibility"):
            self.refresh()

    def show_paper(self) -> None:
        """Show the grid as it will be printed."""

        def document(file: CentreFile) -> Document:
            from kcentre.premises.rooms.sheets import access_sheet  # noqa: PLC0415 — in the worker

            return access_sheet(file, today_here())

        PaperDialog(
            "Сведения о доступности", document, "Доступность", self._operations, self
        ).open()

    def _take(self, cells: Sequence[AccessCell]) -> None:
        self.grid.cells.show_cells(cells)
        looked = sum(cell.state is not None for cell in cells)
        words = f"оценено {looked} из {len(cells)}"
        self.card.set_note(words)
        self.progress.setRange(0, len(cells))
        self.progress.setValue(looked)
        self.progress.setAccessibleName(words)
        self._show_note()

    def _show_note(self) -> None:
        """Say the whole note of the cell under the cursor, or how to write one."""
        self.note.setText(self.grid.current().note or _NO_NOTE)

    def _pick(self, look: Look) -> None:
        """Mark the chosen cells."""
        self._mark([_marked(cell, look.state) for cell in self.grid.chosen()])

    def _pick_of_legend(self) -> None:
        button = self.sender()
        if isinstance(button, LegendButton):
            self._pick(button.look)
            self.grid.setFocus()

    def _step(self) -> None:
        cell = self.grid.current()
        self._mark([_marked(cell, next_state(cell.state))])

    def _mark(self, cells: Sequence[AccessCell]) -> None:
        def verb(file: CentreFile) -> Changes:
            return mark_access(file, cells)

        self._operations.change(verb, initiator=self)

    def _write_note(self) -> None:
        cell = self.grid.current()
        form = Form(columns=1)
        states = [(look.state, look.words) for look in LOOKS if look.state is not None]
        form.add("state", "Доступно ли", ChoiceField(states, nothing=LOOKS[-1].words))
        form.add("note", "Примечание: что есть и что нужно сделать", LongTextField(lines=5))
        form.load({"state": cell.state, "note": cell.note})

        def verb_for(values: dict[str, Any]) -> Verb:
            draft = replace(cell, **values)
            return lambda file: mark_access(file, [draft])

        title = f"{cell.object.label.capitalize()}: {cell.impairment.label}"
        RecordDialog(title, form, verb_for, self._operations, self).open()

    def _connect(self) -> None:
        self.grid.picked.connect(self._pick)
        self.grid.stepped.connect(self._step)
        self.grid.note_wanted.connect(self._write_note)
        self.grid.selectionModel().currentChanged.connect(self._show_note)
        self.print.clicked.connect(self.show_paper)
        for button in self.legend:
            button.clicked.connect(self._pick_of_legend)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.progress.setFixedWidth(theme().px(_BAR_WIDTH))

    def _lay_out(self) -> None:
        px = theme().px
        self.card.add_chip(self.progress)
        self.card.add_action(self.print)
        legend = QWidget()
        row = FlowLayout(px(6), legend)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        for button in self.legend:
            row.addWidget(button)
        self.card.add(legend)
        self.card.add(self.grid, 1)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(px(14), px(6), px(14), px(10))
        set_look(self.note, role="secondary")
        self.card.add(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)


def _marked(cell: AccessCell, state: AccessState | None) -> AccessCell:
    return replace(cell, state=state, note=cell.note if state else "")


class LegendButton(QPushButton):
    """What a colour means; pressed, it marks the chosen cells so."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(f"{look.key}  {look.short}", parent)
        self.look = look
        self.setAutoDefault(False)
        self.setToolTip(f"Отметить выбранные клетки: «{look.words}» (клавиша {look.key})")
        theme().changed.connect(self._paint_swatch)
        self._paint_swatch()

    def _paint_swatch(self) -> None:
        side = theme().px(_SWATCH)
        picture = QPixmap(side + theme().px(_SWATCH_GAP), side)
        picture.fill(Qt.GlobalColor.transparent)
        ground, ink = colours_of(self.look)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink)
        painter.setBrush(ground)
        painter.drawRoundedRect(1, 1, side - 2, side - 2, 4, 4)
        painter.end()
        self.setIcon(picture)
        self.setIconSize(picture.size())
