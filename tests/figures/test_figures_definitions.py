"""Definitions of figures, one case at a time."""

from datetime import date

import pytest
from helpers.random_journal import Asked, Event, Journal, Mark, Service, write

from kcentre.centre.tables import Settings
from kcentre.figures.ages import BANDS, band_of, cell_of
from kcentre.figures.as_json import figures_json
from kcentre.figures.catalogue import figure_of, known_codes
from kcentre.figures.figures import figures
from kcentre.figures.rows import behind, rows
from kcentre.language import Refused
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

QUARTER = parse_period("2026-Q3")
TODAY = date(2026, 9, 30)


def fill(file: CentreFile, *rows: Service | Event | Mark | Asked) -> None:
    journal = Journal(
        [row for row in rows if isinstance(row, Service)],
        [row for row in rows if isinstance(row, Event)],
        [row for row in rows if isinstance(row, Mark)],
        [row for row in rows if isinstance(row, Asked)],
    )
    with file.operation("Проверка"):
        write(file, journal)


def test_an_empty_centre_has_zeros_where_it_counts_and_null_where_nothing_is_known(
    centre: CentreFile,
) -> None:
    cells = dict.fromkeys(
        (
            "family_0_15",
            "family_15_3",
            "family_3_7",
            "family_7_8",
            "not_edu_0_3",
            "not_edu_3_7",
            "not_edu_7_8",
        ),
        0,
    )
    assert figures_json(figures(centre, QUARTER)) == {
        "period": {
            "kind": "quarter",
            "start": "2026-07-01",
            "end": "2026-09-30",
            "closed": False,
        },
        "sessions": {
            "total": 0,
            "minutes": 0,
            "short": 0,
            "anonymous": 0,
            "unknown_duration": 0,
            "first_in_centre": 0,
            "repeat_in_centre": 0,
            "by_form": {},
            "by_kind": {},
            "by_kind_and_form": {},
            "by_topic": {},
            "by_category": {},
            "by_education": {},
            "by_month": {},
            "by_specialist": [],
        },
        "people": {"parents": 0, "children": 0, "parents_cells": cells, "children_cells": cells},
        "events": {"total": 0, "participants": 0},
        "requests": {"total": 0, "overdue": 0, "mean_days_to_service": None},
        "ratings": {
            "count": 0,
            "positive": 0,
            "share": None,
            "formula": "А",
            "means": {
                "quality": None,
                "conditions": None,
                "information": None,
                "politeness": None,
            },
        },
    }


@pytest.mark.parametrize(
    ("education", "age", "cell"),
    [
        ("family", 0, "family_0_15"),
        ("family", 17, "family_0_15"),
        ("family", 18, "family_15_3"),
        ("family", 35, "family_15_3"),
        ("family", 36, "family_3_7"),
        ("family", 83, "family_3_7"),
        ("family", 84, "family_7_8"),
        ("family", 95, "family_7_8"),
        ("family", 96, None),
        ("none", 0, "not_edu_0_3"),
        ("waiting", 35, "not_edu_0_3"),
        ("none", 36, "not_edu_3_7"),
        ("waiting", 84, "not_edu_7_8"),
        ("none", 96, None),
        ("ours", 40, None),
        ("school", 90, None),
        (None, 40, None),
        ("family", None, None),
    ],
)
def test_bands_include_their_lower_bound_only(
    education: str | None, age: int | None, cell: str | None
) -> None:
    assert cell_of(education, age) == cell


def test_every_age_has_one_band() -> None:
    assert [band_of(age) for age in (0, 17, 18, 36, 84, 95, 96, 216)] == [
        "0_15",
        "0_15",
        "15_3",
        "3_7",
        "7_8",
        "7_8",
        "8",
        "8",
    ]
    assert band_of(None) == band_of(-1) == "unknown"
    assert len({band.code for band in BANDS}) == len(BANDS)


def test_a_person_is_counted_in_the_cell_of_the_last_session(centre: CentreFile) -> None:
    fill(
        centre,
        Service(1, "2026-09-30", "16:00", recipient_id=1, child_id=1, education="family",
                age_months=36),
        Service(2, "2026-09-30", "09:00", recipient_id=1, child_id=1, education="none",
                age_months=35),
        Service(3, "2026-09-30", "", recipient_id=1, child_id=2, education="waiting",
                age_months=10),
        Service(4, "2026-10-01", "", recipient_id=1, child_id=2, education="ours", age_months=11),
    )  # fmt: skip
    people = figures(centre, QUARTER).people
    assert (people.parents, people.children) == (1, 2)
    assert {cell for cell, count in people.parents_cells.items() if count} == {"family_3_7"}
    assert {cell for cell, count in people.children_cells.items() if count} == {
        "family_3_7",
        "not_edu_0_3",
    }
    assert [row.id for row in rows(centre, QUARTER, "people.parents")] == [1]
    assert [row.id for row in rows(centre, QUARTER, "people.children")] == [3, 1]


