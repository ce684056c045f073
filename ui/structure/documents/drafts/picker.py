"""What is drafted: the kind of document, and whom or what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kcentre.language.sentences import capital
from kcentre.structure.documents.values import DocumentKind
from ui.widgets.choice_field import ChoiceField
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.drafts.kinds import DraftOffer

_KINDS = [(kind, capital(kind.label)) for kind in DocumentKind if kind is not DocumentKind.OTHER]


class DraftPicker(QWidget):
    """Two lists; where a kind has one draft alone the second stands still."""

    kind_chosen = Signal()
    offer_chosen = Signal()

    def __init__(self, kind: DocumentKind | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = ChoiceField(_KINDS)
        self.offers_field = ChoiceField()
        self._offers: Sequence[DraftOffer] = ()
        self.kinds.set_value(kind or _KINDS[0][0])
        self._lay_out()
        self.kinds.edited.connect(self.kind_chosen)
        self.offers_field.edited.connect(self.offer_chosen)

    def kind(self) -> DocumentKind:
        """Return the kind that is drafted."""
        chosen = self.kinds.value()
        return chosen if isinstance(chosen, DocumentKind) else _KINDS[0][0]

    def offer(self) -> DraftOffer | None:
        """Return the draft that is chosen; None before the offers came."""
        place = self.offers_field.value()
        return self._offers[place] if isinstance(place, int) else None

    def show_offers(self, offers: Sequence[DraftOffer], subject_id: int | None = None) -> None:
        """Offer other drafts and choose the one about `subject_id`, else the first."""
        self._offers = offers
        subjects = [offer.subject_id for offer in offers]
        place = subjects.index(subject_id) if subject_id in subjects else 0
        with QSignalBlocker(self.offers_field):
            self.offers_field.set_choices([(at, one.title) for at, one in enumerate(offers)])
            self.offers_field.set_value(place)
        self.offers_field.setEnabled(len(offers) > 1)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(4))
        fields = (("&Документ", self.kinds), ("&Проект", self.offers_field))
        for column, (title, field) in enumerate(fields):
            label = QLabel(title)
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, column + 2)
