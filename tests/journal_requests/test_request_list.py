"""The list of requests: how long somebody waits, found, narrowed, sorted, written to Excel."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.journal_rows import hire, settle, topic_id
from helpers.request_rows import asked, days_ago, request_of
from openpyxl import load_workbook

from kcentre.centre.values import RequestChannel, RequestState
from kcentre.journal import listed
from kcentre.journal.ordering import Order
from kcentre.journal.requests.filters import ALL_REQUESTS, RequestFilter
from kcentre.journal.requests.listing import RequestList
from kcentre.journal.requests.records import Urgency, Urgent
from kcentre.journal.requests.sheets import REQUEST_COLUMNS, export_requests
from kcentre.journal.requests.verbs import close
from kcentre.journal.requests.waiting import urgent
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


def found(file: CentreFile, order: Order | None = None, **wanted: object) -> list[int]:
    listing = RequestList(RequestFilter(**wanted), order or Order())  # type: ignore[arg-type] # any
    assert listing.count(file) == listing.complete(file)
    return [line.id for line in listing.lines(file)]


def test_an_empty_list(centre: CentreFile) -> None:
    listing = RequestList(ALL_REQUESTS)
    assert (listing.count(centre), listing.page(centre, 0, 10)) == (0, [])
    assert urgent(centre, today_here()) == Urgent()


def test_waiting_by_the_limits_of_the_settings(centre: CentreFile) -> None:
    ids = {days: asked(centre, date=days_ago(days)) for days in (0, 1, 2, 3, 5, 6, 40)}
    shown = {days: request_of(centre, row_id) for days, row_id in ids.items()}
    assert shown[0].waiting == "сегодня"
    assert shown[2].urgency is Urgency.NONE
    assert shown[3].waiting == "ждёт 3\u00a0дня, скоро срок"
    assert shown[5].urgency is Urgency.WARNING
    assert shown[6].waiting == "ждёт 6\u00a0дней, просрочено"
    assert shown[40].urgency is Urgency.OVERDUE
    assert urgent(centre, today_here()) == Urgent(2, 2)
    assert set(found(centre, overdue=True)) == {ids[6], ids[40]}
    close(centre, [ids[40]], RequestState.CLOSED)
    assert found(centre, overdue=True) == [ids[6]]


def test_overdue_stand_first_among_the_unanswered(centre: CentreFile) -> None:
    old, new, closed = (asked(centre, date=days_ago(days)) for days in (9, 1, 20))
    close(centre, [closed], RequestState.REFUSED)
    assert found(centre) == [new, old, closed]
    assert found(centre, unanswered=True) == [old, new]


def test_conditions(centre: CentreFile) -> None:
    anna = hire(centre, "Иванова Анна Павловна")
    wished = asked(centre, wished_specialist_id=anna, date=dt.date(2024, 2, 29))
    by_mail = asked(centre, channel=RequestChannel.EMAIL, date=dt.date(2024, 3, 1))
    assert found(centre, specialist_id=anna) == [wished]
    assert found(centre, channel=RequestChannel.EMAIL) == [by_mail]
    assert found(centre, state=RequestState.DONE) == []
    assert found(centre, last_day=dt.date(2024, 2, 29)) == [wished]
    assert found(centre, first_day=dt.date(2024, 3, 1)) == [by_mail]
    assert found(centre, ids=(by_mail,)) == [by_mail]


def test_found_by_what_comes_to_mind(centre: CentreFile) -> None:
    family = settle(centre, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89")
    ours = asked(
        centre,
        adult_id=family.adults[0].id,
        child_id=family.children[0].id,
        is_anonymous=False,
        topic_id=topic_id(centre, "Т02"),
        note="перезвонить в О'Хара",
    )
    nobodys = asked(centre, routed_to="ПМПК")
    for typed in ("елкина", "`krbyf", "зоя ёлк", "тимур", "79123", "речев", "о'хара"):
        assert found(centre, search=typed) == [ours], typed
    assert found(centre, search="аноним") == [nobodys]
    assert found(centre, search="пмпк") == [nobodys]
    assert found(centre, search="нет такого") == []


def test_a_search_of_a_large_list_begins_with_its_first_rows(
    centre: CentreFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed, "_LOOKED_AT", 2)
    monkeypatch.setattr(listed, "_ENOUGH", 3)
    old, near, new = (asked(centre, date=days_ago(days), note="звуки") for days in (9, 3, 1))
    asked(centre, date=days_ago(20), note="зубы")
    listing = RequestList(RequestFilter(search="звук"))
    assert (listing.count(centre), listing.is_complete) == (3, False)
    assert [line.id for line in listing.page(centre, 0, 2)] == [new, near]
    assert (listing.complete(centre), listing.is_complete) == (3, True)
    assert listing.position(centre, old) == 2
    rare = RequestList(RequestFilter(search="зубы"))
    assert (rare.count(centre), rare.is_complete) == (1, True)


def test_every_column_sorts(centre: CentreFile) -> None:
    old, new = asked(centre, date=days_ago(9)), asked(centre, date=days_ago(1))
    assert found(centre, Order("waiting", descending=True)) == [old, new]
    for key in ("number", "who", "topic", "channel", "state", "moment"):
        for descending in (True, False):
            assert set(found(centre, Order(key, descending))) == {old, new}


def test_position(centre: CentreFile) -> None:
    old, new = asked(centre, date=days_ago(9)), asked(centre, date=days_ago(1))
    listing = RequestList(ALL_REQUESTS)
    listing.count(centre)
    assert (listing.position(centre, old), listing.position(centre, new)) == (1, 0)
    assert listing.position(centre, 99) is None


def test_written_to_excel(centre: CentreFile, tmp_path: Path) -> None:
    asked(centre, date=dt.date(2024, 2, 29), routed_to="=СУММ(1)")
    asked(centre, date=dt.date(2024, 1, 1))
    path = tmp_path / "обращения.xlsx"
    assert export_requests(centre, path) == 2
    rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
    assert list(rows[0]) == [column.title for column in REQUEST_COLUMNS]
    assert rows[2][rows[0].index("Куда направили")] == "=СУММ(1)"
    assert [row[0] for row in rows[1:]] == [2, 1]
