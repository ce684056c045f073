"""A proposed window: its tick, who and where, why, and what stands in its way.

The sentence about a time that is lacking heads all the windows proposed for it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from kcentre.analysis.demand.hours_proposed import ProposedWindow
from kcentre.language.names import initials
from kcentre.language.sentences import capital
from kcentre.premises.hours.texts import limits_of, weekday_span
from ui.widgets.check_field import CheckField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_TICK_WIDTH = 230


class ProposalRow(QWidget):
    """Space ticks; `opens_gap`: the first for its gap, which it names."""

    def __init__(
        self,
        proposal: ProposedWindow,
        *,
        is_first: bool,
        opens_gap: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.proposal = proposal
        when = weekday_span(proposal.window)
        self.tick = CheckField(capital(when))
        self.who, self.why, self.problem = QLabel(_who(proposal)), QLabel(), QLabel()
        self.why.setText(proposal.whom)
        self.gap = QLabel(proposal.gap)
        self.tick.setAccessibleName(f"{when}, {_who(proposal)}")
        self._lay_out(has_line=opens_gap and not is_first)
        self.gap.setVisible(opens_gap)
        self.why.setVisible(bool(proposal.whom))
        self.say("")

    def say(self, clash: str) -> None:
        """Say what stands in the way; without it what is odd about the window."""
        set_look(self.problem, role="problem" if clash else "notice")
        self.problem.setText(clash or self.proposal.problem)
        self.problem.setVisible(bool(self.problem.text()))
        self.tick.setAccessibleDescription(f"{self.problem.text()} {self.proposal.why}".strip())

    def _lay_out(self, *, has_line: bool) -> None:
        px = theme().px
        set_look(self.why, role="secondary")
        for label in (self.gap, self.who, self.why, self.problem):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        grid = QGridLayout()
        grid.setContentsMargins(px(10), px(9), px(14), px(9))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(2))
        grid.setColumnMinimumWidth(0, px(_TICK_WIDTH))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.tick, 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((self.who, self.why, self.problem)):
            grid.addWidget(label, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QFrame()
        set_look(line, role="line")
        column.addWidget(line)
        line.setVisible(has_line)
        self.gap.setContentsMargins(px(14), px(12), px(14), px(2))
        column.addWidget(self.gap)
        column.addLayout(grid)


def _who(proposal: ProposedWindow) -> str:
    """Return «Иванова А. П., учитель-логопед · Кабинет 5 · до 31.05.2027»."""
    person = ", ".join(filter(None, (initials(proposal.specialist), proposal.position)))
    place = proposal.room or proposal.window.form.label
    return " · ".join((person, place, *limits_of(proposal.window)))
