"""«Пакет документов»: what a centre must have, what of it is in force, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kcentre.structure.documents.queries import package, readiness
from kcentre.structure.documents.sheets import package_sheet, readiness_words
from kcentre.structure.documents.values import DocumentKind
from ui.papers.dialog import PaperDialog
from ui.records.field_scroll import FieldScroll
from ui.structure.documents.package_row import PackageRow
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton, SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.looks import set_look

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes
    from kcentre.structure.documents.records import PackageLine, Readiness
    from ui.operations import Operations

_TITLE = "Пакет документов"
_ALL, _LACKING = "all", "lacking"
_SHOWN_FROM = ("document", "document_step", "partner")


class _Known(NamedTuple):
    lines: Sequence[PackageLine]
    found: Readiness


class PackagePart(Page):
    """Targets: a kind («order») to be found in the list, «lacking», «paper»."""

    draft_wanted = Signal(object)
    """(DocumentKind): its draft is to be made; None for any."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.card = Card(_TITLE)
        views = [(_ALL, "Все"), (_LACKING, "Чего не хватает")]
        self.switch = SegmentedSwitch(views, "Какие документы показать")
        self.rows: list[PackageRow] = []
        self._known: _Known | None = None
        self._wanted_kind = ""
        self._is_stale = True
        self._lay_out()
        self.switch.chosen.connect(self._show_rows)

    def activate(self, target: str = "") -> None:
        if target == "paper":
            self.open_paper()
        elif target == _LACKING:
            self.switch.set_value(_LACKING)
            self._show_rows()
        elif target in set(DocumentKind):
            self._wanted_kind = target
            self.switch.set_value(_ALL)
            self._show_rows()

    def centre_opened(self) -> None:
        self._renew()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Page's
        if changes.touched(*_SHOWN_FROM):
            self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_seen()

    def open_paper(self) -> None:
        """Show the check-list on paper."""
        PaperDialog(_TITLE, package_sheet, _TITLE, self.operations, self).open()

    def draft_any(self) -> None:
        """Open the desk of drafts where nothing is chosen yet."""
        self.draft_wanted.emit(None)

    def _renew(self) -> None:
        self._is_stale = True
        self._ask_if_seen()

    def _ask_if_seen(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self.operations.ask(_known, self._take, key=(self, "package"))

    def _take(self, known: _Known) -> None:
        self._known = known
        self.card.set_note(f"действуют {readiness_words(known.found)}")
        self._show_rows()

    def _show_rows(self, _view: str = "") -> None:
        if self._known is None:
            return
        is_lacking = self.switch.value() == _LACKING
        focused = next((row.kind for row in self.rows if row.has_focus()), None)
        shown = [
            line
            for line in self._known.lines
            if not is_lacking or (line.is_required and not line.is_current)
        ]
        self._fill(shown)
        self._lead_to(self._wanted_kind or focused or "")
        self._wanted_kind = ""

    def _fill(self, lines: Sequence[PackageLine]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.rows = [self._row(line) for line in lines]
        for place, row in enumerate(self.rows):
            if place:
                self._column.addWidget(_hairline())
            self._column.addWidget(row)
        self._column.addStretch()

    def _row(self, line: PackageLine) -> PackageRow:
        row = PackageRow(line)
        row.draft_wanted.connect(self.draft_wanted)
        row.entry_wanted.connect(self._enter)
        row.opening_wanted.connect(self._open)
        return row

    def _lead_to(self, kind: str) -> None:
        for row in self.rows:
            if row.kind == kind and self.isVisible():
                row.first_button().setFocus()

    def _enter(self, kind: DocumentKind) -> None:
        self.go_to.emit(f"structure/documents/register/new/{kind}")

    def _open(self, document_id: int) -> None:
        self.go_to.emit(f"structure/documents/{document_id}")

    def _lay_out(self) -> None:
        paper = QuietButton("Перечень", "printer")
        paper.setToolTip("Перечень документов с состоянием на бумаге")
        paper.clicked.connect(self.open_paper)
        drafts = PrimaryButton("Составить документ")
        drafts.clicked.connect(self.draft_any)
        self.card.add_chip(self.switch)
        self.card.add_action(paper)
        self.card.add_action(drafts)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.card.add(FieldScroll(inner), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card)


def _known(file: CentreFile) -> _Known:
    with file.reading():
        return _Known(package(file), readiness(file))


def _hairline() -> QFrame:
    line = QFrame()
    set_look(line, role="line")
    return line
