"""The rules of the check with what each has found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kcentre.language.numbers import grouped
from kcentre.monitoring.quality.records import RuleState
from ui.records.findings_table import GRADE_TONES
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView


class RulesTable(PagedTableView):
    """Space switches the rule on or off; the row under the cursor narrows the findings."""

    switched = Signal(object)
    """(RuleState): is to be switched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rules = PagedTableModel(_RULE_COLUMNS)
        super().__init__(self.rules, "Правила проверки", parent)
        self.rules.setParent(self)

    def show_states(self, states: Sequence[RuleState]) -> None:
        """Show the rules; those that found something come first."""
        ordered = sorted(states, key=lambda state: (not state.is_on, not state.found))
        self.rules.show_all([_rule_row(state) for state in ordered])

    def go_to(self, code: str) -> None:
        """Put the cursor on a rule: a switched one has gone to another place."""
        for place in range(self.rules.rowCount()):
            row = self.rules.row_at(place)
            if row is not None and row[-1].rule.code == code:
                self.choose_row(place)

    def current_state(self) -> RuleState | None:
        """Return the rule under the cursor."""
        row = self.current_row()
        return row[-1] if row else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        state = self.current_state()
        if event.key() == Qt.Key.Key_Space and state is not None:
            self.switched.emit(state)
        else:
            super().keyPressEvent(event)


def _rule_row(state: RuleState) -> Row:
    count = grouped(state.found) if state.is_on else "выкл."
    return (count, state.rule.title, state)


def _rule_tone(row: Row) -> Tone | None:
    state = row[-1]
    return Tone.TEXT if state.is_on and state.found else Tone.SECONDARY


def _count_tone(row: Row) -> Tone | None:
    state = row[-1]
    return GRADE_TONES[state.rule.grade] if state.is_on and state.found else Tone.SECONDARY


_RULE_COLUMNS = (
    Column("found", "Число", tone=_count_tone, is_number=True, is_sortable=False),
    Column("title", "Правило", tone=_rule_tone, is_sortable=False, widest_chars=16),
)
