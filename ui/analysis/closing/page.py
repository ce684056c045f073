"""The way from «the quarter is over» to the report handed in: five screens at most."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.periods.period import period_named
from ui.analysis.closing.checks_step import ChecksStep
from ui.analysis.closing.close_step import CloseStep
from ui.analysis.closing.head import CHECKS, CLOSE, PAGES, SENT, STEPS, TEXTS, Head
from ui.analysis.closing.pages_step import PagesStep
from ui.analysis.closing.sent_step import SentStep
from ui.analysis.closing.sent_work import HandedIn, handed_in
from ui.analysis.closing.step import Step
from ui.analysis.closing.texts_step import TextsStep
from ui.analysis.report_words import can_close, closing_words
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kcentre.periods.period import Period
    from kcentre.storage import Changes
    from ui.operations import Operations

_KINDS: dict[str, type[Step]] = {
    CHECKS: ChecksStep, TEXTS: TextsStep, PAGES: PagesStep, CLOSE: CloseStep, SENT: SentStep,
}  # fmt: skip
_ONWARD = {
    CHECKS: "Дальше: тексты отчёта",
    TEXTS: "Дальше: страницы отчёта",
    PAGES: "Дальше: закрытие",
}


class ClosingPage(Page):
    """Keys: Ctrl+Enter goes on, Alt+Left goes back. Targets: a period, «2026-Q3», «2025/26»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._period: Period | None = None
        self._handed: HandedIn | None = None
        self._wants_focus = False
        self._bar = Head()
        self.steps: dict[str, Step] = {}
        self._stack = QStackedWidget()
        self.waiting = EmptyState("clock", "Открываем период…", "")
        self.back, self.onward = QuietButton("Назад"), PrimaryButton("")
        self._key = add_shortcut(self, "Ctrl+Return")
        self._foot, self._told = QWidget(), QLabel(_TOLD)
        self._lay_out()
        self._connect()

    @property
    def step(self) -> str:
        """The key of the screen that is seen."""
        return self._bar.switch.value()

    def view(self, key: str) -> Step:
        """Return a screen, made now where it was never shown."""
        if key not in self.steps:
            made = self.steps[key] = _KINDS[key](self.operations)
            made.go_to.connect(self.go_to)
            made.settled.connect(self._settle)
            if isinstance(made, CloseStep):
                made.copied.connect(self._tell_copy)
            self._stack.addWidget(made)
        return self.steps[key]

    def activate(self, target: str = "") -> None:
        period = period_named(target) or self._period
        if period is None or not can_close(period):
            self.go_to.emit(f"analysis/{period.word if period else 'period'}")
        else:
            self.show_period(period)

    def show_period(self, period: Period) -> None:
        """Begin with a period, or go on where it was left."""
        if period != self._period:
            self._leave()
            self._period, self._handed = period, None
            self._wait()
        self._wants_focus = True
        self._ask()

    def centre_opened(self) -> None:
        self._period = self._handed = None
        self._wait()
        for view in self.steps.values():
            view.forget()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        if changes.touched("report_period", "period_snapshot"):
            self._ask()
        if self._handed is not None and self.isVisible():
            self.view(self.step).hear(changes, initiator)

    def may_leave(self, then: Callable[[], None]) -> bool:  # noqa: ARG002 — nothing to ask
        """Keep what is unsaved in the file: it is there again the next time."""
        self._leave()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._leave()
        super().hideEvent(event)

    def show_step(self, key: str) -> None:
        """Show another screen of the same period."""
        if self._handed is None:
            return
        if key != self.step:
            self._leave()
        self._bar.switch.set_value(key)
        view = self.view(key)
        self._stack.setCurrentWidget(view)
        self._name_onward(key)
        self._wants_focus = True
        view.begin(self._handed.report)

    def go_on(self) -> None:
        """Go to the next screen; on the last but one, close the period."""
        view = self.view(self.step)
        if isinstance(view, CloseStep):
            view.close_period()
        elif self.step in _ONWARD:
            self.show_step(STEPS[STEPS.index(self.step) + 1])

    def go_back(self) -> None:
        """Go to the screen before; from the first one, to the period's figures."""
        place = STEPS.index(self.step)
        if place and STEPS[place - 1] in self._open_steps():
            self.show_step(STEPS[place - 1])
        else:
            self._go_to_figures()

    def _ask(self) -> None:
        if self._period is not None:
            ask = partial(handed_in, period=self._period)
            self.operations.ask(ask, self._take, key=(self, "state"))

    def _wait(self) -> None:
        """Show nothing of another period while this one is asked for."""
        self._stack.setCurrentWidget(self.waiting)
        for widget in (self._bar, self._foot):
            widget.hide()

    def _take(self, handed: HandedIn) -> None:
        """Show what is known; a period closed or opened meanwhile leads to its first screen."""
        before, self._handed = self._handed, handed
        self._bar.show()
        self._bar.show_report(handed.report)
        self._bar.allow(self._open_steps())
        is_turned = before is None or before.report.is_closed is not handed.report.is_closed
        if is_turned:
            self.show_step(SENT if handed.report.is_closed else CHECKS)
        elif self._wants_focus:
            self.show_step(self.step)
        else:
            self.view(self.step).know(handed.report)

    def _open_steps(self) -> tuple[str, ...]:
        if self._handed is None:
            return ()
        if self._handed.report.is_closed:
            return (SENT,)
        return STEPS if self._handed.closings else STEPS[:-1]

    def _name_onward(self, key: str) -> None:
        self._foot.setVisible(key != SENT)
        self._key.setEnabled(key != SENT)  # there it notes where the report was sent
        if self._period is not None:
            words = closing_words(self._period) if key == CLOSE else _ONWARD.get(key, "")
            self.onward.setText(words)
        self.onward.setEnabled(self.view(key).ready)

    def _settle(self) -> None:
        view = self.view(self.step)
        if self.sender() is not view:
            return
        self.onward.setEnabled(view.ready)
        if self._wants_focus and self.isVisible():
            self._wants_focus = False
            (view.first() or self.onward).setFocus()

    def _tell_copy(self, path: Path) -> None:
        view = self.view(SENT)
        if isinstance(view, SentStep):
            view.tell_copy(path)

    def _leave(self) -> None:
        for view in self.steps.values():
            view.leave()

    def _go_to_figures(self) -> None:
        if self._period is not None:
            self.go_to.emit(f"analysis/{self._period.word}")

    def _connect(self) -> None:
        self._bar.step_wanted.connect(self.show_step)
        self._bar.back_wanted.connect(self._go_to_figures)
        self.back.clicked.connect(self.go_back)
        self.onward.clicked.connect(self.go_on)
        add_shortcut(self, "Alt+Left").activated.connect(self.go_back)
        self._key.activated.connect(self._go_on_by_key)

    def _go_on_by_key(self) -> None:
        if self.onward.isEnabled():
            self.go_on()

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self._told, role="small")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(px(8))
        foot.addWidget(self._told)
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.onward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        self._stack.addWidget(self.waiting)
        self._wait()


_TOLD = "Ctrl+Enter — дальше"