def test_the_first_session_is_the_first_of_the_whole_journal(centre: CentreFile) -> None:
    fill(
        centre,
        Service(1, "2026-07-01", "10:00", recipient_id=1),
        Service(2, "2026-07-01", "10:00", recipient_id=1),
        Service(3, "2026-07-01", "", recipient_id=2),
        Service(4, "2026-06-30", "", recipient_id=2),
        Service(5, "2026-07-01"),
    )
    sessions = figures(centre, QUARTER).sessions
    assert (sessions.first_in_centre, sessions.repeat_in_centre, sessions.anonymous) == (1, 2, 1)
    assert [row.id for row in rows(centre, QUARTER, "sessions.first_in_centre")] == [1]
    assert [row.id for row in rows(centre, QUARTER, "sessions.repeat_in_centre")] == [3, 2]


def test_a_sub_unit_has_its_part_of_everything(centre: CentreFile) -> None:
    fill(
        centre,
        Service(1, "2026-07-01", sub_unit_id=1, recipient_id=1),
        Service(2, "2026-07-02", sub_unit_id=2, recipient_id=1),
        Service(3, "2026-07-03", recipient_id=1),
        Event(1, "2026-07-01", sub_unit_id=1, participants=5),
        Event(2, "2026-07-01", participants=7),
        Mark(1, "2026-07-02", 2, 5),
        Mark(2, "2026-07-02", None, 3),
        Asked(1, "2026-07-01", "done", 2),
        Asked(2, "2026-07-01", "new"),
    )
    first, second = (figures(centre, QUARTER, unit, TODAY) for unit in (1, 2))
    assert (first.sessions.total, second.sessions.total) == (1, 1)
    assert (first.sessions.first_in_centre, second.sessions.first_in_centre) == (1, 0)
    assert (first.events.participants, second.events.total) == (5, 0)
    assert (first.ratings.count, second.ratings.count) == (0, 1)
    assert (first.requests.total, second.requests.total) == (0, 1)
    whole = figures(centre, QUARTER, today=TODAY)
    assert (whole.sessions.total, whole.ratings.count, whole.requests.overdue) == (3, 2, 1)


@pytest.mark.parametrize(
    ("state", "served", "today", "overdue"),
    [
        ("new", None, "2026-07-06", 0),
        ("new", None, "2026-07-07", 1),
        ("in_work", None, "2026-12-31", 1),
        ("refused", None, "2026-12-31", 0),
        ("forwarded", None, "2026-12-31", 0),
        ("done", "2026-07-06", "2026-12-31", 0),
        ("done", "2026-07-07", "2026-12-31", 1),
    ],
)
def test_a_request_is_overdue_from_the_sixth_day(
    centre: CentreFile, state: str, served: str | None, today: str, overdue: int
) -> None:
    services = [Service(1, served)] if served else []
    fill(centre, *services, Asked(1, "2026-07-01", state, 1 if served else None))
    found = figures(centre, QUARTER, today=date.fromisoformat(today)).requests
    assert (found.total, found.overdue) == (1, overdue)


@pytest.mark.parametrize(("formula", "share"), [("А", 66.7), ("Б", 50.0), ("В", 80.0)])
def test_the_three_formulas_of_satisfaction(centre: CentreFile, formula: str, share: float) -> None:
    services = [Service(number, "2026-07-01") for number in range(1, 5)]
    marks = [Mark(n, "2026-07-01", n, quality) for n, quality in ((1, 5), (2, 3), (3, 4))]
    fill(centre, *services, *marks)
    with centre.operation("Формула"):
        Settings.update(formula=formula).execute(centre.db)
    found = figures(centre, QUARTER).ratings
    assert (found.share, found.count, found.positive) == (share, 3, 2)
    assert behind(centre, QUARTER, "ratings.share").value == share


@pytest.mark.parametrize("formula", ["А", "Б", "В"])
def test_without_ratings_no_formula_gives_a_share(centre: CentreFile, formula: str) -> None:
    fill(centre, Service(1, "2026-07-01"))
    with centre.operation("Формула"):
        Settings.update(formula=formula).execute(centre.db)
    assert figures(centre, QUARTER).ratings.share is None
    assert behind(centre, QUARTER, "ratings.share").keys == ()


