"""How good the records of a period are, and what to mend."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from kcentre.monitoring.quality.completeness import CompletenessCell, completeness
from kcentre.monitoring.quality.records import TileKey
from kcentre.monitoring.quality.tiles import QualityTiles, Tile, quality_tiles
from kcentre.periods.period import Period
from kcentre.periods.titles import during, title
from kcentre.storage import CentreFile
from ui.monitoring.quality.missing_dialog import MissingDialog
from ui.monitoring.quality.weeks_card import WeeksCard
from ui.operations import Operations
from ui.papers.page_of_period import PageOfPeriod
from ui.records.counted_from import QUALITY_FROM
from ui.records.findings_desk import MOST_OF_A_RULE, FindingsDesk
from ui.records.quality_tiles import QualityTilesRow
from ui.records.work_scroll import Work, fill_with_work
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortcuts import add_shortcut

_NOTHING = (
    "Здесь видно, насколько полны, верны, согласованы и своевременны записи центра, и что в них "
    "исправить."
)


@dataclass(frozen=True, slots=True)
class Quality:
    """The answer of one question to the centre."""

    tiles: QualityTiles
    weeks: tuple[CompletenessCell, ...]


class QualityPage(PageOfPeriod):
    """Targets: «», «2026-Q3». F5 looks anew; Enter on a tile shows what it counts."""

    looked_at = (*QUALITY_FROM, "report_period")
    waiting_words = "Проверяю данные…"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        empty = EmptyState("circle-check", "Проверять пока нечего", _NOTHING, "К журналу")
        super().__init__(operations, empty, parent)
        self.shown: Quality | None = None
        self.chosen: TileKey | None = None
        self._is_own_choice = False
        self.tiles, self.weeks = QualityTilesRow(), WeeksCard()
        self.desk = FindingsDesk(operations)
        self.below = QStackedWidget()
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        super().activate(target)
        self.begin()

    def first(self) -> QWidget:
        return self.tiles.tiles[self.chosen or TileKey.COMPLETENESS]

    def ask_for(self, period: Period) -> None:
        def work(file: CentreFile) -> Quality:
            with file.reading():
                tiles = quality_tiles(file, period, most=MOST_OF_A_RULE)
                return Quality(tiles, tuple(completeness(file, period)))

        self.operations.ask(work, self._show, self.regret, key=(self, "quality"))

    def choose(self, key: TileKey) -> None:
        """Show what is behind a tile."""
        if self.shown is None:
            return
        self.chosen = key
        self.tiles.choose(key)
        if key is TileKey.COMPLETENESS:
            self.below.setCurrentWidget(self.weeks)
            return
        known = self.shown.tiles
        self.desk.wanted = ""
        self.desk.show_found(known.states(key), known.tile(key).findings)
        self.below.setCurrentWidget(self.desk)

    def open_missing(self, code: str) -> None:
        """Show the appointments behind a number of the weeks."""
        if self.period is None:
            return
        dialog = MissingDialog(self.period, code, self.operations, self)
        dialog.go_to.connect(self.go_to)
        dialog.open()

    def _show(self, shown: Quality) -> None:
        self.shown = shown
        is_empty = shown.tiles.is_empty
        if is_empty:
            self._say_nothing()
        else:
            self.tiles.show_tiles(shown.tiles)
            self.weeks.show_cells(shown.weeks)
            keeps = self._is_own_choice or not self._is_new  # what is being mended stays
            self.choose(self.chosen if keeps and self.chosen else _worst(shown.tiles).key)
        self.show_content(is_empty=is_empty)

    def _say_nothing(self) -> None:
        nearest = self.nearest()
        when = during(self.period) if self.period else ""
        self.empty.say(f"Проверять нечего: {when} записей нет", _NOTHING)
        words = f"Показать {title(nearest)}" if nearest else "Перейти в журнал"
        self.empty.button.setText(words)

    def _start(self) -> None:
        nearest = self.nearest()
        if nearest is None:
            self.go_to.emit("journal")
        else:
            self.show_period(nearest)

    def _take_choice(self, key: TileKey) -> None:
        self._is_own_choice = True
        self.choose(key)

    def _book(self) -> None:
        self.go_to.emit("premises/appointments")

    def _connect(self) -> None:
        self.tiles.chosen.connect(self._take_choice)
        self.weeks.opened.connect(self.open_missing)
        self.weeks.booking_wanted.connect(self._book)
        self.desk.go_to.connect(self.go_to)
        self.desk.renew_wanted.connect(self.renew)
        self.empty.started.connect(self._start)
        add_shortcut(self, "F5").activated.connect(self.renew)

    def _lay_out(self) -> None:
        for part in (self.weeks, self.desk):
            self.below.addWidget(part)
        work = Work()
        work.column.addWidget(self.tiles)
        work.column.addWidget(self.below, 1)
        fill_with_work(self.content, work)


def _worst(known: QualityTiles) -> Tile:
    """Return the tile to be looked at first: with errors, then below its target."""
    return min(known.tiles, key=lambda tile: (not tile.severe, tile.is_met is not False))
