"""A leaflet or a poster: the page itself, its code, and how it is printed and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.papers.papers import Papers
from ui.papers.preview import Preview
from ui.papers.saved_note import SavedNote
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card, Chip
from ui.widgets.choice_field import ChoiceField
from ui.widgets.colours import Tone
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.drafts.announcements.records import AnnouncementSheet
    from ui.operations import Operations

_WIDEST_PAGE, _CODE_WIDTH = 640, 290
NO_CODE = ""
"""What the choice means by «без QR-кода»."""


class SheetCard(Card):
    """Keys: Ctrl+P prints, Ctrl+S saves as PDF, Enter shows the page larger."""

    editing_wanted = Signal()

    code_chosen = Signal(str)
    """(what the code says; '' for none)"""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("Листовка", parent)
        self.papers = Papers(operations, self)
        self.preview = Preview(operations, "Листовка")
        self.note = SavedNote()
        self.code = ChoiceField()
        self.own, self.outdated = Chip("изменён Вами"), Chip("есть новый исходный", Tone.ATTENTION)
        self.editor = QuietButton("Изменить текст…", "pencil")
        self.pdf, self.png = QuietButton("PDF"), QuietButton("PNG", "image-plus")
        self.print = PrimaryButton("Печать")
        self._fill()
        self._connect()

    def show_sheet(self, made: AnnouncementSheet) -> None:
        """Show another sheet and the codes it may have."""
        offers = [(offer.payload, f"QR-код: {offer.title}") for offer in made.offers]
        self.code.set_choices([*offers, (NO_CODE, "без QR-кода")])
        self.code.blockSignals(True)
        self.code.set_value(made.placard.contacts.qr)
        self.code.blockSignals(False)
        self.own.setVisible(made.is_own)
        self.outdated.setVisible(made.is_outdated)

    def _choose_code(self) -> None:
        chosen = self.code.value()
        self.code_chosen.emit(chosen if isinstance(chosen, str) else NO_CODE)

    def _connect(self) -> None:
        self.editor.clicked.connect(self.editing_wanted)
        self.code.edited.connect(self._choose_code)
        for button, deed, keys in (
            (self.print, self.papers.print, "Ctrl+P"),
            (self.pdf, self.papers.save_pdf, "Ctrl+S"),
            (self.png, self.papers.save_png, ""),
        ):
            button.clicked.connect(deed)
            if keys:
                add_shortcut(self, keys).activated.connect(button.click)
                button.setToolTip(keys)
        self.papers.made.connect(self.preview.show_pdf)
        self.papers.not_made.connect(self.preview.say)
        self.papers.said.connect(self.note.say)

    def _fill(self) -> None:
        for chip in (self.own, self.outdated):
            self.add_chip(chip)
            chip.hide()
        self.pdf.setAccessibleName("Сохранить PDF")
        self.png.setAccessibleName("Сохранить картинкой PNG для сайта и мессенджера")
        for tool in (self.code, self.editor, self.png, self.pdf, self.print):
            self.add_action(tool)
        self.code.setAccessibleName("Куда ведёт QR-код")
        self.code.setToolTip("Куда попадёт тот, кто наведёт камеру")
        self.code.setMinimumWidth(theme().px(_CODE_WIDTH))
        self.preview.setMaximumWidth(theme().px(_WIDEST_PAGE))
        self.pad_body()
        self.add(self.note)
        self.add(self.preview, 1)
