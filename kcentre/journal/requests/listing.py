"""The requests as a list of any length."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from peewee import JOIN, Case, ModelSelect, Node, Ordering, fn

from kcentre.centre.queries import settings
from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import RequestChannel, RequestState
from kcentre.families.records import ANONYMOUS
from kcentre.families.tables import Adult, Child, Family
from kcentre.journal.filters import Conditions, narrowed
from kcentre.journal.listed import FilteredRows, key_of, ordered, place_in
from kcentre.journal.ordering import MOMENT
from kcentre.journal.requests.filters import RequestFilter, requests_wanted
from kcentre.journal.requests.lines import request_lines
from kcentre.journal.requests.records import RequestLine
from kcentre.journal.requests.waiting import is_unanswered, is_waiting_since
from kcentre.journal.tables import Request
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


class RequestList(FilteredRows[RequestFilter, RequestLine]):
    """Requests; where the unanswered are wanted, those past their term stand first."""

    table = Request

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":
        order: list[Ordering] = []
        if self._filter.unanswered and self._order.key == MOMENT:
            term = dt.timedelta(settings(file).request_overdue_days)
            order.append(Ordering(is_waiting_since(today_here() - term), "DESC"))
        query = narrowed(Request.select(Request.id), self._conditions(file))
        return query.order_by(*order, *ordered(self._order, _MOMENT, _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":
        nobody = Case(None, [(Request.adult.is_null(), ANONYMOUS)], "")
        query = (
            Request.select(
                Request.id, nobody, Adult.name_key, Adult.phone_digits, Family.code,
                Child.name_key, Topic.title_key, Specialist.name_key, Request.topic_text,
                Request.wished_time, Request.routed_to, Request.note,
            )
            .join(Adult, JOIN.LEFT_OUTER, on=Request.adult == Adult.id)
            .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
            .join(Child, JOIN.LEFT_OUTER, on=Request.child == Child.id)
            .join(Topic, JOIN.LEFT_OUTER, on=Request.topic == Topic.id)
            .join(Specialist, JOIN.LEFT_OUTER, on=Request.wished_specialist == Specialist.id)
        )  # fmt: skip
        return narrowed(query, self._conditions(file))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[RequestLine]:
        return request_lines(file, ids)

    def _conditions(self, file: CentreFile) -> Conditions:
        return requests_wanted(self._filter, settings(file), today_here())


def _days_waiting() -> Node:
    """Sort as the days waited do: the older the day, the longer somebody waits."""
    waited: Node = Case(None, [(is_unanswered(), 0 - fn.JULIANDAY(Request.date))], None)
    return waited


_MOMENT = (Request.date, Request.time, Request.id)
_COLUMNS: dict[str, Callable[[], Node]] = {
    "number": lambda: Request.number,
    "waiting": _days_waiting,
    "who": lambda: key_of(Adult.name_key, Adult, Request.adult),
    "topic": lambda: key_of(Topic.title_key, Topic, Request.topic),
    "channel": lambda: place_in(RequestChannel, Request.channel),
    "state": lambda: place_in(RequestState, Request.state),
}
