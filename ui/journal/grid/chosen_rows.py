"""The rows of a journal, all or the chosen ones: what they come to, and the ids of the chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel

from kcentre.journal.bulk import MOST_AT_ONCE, too_many
from kcentre.journal.totals import Totals
from kcentre.language.durations import duration_text
from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.records.found_list import FoundList
from ui.widgets.looks import set_look

Use = Callable[[list[int]], None]
PeopleWords = tuple[str, str, str]
"""«получатель», «получателя», «получателей»."""

_PAUSE_MS = 40


class ChosenRows(QObject):
    """Gives ids to whoever uses the chosen rows, and says beneath the rows what they come to.

    Of several chosen rows their totals, else those of the whole list: «63 записи · 47 ч». Rows that
    were never on the screen are found in the worker; the ids are those of the rows that stood there
    when they were asked for.
    """

    refused = Signal(str)
    """Why the chosen rows are not taken."""

    def __init__(self, listed: FoundList, people: PeopleWords, operations: Operations) -> None:
        super().__init__(listed)
        self._listed, self._people, self._operations = listed, people, operations
        self._use: Use | None = None
        self.words = QLabel()
        set_look(self.words, role="small")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        listed.table.chosen_changed.connect(self._pause.start)
        listed.counted.connect(self._pause.start)

    def use(self, use: Use) -> None:
        """Hand the ids of the chosen rows to ``use``, or tell that there are too many of them."""
        count = self._listed.chosen_count()
        if count > MOST_AT_ONCE:
            self.refused.emit(too_many(count).sentence)
        elif count:
            self._use = use
            self._find(self._take_ids)

    def forget(self) -> None:
        """Wait no longer for the totals of a list that is no longer shown."""
        self._operations.drop((self, "totals"))

    def _find(self, then: Callable[[Sequence[int]], None]) -> None:
        here = self._listed.chosen_ids()
        if len(here) == self._listed.chosen_count():
            then(here)
            return
        listing, spans = self._listed.listing, self._listed.table.chosen_spans()

        def work(file: CentreFile) -> list[int]:
            found: list[int] = listing.ids_at(file, spans)
            return found

        self._operations.ask(work, then, key=(self, "ids"))

    def _take_ids(self, ids: Sequence[int]) -> None:
        use, self._use = self._use, None
        if use is not None and ids:
            use(list(ids))

    def _count(self) -> None:
        count = self._listed.chosen_count()
        self.forget()
        if count < 2:
            self._ask_whole()
        elif count > MOST_AT_ONCE:
            self.words.setText(f"Выбрано: {grouped(count)}")
        else:
            self._ask_totals()

    def _ask_whole(self) -> None:
        """Ask what the whole list comes to; of a search only once all hits are known."""
        listing = self._listed.listing
        if listing.is_complete:
            self._operations.ask(listing.totals, self._show_whole, key=(self, "totals"))

    def _show_whole(self, totals: Totals) -> None:
        self.words.setText(whole_text(totals) if totals.rows else "")

    def _ask_totals(self) -> None:
        listing, spans = self._listed.listing, self._listed.table.chosen_spans()
        here = self._listed.chosen_ids()
        are_here = len(here) == self._listed.chosen_count()

        def work(file: CentreFile) -> Any:
            return listing.totals_of(file, here if are_here else listing.ids_at(file, spans))

        self._operations.ask(work, self._show, key=(self, "totals"))

    def _show(self, totals: Totals) -> None:
        self.words.setText(f"Выбрано: {chosen_text(totals, self._people)}")


def chosen_text(totals: Totals, people: PeopleWords) -> str:
    """Return «5 · 3 ч 45 мин · 4 получателя»; what is not known is left out."""
    who = f"{grouped(totals.people)}\u00a0{plural(totals.people, *people)}" if totals.people else ""
    return " · ".join(filter(None, (grouped(totals.rows), hours_text(totals), who)))


def whole_text(totals: Totals) -> str:
    """Return «63 записи · 47 ч»; only the count where no more is known."""
    word = plural(totals.rows, "запись", "записи", "записей")
    return " · ".join(filter(None, (f"{grouped(totals.rows)}\u00a0{word}", hours_text(totals))))


def hours_text(totals: Totals) -> str:
    """Return «47 ч» of totals; empty where nothing is added up or nothing is known."""
    return duration_text(totals.minutes) if totals.minutes else ""
