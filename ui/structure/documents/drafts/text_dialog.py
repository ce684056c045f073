"""A text of the program changed by the head: facts from a list, problems at once, a way back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from ui.structure.documents.drafts.facts_list import FactsList
from ui.structure.documents.drafts.problems_list import ProblemsList
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.leaving_question import LeavingQuestion
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.drafts.kinds import DraftOffer
    from kcentre.drafts.templates import Fact
    from kcentre.language import Problem
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_WIDTH, _HEIGHT, _SIDE, _EDGE, _PAUSE_MS = 1060, 720, 320, 48, 250
_HINT = (
    "Пустая строка начинает новый абзац. «#» и пробел в начале строки — заголовок, «-» и пробел — "
    "пункт списка. На место {названия в скобках} программа ставит данные центра, на место "
    "[[вставки]] — таблицу или подпись. Строка с «?» в начале печатается, только когда данные есть."
)
_OUTDATED = (
    "В новой версии программы этот текст изменился. Ваш текст сохранён; чтобы взять новый, нажмите "
    "«Вернуть исходный»."
)


@dataclass(frozen=True, slots=True)
class EditedText:
    """A text with what the editor must know about it."""

    title: str
    text: str
    shipped: str
    is_own: bool
    is_outdated: bool
    facts: tuple[Fact, ...]


class TextDialog(QDialog):
    """«Сохранить» (Ctrl+Enter) keeps the text; Esc asks before it drops what was written."""

    kept = Signal()

    def __init__(
        self, key: str, offer: DraftOffer | None, operations: Operations, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._key, self._operations = key, operations
        self._edited: EditedText | None = None
        self.editor, self.facts, self.problems = QPlainTextEdit(), FactsList(), ProblemsList()
        self.outdated = QLabel(_OUTDATED)
        self.restorer = QuietButton("Вернуть исходный", "rotate-ccw")
        self.cancel, self.save = QuietButton("Отмена"), PrimaryButton("Сохранить")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._question = LeavingQuestion(self)
        self._lay_out()
        self._connect()
        self._operations.ask(partial(_asked, key=key, offer=offer), self._show)

    def reject(self) -> None:
        """Close without keeping anything; ask first where something was written."""
        if self._edited is not None and self.editor.toPlainText() != self._edited.text:
            self._question.ask()
        else:
            super().reject()

    def problems_now(self) -> list[Problem]:
        """Return what is wrong with what is written."""
        from kcentre.drafts.templates import text_problems  # noqa: PLC0415 — when it is needed

        return text_problems(self._key, self.editor.toPlainText())

    def _show(self, edited: EditedText) -> None:
        self._edited = edited
        self.setWindowTitle(f"Текст: {edited.title}")
        self.editor.setPlainText(edited.text)
        self.facts.show_facts(edited.facts)
        self.outdated.setVisible(edited.is_outdated)
        self.restorer.setEnabled(edited.is_own)
        self.editor.setEnabled(True)
        self.editor.setFocus()

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._check)
        self.facts.chosen.connect(self._insert)
        self.problems.line_wanted.connect(self._go_to_line)
        self.restorer.clicked.connect(self._restore)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._keep)
        add_shortcut(self, "Ctrl+Return").activated.connect(self._keep)
        self._question.keep_wanted.connect(self._keep)
        self._question.drop_wanted.connect(self._drop)

    def _check(self) -> None:
        self.problems.show_problems(self.problems_now())
        if self._edited is not None:
            self.restorer.setEnabled(self.editor.toPlainText() != self._edited.shipped)

    def _insert(self, name: str) -> None:
        self.editor.insertPlainText(f"{{{name}}}")
        self.editor.setFocus()

    def _go_to_line(self, line: int) -> None:
        block = self.editor.document().findBlockByNumber(line - 1)
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        self.editor.setTextCursor(cursor)
        self.editor.setFocus()

    def _restore(self) -> None:
        """Put the shipped text in; Ctrl+Z brings the own one back."""
        if self._edited is not None:
            cursor = QTextCursor(self.editor.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(self._edited.shipped)
            self.editor.setFocus()

    def _keep(self) -> None:
        if self._edited is None:
            return
        from kcentre.drafts.templates import keep_text  # noqa: PLC0415 — when it is needed

        problems = self.problems_now()
        self.problems.show_problems(problems)
        if not problems and self.save.isEnabled():
            self.save.setEnabled(False)
            text = self.editor.toPlainText()
            verb = partial(keep_text, key=self._key, text=text, today=today_here())
            self._operations.change(verb, self._kept, self._refused, initiator=self)

    def _kept(self, _changes: Changes) -> None:
        self.kept.emit()
        self.accept()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.save.setEnabled(True)
        self.problems.show_problems(problems)

    def _drop(self) -> None:
        super().reject()

    def _lay_out(self) -> None:
        px = theme().px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        free = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(free))
        self.editor.setAccessibleName("Текст документа")
        self.editor.setTabChangesFocus(True)
        self.editor.setEnabled(False)
        hint = QLabel(_HINT)
        for label, role in ((hint, "secondary"), (self.outdated, "notice")):
            label.setWordWrap(True)
            set_look(label, role=role)
        self.outdated.hide()
        halves = QHBoxLayout()
        halves.setSpacing(px(12))
        halves.addWidget(self.editor, 2)
        self.facts.setMaximumWidth(px(_SIDE))
        halves.addWidget(self.facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        for part in (hint, self.outdated):
            column.addWidget(part)
        column.addLayout(halves, 1)
        column.addWidget(self.problems)
        column.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        row = FlowLayout(theme().px(8), buttons)
        row.addWidget(self.restorer)
        row.spring()
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        return buttons


def _asked(file: CentreFile, key: str, offer: DraftOffer | None) -> EditedText:
    """Return the text in force with what may be named in it, in the worker."""
    from kcentre.drafts import templates  # noqa: PLC0415 — when it is needed
    from kcentre.drafts.kinds import subject_facts  # noqa: PLC0415

    shipped, own = templates.template(key), templates.own_text(file, key)
    names = templates.names_in(key)
    today = today_here()
    known = subject_facts(file, offer, today) if offer else templates.facts(file, today)
    return EditedText(
        shipped.title,
        own.text if own else shipped.text,
        shipped.text,
        own is not None,
        templates.is_outdated(file, key),
        tuple(fact for name, fact in known.items() if name in names),
    )
