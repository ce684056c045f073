"""«Материалы (3)» beside the recommendations: a list of what fits the topic and the age."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from kcentre.materials.queries import offered, titles_of
from kcentre.materials.records import MaterialOffer
from ui.journal.entry.hits_popup import HitLine, HitsPopup
from ui.journal.entry.inserting import insert_at_cursor
from ui.widgets.buttons import LinkButton
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.journal.materials.materials_field import MaterialsField
    from ui.operations import Operations

_ASKED_FROM = ("material", "topic")


class MaterialsPart(QObject):
    """Choosing a material writes its sentence at the cursor and notes the use.

    The button is there while the bank holds anything; nothing in it waits for an answer.
    """

    def __init__(
        self, text: QPlainTextEdit, chosen: MaterialsField, operations: Operations
    ) -> None:
        super().__init__(text)
        self._text, self._chosen, self._operations = text, chosen, operations
        self._fitting_for: tuple[int | None, int | None] = (None, None)
        self._is_asked = False
        self._popup: HitsPopup | None = None
        self.link = LinkButton("Материалы")
        self.link.setToolTip("Памятки, игры, консультации по теме и возрасту (Ctrl+M)")
        set_look(self.link, letters="small")
        self.link.hide()
        self._connect()

    @property
    def is_listing(self) -> bool:
        """Whether the list is open."""
        return self._popup is not None and self._popup.isVisible()

    def follow(self, topic_id: object, age_months: int | None) -> None:
        """Offer what fits a topic and an age in full months; None is not known."""
        wanted = (topic_id if isinstance(topic_id, int) else None, age_months)
        if wanted != self._fitting_for or not self._is_asked:
            self._fitting_for, self._is_asked = wanted, True
            self._operations.ask(self._offered(), self._count, key=(self, "count"))

    def open(self) -> None:
        """Show the list; in an empty bank there is nothing to show."""
        self._operations.ask(self._offered(), self._show, key=(self, "offers"))

    def _offered(self) -> partial[list[MaterialOffer]]:
        topic_id, months = self._fitting_for
        return partial(offered, topic_id=topic_id, age_months=months)

    def _count(self, known: Sequence[MaterialOffer]) -> None:
        fitting = sum(offer.is_fitting for offer in known)
        is_known = self._fitting_for != (None, None)
        self.link.setText(f"Материалы ({fitting})" if fitting and is_known else "Материалы")
        self.link.setVisible(bool(known))

    def _show(self, known: Sequence[MaterialOffer]) -> None:
        self._count(known)
        if not known or not self._text.isVisible():
            return
        if self._popup is None:
            self._popup = HitsPopup(self._text, "Материалы", "Найти материал")
            self._popup.chosen.connect(self._take)
        self._popup.open_lines(self._text, [self._line(offer) for offer in known])

    def _line(self, offer: MaterialOffer) -> HitLine:
        if offer.id in self._chosen.value():
            return HitLine(offer, offer.title, f"уже выбран · {offer.about}", Tone.GOOD)
        tone = Tone.TEXT if offer.is_fitting else Tone.SECONDARY
        return HitLine(offer, offer.title, offer.about, tone)

    def _take(self, offer: MaterialOffer) -> None:
        if offer.id in self._chosen.value():
            self._text.setFocus()
            return
        insert_at_cursor(self._text, offer.phrase)
        self._chosen.choose(offer)

    def _name_chosen(self) -> None:
        nameless = self._chosen.nameless()
        if nameless:
            ask = partial(titles_of, material_ids=nameless)
            self._operations.ask(ask, self._chosen.set_titles, key=(self, "titles"))

    def _follow_text(self) -> None:
        self._chosen.follow_text(self._text.toPlainText())

    def _hear(self, changes: Changes, _initiator: object) -> None:
        if changes.touched(*_ASKED_FROM) and self._is_asked:
            self._operations.ask(self._offered(), self._count, key=(self, "count"))

    def _forget(self) -> None:
        self._is_asked = False

    def _connect(self) -> None:
        self.link.clicked.connect(self.open)
        self._text.textChanged.connect(self._follow_text)
        self._chosen.edited.connect(self._name_chosen)
        self._operations.changed.connect(self._hear)
        self._operations.opened.connect(self._forget)
