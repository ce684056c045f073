"""Forms: a label above, the editor, the problem beneath; problems come by field name."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from kcentre.language.problems import Problem, Severity
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import Editor
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_NARROWEST_COLUMN = 210


class FormField(QWidget):
    """A label, an editor and room for one sentence about a problem.

    ``explanation`` is shown by F1 and as the tooltip. The editor gets the label as its accessible
    name. A ``CheckField`` carries its own words and has no label.
    """

    def __init__(
        self, label: str, editor: Editor, explanation: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor: Editor = editor
        if not isinstance(editor, QWidget):
            raise TypeError("an editor is a widget")
        self._widget: QWidget = editor
        self._label = QLabel(label)
        self._explanation = explanation
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out(editor, label)
        editor.setToolTip(explanation)
        editor.installEventFilter(self)
        editor.edited.connect(self._forget_problem)

    def show_problem(self, sentence: str, severity: Severity = Severity.STOP) -> None:
        """Say what is wrong beneath the editor; an empty sentence takes it away."""
        is_stop = severity is Severity.STOP
        set_look(self._problem, role="problem" if is_stop else "notice")
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        set_look(self._widget, problem="true" if sentence and is_stop else "false")
        self._widget.setAccessibleDescription(sentence or self._explanation)

    def put_beneath(self, widget: QWidget) -> None:
        """Put something that is told about the field under it."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)

    def problem(self) -> str:
        """Return the sentence beneath the editor."""
        return self._problem.text()

    @property
    def is_stopped(self) -> bool:
        """Whether the sentence beneath stops the record."""
        return bool(self._problem.text()) and self._widget.property("problem") == "true"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._explanation and _is_press_of(Qt.Key.Key_F1, event):
            self._explain()
            return True
        return super().eventFilter(watched, event)

    def _explain(self) -> None:
        place = self._widget.mapToGlobal(self._widget.rect().bottomLeft())
        QToolTip.showText(place, self._explanation, self._widget)

    def _forget_problem(self) -> None:
        if self._problem.text():
            self.show_problem("")

    def _lay_out(self, editor: QWidget, label: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        self._label.setBuddy(editor)
        self._label.setWordWrap(True)
        set_look(self._label, role="secondary")
        self._problem.setWordWrap(True)
        self._problem.hide()
        if isinstance(editor, CheckField):
            self._label.hide()
        else:
            editor.setAccessibleName(label)
        column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._problem)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


class Form(QWidget):
    """Named fields in a grid of columns.

    ``add("phone", "Телефон", TextField(), span=1)`` fills the grid row by row. ``values()`` returns
    all values by name, ``is_changed()`` compares them with what ``load`` showed.
    """

    edited = Signal()

    def __init__(
        self,
        columns: int = 2,
        parent: QWidget | None = None,
        *,
        narrowest: int = _NARROWEST_COLUMN,
    ) -> None:
        """``narrowest`` is the least width of a column, drawn for 10.5 pt text."""
        super().__init__(parent)
        self._most_columns = columns
        self._narrowest = narrowest
        self._columns = columns
        self._spans: list[tuple[FormField, int]] = []
        self._fields: dict[str, FormField] = {}
        self._loaded: dict[str, Any] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(12))
        self._grid.setVerticalSpacing(theme().px(10))
        self._top = QLabel()
        self._top.setWordWrap(True)
        self._top.hide()
        set_look(self._top, role="problem")
        self._arrange()

    def add(
        self, name: str, label: str, editor: Editor, explanation: str = "", span: int = 1
    ) -> FormField:
        """Add a field; ``span`` is how many columns it takes."""
        field = FormField(label, editor, explanation)
        editor.edited.connect(self.edited)
        self._spans.append((field, span))
        self._arrange()
        self._fields[name] = field
        return field

    def field(self, name: str) -> FormField:
        """Return the field called ``name``."""
        return self._fields[name]

    def load(self, values: dict[str, Any]) -> None:
        """Show values by name and take them as unchanged."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].editor.set_value(value)
        self.clear_problems()
        self._loaded = self.values()

    def values(self) -> dict[str, Any]:
        """Return all values by name."""
        return {name: field.editor.value() for name, field in self._fields.items()}

    def is_changed(self) -> bool:
        """Whether anything differs from what was loaded."""
        return self.values() != self._loaded

    def typing_problems(self) -> list[Problem]:
        """Return what can't be understood in the typing itself; a hidden field is not asked."""
        asked = [(name, field) for name, field in self._fields.items() if not field.isHidden()]
        sentences = ((name, field.editor.typing_problem()) for name, field in asked)
        return [Problem(name, sentence) for name, sentence in sentences if sentence]

    def is_understood(self) -> bool:
        """Show typing problems, if any; ask this before collecting a draft.

        A choice that is being typed is taken first, as it is when it is left.
        """
        for field in self._fields.values():
            if isinstance(field.editor, ChoiceField) and field.editor.hasFocus():
                field.editor.settle()
        problems = self.typing_problems()
        self.show_problems(problems)
        return not problems

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put all sentences beside their fields (the rest above all) and go to the first."""
        self.clear_problems()
        told: dict[str, list[Problem]] = {}
        for problem in problems:
            place = problem.field if problem.field in self._fields else ""
            told.setdefault(place, []).append(problem)
        self._top.setText(_sentences(told.pop("", [])))
        self._top.setVisible(bool(self._top.text()))
        for name, own in told.items():
            is_stop = any(problem.severity is Severity.STOP for problem in own)
            severity = Severity.STOP if is_stop else Severity.WARNING
            self._fields[name].show_problem(_sentences(own), severity)
        if told:
            self.focus(next(iter(told)))

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        """Put the warnings beside their fields and leave the cursor where it is.

        What stops a record stays where it is told until its field is edited.
        """
        doubts = [problem for problem in problems if problem.severity is Severity.WARNING]
        for name, field in self._fields.items():
            if not field.is_stopped:
                own = (problem for problem in doubts if problem.field == name)
                field.show_problem(_sentences(own), Severity.WARNING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit_columns)  # children are shown before they are laid out

    def clear_problems(self) -> None:
        """Take all sentences away."""
        for field in self._fields.values():
            field.show_problem("")
        self._top.hide()

    def focus(self, name: str) -> None:
        """Put the cursor into the field called ``name``."""
        editor = self._fields[name].editor
        if isinstance(editor, QWidget):
            editor.setFocus()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        first = next(iter(self._fields.values()), None)
        if first is not None and isinstance(first.editor, QWidget):
            first.editor.setFocus()

    def _fit_columns(self) -> None:
        room = self.width() // theme().px(self._narrowest)
        columns = min(self._most_columns, max(1, room))
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        """Put the fields into as many columns as there is room for."""
        grid, columns = self._grid, self._columns
        grid.addWidget(self._top, 0, 0, 1, columns)
        for column in range(self._most_columns):
            grid.setColumnStretch(column, 1 if column < columns else 0)
        row, column = 1, 0
        for field, wanted in self._spans:
            span = min(wanted, columns)
            if column + span > columns:
                row, column = row + 1, 0
            grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span


def _sentences(problems: Iterable[Problem]) -> str:
    return "\n".join(problem.sentence for problem in problems)


def _is_press_of(key: Qt.Key, event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return False
    return event.key() == key
