"""«План»: what a year should bring, what was corrected, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from kcentre.language.dates import short_date, today_here
from kcentre.monitoring.plan.cards import PlanHead, plan_head
from kcentre.monitoring.plan.queries import planned_event
from kcentre.monitoring.plan.verbs import withdraw_approval
from kcentre.periods.period import academic_year, academic_year_of
from ui.monitoring.plan.events_view import EventsView
from ui.monitoring.plan.history_view import HistoryView
from ui.monitoring.plan.view import PlanView
from ui.monitoring.plan.volume_dialogs import approval_dialog
from ui.monitoring.plan.volumes_view import VolumesView
from ui.monitoring.plan.year_picker import YearPicker
from ui.papers.dialog import PaperDialog
from ui.papers.saved_note import SavedNote
from ui.records.work_scroll import Work, fill_with_work
from ui.tab import Page
from ui.widgets.buttons import QuietButton, SegmentedSwitch
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.monitoring.plan.event_records import PlannedEventLine
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_SERVICES, _EVENTS, _HISTORY = "services", "events", "history"
VIEWS = [(_SERVICES, "Услуги"), (_EVENTS, "Мероприятия"), (_HISTORY, "История")]
_HEAD_FROM = ("service_plan", "service_plan_line", "planned_event")


class PlanPage(Page):
    """Targets: «services», «events», «events/12», «history», a year «2026»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.picker = YearPicker()
        self.switch = SegmentedSwitch(VIEWS, "Части плана")
        self.approve = QuietButton("Утвердить…", "circle-check")
        self.withdraw = QuietButton("Снять утверждение", "rotate-ccw")
        self.papers = QuietButton("Документы", "printer")
        self.note = SavedNote()
        self.views: dict[str, PlanView] = {
            _SERVICES: VolumesView(operations),
            _EVENTS: EventsView(operations),
            _HISTORY: HistoryView(operations),
        }
        self._is_stale = True
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.picker.show_year(academic_year_of(today_here()))

    @property
    def head(self) -> QWidget | None:
        return self.picker

    @property
    def year(self) -> int:
        """The calendar year that the academic year in force begins in."""
        return self.picker.year

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        if name in self.views:
            self.show_view(name)
        elif name.isdecimal():
            self.show_year(int(name))
        if name == _EVENTS and rest.isdecimal():
            question = partial(planned_event, planned_id=int(rest))
            self.operations.ask(question, self._choose_event, key=(self, "event"))
        self.view.begin()

    def centre_opened(self) -> None:
        self.note.hide()
        self.show_year(academic_year_of(today_here()))

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Page's
        if changes.touched(*_HEAD_FROM):
            self._renew()
        for view in self.views.values():
            view.hear(changes)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_seen()

    @property
    def view(self) -> PlanView:
        """The part in force."""
        return self.views[self.switch.value()]

    def show_view(self, key: str) -> None:
        """Look at another part of the same plan."""
        self.switch.set_value(key)
        self._stack.setCurrentWidget(self.view)

    def show_year(self, year: int) -> None:
        """Look at the plan of another year."""
        self.picker.show_year(year)
        for view in self.views.values():
            view.show_year(year)
        self._renew()

    def ask_approval(self) -> None:
        """Ask when the plan was approved."""
        approval_dialog(self.year, self.operations, self).open()

    def withdraw_approval(self) -> None:
        """Make the plan a draft again; Ctrl+Z approves it as it was."""
        self.operations.change(partial(withdraw_approval, year=self.year), initiator=self)

    def show_plan(self) -> None:
        """Show the plan as a paper."""
        self._show_paper("План работы", _plan_sheet)

    def show_fact(self) -> None:
        """Show how the plan is fulfilled as a paper."""
        self._show_paper("Выполнение плана работы", _fact_sheet)

    def _show_paper(self, words: str, sheet: Callable[..., Document]) -> None:
        title = f"{words}, {academic_year(self.year).word} учебный год"
        document = partial(sheet, year=self.year)
        PaperDialog(title, document, title, self.operations, self).open()

    def _renew(self) -> None:
        self._is_stale = True
        self._ask_if_seen()

    def _ask_if_seen(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            question = partial(plan_head, year=self.year)
            self.operations.ask(question, self._show_head, key=(self, "head"))

    def _show_head(self, head: PlanHead) -> None:
        if head.year != self.year:
            return
        if head.approved_on is not None:
            self.picker.tell_state(f"утверждён {short_date(head.approved_on)}", Tone.GOOD)
        else:
            self.picker.tell_state("проект" if head.is_there else "", Tone.ATTENTION)
        self.approve.setVisible(head.is_there and head.approved_on is None)
        self.withdraw.setVisible(head.approved_on is not None)
        self.papers.setEnabled(head.is_there)

    def _choose_event(self, line: PlannedEventLine | None) -> None:
        events = self.views[_EVENTS]
        if line is None or not isinstance(events, EventsView):
            return
        if line.draft.year != self.year:
            self.show_year(line.draft.year)
        events.choose(line.id)

    def _look_at(self, key: str) -> None:
        self.show_view(key)
        self.note.hide()

    def _say(self, sentence: str) -> None:
        self.note.say(sentence, None)

    def _connect(self) -> None:
        self.picker.chosen.connect(self.show_year)
        self.switch.chosen.connect(self._look_at)
        self.approve.clicked.connect(self.ask_approval)
        self.withdraw.clicked.connect(self.withdraw_approval)
        menu = QMenu(self)
        menu.addAction("План работы").triggered.connect(self.show_plan)
        menu.addAction("Выполнение плана").triggered.connect(self.show_fact)
        self.papers.setMenu(menu)
        add_shortcut(self, "Ctrl+P").activated.connect(self.papers.showMenu)
        for view in self.views.values():
            view.go_to.connect(self.go_to)
        events = self.views[_EVENTS]
        if isinstance(events, EventsView):
            events.said.connect(self._say)

    def _lay_out(self) -> None:
        px = theme().px
        bar = FlowLayout(px(8))
        bar.addWidget(self.switch)
        bar.spring()
        for button in (self.approve, self.withdraw, self.papers):
            bar.addWidget(button)
        self.approve.hide()
        self.withdraw.hide()
        for view in self.views.values():
            self._stack.addWidget(view)
        work = Work()
        work.column.addLayout(bar)
        work.column.addWidget(self.note)
        work.column.addWidget(self._stack, 1)
        fill_with_work(self, work)


def _plan_sheet(file: CentreFile, year: int) -> Document:
    from kcentre.monitoring.plan.sheets import plan_sheet  # noqa: PLC0415 — in the worker

    return plan_sheet(file, year, today_here())


def _fact_sheet(file: CentreFile, year: int) -> Document:
    from kcentre.monitoring.plan.sheets import plan_fact_sheet  # noqa: PLC0415 — in the worker

    return plan_fact_sheet(file, year, today_here())
