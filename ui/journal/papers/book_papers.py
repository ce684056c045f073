"""Makes a book in the worker, with progress; notes what was printed of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kcentre.paper import pdf_bytes
from ui.papers.papers import Paper, Papers

if TYPE_CHECKING:
    from kcentre.journal.books.records import BookWish, MadeBook
    from kcentre.language import Problem
    from kcentre.storage import CentreFile, Changes, Progress

_STOPPED = "Подготовка листов прервана. Закройте окно или начните снова."


class BookPapers(Papers):
    """A book takes longer than a paper of one page: the user sees how far it is and may stop it."""

    noted = Signal(str)
    """What the sheets were noted as."""

    book: MadeBook | None = None

    def make_book(self, wish: BookWish) -> None:
        """Make the sheets that are wished."""
        self.forget()

        def work(file: CentreFile, progress: Progress) -> tuple[MadeBook, bytes]:
            from kcentre.journal.books.books import book  # noqa: PLC0415 — in the worker

            made = book(file, wish, progress)
            return made, pdf_bytes(made.document, progress)

        self._operations.long("Готовлю листы журнала", work, self._take_book, self._refuse)

    def mark_printed(self) -> None:
        """Note that these sheets are on paper; the change can be undone."""
        made = self.book
        if made is None:
            return

        def verb(file: CentreFile) -> Changes:
            from kcentre.journal.books.verbs import mark_printed  # noqa: PLC0415 — in the worker

            return mark_printed(file, made)

        self._operations.change(verb, self._note, initiator=self)

    def _take_book(self, answer: tuple[MadeBook, bytes]) -> None:
        self.book, pdf = answer
        self.paper = Paper(self.book.wish.file_stem, self.book.document, pdf)
        self.made.emit(pdf)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        sentence = " ".join(problem.sentence for problem in problems)
        self.not_made.emit(sentence or _STOPPED)

    def _note(self, changes: Changes) -> None:
        self.noted.emit(changes.label)
