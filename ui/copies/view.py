"""What the dialog of copies is made of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from kcentre.storage.copies import copies_folder
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.plain_text import plain_text
from ui.widgets.theme import theme

_LINES, _LINE, _HIGHEST = 7, 30, 250
"""With large text fewer lines: what can be done with a copy is to be seen on a low screen too."""
_WHAT_FOR = (
    "Программа делает копии и сама: перед обновлением, при закрытии периода, перед возвратом. "
    "Лежат они в папке «{}». Одну копию держите на флешке: если сломается компьютер, "
    "по ней центр откроется на другом."
)
_EMPTY = (
    "Копий пока нет",
    "Копия — это весь центр в одном файле: к ней можно вернуться, её можно унести на флешке.",
    "Сделать копию",
)


class CopiesView:
    """The parts, laid out: ``column`` is the content, ``footer`` the buttons beneath it."""

    def __init__(self, centre: Path, table: QWidget) -> None:
        self.make = PrimaryButton("Сделать копию")
        self.make.setAutoDefault(False)
        self.take_along = QuietButton("Сохранить копию на флешку…")
        self.give_back = QuietButton("Вернуть…", "rotate-ccw")
        self.show_folder = QuietButton("Показать в папке", "folder-open")
        self.from_file = QuietButton("Вернуть из файла…")
        self.close = QuietButton("Закрыть")
        self.empty = EmptyState("archive", *_EMPTY)
        self.chosen, self.told = plain_text(role="secondary"), plain_text()
        self._busy = QProgressBar()
        self._table = table
        self._pages = QStackedWidget()
        self.column, self.footer = self._content(centre), self._footer()
        self.show_count(1)

    def show_count(self, count: int) -> None:
        """Show the table, or what stands in its place while there is no copy."""
        self._pages.setCurrentIndex(0 if count else 1)
        for part in (self.make, self.chosen, self.give_back, self.show_folder):
            part.setVisible(bool(count))
        (self._table if count else self.empty.button).setFocus()

    def tell_chosen(self, words: str, *, is_bad: bool = False) -> None:
        """Say what is inside the chosen copy, or why it can't be used."""
        _say(self.chosen, words, "bad" if is_bad else "secondary")

    def begin_work(self, words: str) -> None:
        """Show that something goes on; nothing else can be begun."""
        self._let_press(allowed=False)
        _say(self.told, words, "secondary")
        self._busy.show()

    def end_work(self, words: str, *, is_bad: bool = False) -> None:
        """Say what came of it."""
        self._let_press(allowed=True)
        self._busy.hide()
        _say(self.told, words, "bad" if is_bad else "good")

    def _let_press(self, *, allowed: bool) -> None:
        for button in (self.make, self.take_along, self.from_file, self.empty.button):
            button.setEnabled(allowed)

    def _content(self, centre: Path) -> QVBoxLayout:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(12))
        self._table.setMinimumHeight(min(px(_LINE) * _LINES, _HIGHEST))
        for page in (self._table, self.empty):
            self._pages.addWidget(page)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        card = Card()
        card.add(self._pages, 1)
        column.addWidget(plain_text(f"Копии центра «{centre.stem}»", "title"))
        column.addWidget(card, 1)
        what_for = plain_text(_WHAT_FOR.format(copies_folder(centre)), "small")
        for part in (self.chosen, self._buttons_of_one(), self._busy, self.told, what_for):
            column.addWidget(part)
        self.told.hide()
        return column

    def _buttons_of_one(self) -> QWidget:
        return _row((self.give_back, self.show_folder), (0, 0, 0, 0))

    def _footer(self) -> QWidget:
        px = theme().px
        edges = (px(20), px(12), px(20), px(16))
        return _row((self.make, self.take_along, self.from_file, None, self.close), edges)


def _say(label: QLabel, words: str, tone: str) -> None:
    set_look(label, tone=tone)
    label.setText(words)
    label.setVisible(bool(words))


def _row(parts: tuple[QWidget | None, ...], edges: tuple[int, int, int, int]) -> QWidget:
    """Return the parts side by side; None is the room between both ends."""
    holder = QWidget()
    row = FlowLayout(theme().px(8), holder)
    row.setContentsMargins(*edges)
    for part in parts:
        if part is None:
            row.spring()
        else:
            row.addWidget(part)
    return holder
