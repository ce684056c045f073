"""«Тексты и листовки»: what the centre says of itself, drafted from what it knows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.drafts.announcements.values import Announcement
from ui.papers.papers import Paper
from ui.records.work_scroll import WorkScroll
from ui.structure.documents.drafts.blanks_card import BlanksCard
from ui.structure.documents.drafts.text_dialog import TextDialog
from ui.structure.media.texts.sheet_card import SheetCard
from ui.structure.media.texts.text_card import TextCard
from ui.tab import Page
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.halves import Halves
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.centre.missing import Missing
    from kcentre.drafts.announcements.records import AnnouncementSheet, AnnouncementText
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_CARD, _SIDE = 620, 264
_TEXT_HINT = (
    "Текст составлен из данных центра. Ctrl+C копирует его целиком, «Изменить текст…» меняет слова."
)
_SHEET_HINT = (
    "Лист печатается и на чёрно-белом принтере: Ctrl+P. PNG — картинка для сайта и мессенджера. "
    "Enter на странице показывает её крупнее."
)
_NOT_ON_SHEET = "Родители этого на листе не увидят. Нажмите, чтобы заполнить:"
_NOT_IN_TEXT = "В тексте вместо этого пропуск. Нажмите, чтобы заполнить:"
_MADE_FROM = (
    "passport", "brand", "specialist", "topic", "sub_unit", "settings", "template_edit",
    "hours_window", "hours_pause", "hours_exception", "room", "publication",
)  # fmt: skip
"""The tables that texts and sheets are filled from."""


class TextsPage(Page):
    """Targets are the keys of announcements: «site», «leaflet», «poster_a3»."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._kind = Announcement.SITE
        self._code: str | None = None
        self._is_stale = False
        offered = [(kind.value, kind.label) for kind in Announcement]
        self.switch = SegmentedSwitch(offered, "Объявления")
        self.text, self.sheet = TextCard(), SheetCard(operations)
        self.blanks, self.said = BlanksCard(), QLabel()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        key = target.partition("/")[0] or self.switch.value()
        if key in {kind.value for kind in Announcement}:
            self.switch.set_value(key)
            self._choose(key)
            if self.isVisible():
                (self.text.text if self._kind.size is None else self.sheet.preview.pages).setFocus()

    def centre_opened(self) -> None:
        self._code = None
        self.said.setText(_TEXT_HINT if self._kind.size is None else _SHEET_HINT)
        self.refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — a hook
        self._is_stale = self._is_stale or changes.touched(*_MADE_FROM)
        self._catch_up()
        if changes.touched("template_edit"):
            self.said.setText(changes.label)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def refresh(self) -> None:
        """Draft what is shown anew."""
        self._is_stale = False
        if self._kind.size is None:
            self.sheet.papers.forget()
            ask = partial(_text_of, kind=self._kind)
            self.operations.ask(ask, self._show_text, key=(self, "made"))
        else:
            ask_sheet = partial(_sheet_of, kind=self._kind, code=self._code)
            self.operations.ask(ask_sheet, self._show_sheet, self._regret, key=(self, "made"))

    def edit(self) -> None:
        """Let the head change the words of what is shown."""
        TextDialog(self._kind.template, None, self.operations, self).open()

    def _show_text(self, made: AnnouncementText) -> None:
        self._stack.setCurrentWidget(self.text)
        self.text.show_text(self._kind.label, made)
        self._show_blanks(made.blanks, _NOT_IN_TEXT)

    def _show_sheet(self, made: AnnouncementSheet) -> None:
        self._stack.setCurrentWidget(self.sheet)
        self.sheet.set_title(self._kind.label)
        self.sheet.show_sheet(made)
        self._show_blanks(made.blanks, _NOT_ON_SHEET)
        paper = Paper(self._kind.file_name, made.document, made.pdf)
        self.sheet.papers.make_paper(partial(_ready, paper=paper))

    def _show_blanks(self, blanks: Sequence[Missing], about: str) -> None:
        self.blanks.show_blanks(blanks)
        self.blanks.note.setText(about)
        self.blanks.setVisible(bool(blanks))

    def _regret(self, problems: tuple[object, ...]) -> None:
        self._stack.setCurrentWidget(self.sheet)
        sentences = (str(getattr(problem, "sentence", problem)) for problem in problems)
        self.sheet.preview.say(" ".join(sentences))

    def _catch_up(self) -> None:
        if self._is_stale and self.isVisible():
            self.refresh()

    def _choose(self, key: str) -> None:
        self._kind = Announcement(key)
        self.said.setText(_TEXT_HINT if self._kind.size is None else _SHEET_HINT)
        self.refresh()

    def _choose_code(self, code: str) -> None:
        self._code = code
        self.refresh()

    def _connect(self) -> None:
        self.switch.chosen.connect(self._choose)
        self.text.copied.connect(self.said.setText)
        self.text.editing_wanted.connect(self.edit)
        self.sheet.editing_wanted.connect(self.edit)
        self.sheet.code_chosen.connect(self._choose_code)
        self.blanks.chosen.connect(self.go_to)

    def _lay_out(self) -> None:
        px = theme().px
        for card in (self.text, self.sheet):
            self._stack.addWidget(card)
        set_look(self.said, role="small")
        self.said.setWordWrap(True)
        halves = Halves(px(_CARD + _SIDE))
        for half in (self._stack, self.blanks):
            halves.addWidget(half)
        halves.setSizes([px(_CARD), px(_SIDE)])
        halves.setStretchFactor(0, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        bar = FlowLayout(px(12))
        bar.addWidget(self.switch)
        column.addLayout(bar)
        column.addWidget(halves, 1)
        column.addWidget(self.said)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WorkScroll(inner))


def _text_of(file: CentreFile, kind: Announcement) -> AnnouncementText:
    from kcentre.drafts.announcements.texts import (  # noqa: PLC0415 — in the worker
        announcement_text,
    )

    return announcement_text(file, kind)


def _sheet_of(file: CentreFile, kind: Announcement, code: str | None) -> AnnouncementSheet:
    from kcentre.drafts.announcements.sheets import (  # noqa: PLC0415 — in the worker
        announcement_sheet,
    )

    return announcement_sheet(file, kind, code)


def _ready(_file: CentreFile, paper: Paper) -> Paper:
    return paper
