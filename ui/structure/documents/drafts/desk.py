"""The desk of drafts: choose a document, see its pages and its blanks, take it away or keep it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kcentre.language.dates import today_here
from kcentre.structure.documents.values import DocumentKind
from ui.operations import Operations
from ui.papers.dialog import PaperWindow
from ui.structure.documents.drafts.blanks_card import BlanksCard
from ui.structure.documents.drafts.picker import DraftPicker
from ui.structure.documents.drafts.text_dialog import TextDialog
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.centre.missing import Missing
    from kcentre.drafts.kinds import DraftOffer
    from kcentre.language import Problem
    from kcentre.paper.document import Document
    from kcentre.roadmaps.records import Facts
    from kcentre.storage import CentreFile, Changes

_TITLE = "Проекты документов"
_REGISTERED = "Внесён в реестр как проект, текст для Word приложен."
_ATTACHED = "Текст для Word приложен к проекту в реестре."
_WORDS = ("Внести в реестр", "Приложить к проекту в реестре", "Внести как новую версию")
_WIDTH, _HEIGHT, _SIDE, _EDGE = 1180, 780, 300, 48


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a draft: its blanks, and the document in the register that it belongs to.

    `words` are those of the button that keeps it.
    """

    blanks: Sequence[Missing]
    registered: int | None
    words: str


def open_desk(
    operations: Operations,
    parent: QWidget,
    kind: DocumentKind | None = None,
    subject_id: int | None = None,
) -> DraftDesk:
    """Open the desk on a kind of document, on its draft about `subject_id` where there is one.

    Its ``go_to`` leads to where a blank is filled in, and to the register.
    """
    desk = DraftDesk(operations, parent, kind, subject_id)
    desk.open()
    return desk


