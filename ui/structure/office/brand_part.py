"""«Бренд»: the name in its forms, the slogan, the logo, and a letterhead that follows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.centre.branding import tidied
from kcentre.centre.own_name import own_name
from kcentre.centre.queries import brand, passport
from kcentre.centre.records import NO_BRAND, Brand
from kcentre.centre.verbs import keep_brand
from ui.records.facts_page import FactsPage
from ui.structure.office.brand_form import BrandForm
from ui.structure.office.facts_part import FactsPart, beside
from ui.structure.office.letterhead_card import LetterheadCard
from ui.structure.office.logo_card import LogoCard
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.storage import CentreFile
    from ui.operations import Operations

_PAUSE_MS: Final = 300


class BrandPart(FactsPart):
    """The sample of a letterhead is drawn anew at a pause in typing."""

    tables = ("brand", "passport")

    def __init__(self, operations: Operations) -> None:
        self.form = BrandForm()
        facts = FactsPage("Бренд центра", self.form, brand, keep_brand, operations)
        super().__init__(facts, operations)
        self._brand = NO_BRAND
        self.logo = LogoCard(operations)
        self.letterhead = LetterheadCard(operations)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.draw)
        self.form.edited.connect(self._pause.start)
        self._lay_out()

    def activate(self, target: str = "") -> None:
        if target == "logo":
            self.logo.chooser.setFocus()
        else:
            super().activate(target)

    def refresh(self) -> None:
        super().refresh()
        self.operations.ask(_known, self._take, key=(self, "known"))

    def draw(self) -> None:
        """Draw the letterhead with what is typed."""
        typed = tidied(Brand(**self.form.values()))
        self.letterhead.show_brand(replace(typed, logo=self._brand.logo))

    def _take(self, known: tuple[Brand, str]) -> None:
        self._brand, name = known
        self.form.offer_name("" if self._brand.name else name)
        self.logo.show_logo(self._brand.logo)
        self._pause.start()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.letterhead)
        column.addWidget(self.logo)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(beside(self.facts, side))


def _known(file: CentreFile) -> tuple[Brand, str]:
    """Return the kept brand, and the own name that the passport has."""
    return brand(file), own_name(passport(file).centre_name)
