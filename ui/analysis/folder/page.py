"""The page «Папка для проверки»: a year, its papers and what is missing, one button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.analysis.folder.making import make_folder
from kcentre.analysis.folder.offered import Offered, offered
from kcentre.analysis.folder.records import MadeFolder
from kcentre.language.dates import today_here
from kcentre.language.plurals import counted
from kcentre.periods.period import Period
from kcentre.storage import CentreFile, Changes, Progress
from ui.analysis.folder.item_rows import item_rows, target_of
from ui.operations import Operations
from ui.papers.saved_note import SavedNote
from ui.records.rows_view import RowsView
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.folders import folder_of
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_ABOUT = (
    "Журналы без имён, график, паспорта кабинетов, опросы, сданные отчёты, план и коррекция, "
    "документы из реестра с их файлами — с листом содержания в одной папке."
)


class FolderPage(Page):
    """Enter on what is missing leads to where it comes from."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._year: Period | None = None
        self._is_stale = True
        self._head = QWidget()
        self.years = ChoiceField()
        self.years.setAccessibleName("Год")
        self.make = PrimaryButton("Собрать папку…")
        self.note = SavedNote()
        self.card = Card("Что войдёт в папку")
        self.view = RowsView("Что войдёт в папку")
        self._lay_out()
        self.years.edited.connect(self._choose)
        self.make.clicked.connect(self._ask_where)
        self.view.opened.connect(self._follow)

    @property
    def head(self) -> QWidget | None:
        return self._head

    def activate(self, target: str = "") -> None:  # noqa: ARG002 — there is one place only
        self.view.setFocus()

    def centre_opened(self) -> None:
        self._year, self._is_stale = None, True
        self._refresh_if_seen()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — any change
        self._is_stale = True
        self._refresh_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_seen()

    def make_in(self, into: Path) -> None:
        """Make the folder of the year shown within the folder `into`."""
        year = self._year
        if year is None:
            return

        def work(file: CentreFile, progress: Progress) -> MadeFolder:
            return make_folder(file, year, into, today_here(), progress)

        self.operations.long("Папка для проверки", work, self._told)

    def _refresh_if_seen(self) -> None:
        if not self.isVisible() or not self._is_stale:
            return
        self._is_stale = False
        year = self._year

        def work(file: CentreFile) -> Offered:
            return offered(file, year, today_here())

        self.operations.ask(work, self._show, key=(self, "offered"))

    def _show(self, found: Offered) -> None:
        self._year = found.year
        self.years.blockSignals(True)
        self.years.set_choices(found.years)
        self.years.set_value(found.year)
        self.years.blockSignals(False)
        self.view.show_rows(list(item_rows(found.items)))
        lacking = len(found.items) - found.papers
        words = counted(found.papers, "документ", "документа", "документов")
        self.card.set_note(f"{words}, не хватает: {lacking}" if lacking else words)

    def _choose(self) -> None:
        year = self.years.value()
        if isinstance(year, Period) and year != self._year:
            self._year, self._is_stale = year, True
            self.note.hide()
            self._refresh_if_seen()

    def _ask_where(self) -> None:
        documents = str(folder_of(QStandardPaths.StandardLocation.DocumentsLocation))
        chosen = QFileDialog.getExistingDirectory(self, "Где собрать папку", documents)
        if chosen:
            self.make_in(Path(chosen))

    def _told(self, made: MadeFolder) -> None:
        words = counted(len(made.papers), "документ", "документа", "документов")
        self.note.say(f"Папка собрана: {words}", made.path)

    def _follow(self) -> None:
        target = target_of(self.view.current_key())
        if target:
            self.go_to.emit(target)

    def _lay_out(self) -> None:
        px = theme().px
        about = QLabel(_ABOUT)
        about.setWordWrap(True)
        set_look(about, role="secondary")
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for part in (self.years, self.make):
            row.addWidget(part)
        self.years.setMinimumWidth(px(220))
        self.card.add(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(about)
        column.addWidget(self.note)
        column.addWidget(self.card, 1)