class DraftDesk(PaperWindow):
    """Shows the pages of a draft; «Внести в реестр» keeps it with its text for Word.

    Keys: Ctrl+P prints, Ctrl+S saves as PDF, Esc closes.
    """

    go_to = Signal(str)

    def __init__(
        self,
        operations: Operations,
        parent: QWidget,
        kind: DocumentKind | None = None,
        subject_id: int | None = None,
    ) -> None:
        self.picker = DraftPicker(kind)
        self.blanks = BlanksCard()
        self.register = QuietButton(_WORDS[0], "archive")
        self.text = QuietButton("Изменить текст…", "pencil")
        self.door = LinkButton("Показать в реестре")
        super().__init__(_TITLE, operations, parent)
        self._operations, self._subject_id = operations, subject_id
        self._registered: int | None = None
        self.picker.kinds.setFocus()
        self._ask_offers()

    def edit_text(self, key: str) -> TextDialog:
        """Open a text of the draft to be changed."""
        dialog = TextDialog(key, self.picker.offer(), self._operations, self)
        dialog.kept.connect(self._make)
        dialog.open()
        return dialog

    def _connect(self) -> None:
        super()._connect()
        self.picker.kind_chosen.connect(self._ask_offers)
        self.picker.offer_chosen.connect(self._make)
        self.blanks.chosen.connect(self._go)
        self.register.clicked.connect(self._keep)
        self.text.clicked.connect(self._choose_text)
        self.door.clicked.connect(self._show_registered)

    def _ask_offers(self) -> None:
        kind, today = self.picker.kind(), today_here()

        def ask(file: CentreFile) -> list[DraftOffer]:
            from kcentre.drafts.kinds import drafts_of  # noqa: PLC0415 — when it is needed

            return drafts_of(file, kind, today)

        self._wait()
        self._operations.ask(ask, self._show_offers, key=(self, "offers"))

    def _show_offers(self, offers: Sequence[DraftOffer]) -> None:
        self.picker.show_offers(offers, self._subject_id)
        self._make()

    def _make(self) -> None:
        offer, today = self.picker.offer(), today_here()
        if offer is None:
            return
        self._wait()
        self.text.setVisible(bool(offer.template_keys))

        def document(file: CentreFile) -> Document:
            from kcentre.drafts.kinds import draft  # noqa: PLC0415 — when it is needed

            return draft(file, offer, today, _proved(file, offer, today))

        self._operations.ask(
            partial(_known, offer=offer, today=today), self._take, key=(self, "known")
        )
        self.papers.make(offer.title, document)

    def _take(self, known: Known) -> None:
        self.blanks.show_blanks(known.blanks)
        self._registered = known.registered
        self.register.setText(known.words)
        self.door.setVisible(known.registered is not None)

    def _wait(self) -> None:
        self.papers.forget()
        self._allow(allowed=False)
        self.door.hide()
        self.note.hide()
        self.preview.wait()

    def _show(self, pdf: bytes) -> None:
        """Let the paper be printed and kept; the cursor stays in the lists."""
        self._allow(allowed=True)
        self.show_pdf(pdf)

    def _allow(self, *, allowed: bool) -> None:
        super()._allow(allowed=allowed)
        self.register.setEnabled(allowed)

    def _keep(self) -> None:
        offer, paper = self.picker.offer(), self.papers.paper
        if offer is None or paper is None:
            return
        from kcentre.drafts.kinds import register  # noqa: PLC0415 — when it is needed

        self.register.setEnabled(False)
        verb = partial(register, offer=offer, document=paper.document, today=today_here())
        self._operations.change(verb, self._kept, self._not_kept, initiator=self)

    def _kept(self, changes: Changes) -> None:
        added = next(iter(changes.rows.get("document", ())), None)
        self._registered = added or self._registered
        self.note.say(_REGISTERED if added else _ATTACHED, None)
        self.door.setVisible(self._registered is not None)
        self.door.setFocus()

    def _not_kept(self, problems: tuple[Problem, ...]) -> None:
        self.register.setEnabled(True)
        if problems:
            self.note.say(" ".join(problem.sentence for problem in problems), None)

    def _choose_text(self) -> None:
        offer = self.picker.offer()
        keys = offer.template_keys if offer else ()
        if len(keys) == 1:
            self.edit_text(keys[0])
        elif keys:
            self._offer_texts(keys)

    def _offer_texts(self, keys: Sequence[str]) -> None:
        from kcentre.drafts.templates import template  # noqa: PLC0415 — when it is needed

        menu = QMenu(self)
        for key in keys:
            menu.addAction(template(key).title).setData(key)
        menu.triggered.connect(self._edit_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.text.mapToGlobal(QPoint(0, self.text.height())))

    def _edit_chosen(self, action: QAction) -> None:
        self.edit_text(action.data())

    def _show_registered(self) -> None:
        self._go(f"structure/documents/{self._registered}")

    def _go(self, target: str) -> None:
        self.go_to.emit(target)
        self.accept()

    def _lay_out(self, title: str) -> None:
        super()._lay_out(title)
        px = theme().px
        free = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(free))
        self.xlsx.hide()
        self.row.insert(0, self.text)
        self.row.insert(1, self.register)
        self.door.hide()
        self.row.insert(2, self.door)
        self.column.insertWidget(1, self.picker)
        halves = QHBoxLayout()
        halves.setSpacing(px(12))
        halves.addWidget(self.preview, 3)
        self.blanks.setMaximumWidth(px(_SIDE))
        halves.addWidget(self.blanks, 1)
        self.column.addLayout(halves, 1)


def _proved(file: CentreFile, offer: DraftOffer, today: dt.date) -> Facts:
    """Return what the program knows of the road maps' tasks, where the paper tells of them."""
    from kcentre.roadmaps.records import NO_FACTS  # noqa: PLC0415 — when it is needed
    from kcentre.steps.road_facts import road_facts  # noqa: PLC0415

    return road_facts(file, today) if offer.kind is DocumentKind.YEAR_PLAN else NO_FACTS


def _known(file: CentreFile, offer: DraftOffer, today: dt.date) -> Known:
    from kcentre.drafts.kinds import draft_blanks, in_register, is_open  # noqa: PLC0415 — in the worker

    line = in_register(file, offer, today)
    words = _WORDS[0] if line is None else _WORDS[1] if is_open(line) else _WORDS[2]
    return Known(draft_blanks(file, offer, today), line.id if line else None, words)
