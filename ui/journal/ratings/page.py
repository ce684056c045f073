"""«Оценки»: the sheets of the recipients, complaints and their measures."""

from __future__ import annotations

from collections.abc import Sequence

from kcentre.journal.ratings.records import RatingCard, RatingSheetDraft
from kcentre.language.dates import today_here
from ui.journal.ratings.ledger import RATING_ENTRY, RATINGS
from ui.journal.ratings.rating_form import RatingForm
from ui.operations import Operations
from ui.records.entry_panel import Entry, EntryPanel
from ui.records.listed.ledger import Ledger
from ui.records.listed.listed_desk import ListedDesk
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import Deed


class RatingsDesk(ListedDesk):
    """Enter in a sheet keeps it and begins the next one."""

    def make_panel(self) -> EntryPanel:
        """Return the panel of a rating sheet."""
        panel = super().make_panel()
        if isinstance(panel.form, RatingForm):
            panel.form.next_wanted.connect(panel.save_and_next)
        return panel


class RatingsPage(ListedPage):
    """One more target: «new/КОД», the sheet with this code."""

    add_words = "Ввести лист"
    keys_words = (
        "Enter открывает, Delete удаляет. Ctrl+N начинает лист: код, четыре цифры, Enter — и "
        "следующий."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(RATINGS, RATING_ENTRY, operations)

    def make_desk(self, ledger: Ledger, entry: Entry) -> ListedDesk:
        return RatingsDesk(ledger, entry, self.operations, self)

    def deeds(self) -> Sequence[Deed]:
        return (Deed("Удалить", self.desk.list.remove_chosen),)

    def add(self, rest: str = "") -> None:
        """Begin a sheet, of a code where one is given."""
        if not rest:
            super().add()
            return
        draft = RatingSheetDraft(date=today_here(), code=rest)
        self.desk.begin(RatingCard(None, draft))
