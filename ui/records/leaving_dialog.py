"""What becomes of what stands in the way when a record is let go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.centre.values import Value
from kcentre.language import Problem
from ui.operations import Operations
from ui.records.record_dialog import Verb
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.suggest_field import SuggestField
from ui.widgets.theme import theme

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class LeavingWords:
    """What the dialog says: title, heading, what is to come, the question, the two buttons."""

    title: str
    heading: str
    told: str
    question: str
    go: str
    stay: str


@dataclass(frozen=True, slots=True)
class Target:
    """Where what is to come may go: the field of the problems, the question, ids with names."""

    field: str
    question: str
    offered: Sequence[tuple[int | None, str]]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is asked before a record is let go.

    `ways` with their words: `moving` asks for a target, `cancelling` for a reason. One way alone
    is no choice and is not asked for. `verb_for` gets the way, the target's id and the reason.
    """

    words: LeavingWords
    ways: Sequence[tuple[Value, str]]
    moving: Value
    cancelling: Value
    target: Target
    reasons: Sequence[str]
    verb_for: Callable[[Value, int | None, str], Verb]


class LeavingDialog(FittedDialog):
    """Names what is still to come and asks what becomes of it; Esc changes nothing."""

    def __init__(self, leaving: Leaving, operations: Operations, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self._leaving, self._operations = leaving, operations
        self.setWindowTitle(leaving.words.title)
        self.form = Form(columns=1)
        self.told = QLabel(leaving.words.told)
        self.go = PrimaryButton(leaving.words.go)
        self._fill_form()
        self._lay_out()
        self.go.setDefault(True)
        self.go.clicked.connect(self.let_go)
        self.form.edited.connect(self._fit_form)
        self._fit_form()
        self._focus_first()

    def let_go(self) -> None:
        """Do what was chosen."""
        if not self.go.isEnabled() or not self.form.is_understood():
            return
        values = self.form.values()
        target_id = values[self._leaving.target.field]
        verb = self._leaving.verb_for(values["way"], target_id, values["reason"])
        self.go.setEnabled(False)
        self._operations.change(verb, self._gone, self._refused, initiator=self.parent())

    def _gone(self, _changes: object) -> None:
        self.accept()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.go.setEnabled(True)
        self.form.show_problems(problems)

    def _fit_form(self) -> None:
        """Ask only what the chosen way needs."""
        leaving = self._leaving
        way = self.form.field("way").editor.value()
        self.form.field(leaving.target.field).setVisible(way is leaving.moving)
        self.form.field("reason").setVisible(way is leaving.cancelling)

    def _focus_first(self) -> None:
        if self._has_choice:
            self.form.focus_first()
        else:
            self.go.setFocus()

    def _fill_form(self) -> None:
        leaving, target = self._leaving, self._leaving.target
        can_move = bool(target.offered)
        ways = [
            (way, words) for way, words in leaving.ways if can_move or way is not leaving.moving
        ]
        self._has_choice = len(ways) > 1
        self.form.add("way", leaving.words.question, ChoiceField(ways))
        self.form.field("way").setVisible(self._has_choice)
        offered = ChoiceField(target.offered, nothing="не выбрано")
        self.form.add(target.field, target.question, offered, target.hint)
        self.form.add("reason", "Причина отмены", SuggestField(leaving.reasons))

    def _lay_out(self) -> None:
        px = theme().px
        heading = QLabel(self._leaving.words.heading)
        set_look(heading, role="heading")
        for label in (heading, self.told):
            label.setWordWrap(True)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        for part in (heading, self.told, self.form):
            column.addWidget(part)
        column.addStretch()
        stay = QuietButton(self._leaving.words.stay)
        stay.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(stay)
        row.addWidget(self.go)
        column.addLayout(row)
        self.take(column)
