"""«Опубликовано»: where the centre's papers hang, and which of them are due again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import today_here
from kcentre.structure.media.publications.cards import PublicationChoices
from kcentre.structure.media.publications.queries import due_count
from kcentre.structure.media.publications.records import PublicationCard, PublicationDraft
from kcentre.structure.media.publications.verbs import publish_again, take_down
from kcentre.structure.media.values import PublicationState
from ui.records.facets import Option
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.media.published.ledger import PUBLICATION_ENTRY, PUBLICATIONS
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.number_chip import NumberChip

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations


class PublishedPage(ListedPage):
    """More targets: «due», «new/12» for a document of the register.

    More keys: О is renewed in its place, С is taken down.
    """

    add_words = "Записать публикацию"
    keys_words = (
        "Enter открывает запись. О — обновлено сегодня, С — снято сегодня; Delete удаляет запись."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(PUBLICATIONS, PUBLICATION_ENTRY, operations)
        self._due = NumberChip("Пора обновить", "Показать то, что пора обновить", tone=Tone.BAD)
        self._due.clicked.connect(self._show_due)
        self.card.add_chip(self._due)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Обновлено сегодня", self.renew, "О", "J"),
            Deed("Снято сегодня", self.take_down, "С", "C"),
            SEPARATOR,
            Deed("Удалить запись", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        state = QuietButton("Состояние", "menu")
        state.setMenu(self.menu)
        return (state,)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {**super().targets(), "due": self._show_due}

    def add(self, rest: str = "") -> None:
        """Begin a publication of today; of the document of the register that «12» names."""
        document_id = int(rest) if rest.isdecimal() else None
        draft = PublicationDraft(document_id=document_id, published_on=today_here())
        self.desk.begin(PublicationCard(None, draft))

    def take_choices(self, known: PublicationChoices) -> None:
        super().take_choices(known)
        self._count()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        if changes.touched("publication"):
            self._count()

    def renew(self) -> None:
        """Say that the chosen ones were published anew, today."""
        self.change_chosen(publish_again)

    def take_down(self) -> None:
        """Say that the chosen ones were taken down, today."""
        self.change_chosen(take_down)

    def _count(self) -> None:
        self.operations.ask(due_count, self._due.show_number, key=(self, "due"))

    def _show_due(self, _rest: object = None) -> None:
        state = PublicationState.DUE
        self.desk.list.filters.put({"state": Option(state, state.label)})
