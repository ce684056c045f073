"""Requests are added, changed, led on, closed, removed; each can be undone."""

import datetime as dt

import pytest
from helpers.journal_rows import only_id, settle, topic_id
from helpers.request_rows import a_request, asked, days_ago, request_of, served

from kcentre.centre.values import Form, RequestChannel, RequestState
from kcentre.families.records import Adult, Family
from kcentre.journal.requests.filters import ALL_REQUESTS
from kcentre.journal.requests.listing import RequestList
from kcentre.journal.requests.queries import places_routed_to, problems_of_request, request_card
from kcentre.journal.requests.verbs import (
    add_request,
    change_request,
    close,
    remove_requests,
    route,
    take_in_work,
)
from kcentre.journal.tables import Request
from kcentre.journal.values import Initiator
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


def count(file: CentreFile) -> int:
    return RequestList(ALL_REQUESTS).count(file)


def test_all_that_was_said_is_kept(centre: CentreFile) -> None:
    family = settle(centre, "Д'Артаньян Ольга", "Ёлка")
    draft = a_request(
        date=dt.date(2024, 2, 29),
        time=dt.time(9, 5),
        channel=RequestChannel.SITE,
        adult_id=family.adults[0].id,
        is_anonymous=False,
        child_id=family.children[0].id,
        initiator=Initiator.TEACHER,
        topic_id=topic_id(centre, "Т02"),
        topic_text="  не говорит ",
        wished_form=Form.REMOTE,
        wished_time="после 18:00",
        note="щ" * 300,
    )
    kept = request_card(centre, asked(centre, **{f: getattr(draft, f) for f in draft.__slots__}))
    assert kept is not None
    assert kept.draft.topic_text == "не говорит"
    assert (kept.draft.note, kept.draft.time) == ("щ" * 300, dt.time(9, 5))
    assert kept.draft.initiator is Initiator.TEACHER
    assert kept.person is not None
    assert (kept.number, kept.state) == (1, RequestState.NEW)


def test_a_newcomer_comes_with_a_request(centre: CentreFile) -> None:
    newcomer = Family((Adult("Ёлкина Зоя", "8 912 345-67-89"),))
    row_id = asked(centre, is_anonymous=False, newcomer=newcomer)
    assert request_of(centre, row_id).who == "Ёлкина Зоя"
    centre.undo()
    assert count(centre) == 0


def test_numbers_begin_anew_with_the_year(centre: CentreFile) -> None:
    days = (dt.date(2024, 12, 31), dt.date(2024, 12, 31), dt.date(2025, 1, 1))
    ids = [asked(centre, date=day) for day in days]
    assert [request_of(centre, row_id).number for row_id in ids] == [1, 2, 1]
    change_request(centre, ids[0], a_request(date=dt.date(2025, 1, 1)))
    assert request_of(centre, ids[0]).number == 2


def test_a_call_that_is_led_on_needs_no_name(centre: CentreFile) -> None:
    row_id = asked(centre, is_anonymous=False, routed_to=" ПМПК,  ул. Мира, 1 ")
    line = request_of(centre, row_id)
    assert line.state == "перенаправлено: ПМПК, ул. Мира, 1"
    assert line.days_waiting is None
    assert places_routed_to(centre) == ["ПМПК, ул. Мира, 1"]
    change_request(centre, row_id, a_request())
    assert request_of(centre, row_id).state_code is RequestState.NEW


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"date": None}, "date"),
        ({"date": dt.date(1899, 1, 1)}, "date"),
        ({"is_anonymous": False}, "who"),
    ],
)
def test_what_stops_a_request(centre: CentreFile, fields: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refused:
        add_request(centre, a_request(**fields))
    assert [problem.field for problem in refused.value.problems] == [field]
    assert count(centre) == 0


def test_another_topic_needs_words(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="Иное"):
        add_request(centre, a_request(topic_id=topic_id(centre, "Т99")))


def test_who_waits_already_is_noticed(centre: CentreFile) -> None:
    adult_id = settle(centre, "Ёлкина Зоя").adults[0].id
    draft = a_request(adult_id=adult_id, is_anonymous=False)
    row_id = only_id(add_request(centre, draft), "request")
    assert not problems_of_request(centre, draft, row_id)
    (problem,) = problems_of_request(centre, draft, None)
    assert "обращение №\u00a01" in problem.sentence


def test_leading_on_and_back(centre: CentreFile) -> None:
    ids = [asked(centre), asked(centre)]
    changes = route(centre, ids, "соцзащита")
    assert changes.label == "Обращения «перенаправлено»: 2\u00a0записи"
    assert request_of(centre, ids[1]).state == "перенаправлено: соцзащита"
    take_in_work(centre, ids[:1])
    card = request_card(centre, ids[0])
    assert card is not None
    assert (card.state, card.draft.routed_to) == (RequestState.IN_WORK, "")
    centre.undo()
    assert request_of(centre, ids[0]).state_code is RequestState.FORWARDED
    with pytest.raises(Refused, match="куда"):
        route(centre, ids, "  ")


def test_closing_has_a_day(centre: CentreFile) -> None:
    row_id = asked(centre, date=days_ago(5))
    close(centre, [row_id], RequestState.REFUSED, days_ago(2))
    card = request_card(centre, row_id)
    assert card is not None
    assert card.state is RequestState.REFUSED
    assert card.answer == f"закрыто {days_ago(2):%d.%m.%Y}"
    for day in (days_ago(6), days_ago(-1)):
        with pytest.raises(Refused):
            close(centre, [row_id], RequestState.CLOSED, day)
    with pytest.raises(Refused, match="чем закончилось"):
        close(centre, [row_id], RequestState.DONE)


def test_what_a_service_answered_is_not_closed(centre: CentreFile) -> None:
    row_id = asked(centre)
    session_id = served(centre, date=today_here())
    with centre.operation("Ответ"):
        Request.update(session=session_id, state=RequestState.DONE).execute(centre.db)
    with pytest.raises(Refused, match="ответили консультацией"):
        close(centre, [row_id], RequestState.CLOSED)
    with pytest.raises(Refused, match="ответили консультацией"):
        route(centre, [row_id], "ПМПК")
    with pytest.raises(Refused, match="ответили консультацией"):
        take_in_work(centre, [row_id])
    assert request_of(centre, row_id).waiting == "ответ в тот же день"


def test_removal_is_undone(centre: CentreFile) -> None:
    row_id = asked(centre)
    assert remove_requests(centre, [row_id]).label == "Удалено обращение №\u00a01"
    assert request_card(centre, row_id) is None
    with pytest.raises(Refused):
        change_request(centre, row_id, a_request())
    centre.undo()
    assert count(centre) == 1
