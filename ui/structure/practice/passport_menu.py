"""«Паспорт»: what is done with a passport as a whole, and the other ones there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.language.dates import today_here
from kcentre.language.sentences import shortened
from kcentre.periods.period import academic_year_of
from kcentre.practice.queries import proposed
from kcentre.practice.sheets import years_words
from kcentre.practice.verbs import remove_passport
from ui.structure.practice.passport_dialog import PassportDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kcentre.practice.records import PassportDraft, PassportLine
    from kcentre.storage import CentreFile
    from ui.operations import Operations


class PassportMenu(QMenu):
    """Its dialogs stand over `place`."""

    chosen = Signal(int)
    """Number of the passport to be shown instead."""

    def __init__(self, operations: Operations, place: QWidget, parent: QWidget) -> None:
        super().__init__("Паспорт", parent)
        self._operations, self._place = operations, place
        self._lines: Sequence[PassportLine] = ()
        self._shown: PassportLine | None = None
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._choose)

    def offer(self, lines: Sequence[PassportLine], shown: PassportLine | None) -> None:
        """Take the passports there are, and the one that is shown."""
        self._lines, self._shown = lines, shown

    def begin(self) -> None:
        """Ask how the practice is called; the rest is drafted."""
        self._operations.ask(_proposed, self._open_new)

    def _open_new(self, draft: PassportDraft) -> None:
        self._dialog(draft, None)

    def _change(self) -> None:
        if self._shown is not None:
            self._dialog(self._shown.draft, self._shown.id)

    def _remove(self) -> None:
        if self._shown is not None:
            verb = partial(remove_passport, passport_id=self._shown.id)
            self._operations.change(verb, initiator=self._place)

    def _dialog(self, draft: PassportDraft, passport_id: int | None) -> None:
        year = academic_year_of(today_here())
        PassportDialog(draft, passport_id, year, self._operations, self._place).open()

    def _fill(self) -> None:
        self.clear()
        self.addAction("Название и годы…", self._change)
        self.addAction("Новый паспорт…", self.begin)
        for line in self._lines if len(self._lines) > 1 else ():
            name = shortened(line.draft.title, _LONGEST_TITLE)
            words = f"Показать «{name}», {years_words(line.draft)}"
            self.addAction(words.replace("&", "&&")).setData(line.id)
        self.addSeparator()
        self.addAction("Удалить паспорт", self._remove)

    def _choose(self, action: QAction) -> None:
        if isinstance(action.data(), int):
            self.chosen.emit(action.data())


_LONGEST_TITLE = 60


def _proposed(file: CentreFile) -> PassportDraft:
    return proposed(file, today_here())
