"""The indicators of a period, each with its target, its course and the rows behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from kcentre.monitoring.overview import IndicatorView, overview
from kcentre.monitoring.targets.queries import own_indicators
from kcentre.monitoring.targets.records import OwnLine
from kcentre.periods.period import Period, period_named
from kcentre.storage import CentreFile, Changes
from ui.monitoring.indicators.card import IndicatorCard
from ui.monitoring.indicators.deeds import IndicatorDeeds
from ui.monitoring.indicators.table import IndicatorsTable
from ui.monitoring.indicators.words import counts_words
from ui.operations import Operations
from ui.papers.page_of_period import PageOfPeriod
from ui.records.counted_from import INDICATORS_FROM
from ui.records.listed.row_deeds import SEPARATOR, Deed, RowDeeds
from ui.records.work_scroll import WorkScroll
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.halves import Halves
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_LIST_WIDTH, _CARD_WIDTH = 640, 280
_LOWEST_LIST = 300
_EMPTY = (
    "Показателей пока нет",
    "Как только в журнале появятся записи, программа посчитает показатели и сравнит с целями.",
    "Перейти в журнал",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """The answer of one question to the centre."""

    period: Period
    views: tuple[IndicatorView, ...]
    own: tuple[OwnLine, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known, and nothing was added by the head."""
        return not self.own and not any(view.state.value for view in self.views)


