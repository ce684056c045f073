"""What every view of the results is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.surveys.results.offers import Offer

if TYPE_CHECKING:
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile
    from kcentre.surveys.results.behind import AnswerKey
    from kcentre.surveys.results.records import SurveyResults
    from kcentre.surveys.results.scope import Scope
    from ui.operations import Operations


@dataclass(frozen=True, slots=True)
class Known:
    """What is looked at: the rounds chosen, their results, and all single rounds.

    Those of the same questionnaire come first.
    """

    offer: Offer
    scope: Scope
    results: SurveyResults
    rounds: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class PaperWanted:
    """What is on the screen as a paper; `title` names its window and files, `words` the menu."""

    title: str
    document: Callable[[CentreFile], Document]
    words: str = ""


@dataclass(frozen=True, slots=True)
class FormsWanted:
    """Forms behind a figure: those that gave all of the `answers` (see `behind`)."""

    title: str
    answers: tuple[AnswerKey, ...]


class ResultsView(QWidget):
    """One way to look at the results; what `ask_anew` asks it asks only while it is seen."""

    forms_wanted = Signal(object)
    """(FormsWanted): the forms behind a figure are to be shown."""

    texts_wanted = Signal(str)
    """(question's key): what was written in answer to it is to be shown."""

    way_wanted = Signal()
    """The button of an empty state was pressed: the rounds are to be shown."""

    paper_ready = Signal()
    """What `papers` returns may be another than before."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.known: Known | None = None
        self._is_stale = False

    def look_at(self, known: Known) -> None:
        """Show other rounds, or the same ones after a change."""
        self.known = known

    def renew(self) -> None:
        """Ask now where somebody looks, else when it is shown."""
        self._is_stale = True
        self._ask_if_seen()

    def ask_anew(self, known: Known) -> None:
        """Ask the centre for more about what is looked at."""

    def papers(self) -> tuple[PaperWanted, ...]:
        """Return what is shown as papers; none while there is nothing to print."""
        return ()

    def show_coded(self) -> None:
        """Answers were coded by topics; for the view that shows them."""

    def show_question(self, key: str) -> None:
        """Show what belongs to a question, in the view that can."""

    def first(self) -> QWidget:
        """Return what has the keyboard first."""
        return self

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_seen()

    def _ask_if_seen(self) -> None:
        if self._is_stale and self.known is not None and self.isVisible():
            self._is_stale = False
            self.ask_anew(self.known)
