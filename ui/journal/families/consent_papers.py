"""The sheets about consents, from the menu «Печать»: each opens as the PDF that is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.families.sheets import application_sheet, consent_sheet, withdrawal_sheet
from kcentre.families.values import ConsentPurpose
from kcentre.paper.document import Document
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.papers.dialog import PaperDialog


@dataclass(frozen=True, slots=True)
class Signer:
    """Who will sign; with nothing known the sheet has blank lines."""

    family_id: int | None = None
    adult_id: int | None = None
    family_code: str = ""

    def stem(self, what: str) -> str:
        """Return a file's name without anybody's name in it."""
        return " ".join(filter(None, (what, self.family_code)))


class PapersMenu(QMenu):
    """Consent for each purpose on a sheet of its own, withdrawal, application."""

    def __init__(self, operations: Operations, owner: QWidget) -> None:
        super().__init__("Печать", owner)
        self._operations, self._owner = operations, owner
        self.signer = Signer()
        self.purpose: ConsentPurpose | None = None
        for purpose in ConsentPurpose:
            self._add(f"Согласие: {purpose.label}", self._open_consent, purpose.value)
        self.addSeparator()
        self._add("Отзыв согласия", self._open_withdrawal)
        self._add("Заявление на консультацию", self._open_application)

    def _add(self, words: str, deed: Callable[[], None], data: str = "") -> None:
        action = QAction(words, self)
        action.setData(data)
        action.triggered.connect(deed)
        self.addAction(action)

    def _open_consent(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        purpose, signer = ConsentPurpose(action.data()), self.signer

        def document(file: CentreFile) -> Document:
            return consent_sheet(file, purpose, signer.family_id, signer.adult_id)

        self._open(f"Согласие: {purpose.label}", document, "Согласие")

    def _open_withdrawal(self) -> None:
        signer, purpose = self.signer, self.purpose

        def document(file: CentreFile) -> Document:
            return withdrawal_sheet(file, purpose, signer.family_id, signer.adult_id)

        self._open("Отзыв согласия", document, "Отзыв согласия")

    def _open_application(self) -> None:
        signer = self.signer

        def document(file: CentreFile) -> Document:
            return application_sheet(file, signer.family_id, signer.adult_id)

        self._open("Заявление на консультацию", document, "Заявление")

    def _open(self, title: str, document: Callable[[CentreFile], Document], what: str) -> None:
        PaperDialog(title, document, self.signer.stem(what), self._operations, self._owner).open()
