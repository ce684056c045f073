"""The rules of data quality at the left, what they object to at the right, each a door."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from kcentre.monitoring.quality.records import Finding, Grade, RuleState
from kcentre.monitoring.quality.verbs import switch_rule
from ui.operations import Operations
from ui.records.findings_table import FindingsTable, target_of
from ui.records.rules_table import RulesTable
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.halves import Halves
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

MOST_OF_A_RULE = 500
"""The findings of one rule that are worth showing; their number is told whole."""

_RULES_WIDTH, _FOUND_WIDTH = 390, 480


class FindingsDesk(Halves):
    """Keys: Space on a rule switches it, Enter narrows to it; Enter on a finding opens its record.

    The rule in `wanted` is the only one whose findings are shown; empty, all are.
    """

    go_to = Signal(str)
    """Target of the record that is to be mended."""

    renew_wanted = Signal()
    """Where nothing was found: look once more."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(theme().px(_RULES_WIDTH + _FOUND_WIDTH), parent)
        self.operations = operations
        self.wanted = ""
        self._states: Sequence[RuleState] = ()
        self._found: Sequence[Finding] = ()
        self.rules, self.findings = RulesTable(), FindingsTable()
        self.card, self._rules_card = Card("Что найдено"), Card("Правила")
        self.counts, self.advice = QLabel(), QLabel()
        self.empty = EmptyState("circle-check", *_EMPTY)
        self.switched_off = EmptyState("circle-check", *_OFF)
        self.switcher = QuietButton("Выключить правило")
        self.pages = QStackedWidget()
        self._all = QuietButton("Все замечания")
        self._lay_out()
        self._connect()

    def show_found(self, states: Sequence[RuleState], findings: Sequence[Finding]) -> None:
        """Show what these rules found; the cursor stays with its rule."""
        self._states, self._found = states, findings
        before = self.rules.current_state()
        self.rules.show_states(states)
        if before is not None:
            self.rules.go_to(before.rule.code)
        self.counts.setText(_counts_text(states))
        self.narrow(self.wanted)

    def narrow(self, code: str = "") -> None:
        """Show only what a rule found; of all rules, where none is named."""
        self.wanted = code
        if not self._states:
            return  # nobody has looked yet
        shown = [one for one in self._found if code in {"", one.rule}]
        state = next((one for one in self._states if one.rule.code == code), None)
        total = sum(one.found for one in self._states)
        self.card.set_title(state.rule.title if state else "Что найдено")
        self.card.set_note(_shown_text(len(shown), state.found if state else total))
        self._all.setVisible(state is not None)
        self.findings.show_findings(shown)
        is_off = state is not None and not state.is_on
        nothing = self.switched_off if is_off else self.empty
        self.pages.setCurrentWidget(self.findings if shown else nothing)
        self._advise()

    def _choose_rule(self, _place: int = 0) -> None:
        state = self.rules.current_state()
        if state is not None:
            self.narrow(state.rule.code)

    def _show_all(self) -> None:
        self.narrow()

    def _switch(self, state: RuleState) -> None:
        verb = partial(switch_rule, code=state.rule.code, is_on=not state.is_on)
        self.operations.change(verb, initiator=self)

    def _switch_on(self) -> None:
        self.operations.change(partial(switch_rule, code=self.wanted, is_on=True))

    def _switch_current(self) -> None:
        state = self.rules.current_state()
        if state is not None:
            self._switch(state)

    def _name_switcher(self) -> None:
        state = self.rules.current_state()
        is_on = state is None or state.is_on
        self.switcher.setText("Выключить правило" if is_on else "Включить правило")
        self.switcher.setEnabled(state is not None)

    def _advise(self) -> None:
        finding = self.findings.current_finding()
        self.advice.setText(finding.advice if finding else _HOW)
        self.advice.setVisible(self.pages.currentWidget() is self.findings)

    def _open(self, finding: Finding) -> None:
        self.go_to.emit(target_of(finding))

    def _connect(self) -> None:
        self.rules.row_activated.connect(self._choose_rule)
        self.rules.clicked.connect(self._choose_rule)
        self.rules.switched.connect(self._switch)
        self.rules.chosen_changed.connect(self._name_switcher)
        self.switcher.clicked.connect(self._switch_current)
        self.findings.opened.connect(self._open)
        self.findings.selectionModel().currentRowChanged.connect(self._advise)
        self._all.clicked.connect(self._show_all)
        self.empty.started.connect(self.renew_wanted)
        self.switched_off.started.connect(self._switch_on)

    def _lay_out(self) -> None:
        px = theme().px
        self.card.add_action(self._all)
        self.card.add(self.pages, 1)
        for page in (self.findings, self.empty, self.switched_off):
            self.pages.addWidget(page)
        for label in (self.counts, self.advice):
            set_look(label, role="small")
            label.setContentsMargins(px(14), px(8), px(14), px(8))
            label.setWordWrap(True)
        self.card.add(self.advice)
        self._rules_card.add(self.counts)
        self._rules_card.add(self.rules, 1)
        self._rules_card.add(self._beneath_rules())
        for card, stretch in ((self._rules_card, 3), (self.card, 5)):
            self.addWidget(card)
            self.setStretchFactor(self.count() - 1, stretch)
        self.setSizes([px(_RULES_WIDTH), px(_FOUND_WIDTH)])

    def _beneath_rules(self) -> QWidget:
        self.switcher.setToolTip("Пробел")
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(theme().px(14), theme().px(8), theme().px(14), theme().px(10))
        row.addWidget(self.switcher)
        row.addStretch()
        return place


def _counts_text(states: Sequence[RuleState]) -> str:
    counts = {
        grade: sum(state.found for state in states if state.rule.grade is grade) for grade in Grade
    }
    return " · ".join(grade.counted(count) for grade, count in counts.items())


def _shown_text(shown: int, found: int) -> str:
    return f"{shown} из {found}" if shown < found else f"{found}"


_HOW = "Enter или двойной щелчок открывает запись; Пробел на правиле выключает его."
_EMPTY = (
    "Замечаний нет",
    "За выбранный период правила ничего не нашли.",
    "Проверить ещё раз",
)
_OFF = (
    "Правило выключено",
    "Записи по нему не проверяются. Включите его, и всё найденное появится здесь.",
    "Включить правило",
)