def test_shares_are_rounded_half_away_from_zero(centre: CentreFile) -> None:
    marks = [Mark(n, "2026-07-01", None, 5 if n <= 15 else 1) for n in range(1, 17)]
    fill(centre, *marks)
    assert figures(centre, QUARTER).ratings.share == 93.8


def test_a_topic_of_the_second_level_counts_under_its_first(centre: CentreFile) -> None:
    fill(centre, Service(1, "2026-07-01", topic_id=2), Service(2, "2026-07-01", topic_id=100))
    assert figures(centre, QUARTER).sessions.by_topic == {"Т02": 2}
    assert [row.id for row in rows(centre, QUARTER, "sessions.by_topic.Т02")] == [1, 2]


def test_a_specialist_is_found_by_name_as_people_type_it_or_by_id(centre: CentreFile) -> None:
    fill(
        centre,
        Service(1, "2026-07-01", specialist_id=1, minutes=45),
        Service(2, "2026-07-02", specialist_id=1),
        Service(3, "2026-07-02", specialist_id=2),
    )
    for name in ("Ёлкина Анна Петровна", "елкина анна  петровна", "1"):
        code = f"sessions.by_specialist.{name}"
        assert [row.id for row in rows(centre, QUARTER, code)] == [1, 2]
        assert behind(centre, QUARTER, f"{code}.minutes").value == 45


@pytest.mark.parametrize(
    ("code", "part"),
    [
        ("", "sessions.total"),
        ("sessions", "sessions.by_form"),
        ("sessions.by_form.online", "in_person, visit, remote"),
        ("sessions.by_kind_and_form.methodical", "in_person"),
        ("sessions.by_topic.Т77", "Т01"),
        ("sessions.by_month.2026-13", "2026-07"),
        ("sessions.by_specialist.Никто", "пока нет ни одного"),
    ],
)
def test_an_unknown_code_is_refused_with_those_that_are_known(
    centre: CentreFile, code: str, part: str
) -> None:
    with pytest.raises(Refused, match=part):
        figure_of(centre, code)
    assert len(known_codes()) > 60


def test_two_specialists_of_one_name_are_told_apart_by_id(centre: CentreFile) -> None:
    fill(centre)
    with centre.operation("Тёзка"):
        centre.db.run(
            "INSERT INTO specialist (id, name, name_key) VALUES (9, 'Яковлев Пётр', 'яковлев петр')"
        )
    with pytest.raises(Refused, match=r"Яковлев Пётр \(3\), Яковлев Пётр \(9\)"):
        figure_of(centre, "sessions.by_specialist.Яковлев Пётр")


def test_a_row_says_what_the_journal_says(centre: CentreFile) -> None:
    fill(
        centre,
        Service(1, "2026-07-01", "16:05", 1, None, 1, 1, "remote", "methodical", 100, "other",
                "family", 38, 45),
        Service(2, "2026-07-02", recipient_id=2),
        Service(3, "2026-07-03"),
        Event(1, "2026-07-04", participants=2),
        Mark(1, "2026-07-01", 1, 4),
        Asked(1, "2026-06-30", "done", 1),
        Asked(2, "2026-07-01", "new"),
    )  # fmt: skip
    known, coded, anonymous = rows(centre, QUARTER, "sessions.total")
    assert (known.date, known.time, known.number, known.minutes) == ("2026-07-01", "16:05", 1, 45)
    assert (known.specialist, known.recipient) == ("Ёлкина Анна Петровна", "Имя")
    assert (known.topic, known.kind, known.form) == ("Т02.1 Звуки", "methodical", "remote")
    assert (known.child, known.detail) == ("3\u00a0г. 2\u00a0мес.", "семейное образование")
    assert (coded.recipient, anonymous.recipient, coded.topic) == ("С-0002", "аноним", "")
    (event,) = rows(centre, QUARTER, "events.participants")
    assert (event.record, event.amount, event.participants) == ("event", 2, 2)
    assert event.detail == "2\u00a0участника"
    (rating,) = rows(centre, QUARTER, "ratings.positive")
    assert (rating.record, rating.recipient, rating.detail) == ("rating", "Имя", "оценка\u00a04")
    (request,) = rows(centre, QUARTER, "requests.total")
    assert (request.record, request.date, request.detail) == (
        "request",
        "2026-07-01",
        "лично, новое",
    )


def test_a_long_list_of_rows_keeps_the_order_of_the_journal(centre: CentreFile) -> None:
    days = [f"2026-07-{31 - number % 31:02}" for number in range(1201)]
    fill(centre, *(Service(number, day) for number, day in enumerate(days, 1)))
    found = rows(centre, QUARTER, "sessions.total")
    assert len(found) == 1201
    assert [(row.date, row.id) for row in found] == sorted((row.date, row.id) for row in found)
