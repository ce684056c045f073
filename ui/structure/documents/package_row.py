"""One kind of document in the check-list of the package: how it stands and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kcentre.structure.documents.package import MANY_OF_A_KIND
from kcentre.structure.documents.records import PackageState
from kcentre.structure.documents.words import number_words
from ui.structure.documents.status_tones import STATE_TONES
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Chip
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icons import ICON_PX, pixmap
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.structure.documents.records import PackageLine
    from kcentre.structure.documents.values import DocumentKind

_ICONS = {
    PackageState.MISSING: "circle",
    PackageState.DRAFT: "pencil",
    PackageState.IN_FORCE: "circle-check",
    PackageState.REVIEW_DUE: "clock",
}
_OPTIONAL = "при необходимости"


class PackageRow(QFrame):
    """A row with its buttons; each button names the kind for a screen reader."""

    draft_wanted = Signal(object)
    entry_wanted = Signal(object)
    """(DocumentKind): a draft is to be made, a ready paper entered."""

    opening_wanted = Signal(int)

    def __init__(self, line: PackageLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._picture = QLabel()
        self.state = Chip("", Tone.SECONDARY)
        self.drafter = LinkButton("Составить проект")
        self.enterer = LinkButton("Внести готовый")
        self.opener = LinkButton("Открыть")
        self.opener.setToolTip("Показать документ в реестре")
        self._lay_out()
        self._connect()
        self._say()
        theme().changed.connect(self._paint)

    @property
    def kind(self) -> DocumentKind:
        """The kind that the row is about."""
        return self.line.kind

    def first_button(self) -> QWidget:
        """Return what the keyboard goes to: the next thing to do."""
        return next(one for one in self._buttons() if not one.isHidden())

    def has_focus(self) -> bool:
        """Whether the keyboard is in the row, or comes back to it from a dialog above it."""
        return self.window().focusWidget() in self._buttons()

    def _buttons(self) -> tuple[LinkButton, ...]:
        return (self.opener, self.drafter, self.enterer)

    def _say(self) -> None:
        line = self.line
        is_optional = not line.is_required and line.state is PackageState.MISSING
        self.state.setText(_OPTIONAL if is_optional else line.state.label)
        self.state.set_tone(Tone.SECONDARY if is_optional else STATE_TONES[line.state])
        is_there = line.document is not None
        self.opener.setVisible(is_there)
        self.drafter.setText("Составить ещё" if is_there else "Составить проект")
        self.drafter.setVisible(not is_there or line.kind in MANY_OF_A_KIND)
        self.enterer.setVisible(not is_there)
        for button in self._buttons():
            button.setAccessibleName(f"{button.text()}: {line.title}")
        self._paint()

    def _paint(self) -> None:
        line = self.line
        is_optional = not line.is_required and line.state is PackageState.MISSING
        tone = Tone.SECONDARY if is_optional else STATE_TONES[line.state]
        colour = getattr(theme().colours, tone.value)
        self._picture.setPixmap(pixmap(_ICONS[line.state], colour, theme().px(ICON_PX)))

    def _draft(self) -> None:
        self.draft_wanted.emit(self.line.kind)

    def _enter(self) -> None:
        self.entry_wanted.emit(self.line.kind)

    def _open(self) -> None:
        if self.line.document is not None:
            self.opening_wanted.emit(self.line.document.id)

    def _connect(self) -> None:
        self.drafter.clicked.connect(self._draft)
        self.enterer.clicked.connect(self._enter)
        self.opener.clicked.connect(self._open)

    def _lay_out(self) -> None:
        px = theme().px
        heading = QWidget()
        first = FlowLayout(px(8), heading)
        first.addWidget(QLabel(self.line.title))
        first.addWidget(self.state)
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addWidget(heading)
        said = _facts(self.line)
        if said:
            facts = QLabel(said)
            facts.setWordWrap(True)
            facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            set_look(facts, role="small")
            texts.addWidget(facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(7), px(14), px(7))
        row.setSpacing(px(10))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.setAlignment(texts, Qt.AlignmentFlag.AlignVCenter)
        for button in self._buttons():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


def _facts(line: PackageLine) -> str:
    """Return «№ 3 от 01.09.2025 · утверждён 01.09.2025 · ещё 2»."""
    number = number_words(line.document.draft) if line.document else ""
    others = f"ещё документов этого вида: {line.count - 1}" if line.count > 1 else ""
    return " · ".join(filter(None, (number, line.why, others)))
