"""What every screen on the way to a closed period is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.operations import Operations

if TYPE_CHECKING:
    from kcentre.periods.period import Period
    from kcentre.periods.reporting import PeriodReport
    from kcentre.storage import Changes


class Step(QWidget):
    """Asks the centre for what it shows when it is shown."""

    go_to = Signal(str)
    """Emitted with a target that should be shown instead."""

    settled = Signal()
    """What was asked is shown: the keyboard may go to its place."""

    ready = True
    """Whether the way may go on from here."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.report: PeriodReport | None = None

    @property
    def period(self) -> Period | None:
        """The period that is to be closed; None before one is known."""
        return None if self.report is None else self.report.period

    def begin(self, report: PeriodReport) -> None:
        """Show the screen for a period; always anew, for much may have changed meanwhile."""
        is_other = self.period != report.period
        self.know(report)
        if is_other:
            self.forget()
        self.ask_anew(report)

    def know(self, report: PeriodReport) -> None:
        """Take how far the report has come."""
        self.report = report

    def forget(self) -> None:
        """Drop what was shown of another period."""

    def ask_anew(self, report: PeriodReport) -> None:
        """Ask the centre for what is shown."""
        raise NotImplementedError

    def first(self) -> QWidget | None:
        """Return what has the keyboard first; None, it is the button that goes on."""
        return None

    def hear(self, changes: Changes, initiator: object) -> None:
        """Take notice of a change while the screen is seen."""

    def leave(self) -> None:
        """Keep what is not kept yet."""
