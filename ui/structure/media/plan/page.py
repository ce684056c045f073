"""The media plan as a list: what is late, what is next, what is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import today_here
from kcentre.periods.period import academic_year_of, period_named
from kcentre.structure.media.plan.cards import MediaChoices
from kcentre.structure.media.plan.queries import late_count
from kcentre.structure.media.plan.verbs import drop_media, mark_done, plan_again
from kcentre.structure.media.sheets import media_plan_sheet
from kcentre.structure.media.values import MediaState
from ui.papers.dialog import PaperDialog
from ui.papers.years_menu import YearsMenu
from ui.records.facets import PERIOD, Option, period_option
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.media.plan.ledger import (
    MEDIA,
    MEDIA_ENTRY,
    audience_options,
    channel_options,
)
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.number_chip import NumberChip

if TYPE_CHECKING:
    from ui.operations import Operations


class PlanPage(ListedPage):
    """More targets: «late», «paper», «cell/3/2/2026/27» (an audience through a channel in a year).

    More keys: С is done, О is called off, Н is planned again.
    """

    grid_wanted = Signal()
    """Audiences × channels should be shown instead."""

    add_words = "Добавить в план"
    keys_words = (
        "Enter открывает строку. Состояние одной клавишей: С сделано, О отменено, Н снова в плане; "
        "Delete удаляет."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(MEDIA, MEDIA_ENTRY, operations)
        self._choices: MediaChoices | None = None
        self._late = NumberChip("Просрочено", "Показать просроченное", tone=Tone.BAD)
        self._late.clicked.connect(self._show_late)
        self.card.add_chip(self._late)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Сделано", self.finish, "С", "C"),
            Deed("Отменено", self.call_off, "О", "J"),
            Deed("Снова в плане", self.plan_again, "Н", "Y"),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        grid = QuietButton("Сетка", "columns-3")
        grid.setToolTip("Аудитории и каналы одной таблицей, с обращениями по каналам")
        grid.clicked.connect(self.grid_wanted)
        state = QuietButton("Состояние", "menu")
        state.setMenu(self.menu)
        self._years = YearsMenu("Медиаплан", self)
        self._years.chosen.connect(self.open_paper)
        paper = QuietButton("Печать", "printer")
        paper.setMenu(self._years)
        return (grid, state, paper)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {
            **super().targets(),
            "late": self._show_late,
            "paper": self._open_paper_of_today,
            "cell": self._show_cell,
        }

    def take_choices(self, known: MediaChoices) -> None:
        super().take_choices(known)
        self._choices = known
        self._years.offer_years(known.years)
        self.operations.ask(late_count, self._late.show_number, key=(self, "late"))

    def finish(self) -> None:
        """Say that the chosen items are done, today."""
        self.change_chosen(mark_done)

    def call_off(self) -> None:
        """Give the chosen items up."""
        self.change_chosen(drop_media)

    def plan_again(self) -> None:
        """Put the chosen items back into the plan."""
        self.change_chosen(plan_again)

    def open_paper(self, year: int) -> None:
        """Show the media plan of the academic year that begins in ``year``."""
        title = f"Медиаплан {year}-{year + 1}"
        document = partial(media_plan_sheet, year=year)
        PaperDialog(title, document, title, self.operations, self).open()

    def _open_paper_of_today(self, _rest: str = "") -> None:
        self.open_paper(academic_year_of(today_here()))

    def _show_late(self, _rest: object = None) -> None:
        self.desk.list.filters.put({"state": Option(MediaState.LATE, MediaState.LATE.label)})

    def _show_cell(self, rest: str) -> None:
        """Narrow the plan to a cell of the grid; an empty audience or channel means all."""
        audience, _, rest = rest.partition("/")
        channel, _, word = rest.partition("/")
        period = period_named(word)
        if self._choices is None:
            return
        chosen = {PERIOD: period_option(period)} if period is not None else {}
        for field, number, options in (
            ("audience_id", audience, audience_options(self._choices)),
            ("channel_id", channel, channel_options(self._choices)),
        ):
            for option in options:
                if str(option.value) == number:
                    chosen[field] = option
        self.desk.list.filters.put(chosen)
