"""A form entered a second time, and what differs in it: the paper and which one to look for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.surveys.forms.records import Answer
from ui.surveys.entry.entry_frame import EntryFrame
from ui.surveys.entry.filling import Filling
from ui.surveys.entry.keys_card import KeysCard
from ui.surveys.entry.second_asking import Check, SecondForm
from ui.surveys.entry.sheet import Sheet
from ui.surveys.entry.sheet_scroll import SheetScroll
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class SecondPage(QWidget):
    """The number of the form stands large beside it: it is looked for in the pile."""

    finished = Signal()
    """The form is to be written."""

    edited = Signal()

    closed = Signal()

    title, words = "Второй ввод", "Сравнить с первым вводом"
    task = "Найдите эту анкету в стопке и введите ещё раз. Первого ввода здесь не видно."
    nothing_yet = "Отметьте хотя бы один ответ."

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet(self.words)
        self.paper = SheetScroll(self.sheet)
        self.number, self.progress, self.notice = QLabel(), QLabel(), QLabel()
        self.frame = EntryFrame(self.paper, [self._make_task()], [KeysCard()])
        self._lay_out()
        self.sheet.finished.connect(self.finished)
        self.sheet.edited.connect(self.edited)
        self.frame.closed.connect(self.closed)

    def begin(self, check: Check, form: SecondForm, filling: Filling) -> None:
        """Show a form from its beginning, or from where it was left."""
        done = sum(line.is_settled for line in check.lines)
        self.number.setText(f"№\u00a0{form.line.number}")
        self.progress.setText(f"Сверено {done} из {len(check.lines)}")
        self.frame.say(self.title, check.round.name)
        self.notice.hide()
        self.paper.to_top()
        self.sheet.show_filling(filling)
        self.sheet.resume()

    def answers(self) -> dict[str, Answer]:
        """Return what is answered now."""
        return self.sheet.filling.answers() if self.sheet.filling else {}

    def is_ready(self) -> bool:
        """Tell whether it may be written; otherwise say what is wanted."""
        odd = self.sheet.odd_places()
        if odd:
            self.sheet.go(odd[0])
        elif not self.answers():
            self._say(self.nothing_yet)
        return not odd and bool(self.answers())

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say why it was not written."""
        told = list(problems)
        self._say(" ".join(problem.sentence for problem in told))
        self.sheet.show_problems(told)

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def _make_task(self) -> QWidget:
        made = QWidget()
        task = QLabel(self.task)
        set_look(self.number, role="figure")
        set_look(task, role="secondary")
        set_look(self.progress, role="heading")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        for label in (self.number, task, self.progress):
            label.setWordWrap(True)
            column.addWidget(label)
        return made

    def _lay_out(self) -> None:
        set_look(self.notice, role="notice")
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.frame.put_above(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)


class DecidingPage(SecondPage):
    """The answers that differ, each with the two entries: 1 or 2 tells which one is right."""

    title, words = "Расхождения", "Записать и дальше"
    task = "Посмотрите на бланк: 1 — верен первый ввод, 2 — верен второй."

    def is_ready(self) -> bool:
        """Tell whether everything is decided; otherwise go to what is not."""
        left = self.sheet.filling.unanswered() if self.sheet.filling else []
        if left:
            self.sheet.go(left[0])
        return not left
