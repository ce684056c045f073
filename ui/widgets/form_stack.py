"""Several forms one under another, under headings, that act as one."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.problems import Severity
from ui.widgets.choice_field import ChoiceField
from ui.widgets.form import Form, FormField
from ui.widgets.looks import set_look
from ui.widgets.suggest_field import SuggestField
from ui.widgets.theme import theme


class FormStack(QWidget):
    """The names of the fields are unique over all its forms."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: list[tuple[Form, frozenset[str]]] = []
        self._stopped: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(10))

    def add_form(self, form: Form, heading: str = "") -> None:
        """Put a form beneath, under its heading."""
        if heading:
            label = QLabel(heading)
            set_look(label, role="heading")
            self._column.addSpacing(theme().px(6))
            self._column.addWidget(label)
        self._column.addWidget(form)
        names = frozenset(form.values())
        self._forms.append((form, names))
        form.edited.connect(self.edited)
        for name in names:
            editor = form.field(name).editor
            line = editor.lineEdit() if isinstance(editor, ChoiceField) else None
            if line is not None:
                line.returnPressed.connect(self._finish_choice)
            elif isinstance(editor, SuggestField):
                editor.entered.connect(self._leave_field)

    def field(self, name: str) -> FormField:
        """Return the field called ``name``."""
        return self._form_of(name).field(name)

    def knows(self, name: str) -> bool:
        """Whether there is a field called ``name``."""
        return any(name in names for _, names in self._forms)

    def load(self, values: dict[str, Any]) -> None:
        """Show values by name and take them as unchanged."""
        for form, _ in self._forms:
            form.load(values)

    def take_as_unchanged(self) -> None:
        """Let what is shown now be what changes are told from."""
        self.load({})

    def values(self) -> dict[str, Any]:
        """Return all values by name."""
        return {name: value for form, _ in self._forms for name, value in form.values().items()}

    def is_changed(self) -> bool:
        """Whether anything differs from what was loaded."""
        return any(form.is_changed() for form, _ in self._forms)

    def is_understood(self) -> bool:
        """Show typing problems, if any; ask this before collecting a draft."""
        problems = [problem for form, _ in self._forms for problem in form.typing_problems()]
        if problems:
            self.show_problems(problems)
        return not problems

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put each sentence beside its field, the rest above all, and go to the first."""
        places = list(self.values())
        told = sorted(
            problems,
            key=lambda problem: places.index(problem.field) if problem.field in places else -1,
        )
        self._stopped = {problem.field for problem in told}
        strangers = [problem for problem in told if not self.knows(problem.field)]
        for place, (form, names) in reversed(list(enumerate(self._forms))):
            own = [problem for problem in told if problem.field in names]
            form.show_problems([*(strangers if place == 0 else ()), *own])

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        """Show the warnings beside the fields that have a value.

        What stops a record stays where it is told; what is still empty may yet be entered.
        """
        doubts: dict[str, str] = {}
        for problem in problems:
            if problem.severity is Severity.WARNING:
                before = doubts.get(problem.field, "")
                doubts[problem.field] = f"{before} {problem.sentence}".strip()
        for form, names in self._forms:
            for name in names:
                field = form.field(name)
                if name in self._stopped and field.problem():
                    continue
                is_empty = field.editor.value() in {None, ""}
                sentence = "" if is_empty else doubts.get(name, "")
                field.show_problem(sentence, Severity.WARNING)

    def show_doubts_and_stops(self, problems: Iterable[Problem]) -> None:
        """Show the warnings, and also what will be refused, beside the fields that have a value."""
        told = list(problems)
        stops = {
            problem.field: problem.sentence
            for problem in told
            if problem.severity is Severity.STOP and self.knows(problem.field)
        }
        self._stopped &= stops.keys()
        FormStack.show_doubts(self, told)
        for name, sentence in stops.items():
            if self.field(name).editor.value() not in {None, ""}:
                self.field(name).show_problem(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, Shift+Enter back."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.focusPreviousChild()
        elif is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focus(self, name: str) -> None:
        """Put the cursor into the field called ``name``."""
        self._form_of(name).focus(name)

    def _leave_field(self) -> None:
        self.focusNextChild()

    def _finish_choice(self) -> None:
        """Take what was typed and go on: Qt gives the Enter to the list that typing opened."""
        choice = self.sender().parent()
        finder = choice.completer() if isinstance(choice, ChoiceField) else None
        opened = finder.popup() if finder is not None else None
        if isinstance(choice, ChoiceField) and opened is not None and opened.isVisible():
            opened.hide()
            choice.settle()
            self.focusNextChild()

    def _form_of(self, name: str) -> Form:
        return next(form for form, names in self._forms if name in names)
