"""«Направления»: who was sent where, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kcentre.journal.queries import Choices
from kcentre.journal.referrals.queries import card_for_session, unreferred
from kcentre.journal.referrals.records import ReferralCard, Unreferred
from kcentre.journal.referrals.verbs import set_outcome
from kcentre.journal.values import ReferralOutcome
from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.journal.referrals.ledger import REFERRAL_ENTRY, REFERRALS
from ui.journal.referrals.waiting_dialog import WaitingReferralsDialog
from ui.operations import Operations
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.widgets.buttons import QuietButton
from ui.widgets.number_chip import NumberChip


class ReferralsPage(ListedPage):
    """One more target: «session/12», the referral of a consultation.

    More keys: О went there, Д went elsewhere, Х cancelled, Н nothing is known.
    """

    keys_words = (
        "Enter открывает. Исход одной клавишей: О обратился, Д в другую организацию, Х отменено, "
        "Н нет информации."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(REFERRALS, REFERRAL_ENTRY, operations)
        self._waiting = NumberChip(
            "Ожидают направления", "Консультации с итогом «направлен…», но без направления"
        )
        self.card.add_chip(self._waiting)
        self._waiting.clicked.connect(self._ask_waiting)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Обратился", self.went, "О", "J"),
            Deed("Обратился в другую организацию", self.went_elsewhere, "Д", "L"),
            Deed("Отменено", self.cancel, "Х", "["),
            Deed("Нет информации", self.forget_outcome, "Н", "Y"),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        outcome = QuietButton("Исход", "menu")
        outcome.setMenu(self.menu)
        return (outcome,)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {**super().targets(), "session": self._begin_target}

    def take_choices(self, known: Choices) -> None:
        super().take_choices(known)
        self._count_waiting()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        if changes.touched("session", "referral"):
            self._count_waiting()

    def went(self) -> None:
        """Say that the family went where it was sent."""
        self._set(ReferralOutcome.WENT)

    def went_elsewhere(self) -> None:
        """Say that the family went to another organisation."""
        self._set(ReferralOutcome.ELSEWHERE)

    def cancel(self) -> None:
        """Say that the referral is not needed any more."""
        self._set(ReferralOutcome.CANCELLED)

    def forget_outcome(self) -> None:
        """Say that nothing is known after all."""
        self._set(ReferralOutcome.UNKNOWN)

    def _set(self, outcome: ReferralOutcome) -> None:
        self.change_chosen(partial(_set, outcome=outcome))

    def _count_waiting(self) -> None:
        self.operations.ask(unreferred, self._show_waiting, key=(self, "waiting"))

    def _show_waiting(self, waiting: list[Unreferred]) -> None:
        self._waiting.show_number(len(waiting))

    def _ask_waiting(self) -> None:
        self.operations.ask(unreferred, self._open_waiting, key=(self, "dialog"))

    def _open_waiting(self, waiting: list[Unreferred]) -> None:
        dialog = WaitingReferralsDialog(waiting, self)
        dialog.session_chosen.connect(self._begin_for)
        dialog.open()

    def _begin_target(self, number: str) -> None:
        if number.isdecimal():
            self._begin_for(int(number))

    def _begin_for(self, session_id: int) -> None:
        ask = partial(_card, session_id=session_id)
        self.operations.ask(ask, self._take_card, self._tell_refused, key=(self, "begun"))

    def _take_card(self, card: ReferralCard) -> None:
        self.desk.begin(card)

    def _tell_refused(self, problems: tuple[Problem, ...]) -> None:
        self.feedback.setText(" ".join(problem.sentence for problem in problems))


def _set(file: CentreFile, ids: Sequence[int], outcome: ReferralOutcome) -> Changes:
    return set_outcome(file, ids, outcome)


def _card(file: CentreFile, session_id: int) -> ReferralCard:
    return card_for_session(file, session_id)
