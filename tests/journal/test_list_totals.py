"""What the rows of a list come to, and which rows stand at its places."""

import datetime as dt

import pytest
from helpers.journal_rows import a_session, an_event, only_id, settle

from kcentre.journal import listing
from kcentre.journal.event_verbs import add_event
from kcentre.journal.filters import EventFilter, SessionFilter
from kcentre.journal.listing import EventList, SessionList
from kcentre.journal.ordering import Order
from kcentre.journal.totals import Totals
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile


@pytest.fixture
def five(centre: CentreFile) -> list[int]:
    """Five services, newest first: two of one recipient, one of another, two anonymous."""
    first, other = settle(centre, "Ёлкина Зоя"), settle(centre, "Д'Арк Анна")
    whose = [first.adults[0].id, first.adults[0].id, other.adults[0].id, None, None]
    ids = [
        only_id(
            add_session(
                centre,
                a_session(
                    centre,
                    date=dt.date(2025, 10, 1 + place),
                    is_anonymous=who is None,
                    recipient_id=who,
                    minutes=None if place == 4 else 45,
                ),
            ),
            "session",
        )
        for place, who in enumerate(whose)
    ]
    return ids[::-1]


def test_totals_of_all_of_some_and_of_none(centre: CentreFile, five: list[int]) -> None:
    assert SessionList().totals(centre) == Totals(5, 180, 2)
    october = SessionFilter(dt.date(2025, 10, 4), dt.date(2025, 10, 31))
    assert SessionList(october).totals(centre) == Totals(2, 45, 0)
    found = SessionList(SessionFilter(search="елкина"))
    assert found.count(centre) == 2
    assert found.totals(centre) == Totals(2, 90, 1)
    assert found.totals_of(centre, five[2:4]) == Totals(2, 90, 2)
    assert SessionList().totals_of(centre, []) == Totals(0, 0, 0)


def test_many_rows_are_only_counted(
    centre: CentreFile, five: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "CHEAP_ROWS", 4)
    assert SessionList().totals(centre) == Totals(5)


def test_participants_of_events_add_up(centre: CentreFile) -> None:
    for number in (12, None, 7):
        add_event(centre, an_event(centre, participants=number))
    assert EventList().totals(centre) == Totals(3, 180, 19)
    assert EventList(EventFilter(search="нет такого")).totals(centre).rows == 3


@pytest.mark.parametrize("order", [Order(), Order("minutes")])
def test_ids_at_places(centre: CentreFile, five: list[int], order: Order) -> None:
    listed = SessionList(SessionFilter(), order)
    listed.count(centre)
    shown = [line.id for line in listed.page(centre, 0, 10)]
    spans = [range(1), range(2, 4)]
    assert listed.ids_at(centre, spans) == [shown[0], shown[2], shown[3]]
    assert listed.ids_at(centre, [range(5)]) == shown
    assert listed.ids_at(centre, []) == []
