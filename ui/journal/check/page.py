"""The check of the data on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from kcentre.monitoring.quality.checking import Check, check
from kcentre.periods.period import Period, PeriodKind, containing
from kcentre.storage import CentreFile, Changes, Progress
from ui.operations import Operations
from ui.records.counted_from import QUALITY_FROM
from ui.records.facets import periods_offered
from ui.records.findings_desk import MOST_OF_A_RULE, FindingsDesk
from ui.records.work_scroll import WorkScroll
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_ALL = "all"


class CheckPage(Page):
    """Keys: F5 checks anew; the others are the desk's.

    Target «К15»: only what that rule found.
    """

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.checked: Check | None = None
        self._is_stale = True
        self.period = ChoiceField()
        self.desk = FindingsDesk(operations)
        self._lay_out()
        self.period.edited.connect(self.run)
        self.desk.renew_wanted.connect(self.run)
        self.desk.go_to.connect(self.go_to)
        add_shortcut(self, "F5").activated.connect(self.run)

    def activate(self, target: str = "") -> None:
        if self._is_stale:
            self.desk.wanted = target or self.desk.wanted
            self.run()
        else:
            self.desk.narrow(target or self.desk.wanted)
        self.desk.rules.setFocus()

    def centre_opened(self) -> None:
        self._is_stale, self.desk.wanted = True, ""
        year = containing(PeriodKind.ACADEMIC_YEAR, today_here())
        self.period.blockSignals(True)
        offered = [(one.value, one.title) for one in periods_offered(today_here())]
        self.period.set_choices([*offered, (_ALL, "Весь журнал")])
        self.period.set_value(year)
        self.period.blockSignals(False)
        if self.isVisible():
            self.run()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Page's
        if changes.touched(*QUALITY_FROM):
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
                return check(file, period, progress, most=MOST_OF_A_RULE)

        self.operations.long("Проверяю данные", work, self._take, initiator=self)

    def _take(self, checked: Check) -> None:
        self.checked = checked
        self.desk.show_found(checked.states, checked.findings)

    def _lay_out(self) -> None:
        runner = PrimaryButton("Проверить")
        runner.setToolTip("F5")
        runner.clicked.connect(self.run)
        self.period.setAccessibleName("Период проверки")
        self.period.setMinimumWidth(theme().px(220))
        self.desk.card.add_action(self.period)
        self.desk.card.add_action(runner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WorkScroll(self.desk))
