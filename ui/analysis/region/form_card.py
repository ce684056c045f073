"""The chosen form, filled for the period in force; each number is a door."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kcentre.analysis.region.records import FilledForm
from kcentre.language.dates import short_date, today_here
from kcentre.periods import titles
from ui.analysis.region.lines import HEADS, lines
from ui.widgets.buttons import IconButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.figure_table import FigureTable
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_LOWEST_TABLE = 140
_KEYS = "Enter на числе — записи за ним. F2 меняет форму, Ctrl+D копирует, Ctrl+P печатает."


class FormCard(Card):
    """Tells what is wanted; who shows it does it."""

    editing_wanted = Signal()
    copy_wanted = Signal()
    removal_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Форма региона")
        self.edit = IconButton("pencil", "Изменить форму (F2)")
        self.copy = IconButton("file-plus", "Сделать копию формы (Ctrl+D)")
        self.remove = IconButton("trash-2", "Удалить форму (Delete в списке форм)")
        self.paper = PrimaryButton("Печать и сохранение…")
        self.heading, self.over = QLabel(), QLabel()
        self.table = FigureTable("Форма региона", scrolls=True)
        self.note, self.feedback = QLabel(), QLabel(_KEYS)
        self._fill()
        self._connect()

    def show_form(self, found: FilledForm) -> None:
        """Show a form as its paper will say it."""
        self.heading.setText(found.title)
        day = f" · данные на\u00a0{short_date(today_here())}" if found.is_partial else ""
        self.over.setText(f"{titles.over(found.period)}{day}")
        self.table.show_lines(HEADS, list(lines(found)))
        self.table.begin_at_door()
        self.note.setText(found.note)
        self.note.setVisible(bool(found.note))

    def say(self, words: str) -> None:
        """Say beneath the form what was done; empty words name the keys."""
        self.feedback.setText(words or _KEYS)

    def _connect(self) -> None:
        self.edit.clicked.connect(self.editing_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        self.paper.clicked.connect(self.paper_wanted)

    def _fill(self) -> None:
        px = theme().px
        self.paper.setToolTip("Ctrl+P")
        for button in (self.edit, self.copy, self.remove, self.paper):
            self.add_action(button)
        for label in (self.heading, self.over, self.note, self.feedback):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label, role in ((self.heading, "heading"), (self.over, "secondary")):
            set_look(label, role=role)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(px(14), px(10), px(14), px(10))
        column.setSpacing(px(4))
        column.addWidget(self.heading)
        column.addWidget(self.over)
        line = QFrame()
        set_look(line, role="line")
        self.table.setMinimumHeight(px(_LOWEST_TABLE))
        self.add(top)
        self.add(line)
        self.add(self.table, 1)
        for label in (self.note, self.feedback):
            set_look(label, role="small")
            label.setContentsMargins(px(14), px(6), px(14), px(6))
            self.add(label)
