"""What stands around a service: the request before it, the rating after it."""

from datetime import date, timedelta
from random import Random

from kcentre.centre.values import RequestChannel, RequestState
from kcentre.demo.chances import Weighted, one_of
from kcentre.demo.days import is_closed
from kcentre.demo.rows import Batch

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
_OPEN_FOR_DAYS = 8
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

    def __init__(self, chance: Random, batch: Batch, first: date, last: date) -> None:
        self._chance, self._batch = chance, batch
        self._first, self._last = first, last

    def around(self, day: date, session_id: int, adult_id: int | None, topic_id: int) -> None:
        """Add, for some services, what came before and after, and now and then a lost request."""
        chance = self._chance
        if chance.random() < _RATED:
            self._rate(day.isoformat(), session_id)
        if chance.random() < _ASKED_BEFORE:
            asked = self._asked_on(day).isoformat()
            channel = _CHANNELS.pick(chance).value
            row = (asked, channel, RequestState.DONE.value, adult_id, topic_id, session_id)
            self._batch.add("request", row)
        if chance.random() < _LEFT_WITHOUT:
            self._leave_without_service(day, topic_id)

    def _rate(self, day: str, session_id: int) -> None:
        chance = self._chance
        quality = _QUALITY.pick(chance)
        others = [_near(quality, _SHIFT.pick(chance)) for _ in range(3)]
        complaint = one_of(chance, _COMPLAINTS) if quality <= 2 else ""
        suggestion = one_of(chance, _SUGGESTIONS) if chance.random() < 0.06 else ""
        self._batch.add("rating", (day, session_id, quality, *others, complaint, suggestion))

    def _asked_on(self, day: date) -> date:
        asked = day - timedelta(_DAYS_WAITED.pick(self._chance))
        while is_closed(asked):
            asked -= timedelta(1)
        return max(asked, self._first)

    def _leave_without_service(self, day: date, topic_id: int) -> None:
        is_recent = (self._last - day).days < _OPEN_FOR_DAYS
        state = (_STILL_OPEN if is_recent else _ENDED_WITHOUT).pick(self._chance)
        channel = _CHANNELS.pick(self._chance)
        row = (day.isoformat(), channel.value, state.value, None, topic_id, None)
        self._batch.add("request", row)


def _near(quality: int, shift: int | None) -> int | None:
    return None if shift is None else max(1, min(5, quality + shift))
