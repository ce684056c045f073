"""Choosing questions of the library: found by any part of their words, several at once."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language import fold
from kcentre.language.keyboard import readings
from kcentre.surveys.questionnaires.library import LibraryQuestion, library
from kcentre.surveys.questionnaires.records import Question
from ui.operations import Operations
from ui.records.rows import Note, Row
from ui.records.rows_view import RowsView
from ui.surveys.questionnaires.texts import questions_words
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.colours import Tone
from ui.widgets.editors import TextField
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_WIDTH, _HEIGHT, _EDGE = 620, 560, 48
_TICKED, _FREE = "☑", "☐"


class LibraryDialog(QDialog):
    """Keys: typing searches, ↓ goes to the list, Space ticks, Ctrl+Enter takes, Esc closes."""

    taken = Signal(list)
    """(list of Question): they should be added."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Библиотека вопросов")
        self._known: Sequence[LibraryQuestion] = ()
        self._ticked: list[int] = []
        self.search = TextField("Найти вопрос: тема, специалист, время…")
        self.search.setAccessibleName("Найти вопрос")
        self.view = _TickedRows("Вопросы библиотеки")
        self.nothing = QLabel("Таких вопросов в библиотеке нет.")
        self.take = PrimaryButton("Добавить")
        self._lay_out()
        self._connect()
        free = self.screen().availableGeometry()
        px = theme().px
        self.resize(min(px(_WIDTH), free.width() - _EDGE), min(px(_HEIGHT), free.height() - _EDGE))
        operations.ask(library, self._take_known, key=(self, "library"))
        self._show_count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    def add_ticked(self) -> None:
        """Take the ticked questions, or the one under the cursor where none is ticked."""
        places = self._ticked or [self._current()]
        questions: list[Question] = [self._known[place].question for place in places if place >= 0]
        if questions:
            self.taken.emit(questions)
            self.accept()

    def tick(self) -> None:
        """Tick the question under the cursor, or take its tick away."""
        place = self._current()
        if place < 0:
            return
        if place in self._ticked:
            self._ticked.remove(place)
        else:
            self._ticked.append(place)
        self._show_rows()
        self._show_count()

    def _take_known(self, known: list[LibraryQuestion]) -> None:
        self._known = known
        self._show_rows()

    def _show_rows(self) -> None:
        rows = list(self._rows())
        self.view.show_rows(rows)
        self.view.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _rows(self) -> Iterator[Row]:
        group = ""
        for place, one in enumerate(self._known):
            if not _fits(one, self.search.value()):
                continue
            band = one.group if one.group != group else ""
            group = one.group
            is_ticked = place in self._ticked
            lead = _TICKED if is_ticked else _FREE
            notes = (Note(_about(one.question), Tone.SECONDARY),)
            yield Row(place, one.question.text, lead, notes, band, is_bold=is_ticked)

    def _show_count(self) -> None:
        count = len(self._ticked)
        self.take.setText(f"Добавить {questions_words(count)}" if count else "Добавить")

    def _current(self) -> int:
        key: Hashable | None = self.view.current_key()
        return key if isinstance(key, int) else -1

    def _connect(self) -> None:
        self.search.edited.connect(self._show_rows)
        self.view.ticked.connect(self.tick)
        self.view.clicked.connect(self.tick)
        self.view.opened.connect(self.add_ticked)
        self.take.clicked.connect(self.add_ticked)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.add_ticked)

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self.nothing, role="secondary")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        card = Card()
        card.add(self.view, 1)
        card.add(self.nothing, 1)
        cancel = QuietButton("Отмена")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.search)
        column.addWidget(card, 1)
        column.addLayout(row)


class _TickedRows(RowsView):
    ticked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        else:
            super().keyPressEvent(event)


def _about(question: Question) -> str:
    labels = ", ".join(option.label for option in question.options)
    return f"{question.kind.label}: {labels}" if labels else question.kind.label


def _fits(one: LibraryQuestion, typed: str) -> bool:
    if not typed:
        return True
    words = fold(f"{one.question.text} {one.group} {_about(one.question)}")
    return any(all(word in words for word in fold(way).split()) for way in readings(typed))
