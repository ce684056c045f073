"""Makes the blanks in the worker; notes which numbers are on paper now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kcentre.paper import pdf_bytes
from ui.papers.papers import Paper, Papers

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.storage import CentreFile, Changes, Progress
    from kcentre.surveys.blanks.records import BlankWish

_STOPPED = "Подготовка бланков прервана. Измените число бланков или закройте окно."


class BlankPapers(Papers):
    """Hundreds of copies take a while: the user sees how far they are and may stop them."""

    noted = Signal(str)
    """What the numbers were noted as."""

    wish: BlankWish | None = None

    def make_blanks(self, name: str, wish: BlankWish) -> None:
        """Make the blanks that are wished; their files are called `name`."""
        self.forget()
        self.wish = wish

        def work(file: CentreFile, progress: Progress) -> Paper:
            from kcentre.surveys.blanks.sheets import blanks  # noqa: PLC0415 — in the worker

            document = blanks(file, wish)
            return Paper(name, document, pdf_bytes(document, progress))

        self._operations.long("Готовлю бланки", work, self._take, self._stopped)

    def note_numbers(self) -> None:
        """Note that these numbers are on paper, once; the change can be undone."""
        wish = self.wish
        if wish is None:
            return
        if not wish.count:
            self.note_sample()
            return
        self.wish = None

        def verb(file: CentreFile) -> Changes:
            from kcentre.surveys.rounds.verbs import note_print  # noqa: PLC0415 — in the worker

            first, last = wish.numbers[0], wish.numbers[-1]
            return note_print(file, wish.round_id, first, last, is_large=wish.is_large)

        self._operations.change(verb, self._note, initiator=self)

    def note_sample(self) -> None:
        """Note that a blank without a number went out: its version is changed no more."""
        if self.wish is None:
            return
        round_id = self.wish.round_id

        def verb(file: CentreFile) -> Changes:
            from kcentre.surveys.rounds.handing_out import (  # noqa: PLC0415 — in the worker
                note_handing_out,
            )

            return note_handing_out(file, round_id, "Сохранён бланк без номера")

        self._operations.change(verb, initiator=self)

    def _note(self, changes: Changes) -> None:
        self.noted.emit(changes.label)

    def _stopped(self, problems: tuple[Problem, ...]) -> None:
        self.not_made.emit(" ".join(problem.sentence for problem in problems) or _STOPPED)
