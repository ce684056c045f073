"""The card of the plan: its parts, its rows, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.records.field_scroll import FieldScroll
from ui.surveys.conclusions.plan_rows import PlanRows
from ui.surveys.conclusions.plan_work import PARTS
from ui.widgets.buttons import IconButton, PrimaryButton, QuietButton, SegmentedSwitch
from ui.widgets.card import Card, Chip
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_LEAST_ROWS = 96


class PlanCard(Card):
    """Before there is a plan: what it will be made of, and the button that makes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("План услуг", parent)
        self.state = Chip("", Tone.GOOD)
        self.switch = SegmentedSwitch([(str(key), words) for key, words in PARTS], "Части плана")
        self.rows = PlanRows()
        self.told, self.origin, self.total = QLabel(), QLabel(), QLabel()
        self.nothing = EmptyState("list-checks", "Плана ещё нет", _NOTHING, "Составить план")
        self.save = PrimaryButton("Сохранить план")
        self.draft = QuietButton("Составить заново", "rotate-ccw")
        self.drop = QuietButton("Не сохранять")
        self.remove = IconButton("trash-2", "Удалить план")
        self._foot, self._line = QWidget(), QFrame()
        self._scroll = FieldScroll(self._shown())
        self._fill()
        self.say("")

    def say(self, sentence: str, *, is_problem: bool = False) -> None:
        """Say what the head should know of the plan, or what stops it from being kept."""
        set_look(self.told, role="problem" if is_problem else "secondary")
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def tell_state(self, words: str, tone: Tone) -> None:
        """Say whether the plan is kept."""
        self.state.setText(words)
        self.state.set_tone(tone)
        self.state.setVisible(bool(words))

    def offer(self, *, has_lines: bool, is_kept: bool, is_unsaved: bool) -> None:
        """Show what can be done now."""
        for widget in (self.switch, self._scroll, self._line, self._foot):
            widget.setVisible(has_lines)
        self.nothing.setVisible(not has_lines)
        for button in (self.save, self.drop):
            button.setVisible(is_unsaved)
        self.remove.setVisible(is_kept)

    def _fill(self) -> None:
        px = theme().px
        self.save.setToolTip("Ctrl+S")
        self.draft.setToolTip("Ещё раз из пожеланий семей и услуг за год")
        self.add_chip(self.state)
        self.add_action(self.switch)
        self.add_action(self.remove)
        for label, look in ((self.told, "secondary"), (self.origin, "small")):
            set_look(label, role=look)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setContentsMargins(px(14), px(10), px(14), px(6))
        self.origin.setContentsMargins(px(14), px(8), px(14), px(8))
        set_look(self.total, role="heading")
        set_look(self._line, role="line")
        foot = FlowLayout(px(10), self._foot)
        foot.setContentsMargins(px(14), px(10), px(14), px(12))
        for button in (self.save, self.draft, self.drop):
            foot.addWidget(button)
        foot.spring()
        foot.addWidget(self.total)
        self._scroll.setMinimumHeight(px(_LEAST_ROWS))
        self.add(self.told)
        self.add(self.nothing, 1)
        self.add(self._scroll, 1)
        for widget in (self._line, self._foot):
            self.add(widget)

    def _shown(self) -> QWidget:
        """Return what scrolls: the rows and where the plan comes from."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows)
        column.addWidget(self.origin)
        column.addStretch(1)
        return content


_NOTHING = (
    "Программа составит его сама: сколько услуг вместит год, по каким темам, каким "
    "специалистам, в каких формах и месяцах — из пожеланий семей и услуг за последние "
    "12\u00a0месяцев. Объёмы можно изменить, затем сохранить."
)
