"""The left panel: whose centre this is, the six steps, what to do today."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.steps.step_button import StepButton
from ui.steps.today_list import TodayLine, TodayList
from ui.widgets.card import Chip
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.steps.records import StepState

PANEL_WIDTH = 272
_WIDEST = 400


class StepsPanel(QFrame):
    """Shows what it is given; a click on a step or a line of today asks to go to its place."""

    go_to = Signal(str)
    """A target («journal», «centre/passport»)."""

    step_chosen = Signal(int)
    """Number of a step that leads nowhere yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="side")
        self._name = QLabel("Консультационный центр")
        self._kindergarten = QLabel()
        self._demo = Chip("Данные вымышлены", Tone.ATTENTION)
        self._steps_column = QVBoxLayout()
        self._buttons: list[StepButton] = []
        self._targets: dict[StepButton, str] = {}
        self.today = TodayList()
        self.today.go_to.connect(self.go_to)
        self._lay_out()
        theme().changed.connect(self._fit)
        self._fit()

    def show_centre(self, name: str, kindergarten: str, year: str, *, is_demo: bool) -> None:
        """Show the centre's name, the kindergarten and the academic year («2025/26»)."""
        self._name.setText(name)
        self._kindergarten.setText(" · ".join(part for part in (kindergarten, year) if part))
        self._demo.setVisible(is_demo)

    def show_steps(self, states: Sequence[StepState]) -> None:
        """Show the states of the steps."""
        while len(self._buttons) < len(states):
            self._add_button(states[len(self._buttons)])
        for button, state in zip(self._buttons, states, strict=True):
            button.show_state(state.progress.value, state.summary)
            self._targets[button] = state.target

    def show_today(self, lines: Sequence[TodayLine]) -> None:
        """Show what to do today; nothing hides the part."""
        self.today.show_lines(lines)

    def mark_place(self, key: str) -> None:
        """Light the step that leads to the visible tab."""
        lit = [button for button in self._buttons if _leads_to(self._targets[button], key)]
        for button in self._buttons:
            button.setChecked(button in lit[:1])

    def buttons(self) -> list[StepButton]:
        """Return the buttons of the steps, in order."""
        return list(self._buttons)

    def _add_button(self, state: StepState) -> None:
        button = StepButton(state.number, state.title)
        button.clicked.connect(self._follow)
        self._buttons.append(button)
        self._steps_column.addWidget(button)

    def _follow(self) -> None:
        button = self.sender()
        if not isinstance(button, StepButton):
            return
        target = self._targets[button]
        if target:
            self.go_to.emit(target)
        else:
            self.step_chosen.emit(self._buttons.index(button) + 1)

    def _fit(self) -> None:
        px = theme().px
        self.setFixedWidth(min(px(PANEL_WIDTH), _WIDEST))
        self._whole.setContentsMargins(px(16), px(16), px(16), px(12))
        self._steps_column.setSpacing(px(2))

    def _lay_out(self) -> None:
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        set_look(self._name, role="title")
        set_look(self._kindergarten, role="small")
        for label in (self._name, self._kindergarten):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._whole.addWidget(label)
        self._demo.hide()
        self._whole.addSpacing(theme().px(4))
        self._whole.addWidget(self._demo)
        self._whole.addSpacing(theme().px(6))
        self._whole.addWidget(self._scrolled_steps(), 1)
        self._whole.addWidget(self.today)

    def _scrolled_steps(self) -> QScrollArea:
        """Let the steps scroll where large text leaves no room for all."""
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, 0, 0)
        inner_column.addLayout(self._steps_column)
        inner_column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area


def _leads_to(target: str, key: str) -> bool:
    return bool(target) and target.partition("/")[0] == key
