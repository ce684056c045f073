"""What goes with an invented service: consents, referrals, the booking held, hearsay before it."""

from datetime import date, timedelta
from random import Random

from kcentre.centre.values import Result
from kcentre.demo.chances import Weighted, one_of
from kcentre.demo.rows import Batch
from kcentre.families.values import ConsentForm, ConsentPurpose
from kcentre.journal.values import ReferralOutcome

KEPT = timedelta(180)
"""So far back the appointment book goes."""

_AGREES, _AGREES_TO_PHOTO, _ON_PAPER, _IS_SENT_ON = 0.9, 0.3, 0.95, 0.85
_OUTCOMES = Weighted({ReferralOutcome.UNKNOWN: 34, ReferralOutcome.WENT: 48,
                      ReferralOutcome.ELSEWHERE: 12, ReferralOutcome.CANCELLED: 6})  # fmt: skip
_DAYS_TO_OUTCOME = 21
_LEARNED_FROM: Weighted[int | None] = Weighted({1: 16, 2: 22, 3: 14, 4: 6, 5: 7, 6: 11, 7: 18,
                                                8: 2, None: 24})  # fmt: skip
"""The channels of a new centre are numbered from 1 in their order; None: nobody asked."""

_ORGANISATIONS = (
    "Территориальная ПМПК",
    "Детская поликлиника № 4",
    "Центр социальной помощи семье и детям",
    "Служба ранней помощи",
)
_PURPOSES = ("обследование", "консультация невролога", "занятия с логопедом", "заключение ПМПК")


class Care:
    """Has a chance of its own: the journal of a seed stays what it was before there was care."""

    def __init__(self, seed: int, batch: Batch, last: date, rooms: dict[int, int]) -> None:
        """``rooms``: the room of each specialist; ``last``: the last day of the centre."""
        self._chance = Random(f"care {seed}")  # noqa: S311 — invents people, guards nothing
        self._hearsay = Random(f"learned from {seed}")  # noqa: S311 — as above
        self._batch, self._last, self._rooms = batch, last, rooms
        self._taken: set[tuple[str, str, int]] = set()

    def agree(self, adult_id: int, day: date) -> None:
        """Let somebody who came for the first time sign the sheets, or not."""
        chance = self._chance
        if chance.random() < _AGREES:
            form = ConsentForm.PAPER if chance.random() < _ON_PAPER else ConsentForm.ELECTRONIC
            self._sign(adult_id, ConsentPurpose.GENERAL, form, day)
            if chance.random() < _AGREES_TO_PHOTO:
                self._sign(adult_id, ConsentPurpose.PHOTO, form, day)

    def send_on(
        self, day: date, session_id: int, adult_id: int | None, result: Result | None
    ) -> None:
        """Write the referral of a service that sent its recipient on."""
        chance = self._chance
        if result not in {Result.ORGANISATION, Result.OTHER_SPECIALIST}:
            return
        if chance.random() > _IS_SENT_ON:
            return
        to_whom = one_of(chance, tuple(self._rooms)) if self._rooms else None
        is_inside = result is Result.OTHER_SPECIALIST
        known = day + timedelta(_DAYS_TO_OUTCOME)
        outcome = _OUTCOMES.pick(chance) if known <= self._last else ReferralOutcome.UNKNOWN
        told = "" if outcome is ReferralOutcome.UNKNOWN else known.isoformat()
        row = (day.isoformat(), session_id, adult_id, to_whom if is_inside else None,
               "" if is_inside else one_of(chance, _ORGANISATIONS), one_of(chance, _PURPOSES),
               outcome, told)  # fmt: skip
        self._batch.add("referral", row)

    def booking(self, day: date, time: str, specialist_id: int) -> int | None:
        """Return the number of the appointment that a service was held by; None for an older one.

        Of two services at one time only the first was booked.
        """
        slot = (day.isoformat(), time, specialist_id)
        if day < self._last - KEPT or slot in self._taken:
            return None
        self._taken.add(slot)
        return len(self._taken)

    def learned_from(self) -> int | None:
        """Return the channel that somebody who asked had learned of the centre from."""
        return _LEARNED_FROM.pick(self._hearsay)

    def room(self, specialist_id: int) -> int | None:
        """Return where a specialist receives."""
        return self._rooms.get(specialist_id)

    def _sign(self, adult_id: int, purpose: ConsentPurpose, form: ConsentForm, day: date) -> None:
        self._batch.add("consent", (adult_id, purpose, form, day.isoformat()))
