"""What stands around a service: the request before it, the rating after it."""

import heapq
from datetime import date, timedelta
from random import Random

from kcentre.centre.values import RequestChannel, RequestState
from kcentre.demo.care import Care
from kcentre.demo.chances import Weighted, one_of
from kcentre.demo.days import is_closed
from kcentre.demo.rows import Batch
from kcentre.journal.values import Initiator, Verdict

_RATED, _ASKED_BEFORE, _LEFT_WITHOUT = 0.42, 0.3, 0.03
_QUALITY = Weighted({5: 66, 4: 26, 3: 5, 2: 2, 1: 1})
_SHIFT = Weighted({0: 72, 1: 14, -1: 12, None: 2})
_DAYS_WAITED = Weighted({0: 10, 1: 24, 2: 22, 3: 16, 4: 10, 5: 7, 6: 4, 7: 4, 9: 2, 12: 1})
_CHANNELS = Weighted({RequestChannel.PHONE: 44, RequestChannel.IN_PERSON: 22,
                      RequestChannel.MESSENGER: 13, RequestChannel.SITE: 9,
                      RequestChannel.EMAIL: 4, RequestChannel.APPLICATION: 3,
                      RequestChannel.PARTNER: 3, RequestChannel.EVENT: 2})  # fmt: skip
_ENDED_WITHOUT = Weighted({RequestState.CLOSED: 40, RequestState.FORWARDED: 34,
                           RequestState.REFUSED: 24, RequestState.NEW: 2})  # fmt: skip
_STILL_OPEN = Weighted({RequestState.NEW: 40, RequestState.APPOINTED: 35,
                        RequestState.IN_WORK: 25})  # fmt: skip
_OPEN_FOR_DAYS, _LONGEST_WAIT, _DAYS_FOR_A_MEASURE = 8, 40, 14
_CLOSED = {RequestState.CLOSED, RequestState.FORWARDED, RequestState.REFUSED}
_ROUTED_TO, _MEASURE = "Детская поликлиника № 4", "Разобрано со специалистом, приём изменён."
_NO_ANSWER = (None, "", "", "", "")
_COMPLAINTS = (
    "Пришлось долго ждать начала консультации.",
    "Хотелось получить более конкретный ответ.",
    "Кабинет проходной, разговору мешали.",
    "Неудобное время приёма для работающих родителей.",
)
_SUGGESTIONS = (
    "Проводить больше встреч по субботам.",
    "Сделать запись на консультацию через сайт.",
    "Выдавать памятки с упражнениями для дома.",
    "Хотелось бы занятий вместе с ребёнком.",
    "Продолжайте в том же духе, спасибо!",
    "Побольше вебинаров для тех, кто не может приехать.",
)


class Answers:
    """Invents requests and ratings, from the first day of the centre to its last."""

    def __init__(self, chance: Random, batch: Batch, first: date, last: date, care: Care) -> None:
        self._chance, self._batch, self._care = chance, batch, care
        self._first, self._last = first, last
        self._kept_back: list[tuple[str, int, tuple[str | int | None, ...]]] = []
        self._asked = 0
        self._year, self._number = "", 0

    def around(
        self, day: date, session_id: int, adult_id: int | None, topic_id: int, booking: int | None
    ) -> None:
        """Add, for some services, what came before and after, and now and then a lost request.

        `booking` is the number of the appointment that the service was held by, if any.
        """
        chance = self._chance
        if chance.random() < _RATED:
            self._rate(day.isoformat(), session_id)
        if chance.random() < _ASKED_BEFORE:
            asked = self._asked_on(day).isoformat()
            channel = _CHANNELS.pick(chance).value
            state = RequestState.DONE.value
            self._ask(asked, (channel, state, adult_id, topic_id, session_id, booking))
        if chance.random() < _LEFT_WITHOUT:
            self._leave_without_service(day, topic_id)

    def release(self, day: date | None) -> None:
        """Write the requests that no later service can come before; None writes all."""
        settled = "9" if day is None else (day - timedelta(_LONGEST_WAIT)).isoformat()
        while self._kept_back and self._kept_back[0][0] < settled:
            asked, _, row = heapq.heappop(self._kept_back)
            if asked[:4] != self._year:
                self._year, self._number = asked[:4], 0
            self._number += 1
            state = row[1]
            routed = _ROUTED_TO if state == RequestState.FORWARDED else ""
            closed = asked if state in _CLOSED else ""
            initiator = Initiator.PARENT.value
            heard = self._care.learned_from()
            self._batch.add(
                "request", (asked, *row, self._number, initiator, routed, closed, heard)
            )

    def _ask(self, asked: str, row: tuple[str | int | None, ...]) -> None:
        self._asked += 1
        heapq.heappush(self._kept_back, (asked, self._asked, row))

    def _rate(self, day: str, session_id: int) -> None:
        chance = self._chance
        quality = _QUALITY.pick(chance)
        others = [_near(quality, _SHIFT.pick(chance)) for _ in range(3)]
        complaint = one_of(chance, _COMPLAINTS) if quality <= 2 else ""
        suggestion = one_of(chance, _SUGGESTIONS) if chance.random() < 0.06 else ""
        answer = self._answer_to(date.fromisoformat(day)) if complaint else _NO_ANSWER
        row = (day, session_id, quality, *others, complaint, suggestion, *answer)
        self._batch.add("rating", row)

    def _answer_to(self, day: date) -> tuple[str | None, ...]:
        """Return what was done about a complaint; of the newest nothing is decided yet."""
        due = day + timedelta(_DAYS_FOR_A_MEASURE)
        if due > self._last:
            return _NO_ANSWER
        return (Verdict.FOUNDED, _MEASURE, "заведующий", due.isoformat(), due.isoformat())

    def _asked_on(self, day: date) -> date:
        asked = day - timedelta(_DAYS_WAITED.pick(self._chance))
        while is_closed(asked):
            asked -= timedelta(1)
        return max(asked, self._first)

    def _leave_without_service(self, day: date, topic_id: int) -> None:
        is_recent = (self._last - day).days < _OPEN_FOR_DAYS
        state = (_STILL_OPEN if is_recent else _ENDED_WITHOUT).pick(self._chance)
        channel = _CHANNELS.pick(self._chance)
        self._ask(day.isoformat(), (channel.value, state.value, None, topic_id, None, None))


def _near(quality: int, shift: int | None) -> int | None:
    return None if shift is None else max(1, min(5, quality + shift))
