"""One text of the report: its words, whether they are the program's or the head's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.analysis.conclusions.rendering import pieces
from kcentre.language.numbers import UNKNOWN
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card, Chip
from ui.widgets.colours import Tone
from ui.widgets.fact_text import FactField
from ui.widgets.problem_line import ProblemLine

if TYPE_CHECKING:
    from kcentre.analysis.conclusions.records import ReportPart
    from kcentre.analysis.conclusions.texts import Prose


class PartCard(Card):
    """«Составить заново» gives the words up for those of the figures; Ctrl+Z brings them back."""

    left = Signal(object)
    """(PartCard): the cursor has gone elsewhere."""

    entered = Signal(object)
    """(PartCard): the cursor has come."""

    def __init__(self, part: ReportPart, parent: QWidget | None = None) -> None:
        super().__init__(part.label, parent)
        self.part = part
        self._prose: Prose | None = None
        self._base = ""
        self._sent: str | None = None
        self.state, self.problem = Chip(""), ProblemLine()
        self.anew = QuietButton("Составить заново", "rotate-ccw")
        self.text = FactField()
        self._fill()

    @property
    def is_changed(self) -> bool:
        """Whether there is something to be kept that is not on its way already."""
        return self._prose is not None and self.text.value() not in {self._base, self._sent}

    def show_prose(self, prose: Prose) -> None:
        """Show the text as it is kept; what is being written stays, its facts are renewed."""
        is_written = self.is_changed
        self._prose = prose
        self._base = prose.texts[self.part].strip()
        lost = {str(fact.key): UNKNOWN for fact in self.text.facts()}
        self.text.know(lost | {fact.key: fact.text for fact in prose.facts.values()})
        if not is_written and self.text.value() != self._base:
            self.text.show_pieces(pieces(self._base, prose.facts))
        self._tell_state()

    def send(self) -> str:
        """Return the text that is to be kept now."""
        self._sent = self.text.value()
        return self._sent

    def took(self) -> None:
        """Take what was sent as kept."""
        if self._sent is not None:
            self._base, self._sent = self._sent, None
        self.say("")
        self._tell_state()

    def take_back(self, sentence: str) -> None:
        """Say why what was sent is not kept; it stays to be mended."""
        self._sent = None
        self.say(sentence)

    def say(self, sentence: str) -> None:
        """Say what stops the text from being kept."""
        self.problem.tell(sentence)

    def forget(self) -> None:
        """Drop the text of another period."""
        self._prose, self._base, self._sent = None, "", None
        self.text.show_pieces(())
        self.say("")

    def _draft_anew(self) -> None:
        if self._prose is not None:
            self.text.replace_by(pieces(self._prose.drafts[self.part].strip(), self._prose.facts))
            self.text.setFocus()

    def _tell_state(self) -> None:
        if self._prose is None:
            return
        is_own = self.text.value() != self._prose.drafts[self.part].strip()
        self.state.setText("изменено" if is_own else "составлено по показателям")
        self.state.set_tone(Tone.ATTENTION if is_own else Tone.ACCENT)
        self.anew.setVisible(is_own)

    def _tell_left(self) -> None:
        self.left.emit(self)

    def _tell_entered(self) -> None:
        self.entered.emit(self)

    def _fill(self) -> None:
        self.text.setAccessibleName(self.part.label)
        self.anew.setToolTip("Вернуть текст, составленный по показателям. Ctrl+Z — передумать")
        self.add_chip(self.state)
        self.add_action(self.anew)
        self.add(self.text)
        self.add(self.problem)
        self.pad_body()
        self.anew.clicked.connect(self._draft_anew)
        self.text.edited.connect(self._tell_state)
        self.text.left.connect(self._tell_left)
        self.text.entered.connect(self._tell_entered)
