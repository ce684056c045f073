"""«Выводы»: the prose drafted from the figures, in the head's hands until it is accepted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.analysis.demand.conclusion import (
    accept_conclusion,
    keep_conclusion,
    withdraw_conclusion,
)
from kcentre.surveys.rounds.records import RoundLine
from ui.records.work_scroll import Work, fill_with_work
from ui.surveys.conclusions.replacing import ReplacingQuestion
from ui.surveys.conclusions.text_card import TextCard
from ui.surveys.conclusions.text_draft import TextDraft
from ui.surveys.conclusions.text_work import KnownText, known_text
from ui.surveys.conclusions.view import StudyView
from ui.widgets.colours import Tone
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from kcentre.language import Problem
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations


class TextView(StudyView):
    """Ctrl+S keeps the draft, Ctrl+Enter accepts.

    What is typed waits in the file at every pause and is kept as a draft when it is left.
    """

    tables = (
        "survey_conclusion", "survey_form", "survey_answer", "survey_round", "question",
        "question_option", "session", "rating", "hours_window", "hours_pause", "specialist",
        "topic", "settings",
    )  # fmt: skip

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.card = TextCard()
        self.known: KnownText | None = None
        self._draft = TextDraft(operations, self)
        self._is_busy, self._is_undone, self._sent = False, False, ""
        self._question = ReplacingQuestion("Выводы по спросу", self)
        self._lay_out()
        self._connect()

    @property
    def is_unsaved(self) -> bool:
        """Whether the head wrote something that is not kept."""
        known = self.known
        return known is not None and known.is_unsaved(self._text)

    def ask_anew(self, line: RoundLine) -> None:
        ask = partial(known_text, round_id=line.id)
        self.operations.ask(ask, self._take, key=(self, "text"))

    def leave(self) -> None:
        """Keep what was written; words only taken back wait aside, to be redone or written on."""
        if self._text.strip() and not self._is_busy and not self._is_undone:
            self.keep()
        else:
            self._put_aside()

    def forget(self) -> None:
        super().forget()
        self.operations.drop((self, "text"))
        self._draft.forget()
        self.known = None
        self.card.text.show_text("")

    def first(self) -> QWidget:
        is_accepted = self.known is not None and self.known.is_accepted
        return self.card.change if is_accepted else self.card.text

    def keep(self) -> None:
        """Keep the text as a draft, where it is not kept yet."""
        known = self.known
        if known is not None and not known.is_accepted and self.is_unsaved and not self._is_busy:
            self._run_keeping(known, self._kept)

    def accept(self) -> None:
        """Keep the text and accept it: two operations, so that undoing one leaves the text."""
        known = self.known
        if known is None or known.is_accepted or self._is_busy:
            return
        if self.card.day.typing_problem():
            self.card.say(self.card.day.typing_problem())
        elif known.kept is None or self.is_unsaved:
            self.card.text.setReadOnly(True)  # what is accepted is what was read
            self._run_keeping(known, self._accept_kept)
        else:
            self._accept_kept(None)

    def change(self) -> None:
        """Make accepted conclusions a draft again."""
        if self.known is not None and not self._is_busy:
            verb = partial(withdraw_conclusion, round_id=self.known.round_id)
            self._run(verb, self._withdrawn)

    def draft(self) -> None:
        """Draft the text from the figures; the head's own words are not dropped unasked."""
        known = self.known
        if known is None or known.is_accepted:
            return
        if self._text.strip() in {"", known.drafted.strip()}:
            self._draft_now()
        else:
            self._question.ask(
                "Заменить написанное текстом, составленным из данных? Прежний текст вернёт Ctrl+Z.",
                "Составить заново",
            )

    @property
    def _text(self) -> str:
        return self.card.text.text()

    def _draft_now(self) -> None:
        if self.known is not None:
            self.card.text.replace_text(self.known.drafted)
            self.card.text.setFocus()

    def _run_keeping(self, known: KnownText, then: Callable[[Changes], None]) -> None:
        self._sent = self._text
        self._run(partial(keep_conclusion, round_id=known.round_id, text=self._sent), then)

    def _run(self, verb: Callable[[CentreFile], Changes], then: Callable[[Changes], None]) -> None:
        self._is_busy = True
        self.card.say("")
        self.operations.change(verb, then, self._regret, initiator=self)

    def _kept(self, _changes: object) -> None:
        """Forget the draft, unless something was typed meanwhile."""
        self._is_busy = False
        is_more = self.is_unsaved and self._text != self._sent
        self._draft.keep(self._text if is_more else None)
        self.renew()

    def _accept_kept(self, _changes: object) -> None:
        self._is_busy = False
        day = self.card.day.value()
        if self.known is not None and day is not None:
            self._sent = self._text
            self._run(partial(accept_conclusion, round_id=self.known.round_id, day=day),
                      self._kept)  # fmt: skip

    def _withdrawn(self, _changes: object) -> None:
        self._is_busy = False
        self.card.text.setFocus()

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self._is_busy = False
        self.card.say(" ".join(problem.sentence for problem in problems))
        self._put_aside()

    def _take(self, known: KnownText) -> None:
        """Show what the file holds; what the head wrote stays, undone or not."""
        before, self.known = self.known, known
        if before is None or before.round_id != known.round_id:
            self._begin(known)
        elif known.is_accepted:
            self._put_aside()
            self.card.text.show_text(known.base)
        elif known.is_taken_back_from(before):
            self._is_undone = not before.is_unsaved(self._text)
        elif not before.is_unsaved(self._text):
            self.card.text.show_text(known.base)
        self._show_state()

    def _begin(self, known: KnownText) -> None:
        self._draft.begin(known)
        is_waiting = known.unsaved is not None and not known.is_accepted
        self.card.text.show_text((known.unsaved or "") if is_waiting else known.base)
        if is_waiting:
            self._put_aside()  # a draft that was kept meanwhile is one no more
        self.card.say("")

    def _put_aside(self) -> None:
        """Keep what is being written in the file, beside the conclusions."""
        self._draft.keep(self._text if self.is_unsaved else None)
        self._show_state()

    def _follow(self) -> None:
        if self.known is not None:
            self._is_undone = False
            self._draft.wait()
            self.card.say("")
            self._show_state()

    def _show_state(self) -> None:
        known = self.known
        if known is None:
            return
        had = self.has_keyboard()
        self.card.offer(is_accepted=known.is_accepted)
        self.regain_keyboard(had=had)
        self.card.keep.setEnabled(self.is_unsaved)
        tone = Tone.GOOD if known.is_accepted else Tone.ATTENTION
        self.card.tell_state(known.state_words(self._text), tone)

    def _connect(self) -> None:
        card = self.card
        card.text.textChanged.connect(self._follow)
        card.draft.clicked.connect(self.draft)
        card.keep.clicked.connect(self.keep)
        card.accept.clicked.connect(self.accept)
        card.change.clicked.connect(self.change)
        self._question.agreed.connect(self._draft_now)
        self._draft.paused.connect(self._put_aside)
        add_shortcut(self, "Ctrl+S").activated.connect(self.keep)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.accept)

    def _lay_out(self) -> None:
        work = Work()
        work.column.addWidget(self.card, 1)
        fill_with_work(self, work)
