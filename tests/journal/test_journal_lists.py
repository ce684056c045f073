"""The two journals as lists: order, filters, search, pages, places."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from helpers.journal_rows import DAY, a_session, an_event, hire, only_id, settle, topic_id
from helpers.premises_rooms import STUDY, furnish

from kcentre.centre.queries import settings, specialists
from kcentre.centre.records import Specialist, SubUnit, Topic
from kcentre.centre.values import Category, Channel, Education, EventType, Form, Kind, Result
from kcentre.centre.verbs import change_settings, keep_specialist, keep_sub_unit, keep_topic
from kcentre.journal.event_verbs import add_event
from kcentre.journal.filters import ALL_EVENTS, ALL_SESSIONS, EventFilter, SessionFilter
from kcentre.journal.listing import EventList, SessionList
from kcentre.journal.ordering import NEWEST_FIRST, Order
from kcentre.journal.records import RatingDraft
from kcentre.journal.verbs import add_session, change_session, remove_sessions
from kcentre.storage import CentreFile

Add = Callable[..., int]


@pytest.fixture
def add(centre: CentreFile) -> Add:
    def added(**fields: object) -> int:
        return only_id(add_session(centre, a_session(centre, **fields)), "session")

    return added


def ids(
    file: CentreFile, wanted: SessionFilter = ALL_SESSIONS, order: Order = NEWEST_FIRST
) -> list[int]:
    """Return the ids of a list, checked against its count, places and portions."""
    listed = SessionList(wanted, order)
    count = listed.count(file)
    shown = [line.id for line in listed.page(file, 0, 256)]
    assert count == len(shown)
    assert [listed.position(file, row_id) for row_id in shown] == list(range(count))
    assert [row_id for portion in listed.portions(file) for row_id in portion] == shown
    return shown


def test_an_empty_journal(centre: CentreFile) -> None:
    assert ids(centre) == []
    assert ids(centre, SessionFilter(search="иванова")) == []
    assert SessionList().position(centre, 1) is None
    assert EventList().count(centre) == 0


def test_the_line_of_a_service(centre: CentreFile) -> None:
    kept = settle(centre, "Каримова Алсу Рашидовна", "Тимур")
    add_session(
        centre,
        a_session(
            centre,
            is_anonymous=False,
            recipient_id=kept.adults[0].id,
            age_months=38,
            kind=Kind.PSYCHOLOGICAL,
            form=Form.REMOTE,
            channel=Channel.PHONE,
            minutes=30,
            rating=RatingDraft(quality=5),
        ),
    )
    listed = SessionList()
    assert listed.count(centre) == 1
    (line,) = listed.page(centre, 0, 256)
    assert tuple(line) == (
        1, "07.10.25 16:00", "Каримова Алсу Рашидовна", "3\u00a0г. 2\u00a0мес.",
        "Адаптация к детскому саду", "псих.-педагог.", "телефон", 30, "★ 5", "Соколова А. П.",
        "", "", "", "", "", "", line.id, False, True,
    )  # fmt: skip


def test_the_line_of_an_anonymous_service_of_which_little_is_known(
    centre: CentreFile, add: Add
) -> None:
    add(time=None, form=None, kind=None, topic_id=None, minutes=None)
    (line,) = SessionList().page(centre, 0, 256)
    assert tuple(line)[:10] == (
        1, "07.10.25", "аноним", "", "", "", "", None, "—", "Соколова А. П.",
    )  # fmt: skip
    assert (line.is_anonymous, line.is_short) == (True, False)


@pytest.mark.parametrize(
    ("code", "text", "shown"),
    [
        ("Т01", "", "Адаптация к детскому саду"),
        ("Т01", "плачет", "Адаптация к детскому саду: плачет"),
        ("Т99", "О" * 300, "О" * 300),
    ],
)
def test_how_a_topic_is_shown(
    centre: CentreFile, add: Add, code: str, text: str, shown: str
) -> None:
    add(topic_id=topic_id(centre, code), topic_text=text)
    assert SessionList().page(centre, 0, 1)[0].topic == shown


def test_newest_first_by_date_time_and_entry(centre: CentreFile, add: Add) -> None:
    late = add(date=dt.date(2024, 2, 29), time=dt.time(9, 30))
    unknown = add(time=None)
    same = [add(time=dt.time(9, 0)), add(time=dt.time(9, 0))]
    first_of_year = add(date=dt.date(2026, 1, 1))
    newest = [first_of_year, *reversed(same), unknown, late]
    assert ids(centre) == newest
    assert ids(centre, order=Order(descending=False)) == newest[::-1]


def test_pages_of_a_long_journal(centre: CentreFile) -> None:
    specialist = hire(centre)
    with centre.operation("Много строк"):
        centre.db.run_many(
            "INSERT INTO session (number, date, specialist_id) VALUES (?, ?, ?)",
            ((n, (DAY + dt.timedelta(days=n % 300)).isoformat(), specialist) for n in range(1000)),
        )
    for listed in (SessionList(), SessionList(SessionFilter(specialist_id=specialist))):
        count = listed.count(centre)
        pages = [listed.page(centre, offset, 256) for offset in range(0, count, 256)]
        assert [len(page) for page in pages] == [256, 256, 256, 232]
        lines = [line for page in pages for line in page]
        moments = [line.moment.split(".")[::-1] for line in lines]
        assert moments == sorted(moments, reverse=True)
        assert listed.position(centre, pages[2][7].id) == 2 * 256 + 7
        assert listed.page(centre, 5_000, 256) == []


def test_a_period_has_both_its_days(centre: CentreFile, add: Add) -> None:
    rows = {day: add(date=day) for day in map(dt.date.fromisoformat, (
        "2024-02-28", "2024-02-29", "2024-03-01", "2025-12-31", "2026-01-01",
    ))}  # fmt: skip
    leap = dt.date(2024, 2, 29)
    assert ids(centre, SessionFilter(leap, leap)) == [rows[leap]]
    assert len(ids(centre, SessionFilter(first_day=leap))) == 4
    assert len(ids(centre, SessionFilter(last_day=dt.date(2025, 12, 31)))) == 4


def test_every_filter_alone_and_two_together(centre: CentreFile, add: Add) -> None:
    kept = settle(centre, "Орлова Вера")
    unit = only_id(keep_sub_unit(centre, SubUnit("Лекотека")), "sub_unit")
    plain = add(rating=RatingDraft(quality=4))
    other = hire(centre, "Ёлкина Зоя")
    special = add(
        is_anonymous=False,
        recipient_id=kept.adults[0].id,
        specialist_id=other,
        form=Form.VISIT,
        kind=Kind.METHODICAL,
        topic_id=topic_id(centre, "Т02"),
        category=Category.DISABILITY,
        sub_unit_id=unit,
        minutes=44,
    )
    again = add(is_anonymous=False, recipient_id=kept.adults[0].id, minutes=None)
    expected = [
        (SessionFilter(specialist_id=other), [special]),
        (SessionFilter(form=Form.VISIT), [special]),
        (SessionFilter(kind=Kind.METHODICAL), [special]),
        (SessionFilter(topic_id=topic_id(centre, "Т02")), [special]),
        (SessionFilter(category=Category.DISABILITY), [special]),
        (SessionFilter(sub_unit_id=unit), [special]),
        (SessionFilter(anonymous=True), [plain]),
        (SessionFilter(short=True), [special]),
        (SessionFilter(unrated=True), [again, special]),
        (SessionFilter(first=True), [special]),
        (SessionFilter(ids=(plain, again)), [again, plain]),
        (SessionFilter(ids=()), []),
        (SessionFilter(unrated=True, short=True), [special]),
        (SessionFilter(anonymous=True, first=True), []),
    ]
    for wanted, shown in expected:
        assert ids(centre, wanted) == shown, wanted


def test_a_topic_includes_those_below_it(centre: CentreFile, add: Add) -> None:
    above = topic_id(centre, "Т02")
    below = only_id(keep_topic(centre, Topic("Т02.1", "Заикание", above)), "topic")
    rows = [add(topic_id=above), add(topic_id=below), add()]
    assert ids(centre, SessionFilter(topic_id=above)) == rows[1::-1]


def test_short_follows_the_centre_s_rule(centre: CentreFile, add: Add) -> None:
    row = add(minutes=45)
    assert ids(centre, SessionFilter(short=True)) == []
    change_settings(centre, replace(settings(centre), shortest_minutes=60))
    assert ids(centre, SessionFilter(short=True)) == [row]
    assert SessionList().page(centre, 0, 1)[0].is_short


def test_the_search_forgives(centre: CentreFile, add: Add) -> None:
    kept = settle(centre, "Ёлкина Зоя Д'Арк", "Тимур", "8 912 345-67-89")
    come = {"is_anonymous": False, "recipient_id": kept.adults[0].id}
    row = add(**come, child_id=kept.children[0].id, recommendations="Пальчиковая гимнастика")
    quiet = add(topic_id=topic_id(centre, "Т99"), topic_text="сон_час")
    for typed in (
        "ёлкина", "елк", "ЗОЯ ЁЛ", "`krbyf", "pjz", "тимур", "79123", "С-0001", "с-0001",
        "пальч гимн", "арк", "адаптация елкина",
    ):  # fmt: skip
        assert ids(centre, SessionFilter(search=typed)) == [row], typed
    assert ids(centre, SessionFilter(search="аноним")) == [quiet]
    assert ids(centre, SessionFilter(search="сон_")) == [quiet]
    assert ids(centre, SessionFilter(search="соколова")) == [quiet, row]
    assert ids(centre, SessionFilter(search="лкина")) == []
    for nothing in ("", "  ", "—", "'", '"', "*", "_"):
        assert ids(centre, SessionFilter(search=nothing)) == [quiet, row], nothing


@pytest.mark.parametrize("typed", ['"', "a OR b", "NEAR(", "иванова*", "text:", "-а", "(" * 20])
def test_no_typed_text_breaks_the_search(centre: CentreFile, add: Add, typed: str) -> None:
    add()
    ids(centre, SessionFilter(search=typed))


def test_the_search_follows_changes(centre: CentreFile, add: Add) -> None:
    row = add()
    specialist = a_session(centre).specialist_id or 0
    keep_specialist(centre, replace_name(centre, specialist, "Ёжикова Мария"))
    assert ids(centre, SessionFilter(search="ежикова")) == [row]
    change_session(centre, row, a_session(centre, recommendations="лепить"))
    assert ids(centre, SessionFilter(search="лепить")) == [row]
    remove_sessions(centre, [row])
    assert ids(centre, SessionFilter(search="лепить")) == []
    centre.undo()
    assert ids(centre, SessionFilter(search="лепить")) == [row]


def replace_name(file: CentreFile, specialist_id: int, name: str) -> Specialist:
    (known,) = [one for one in specialists(file) if one.id == specialist_id]
    return replace(known, name=name)


def test_a_search_within_filters_and_other_orders(centre: CentreFile, add: Add) -> None:
    rows = [add(minutes=minutes, recommendations="лепить") for minutes in (45, 60, None, 50)]
    add(form=Form.VISIT, recommendations="лепить")
    wanted = SessionFilter(search="леп", form=Form.IN_PERSON)
    assert ids(centre, wanted) == rows[::-1]
    assert ids(centre, wanted, Order("minutes", descending=False)) == [
        rows[0], rows[3], rows[1], rows[2],
    ]  # fmt: skip
    assert ids(centre, SessionFilter(DAY, DAY, search="леп"), Order(descending=False))[0] == rows[0]


def test_every_column_sorts_with_the_unknown_last(centre: CentreFile, add: Add) -> None:
    names = ["Ёлкина", "Жукова", "Егорова"]
    people = [settle(centre, name).adults[0].id for name in names]
    rows = [
        add(
            is_anonymous=False,
            recipient_id=person,
            age_months=age,
            kind=kind,
            form=form,
            minutes=minutes,
            topic_id=topic_id(centre, topic),
            rating=RatingDraft(quality=mark),
        )
        for person, age, kind, form, minutes, topic, mark in zip(
            people, (40, 9, 30), (Kind.CONSULTATIVE, Kind.METHODICAL, Kind.DIAGNOSTIC),
            (Form.REMOTE, Form.IN_PERSON, Form.VISIT), (50, 45, 90), ("Т02", "Т01", "Т04"),
            (3, 1, 2), strict=True,
        )
    ]  # fmt: skip
    unknown = add(form=None, kind=None, topic_id=None, minutes=None)
    first, second, third = rows
    expected = {
        "recipient": [third, first, second],
        "age": [second, third, first],
        "kind": [second, third, first],
        "form": [second, third, first],
        "minutes": [second, first, third],
        "topic": [second, first, third],
        "rating": [second, third, first],
    }
    for key, ascending in expected.items():
        assert ids(centre, order=Order(key, descending=False)) == [*ascending, unknown], key
        assert ids(centre, order=Order(key)) == [*ascending[::-1], unknown], key
    assert ids(centre, order=Order("number", descending=False)) == [*rows, unknown]


def test_specialists_sort_by_name(centre: CentreFile, add: Add) -> None:
    people = [hire(centre, name) for name in ("Яшина Ия", "Ёлкина Зоя", "Абрамова Ада")]
    rows = [add(specialist_id=person) for person in people]
    assert ids(centre, order=Order("specialist", descending=False)) == rows[::-1]


def test_group_events(centre: CentreFile) -> None:
    lounge = an_event(centre, event_type=EventType.PARENTS_LOUNGE, time=dt.time(17, 0))
    rows = [
        only_id(add_event(centre, draft), "group_event")
        for draft in (
            lounge,
            replace(lounge, event_type=EventType.SEMINAR, title="Ёлка", participants=5),
            replace(lounge, date=dt.date(2026, 1, 1), form=Form.REMOTE, channel=Channel.VIDEO),
        )
    ]
    first, second, third = rows

    def shown(wanted: EventFilter = ALL_EVENTS, order: Order = NEWEST_FIRST) -> list[int]:
        listed = EventList(wanted, order)
        count = listed.count(centre)
        lines = listed.page(centre, 0, 256)
        assert count == len(lines)
        assert [listed.position(centre, line.id) for line in lines] == list(range(count))
        return [line.id for line in lines]

    assert shown() == [third, second, first]
    assert shown(EventFilter(last_day=DAY)) == [second, first]
    assert shown(EventFilter(event_type=EventType.SEMINAR)) == [second]
    assert shown(EventFilter(form=Form.REMOTE)) == [third]
    assert shown(EventFilter(search="елка")) == [second]
    assert shown(EventFilter(search="`krf")) == [second]
    assert shown(EventFilter(search="соколова играем")) == [third, first]
    assert shown(EventFilter(search="нет")) == []
    assert shown(order=Order("participants", descending=False)) == [second, first, third]
    assert shown(order=Order("event_type", descending=False))[0] == second
    assert shown(EventFilter(ids=(first,))) == [first]


def test_the_line_of_a_group_event(centre: CentreFile) -> None:
    add_event(
        centre,
        an_event(
            centre,
            time=dt.time(17, 0),
            event_type=EventType.WORKSHOP,
            topic_id=topic_id(centre, "Т05"),
            form=Form.IN_PERSON,
        ),
    )
    (line,) = EventList().page(centre, 0, 256)
    assert tuple(line)[:9] == (
        1, "07.10.25 17:00", "семинар-практикум", "Играем вместе", "Общение и социализация",
        "очная", "12", 60, "Соколова А. П.",
    )  # fmt: skip


def test_what_else_a_line_can_show(centre: CentreFile, add: Add) -> None:
    unit = only_id(keep_sub_unit(centre, SubUnit("Лекотека")), "sub_unit")
    add(
        recommendations="Читать вслух.\n" + "Лепить. " * 99,
        result=Result.REPEAT,
        category=Category.DISABILITY,
        education=Education.WAITING,
        room_id=furnish(centre, STUDY).id,
        sub_unit_id=unit,
    )
    (line,) = SessionList().page(centre, 0, 256)
    assert line.recommendations.startswith("Читать вслух. Лепить. Лепить.")
    assert len(line.recommendations) == 200
    assert line.room == STUDY.name
    assert (line.result, line.category, line.education, line.sub_unit) == (
        "нужна повторная консультация",
        "ребёнок с ОВЗ или инвалидностью",
        "ожидает места",
        "Лекотека",
    )


@pytest.mark.parametrize("key", ["result", "category", "education"])
def test_value_lists_sort_in_their_own_order_unknown_last(
    centre: CentreFile, add: Add, key: str
) -> None:
    last, unknown, first = Result.OTHER, None, Result.SOLVED
    kept = {
        "result": (last, unknown, first),
        "category": (Category.OTHER, None, Category.NOT_ATTENDING),
        "education": (Education.SCHOOL, None, Education.OURS),
    }[key]
    rows = [add(**{key: value}) for value in kept]
    assert ids(centre, order=Order(key, descending=False)) == [rows[2], rows[0], rows[1]]
