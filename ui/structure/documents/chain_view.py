"""How a document came to its status: the chain, its history, its versions, its places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.structure.documents.values import DocumentStatus
from kcentre.structure.documents.words import number_words, step_words
from ui.structure.documents.status_tones import STATUS_TONES
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.card import Chip
from ui.widgets.choice_menu import ChoiceMenu
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.way_link import WayLink

if TYPE_CHECKING:
    from kcentre.structure.documents.records import DocumentCard, DocumentLine


class ChainView(QWidget):
    """Shows what happened to a kept document and what can be done next."""

    status_wanted = Signal(object)
    """(DocumentStatus)"""

    version_wanted = Signal()
    go_to = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = Chip("")
        self.late = Chip("пора пересмотреть", Tone.BAD)
        self.menu = ChoiceMenu("Изменить статус", self)
        self.changer = QuietButton("Изменить статус", "menu")
        self.changer.setMenu(self.menu)
        self.version = LinkButton("Начать новую версию")
        self.version.setToolTip("Проект следующей версии; утверждённый, он отменит эту")
        self.publisher = LinkButton("Записать публикацию")
        self.publisher.setToolTip("Где и когда документ вывешен: часть «Опубликовано»")
        self._id = 0
        self._lines = QVBoxLayout()
        self._told: list[QLabel | LinkButton] = []
        self._lay_out()
        self.menu.chosen.connect(self.status_wanted)
        self.version.clicked.connect(self.version_wanted)
        self.publisher.clicked.connect(self._publish)

    def show_card(self, card: DocumentCard) -> None:
        """Show a kept document."""
        status = card.draft.status
        self.status.setText(status.label)
        self.status.set_tone(STATUS_TONES[status])
        self._id = card.id or 0
        self.late.setVisible(card.is_review_due)
        self.publisher.setVisible(status is DocumentStatus.APPROVED)
        self.menu.offer((one, one.label) for one in DocumentStatus if one is not status)
        newest = card.versions[-1].id if card.versions else card.id
        is_old = status in {DocumentStatus.APPROVED, DocumentStatus.CANCELLED}
        self.version.setVisible(is_old and newest == card.id)
        for gone in self._told:
            gone.hide()
            gone.deleteLater()
        self._told = [*self._history(card), *self._versions(card)]
        for line in self._told:
            self._lines.addWidget(line)

    def _history(self, card: DocumentCard) -> Sequence[QLabel]:
        said = [step_words(step) for step in card.steps]
        hung = [f"опубликован: {place}" for place in card.published]
        return [_small(words) for words in (*said, *hung)]

    def _versions(self, card: DocumentCard) -> Sequence[LinkButton]:
        others = [line for line in card.versions if line.id != card.id]
        return [self._version_link(line) for line in others]

    def _version_link(self, line: DocumentLine) -> LinkButton:
        draft = line.draft
        number = number_words(draft)
        words = ", ".join(filter(None, (f"Версия {draft.version}", draft.status.label, number)))
        link = WayLink(words, f"structure/documents/{line.id}")
        set_look(link, letters="small")
        link.go_to.connect(self.go_to)
        return link

    def _publish(self) -> None:
        self.go_to.emit(f"structure/media/published/new/{self._id}")

    def _lay_out(self) -> None:
        px = theme().px
        top = QWidget()
        row = FlowLayout(px(8), top)
        for widget in (self.status, self.late, self.changer, self.version, self.publisher):
            row.addWidget(widget)
        self._lines.setSpacing(px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(top)
        column.addLayout(self._lines)


def _small(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    set_look(label, role="small")
    return label
