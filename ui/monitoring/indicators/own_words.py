"""What the head says of an indicator in its place: an explanation, a value entered by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.monitoring.overview import IndicatorView
from kcentre.monitoring.targets.verbs import keep_note, keep_value, remove_value
from kcentre.periods.period import Period, PeriodKind
from ui.operations import Operations
from ui.widgets.decimal_field import DecimalField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_HOW = "Сохраняется, когда вы выходите из поля; Ctrl+Enter — сразу и обратно к списку."
_CLOSED = "Период закрыт: пояснения и значения не меняются."
_ANY_DAYS = "Для произвольных дней пояснений и значений нет: выберите месяц, квартал или год."
_UNUSUAL = (
    "Значение необычное. Объясните его одним предложением: оно напечатается рядом с показателем."
)


class LeftText(LongTextField):
    """Tells when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class OwnWords(QWidget):
    """Keeps by itself what is entered, when its field is left; nothing has to be pressed."""

    done = Signal()
    """The user has said what was to be said here."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self._view: IndicatorView | None = None
        self._period: Period | None = None
        self._unusual, self._how = QLabel(_UNUSUAL), QLabel(_HOW)
        self.note, self.value, self.source = LeftText(2), DecimalField(), TextField()
        self.note_form, self.value_form = Form(1), Form(2, narrowest=120)
        self._lay_out()
        self._connect()

    def show_view(self, view: IndicatorView, period: Period, *, is_closed: bool) -> None:
        """Show what is said of an indicator; what is being typed about it stays."""
        is_same = self._code() == view.state.indicator.code and self._period == period
        if not is_same:
            self.keep()  # a key may show another period while the field still has the cursor
        self._view, self._period = view, period
        state = view.state
        if not (is_same and self.note_form.is_changed()):
            self.note_form.load({"text": view.note})
        if not (is_same and self.value_form.is_changed()):
            is_entered = state.value is not None
            said = state.remark if is_entered else ""
            self.value_form.load({"value": state.value, "note": said})
        self.value_form.setVisible(state.indicator.takes_values)
        self._unusual.setVisible(state.is_unusual and not view.note)
        self._allow(_why_fixed(period, is_closed=is_closed))

    def keep(self) -> None:
        """Keep now what was entered."""
        self._keep_note()
        self._keep_value()

    def _finish(self) -> None:
        self.keep()
        if self.value_form.isHidden() or not self._is_odd():
            self.done.emit()

    def _code(self) -> str:
        return "" if self._view is None else self._view.state.indicator.code

    def _keep_note(self) -> None:
        period = self._period
        if period is None or not self.note_form.is_changed():
            return
        text = self.note.value()
        self.note_form.load({"text": text})
        verb = partial(keep_note, code=self._code(), period=period, text=text)
        self.operations.change(verb, None, self._refuse_note, initiator=self)

    def _keep_value(self) -> None:
        period, form = self._period, self.value_form
        if period is None or form.isHidden() or self._is_odd() or not form.is_changed():
            return
        value, said = self.value.value(), self.source.value()
        form.load({"value": value, "note": said})
        if value is None:
            verb = partial(remove_value, code=self._code(), period=period)
        else:
            verb = partial(keep_value, code=self._code(), period=period, value=value, note=said)
        self.operations.change(verb, None, self._refuse_value, initiator=self)

    def _is_odd(self) -> bool:
        """Say what can't be understood where it stands; the cursor may go on."""
        problem = self.value.typing_problem()
        if problem:
            self.value_form.field("value").show_problem(problem)
        return bool(problem)

    def _refuse_note(self, problems: tuple[Problem, ...]) -> None:
        self.note_form.show_problems(problems)

    def _refuse_value(self, problems: tuple[Problem, ...]) -> None:
        self.value_form.show_problems(problems)

    def _allow(self, why_fixed: str) -> None:
        for field in (self.note, self.value, self.source):
            field.setReadOnly(bool(why_fixed))
        self._how.setText(why_fixed or _HOW)

    def _connect(self) -> None:
        self.note.left.connect(self._keep_note)
        self.value.editingFinished.connect(self._keep_value)
        self.source.editingFinished.connect(self._keep_value)
        for keys in ("Ctrl+Return", "Escape"):
            add_shortcut(self, keys).activated.connect(self._finish)

    def _lay_out(self) -> None:
        self.value_form.add("value", "Значение вручную", self.value)
        self.value_form.add("note", "Откуда оно", self.source)
        self.note_form.add("text", "Пояснение к показателю", self.note)
        set_look(self._unusual, role="notice")
        set_look(self._how, role="small")
        for label in (self._unusual, self._how):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        for part in (self.value_form, self._unusual, self.note_form, self._how):
            column.addWidget(part)


def _why_fixed(period: Period, *, is_closed: bool) -> str:
    if period.kind is PeriodKind.DAYS:
        return _ANY_DAYS
    return _CLOSED if is_closed else ""