class IndicatorsPage(PageOfPeriod):
    """Targets: «», «П04», «П04/2026-Q3», «2026-Q3», «own» a new indicator.

    Keys in the list: Enter the rows, М a measure, Ц the target, П the explanation, З the value
    entered by hand; Ctrl+N an own indicator. Ctrl+Enter and Esc lead back to the list.
    """

    looked_at = (*INDICATORS_FROM, "deviation")
    waiting_words = "Считаю показатели…"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, EmptyState("chart-column", *_EMPTY), parent)
        self.shown: Shown | None = None
        self._wanted, self._added = "", 0
        self.deeds = IndicatorDeeds(operations, self)
        self.table, self.card = IndicatorsTable(), IndicatorCard(operations)
        self.list_card = Card("Показатели")
        self.add_own, self.retired = (
            QuietButton("Свой показатель…", "plus"),
            QuietButton("Убранные"),
        )
        self.retired_menu = QMenu("Убранные показатели", self)
        self.menu = RowDeeds(self._row_deeds(), self.table)
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        code, _, word = target.partition("/")
        if code == "own":
            self.deeds.add_own()
        elif period_named(target):
            super().activate(target)
        else:
            self._wanted = code.upper()
            super().activate(word)
            self._go_to_wanted()
        self.begin()

    def first(self) -> QWidget:
        return self.table

    def may_leave(self, then: Callable[[], None]) -> bool:  # noqa: ARG002 — it is kept at once
        self.card.words.keep()
        return True

    def ask_for(self, period: Period) -> None:
        def work(file: CentreFile) -> Shown:
            with file.reading():
                views = tuple(overview(file, period, today_here()))
                return Shown(period, views, tuple(own_indicators(file, with_retired=True)))

        self.operations.ask(work, self._show, self.regret, key=(self, "indicators"))

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        self.list_card.set_note(counts_words(shown.views) or "за этот период данных нет")
        self.table.show_views(shown.views)
        self._go_to_wanted()
        self._show_current()
        self._offer_retired(shown)
        self.show_content(is_empty=shown.is_empty and self.nearest() is None)

    def _wait_for_own(self, changes: Changes) -> None:
        """Let the cursor come to a new own indicator as soon as it is there."""
        self._added = max(changes.rows.get("own_indicator", frozenset()), default=0)

    def _go_to_wanted(self) -> None:
        lines = self.shown.own if self.shown else ()
        added = next((line.code for line in lines if line.id == self._added), "")
        if added:
            self._wanted, self._added = added, 0
        if self._wanted and self.shown is not None:
            self.table.go_to(self._wanted)
            self._wanted = ""

    def _show_current(self) -> None:
        view, shown = self.table.current_view(), self.shown
        if view is not None and shown is not None:
            is_closed = shown.period in self.known.closed
            self.card.show_view(view, shown.period, is_closed=is_closed)

    def _open_rows(self, _view: object = None) -> None:
        self._do(self.deeds.open_rows)

    def _begin_measure(self) -> None:
        self._do(self.deeds.measure)

    def _set_target(self) -> None:
        self._do(self.deeds.set_target)

    def _do(self, deed: Callable[[IndicatorView, Period], None]) -> None:
        view = self.table.current_view()
        if view is not None and self.shown is not None:
            deed(view, self.shown.period)

    def _explain(self) -> None:
        self.card.words.note.setFocus()

    def _enter_value(self) -> None:
        view = self.table.current_view()
        if view is not None and view.state.indicator.takes_values:
            self.card.words.value.setFocus()

    def _current_own(self) -> OwnLine | None:
        view = self.table.current_view()
        lines = self.shown.own if self.shown else ()
        code = view.state.indicator.code if view else ""
        return next((line for line in lines if line.code == code), None)

    def _change_own(self) -> None:
        line = self._current_own()
        if line is not None:
            self.deeds.change_own(line)

    def _retire_own(self) -> None:
        line = self._current_own()
        if line is not None:
            self.deeds.retire(line, is_retired=True)

    def _offer_retired(self, shown: Shown) -> None:
        self.retired_menu.clear()
        for line in shown.own:
            if line.is_retired:
                words = f"Вернуть {line.code} {line.draft.title}".replace("&", "&&")
                self.retired_menu.addAction(words).setData(line)
        self.retired.setVisible(not self.retired_menu.isEmpty())

    def _bring_back(self, action: QAction) -> None:
        self.deeds.retire(action.data(), is_retired=False)

    def _open_measures(self) -> None:
        self.go_to.emit("monitoring/deviations")

    def _start(self) -> None:
        self.go_to.emit("journal")

    def _row_deeds(self) -> tuple[Deed, ...]:
        return (
            Deed("Записи за этим числом", self._open_rows),
            SEPARATOR,
            Deed("Мера…", self._begin_measure, "М", "V"),
            Deed("Цель…", self._set_target, "Ц", "W"),
            Deed("Пояснение", self._explain, "П", "G"),
            Deed("Значение вручную", self._enter_value, "З", "P"),
        )

    def _connect(self) -> None:
        self.table.rows_wanted.connect(self._open_rows)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.deeds.go_to.connect(self.go_to)
        self.deeds.own_added.connect(self._wait_for_own)
        self.card.words.done.connect(self.table.setFocus)
        self.empty.started.connect(self._start)
        self.retired_menu.triggered.connect(self._bring_back)
        presses = {
            self.card.rows: self._open_rows,
            self.card.measure: self._begin_measure,
            self.card.set_target: self._set_target,
            self.card.change: self._change_own,
            self.card.retire: self._retire_own,
            self.card.measures: self._open_measures,
            self.add_own: self.deeds.add_own,
        }
        for button, deed in presses.items():
            button.clicked.connect(deed)
        add_shortcut(self, "Ctrl+N").activated.connect(self.deeds.add_own)

    def _lay_out(self) -> None:
        px = theme().px
        self.add_own.setToolTip("Ctrl+N")
        self.retired.setMenu(self.retired_menu)
        for button in (self.retired, self.add_own):
            self.list_card.add_action(button)
        self.table.setMinimumHeight(px(_LOWEST_LIST))
        self.list_card.add(self.table, 1)
        halves = Halves(px(_LIST_WIDTH + _CARD_WIDTH))
        for place, (part, stretch) in enumerate(((self.list_card, 1), (WorkScroll(self.card), 0))):
            halves.addWidget(part)
            halves.setStretchFactor(place, stretch)
        halves.setSizes([px(2 * _LIST_WIDTH), px(_CARD_WIDTH)])
        whole = QVBoxLayout(self.content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WorkScroll(halves))
