"""The check of the data on the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from kcentre.language.plurals import plural
from kcentre.monitoring.quality.checking import Check, check
from kcentre.monitoring.quality.records import Finding, Grade, RuleState
from kcentre.monitoring.quality.verbs import switch_rule
from kcentre.periods.period import Period, PeriodKind, containing
from kcentre.storage import CentreFile, Changes, Progress
from ui.journal.check.tables import FindingsTable, RulesTable
from ui.operations import Operations
from ui.records.facets import periods_offered
from ui.records.work_scroll import WorkScroll
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.empty_state import EmptyState
from ui.widgets.halves import Halves
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_MOST_OF_A_RULE = 500
_RULES_WIDTH, _FOUND_WIDTH = 390, 480
_LOOKED_AT = (
    "session", "group_event", "event_participant", "request", "referral", "rating", "appointment",
    "family", "adult", "child", "consent", "settings", "topic", "hours_window", "hours_exception",
    "quality_rule_off",
)  # fmt: skip
_TARGETS = {
    "session": "journal/sessions",
    "group_event": "journal/events",
    "request": "journal/requests",
    "rating": "journal/ratings",
    "family": "journal/families",
    "appointment": "premises/appointments",
}


class CheckPage(Page):
    """Keys: F5 checks anew, Space on a rule switches it, Enter on a finding opens its record.

    Target «К15»: only what that rule found.
    """

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._checked: Check | None = None
        self._wanted_rule = ""
        self._is_stale = True
        self.period = ChoiceField()
        self.rules, self.findings = RulesTable(), FindingsTable()
        self._card, self._rules_card = Card("Что найдено"), Card("Правила")
        self._counts, self._advice = QLabel(), QLabel()
        self._empty = EmptyState("circle-check", *_EMPTY)
        self._switched_off = EmptyState("circle-check", *_OFF)
        self._switcher = QuietButton("Выключить правило")
        self._pages = QStackedWidget()
        self._all = QuietButton("Все замечания")
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        if target:
            self._wanted_rule = target
        if self._is_stale:
            self.run()
        else:
            self._narrow()
        self.rules.setFocus()

    def centre_opened(self) -> None:
        self._is_stale, self._wanted_rule = True, ""
        year = containing(PeriodKind.ACADEMIC_YEAR, today_here())
        self.period.blockSignals(True)
        offered = [(one.value, one.title) for one in periods_offered(today_here())]
        self.period.set_choices([*offered, (_ALL, "Весь журнал")])
        self.period.set_value(year)
        self.period.blockSignals(False)
        if self.isVisible():
            self.run()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Page's
        if changes.touched(*_LOOKED_AT):
            self._is_stale = True
            if self.isVisible():
                self.run()

    def run(self) -> None:
        """Check what is chosen."""
        self._is_stale = False
        chosen = self.period.value()
        period = chosen if isinstance(chosen, Period) else None

        def work(file: CentreFile, progress: Progress) -> Check:
            with file.reading():
                return check(file, period, progress, most=_MOST_OF_A_RULE)

        self.operations.long("Проверяю данные", work, self._take, initiator=self)

    def _take(self, checked: Check) -> None:
        self._checked = checked
        before = self.rules.current_state()
        self.rules.show_states(checked.states)
        if before is not None:
            self.rules.go_to(before.rule.code)
        self._counts.setText(_counts_text(checked))
        self._narrow()

    def _narrow(self) -> None:
        if self._checked is None:
            return
        code = self._wanted_rule
        shown = [one for one in self._checked.findings if code in {"", one.rule}]
        state = next((one for one in self._checked.states if one.rule.code == code), None)
        self._card.set_title(state.rule.title if state else "Что найдено")
        self._card.set_note(_shown_text(len(shown), state.found if state else self._checked.total))
        self._all.setVisible(state is not None)
        self.findings.show_findings(shown)
        is_off = state is not None and not state.is_on
        nothing = self._switched_off if is_off else self._empty
        self._pages.setCurrentWidget(self.findings if shown else nothing)
        self._advise()

    def _choose_rule(self, _place: int = 0) -> None:
        state = self.rules.current_state()
        if state is not None:
            self._wanted_rule = state.rule.code
            self._narrow()

    def _show_all(self) -> None:
        self._wanted_rule = ""
        self._narrow()

    def _switch(self, state: RuleState) -> None:
        verb = partial(switch_rule, code=state.rule.code, is_on=not state.is_on)
        self.operations.change(verb, initiator=self)

    def _switch_on(self) -> None:
        self.operations.change(partial(switch_rule, code=self._wanted_rule, is_on=True))

    def _switch_current(self) -> None:
        state = self.rules.current_state()
        if state is not None:
            self._switch(state)

    def _name_switcher(self) -> None:
        state = self.rules.current_state()
        is_on = state is None or state.is_on
        self._switcher.setText("Выключить правило" if is_on else "Включить правило")
        self._switcher.setEnabled(state is not None)

    def _advise(self) -> None:
        finding = self.findings.current_finding()
        self._advice.setText(finding.advice if finding else _HOW)
        self._advice.setVisible(self._pages.currentWidget() is self.findings)

    def _open(self, finding: Finding) -> None:
        self.go_to.emit(f"{_TARGETS[finding.record]}/{finding.record_id}")

    def _connect(self) -> None:
        self.period.edited.connect(self.run)
        self.rules.row_activated.connect(self._choose_rule)
        self.rules.clicked.connect(self._choose_rule)
        self.rules.switched.connect(self._switch)
        self.rules.chosen_changed.connect(self._name_switcher)
        self._switcher.clicked.connect(self._switch_current)
        self.findings.opened.connect(self._open)
        self.findings.selectionModel().currentRowChanged.connect(self._advise)
        self._all.clicked.connect(self._show_all)
        self._empty.started.connect(self.run)
        self._switched_off.started.connect(self._switch_on)
        add_shortcut(self, "F5").activated.connect(self.run)

    def _lay_out(self) -> None:
        px = theme().px
        runner = PrimaryButton("Проверить")
        runner.setToolTip("F5")
        runner.clicked.connect(self.run)
        self.period.setAccessibleName("Период проверки")
        self.period.setMinimumWidth(px(220))
        self._card.add_action(self._all)
        self._card.add_action(self.period)
        self._card.add_action(runner)
        self._card.add(self._pages, 1)
        for page in (self.findings, self._empty, self._switched_off):
            self._pages.addWidget(page)
        for label in (self._counts, self._advice):
            set_look(label, role="small")
            label.setContentsMargins(px(14), px(8), px(14), px(8))
            label.setWordWrap(True)
        self._card.add(self._advice)
        self._rules_card.add(self._counts)
        self._rules_card.add(self.rules, 1)
        self._rules_card.add(self._beneath_rules())
        halves = Halves(px(_RULES_WIDTH + _FOUND_WIDTH))
        for card, stretch in ((self._rules_card, 3), (self._card, 5)):
            halves.addWidget(card)
            halves.setStretchFactor(halves.count() - 1, stretch)
        halves.setSizes([px(_RULES_WIDTH), px(_FOUND_WIDTH)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WorkScroll(halves))

    def _beneath_rules(self) -> QWidget:
        self._switcher.setToolTip("Пробел")
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(theme().px(14), theme().px(8), theme().px(14), theme().px(10))
        row.addWidget(self._switcher)
        row.addStretch()
        return place


def _counts_text(checked: Check) -> str:
    counts = {
        grade: sum(state.found for state in checked.states if state.rule.grade is grade)
        for grade in Grade
    }
    words = {
        Grade.ERROR: ("ошибка", "ошибки", "ошибок"),
        Grade.WARNING: ("предупреждение", "предупреждения", "предупреждений"),
        Grade.NOTE: ("замечание", "замечания", "замечаний"),
    }
    return " · ".join(f"{count} {plural(count, *words[grade])}" for grade, count in counts.items())


def _shown_text(shown: int, found: int) -> str:
    return f"{shown} из {found}" if shown < found else f"{found}"


_ALL = "all"
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
