"""Asks which book is printed: the journal, the year, with names or without, which sheets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.journal.books.books import news, years
from kcentre.journal.books.records import Book, BookWish, Scope
from kcentre.language.dates import today_here
from ui.journal.papers.book_window import BookWindow
from ui.journal.papers.news_texts import news_text
from ui.journal.papers.switch_field import SwitchField
from ui.operations import Operations
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.journal.books.on_paper import News
    from kcentre.storage import CentreFile

_WIDTH = 560
_WARNING = (
    "Листы с именами содержат персональные данные: не для управления образования. "
    "Храните их в запираемом шкафу."
)
_CODED = "Вместо имён — коды семей; имена в рекомендациях заменены многоточием."


class BookDialog(FittedDialog):
    """Keys: Enter or Ctrl+Enter shows the sheets, Esc closes."""

    def __init__(self, book: Book, operations: Operations, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Напечатать журнал")
        self._operations = operations
        self._is_scope_chosen = False
        self.window_shown: BookWindow | None = None
        self.form = Form(columns=2)
        self.on_paper, self.names_note = QLabel(), QLabel()
        self._add_fields(book)
        self._lay_out()
        self.form.edited.connect(self._ask_news)
        operations.ask(_years, self._offer_years)
        self._ask_news()
        self.form.focus_first()

    def wish(self) -> BookWish:
        """Return what is chosen now."""
        values = self.form.values()
        return BookWish(
            Book(values["book"]),
            int(values["year"]),
            with_names=values["names"] == "named",
            scope=Scope(values["scope"]),
        )

    def show_sheets(self) -> None:
        """Show the sheets of what is chosen."""
        if not self.form.is_understood():
            return
        parent = self.parentWidget() or self
        self.window_shown = BookWindow(self.wish(), self._operations, parent)
        self.window_shown.open()
        self.accept()

    def _add_fields(self, book: Book) -> None:
        books = ChoiceField([(one.value, one.label) for one in Book])
        books.set_value(book.value)
        year = today_here().year
        self.form.add("book", "Журнал", books, span=2)
        self.form.add("year", "Год", ChoiceField([(year, str(year))]))
        self.names = SwitchField([("coded", "Без имён"), ("named", "С именами")], "Имена")
        self.form.add("names", "Имена", self.names)
        scopes = [
            (Scope.WHOLE.value, "Весь журнал"),
            (Scope.NEW.value, "Только новые"),
            (Scope.CHANGED.value, "Изменённые"),
        ]
        self.scope = SwitchField(scopes, "Листы")
        self.scope.edited.connect(self._keep_scope)
        self.form.add("scope", "Листы", self.scope, span=2)

    def _offer_years(self, offered: list[int]) -> None:
        field = self.form.field("year").editor
        if isinstance(field, ChoiceField):
            field.set_choices([(year, str(year)) for year in offered])

    def _ask_news(self) -> None:
        if self.form.typing_problems():
            return
        wish = self.wish()
        set_look(self.names_note, role="notice" if wish.with_names else "secondary")
        self.names_note.setText(_WARNING if wish.with_names else _CODED)
        self._operations.ask(partial(_news, wish=wish), self._tell, key=(self, "news"))

    def _tell(self, found: News) -> None:
        self.on_paper.setText(news_text(found))
        if not self._is_scope_chosen:
            usual = Scope.WHOLE if found.printed_on is None else Scope.NEW
            self.scope.set_value(usual.value)

    def _keep_scope(self) -> None:
        self._is_scope_chosen = True

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(12))
        column.addWidget(self.form)
        for label in (self.names_note, self.on_paper):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        set_look(self.on_paper, role="secondary")
        column.addStretch()
        show, cancel = PrimaryButton("Показать листы"), QuietButton("Отмена")
        show.setDefault(True)
        show.clicked.connect(self.show_sheets)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.show_sheets)
        cancel.clicked.connect(self.reject)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(show)
        self.take(column, buttons)


def _years(file: CentreFile) -> list[int]:
    return years(file, today_here())


def _news(file: CentreFile, wish: BookWish) -> News:
    return news(file, wish)
