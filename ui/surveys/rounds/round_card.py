"""The chosen round: what it is, what can be done with it, and its forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QVBoxLayout, QWidget

from ui.surveys.rounds.forms_list import FormsList
from ui.surveys.rounds.texts import facts_words, newer_words, progress_words
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, QuietButton
from ui.widgets.card import Card, Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.surveys.rounds.records import RoundLine
    from ui.operations import Operations

_KEYS = "Enter открывает анкету, Delete удаляет, Ctrl+Z возвращает."


class RoundCard(Card):
    """Tells what is wanted; who shows it does it."""

    entry_wanted = Signal()
    blanks_wanted = Signal()
    table_wanted = Signal()
    saving_wanted = Signal()
    """The electronic form is to be saved."""

    replies_wanted = Signal()
    """Replies to the electronic form are to be read."""

    second_wanted = Signal()
    results_wanted = Signal()
    editing_wanted = Signal()
    removal_wanted = Signal()
    newest_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("Опрос", parent)
        self.forms = FormsList(operations)
        self.code = Chip("")
        self.enter = PrimaryButton("Ввести анкеты")
        self.blanks = QuietButton("Бланки…", "printer")
        self.table = QuietButton("Из таблицы…", "file-spreadsheet")
        self.electronic = QuietButton("Электронная анкета", "send")
        self.check = QuietButton("Проверить ввод", "list-checks")
        self.results = LinkButton("Результаты")
        self.edit = IconButton("pencil", "Изменить опрос (F2)")
        self.remove = IconButton("trash-2", "Удалить опрос")
        self.facts, self.newer = QLabel(), QLabel()
        self.take_newest = LinkButton("Выдавать новую версию")
        self.feedback = QLabel(_KEYS)
        self._fill()
        self._connect()

    def show_line(self, line: RoundLine) -> None:
        """Show what is known of a round; its forms are asked for apart."""
        self.set_title(line.title)
        self.set_note(progress_words(line))
        self.code.setText(f"код {line.code}")
        self.code.setToolTip("Этот код напечатан на бланках и стоит в электронной анкете")
        self.facts.setText("\n".join(part for part in (facts_words(line), line.note) if part))
        newer = newer_words(line)
        self.newer.setText(newer)
        self._notice.setVisible(bool(newer))
        self.enter.setVisible(line.forms > 0)  # the empty list has this button itself

    def say(self, words: str) -> None:
        """Say beneath the list what was done; empty words name the keys."""
        self.feedback.setText(words or _KEYS)

    def _fill(self) -> None:
        px = theme().px
        self.add_chip(self.code)
        for button in (self.results, self.edit, self.remove):
            self.add_action(button)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(px(14), px(10), px(14), px(10))
        column.setSpacing(px(8))
        for label in (self.facts, self.newer, self.feedback):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.newer)
        set_look(self.facts, role="secondary")
        set_look(self.newer, role="notice")
        set_look(self.feedback, role="small")
        self.feedback.setContentsMargins(px(14), px(6), px(14), px(8))
        column.addWidget(self.facts)
        column.addWidget(self._newer_row())
        column.addWidget(self._actions())
        line = QFrame()
        set_look(line, role="line")
        self.add(top)
        self.add(line)
        self.add(self.forms, 1)
        self.add(self.feedback)

    def _newer_row(self) -> QWidget:
        self._notice = QWidget()
        row = FlowLayout(theme().px(8), self._notice)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.newer)
        row.addWidget(self.take_newest)
        self._notice.hide()
        return self._notice

    def _actions(self) -> QWidget:
        actions = QWidget()
        row = FlowLayout(theme().px(8), actions)
        row.setContentsMargins(0, 0, 0, 0)
        buttons = (self.enter, self.blanks, self.table, self.electronic, self.check)
        for button in buttons:
            row.addWidget(button)
        self.check.setToolTip("Часть анкет вводят второй раз, чтобы узнать, сколько в них ошибок")
        menu = QMenu("Электронная анкета", self.electronic)
        menu.addAction("Сохранить файл для родителей…").triggered.connect(self.saving_wanted)
        menu.addAction("Прочитать ответы…").triggered.connect(self.replies_wanted)
        self.electronic.setMenu(menu)
        return actions

    def _connect(self) -> None:
        self.enter.clicked.connect(self.entry_wanted)
        self.forms.started.connect(self.entry_wanted)
        self.blanks.clicked.connect(self.blanks_wanted)
        self.table.clicked.connect(self.table_wanted)
        self.check.clicked.connect(self.second_wanted)
        self.results.clicked.connect(self.results_wanted)
        self.edit.clicked.connect(self.editing_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        self.take_newest.clicked.connect(self.newest_wanted)
