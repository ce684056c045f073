"""«Обезличить»: what goes, what stays, what can't be undone; then the act."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.casebook.records import DueReason
from kcentre.language import Problem
from kcentre.language.plurals import counted
from kcentre.storage import Changes
from ui.journal.families.forgetting import Forgetting, Wish, act_of, forget, forgetting
from ui.operations import Operations
from ui.papers.dialog import PaperDialog
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDTH, _MOST_NAMED = 600, 8


class ForgettingDialog(FittedDialog):
    """Nothing happens before the tick that says it is understood; Esc changes nothing."""

    def __init__(self, wish: Wish, operations: Operations, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Обезличить")
        self._wish, self._operations = wish, operations
        self._known: Forgetting | None = None
        self.heading, self.who, self.copies = QLabel(), QLabel(), QLabel()
        self.form = Form(columns=1)
        self.delete_copies = CheckField("Удалить эти копии")
        self.understood = CheckField("Понимаю: вернуть имена и контакты будет нельзя")
        self.problem = QLabel()
        self.go = PrimaryButton("Обезличить")
        self._lay_out()
        self.understood.toggled.connect(self._allow)
        self.go.clicked.connect(self.forget)
        ask = partial(forgetting, wish=wish)
        operations.ask(ask, self._show, self._refuse, key=(self, "families"))

    def forget(self) -> None:
        """Do it."""
        if not self.go.isEnabled() or self._known is None or not self.form.is_understood():
            return
        self.go.setEnabled(False)
        copies = self._known.copies if self.delete_copies.isChecked() else ()
        work = partial(forget, wish=self._wish, reason=self._reason(), copies=copies)
        self._operations.long(
            "Обезличиваем семьи",
            work,
            self._done,
            self._refuse,
            initiator=self.parent(),
            changes_of=_itself,
        )

    def _reason(self) -> DueReason | None:
        if self._wish.is_all_due:
            return self._wish.due[0].reason if len(self._wish.family_ids) == 1 else None
        return DueReason(self.form.field("reason").editor.value())

    def _show(self, known: Forgetting) -> None:
        self._known = known
        lines = known.lines
        count = counted(len(lines), "семью", "семьи", "семей")
        one = lines[0].code if len(lines) == 1 else ""
        self.heading.setText(f"Обезличить семью {one}?" if one else f"Обезличить {count}?")
        named = [", ".join(filter(None, (line.code, line.adults))) for line in lines]
        more = len(named) - _MOST_NAMED
        shown = "\n".join(named[:_MOST_NAMED])
        self.who.setText(f"{shown}\nи ещё {more}" if more > 0 else shown)
        self.copies.setText(
            "Имена есть и в копиях файла, сделанных раньше:\n"
            + "\n".join(copy.name for copy in known.copies)
        )
        for part in (self.copies, self.delete_copies):
            part.setVisible(bool(known.copies))
        self._allow()

    def _allow(self) -> None:
        self.go.setEnabled(self.understood.isChecked() and bool(self._known and self._known.lines))

    def _done(self, changes: Changes) -> None:
        self.accept()
        owner = cast("QWidget", self.parent())
        document = partial(act_of, changes=changes)
        title = "Акт об обезличивании персональных данных"
        PaperDialog(title, document, "Акт об обезличивании", self._operations, owner).open()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self._allow()
        self.problem.setText(" ".join(problem.sentence for problem in problems))
        self.problem.setVisible(bool(problems))

    def _lay_out(self) -> None:
        px = theme().px
        reasons = ChoiceField([(one, one.label) for one in DueReason], nothing=None)
        reasons.set_value(DueReason.WISH)
        self.form.add("reason", "Основание для акта", reasons)
        self.form.setVisible(not self._wish.is_all_due)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(8))
        set_look(self.heading, role="heading")
        set_look(self.problem, role="problem")
        for part in (self.heading, self.who):
            column.addWidget(_plain(part))
        for title, words in _TOLD:
            heading, text = QLabel(title), QLabel(words)
            set_look(heading, role="heading")
            column.addWidget(heading)
            column.addWidget(_plain(text))
        for widget in (self.form, _plain(self.copies), self.delete_copies, self.understood):
            column.addWidget(widget)
        column.addWidget(_plain(self.problem))
        column.addStretch()
        for hidden in (self.copies, self.delete_copies, self.problem):
            hidden.hide()
        self.take(column, self._buttons())

    def _buttons(self) -> QWidget:
        px = theme().px
        self.go.setEnabled(False)
        self.go.setAutoDefault(False)
        stay = QuietButton("Отмена")
        stay.clicked.connect(self.reject)
        buttons = QWidget()
        row = FlowLayout(px(8), buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.spring()
        row.addWidget(stay)
        row.addWidget(self.go)
        return buttons


def _plain(label: QLabel) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _itself(changes: Changes) -> Changes:
    return changes


_GONE = (
    "Имена взрослых и детей, телефоны, e-mail, адрес, заметка, отметки о здоровье, сканы согласий "
    "и личные заметки специалистов — из записей, истории изменений, поиска и черновиков."
)
_KEPT = (
    "Код семьи, возраст детей, консультации с темами и датами. Показатели всех прошлых отчётов "
    "не изменятся."
)
_FOR_GOOD = (
    "Ctrl+Z не вернёт ни имён, ни других правок этого сеанса: прежние значения тоже стираются."
)
_TOLD = (("Исчезнет", _GONE), ("Останется", _KEPT), ("Отменить нельзя", _FOR_GOOD))
