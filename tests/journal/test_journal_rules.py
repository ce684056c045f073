"""What is only doubted while a record is entered, and never stops it."""

import datetime as dt

import pytest
from helpers.journal_rows import DAY, a_session, an_event, hire, settle

from kcentre.journal.event_verbs import add_event
from kcentre.journal.records import SessionDraft
from kcentre.journal.surroundings import problems_of_event, problems_of_session
from kcentre.journal.verbs import add_session
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile


def doubts(file: CentreFile, draft: SessionDraft, row_id: int | None = None) -> dict[str, str]:
    problems = problems_of_session(file, draft, row_id)
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return {problem.field: problem.sentence for problem in problems}


def test_a_usual_service_is_not_doubted(centre: CentreFile) -> None:
    assert doubts(centre, a_session(centre)) == {}
    assert doubts(centre, a_session(centre, minutes=None, age_months=None, time=None)) == {}


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"minutes": 44}, "minutes"),
        ({"date": dt.date(2099, 1, 1)}, "date"),
        ({"age_months": 97}, "age"),
    ],
)
def test_unusual_values_are_doubted_and_kept(
    centre: CentreFile, fields: dict[str, object], field: str
) -> None:
    draft = a_session(centre, **fields)
    assert list(doubts(centre, draft)) == [field]
    add_session(centre, draft)


@pytest.mark.parametrize("fields", [{"minutes": 45}, {"age_months": 96}, {"age_months": 0}])
def test_the_edges_are_fine(centre: CentreFile, fields: dict[str, object]) -> None:
    assert doubts(centre, a_session(centre, **fields)) == {}


def test_a_second_visit_of_the_day_is_doubted(centre: CentreFile) -> None:
    kept = settle(centre, "Орлова Вера")
    come = {"is_anonymous": False, "recipient_id": kept.adults[0].id, "has_consent": True}
    first = add_session(centre, a_session(centre, **come))
    (row_id,) = first.rows["session"]
    again = a_session(centre, **come, time=dt.time(9, 0))
    assert "уже записано: 1 консультация" in doubts(centre, again)["who"]
    assert doubts(centre, again, row_id) == {}
    tomorrow = a_session(centre, **come, date=DAY + dt.timedelta(days=1))
    assert doubts(centre, tomorrow) == {}


@pytest.mark.parametrize(
    ("begin", "minutes", "is_busy"),
    [
        ("15:15", 45, False),
        ("15:16", 45, True),
        ("16:44", 45, True),
        ("16:45", 45, False),
        ("16:20", None, True),
        ("12:00", 600, True),
    ],
)
def test_the_specialist_s_records_may_not_overlap(
    centre: CentreFile, begin: str, minutes: int | None, is_busy: bool
) -> None:
    add_session(centre, a_session(centre))
    draft = a_session(centre, time=dt.time.fromisoformat(begin), minutes=minutes)
    found = doubts(centre, draft)
    assert ("16:00–16:45" in found.get("time", "")) is is_busy


def test_a_child_not_yet_born_is_doubted(centre: CentreFile) -> None:
    kept = settle(centre, "Орлова Вера", "Ева", born="2025-11")
    come = {"is_anonymous": False, "recipient_id": kept.adults[0].id, "has_consent": True}
    draft = a_session(centre, **come, child_id=kept.children[0].id)
    assert "ещё не родился" in doubts(centre, draft)["date"]
    later = a_session(centre, **come, child_id=kept.children[0].id, date=dt.date(2025, 11, 1))
    assert doubts(centre, later) == {}
    new = a_session(centre, **come, new_child=kept.children[0])
    assert list(doubts(centre, new)) == ["date"]


def test_another_specialist_and_an_unknown_time_do_not_overlap(centre: CentreFile) -> None:
    add_session(centre, a_session(centre))
    other = hire(centre, "Ёлкина Зоя")
    assert doubts(centre, a_session(centre, specialist_id=other)) == {}
    assert doubts(centre, a_session(centre, time=None)) == {}


def test_a_group_event_meets_services_and_events(centre: CentreFile) -> None:
    add_session(centre, a_session(centre))
    late = an_event(centre, time=dt.time(16, 30))
    (problem,) = problems_of_event(centre, late, None)
    assert (problem.field, problem.severity) == ("time", Severity.WARNING)
    (row_id,) = add_event(centre, late).rows["group_event"]
    assert (
        "16:30–17:30"
        in problems_of_event(centre, an_event(centre, time=dt.time(17)), None)[0].sentence
    )
    assert problems_of_event(centre, an_event(centre, time=dt.time(17)), row_id) == ()


def test_an_event_without_participants_is_doubted(centre: CentreFile) -> None:
    (problem,) = problems_of_event(centre, an_event(centre, participants=None), None)
    assert (problem.field, problem.severity) == ("participants", Severity.WARNING)
