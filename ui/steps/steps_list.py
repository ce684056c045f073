"""The six steps at the left."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kcentre.steps.records import StepState
from ui.steps.missing_list import MissingList
from ui.steps.step_button import StepButton
from ui.widgets.theme import theme


class StepsList(QWidget):
    """Shows what it is given; a click on a step asks to go to its place."""

    go_to = Signal(str)
    """A target («journal», «centre/passport»)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps_column = QVBoxLayout()
        self._buttons: list[StepButton] = []
        self._states: dict[StepButton, StepState] = {}
        self._missing: dict[StepButton, MissingList] = {}
        self._place = ""
        self._lands_on_first = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scrolled_steps(), 1)
        theme().changed.connect(self._fit)
        self._fit()

    def show_steps(self, states: Sequence[StepState]) -> None:
        """Show the states of the steps."""
        for state in states[len(self._buttons) :]:
            self._add_button(state)
        for button, state in zip(self._buttons, states, strict=True):
            button.show_state(state.progress.value, state.summary, state.plan)
            self._missing[button].show_missing(state.missing)
            self._states[button] = state
        self.mark_place(self._place)
        if self._lands_on_first and self._buttons:
            self._lands_on_first = False
            first = self._buttons[0]
            QTimer.singleShot(0, first, first.setFocus)  # a new button is shown a moment later

    def land_on_first(self) -> None:
        """Put the focus on step 1 as soon as it is shown: a new centre begins there."""
        self._lands_on_first = True

    def mark_place(self, place: str) -> None:
        """Light the step to which the place shown belongs («journal», «premises/hours»).

        What the lit step still needs stands beneath it.
        """
        self._place = place
        for button in self._buttons:
            button.setChecked(self._states[button].owns(place))
            self._missing[button].setVisible(button.isChecked())
        QTimer.singleShot(0, self, self._show_lit)  # what is missing of it is laid out by then

    def _show_lit(self) -> None:
        """Scroll to the lit step where large text or a low screen leaves no room for all."""
        for button in self._buttons:
            if button.isChecked():
                self._area.ensureWidgetVisible(self._missing[button], 0, 0)
                self._area.ensureWidgetVisible(button, 0, 0)

    def buttons(self) -> list[StepButton]:
        """Return the buttons of the steps, in order."""
        return list(self._buttons)

    def _add_button(self, state: StepState) -> None:
        button = StepButton(state.number, state.title)
        button.clicked.connect(self._follow)
        missing = MissingList()
        missing.go_to.connect(self.go_to)
        missing.hide()
        before = self._buttons[-1] if self._buttons else self._first
        self._buttons.append(button)
        self._missing[button] = missing
        self._steps_column.addWidget(button)
        self._steps_column.addWidget(missing)
        QWidget.setTabOrder(before, button)  # the page may be there already when the steps come

    def _follow(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            self.go_to.emit(self._states[button].target)

    def _fit(self) -> None:
        self._steps_column.setSpacing(theme().px(2))

    def _scrolled_steps(self) -> QScrollArea:
        """Let the steps scroll where large text leaves no room for all."""
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, 0, 0)
        # never seen: Qt orders what Tab visits only after something that may have the focus
        self._first = QWidget()
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        inner_column.addWidget(self._first)
        inner_column.addLayout(self._steps_column)
        inner_column.addStretch()
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area
