"""What is to be done today: every matter, its words and how urgent it is."""

import datetime as dt

import pytest
from helpers.journal_rows import hire, only_id, settle
from helpers.request_rows import asked, days_ago

from kcentre.centre.values import EventType
from kcentre.journal.tables import Rating, Session
from kcentre.language.dates import today_here
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.monitoring.plan.event_verbs import add_planned_event
from kcentre.periods.tables import ReportPeriod
from kcentre.premises.availability.tables import Appointment
from kcentre.steps.today.gathering import todays_list
from kcentre.steps.today.records import Matter, Section, Urgency
from kcentre.steps.today.terms import term_words, urgency_by
from kcentre.storage import CentreFile

NOW = dt.datetime.combine(today_here(), dt.time(12, 0))
TODAY = NOW.date()
NBSP = "\u00a0"


def section(file: CentreFile, matter: Matter) -> Section:
    found = todays_list(file, NOW).of(matter)
    assert found is not None
    return found


def appoint(file: CentreFile, day: dt.date, starts: str, state: str = "booked") -> None:
    with file.operation("Записано") as running:
        Appointment.insert(
            date=day.isoformat(),
            starts=starts,
            ends=f"{starts[:2]}:45",
            specialist=1,
            form="remote",
            state=state,
        ).execute(file.db)
    assert running.changes.rows


def test_a_new_centre_has_nothing_to_do(centre: CentreFile) -> None:
    found = todays_list(centre, NOW)
    assert (found.sections, found.count) == ((), 0)


def test_appointments_to_come_stand_apart_from_those_nobody_wrote_down(centre: CentreFile) -> None:
    hire(centre)
    appoint(centre, TODAY, "15:00")
    appoint(centre, TODAY, "09:00")
    appoint(centre, TODAY - dt.timedelta(days=9), "10:00", "held")
    appoint(centre, TODAY, "16:00", "cancelled_by_recipient")
    ahead = section(centre, Matter.APPOINTMENTS)
    assert [(one.title, one.urgency) for one in ahead.duties] == [("15:00 аноним", Urgency.CALM)]
    waits = section(centre, Matter.UNRECORDED)
    assert waits.count == 2
    assert [one.urgency for one in waits.duties] == [Urgency.OVERDUE, Urgency.SOON]
    assert waits.urgency is Urgency.OVERDUE
    assert waits.duties[0].detail.endswith(f"не записано 9{NBSP}дней")
    assert waits.duties[0].target == "journal/sessions/unrecorded/3"


def test_what_lies_in_a_closed_period_is_not_waited_for(centre: CentreFile) -> None:
    hire(centre)
    day = dt.date(2025, 10, 7)
    appoint(centre, day, "10:00", "held")
    assert section(centre, Matter.UNRECORDED).count == 1
    with centre.operation("Закрыто"):
        ReportPeriod.insert(
            kind="month", starts="2025-10-01", ends="2025-10-31", state="closed"
        ).execute(centre.db)
    assert todays_list(centre, NOW).of(Matter.UNRECORDED) is None


def test_requests_stand_by_how_long_they_wait(centre: CentreFile) -> None:
    for waited in (0, 4, 30):
        asked(centre, date=days_ago(waited))
    found = section(centre, Matter.REQUESTS)
    assert [one.urgency for one in found.duties] == [Urgency.OVERDUE, Urgency.SOON]
    assert found.duties[0].detail == f"ждёт 30{NBSP}дней, просрочено"
    assert found.duties[0].target.startswith("journal/requests/")


def test_a_complaint_waits_for_its_verdict(centre: CentreFile) -> None:
    with centre.operation("Внесена оценка"):
        Rating.insert(date="2025-10-07", quality=2, complaint="Приём начался на час позже").execute(
            centre.db
        )
    (complaint,) = section(centre, Matter.COMPLAINTS).duties
    assert complaint.title == f"Жалоба от{NBSP}07.10.25"
    assert complaint.detail == "ждёт решения"


def test_a_late_measure_and_a_late_event_lead_to_themselves(centre: CentreFile) -> None:
    with centre.operation("Мера"):
        Deviation.insert(
            code="П04", kind="quarter", starts="2025-07-01", noticed_on="2025-10-05",
            cause="нет вечернего приёма", measure="Открыть вечерний приём",
            responsible="О’Коннор Ёлка", due=(TODAY - dt.timedelta(days=2)).isoformat(),
        ).execute(centre.db)  # fmt: skip
    year = TODAY.year - (TODAY.month < 9)
    draft = PlannedEventDraft(year, "Лекторий", TODAY, event_type=EventType.LECTURE)
    planned_id = only_id(add_planned_event(centre, draft), "planned_event")
    (measure,) = section(centre, Matter.MEASURES).duties
    assert measure.detail == f"О’Коннор Ёлка, просрочено на{NBSP}2{NBSP}дня"
    assert measure.urgency is Urgency.OVERDUE
    (event,) = section(centre, Matter.EVENTS).duties
    assert event.target == f"monitoring/plan/events/{planned_id}"
    assert event.urgency is Urgency.SOON


def test_an_event_of_last_year_waits_until_it_is_cancelled_or_its_days_are_closed(
    centre: CentreFile,
) -> None:
    now = dt.datetime.combine(dt.date(2026, 8, 30), dt.time(12))
    for year, due in ((2025, dt.date(2026, 8, 20)), (2026, dt.date(2026, 9, 1))):
        add_planned_event(centre, PlannedEventDraft(year, f"Лекторий {year}", due))

    def waiting(day: dt.datetime) -> list[str]:
        found = todays_list(centre, day).of(Matter.EVENTS)
        return [one.title for one in found.duties] if found else []

    assert waiting(now) == ["Лекторий 2025", "Лекторий 2026"]
    assert waiting(now + dt.timedelta(days=14)) == ["Лекторий 2025", "Лекторий 2026"]
    with centre.operation("Закрыто"):
        ReportPeriod.insert(
            kind="month", starts="2026-08-01", ends="2026-08-31", state="closed"
        ).execute(centre.db)
    assert waiting(now) == ["Лекторий 2026"]


def test_a_withdrawn_consent_waits_for_depersonalising(centre: CentreFile) -> None:
    family = settle(centre, "Иванова Мария", "Ваня")
    with centre.operation("Давно"):
        Session.insert(number=1, date="2019-02-28", recipient=family.adults[0].id).execute(
            centre.db
        )
    (one,) = section(centre, Matter.PERSONAL).duties
    assert one.title.startswith("Обезличить С-")
    assert one.target == f"journal/families/{family.id}"


def test_a_long_section_is_cut_but_counted(centre: CentreFile) -> None:
    hire(centre)
    for day in range(1, 26):
        appoint(centre, dt.date(2025, 10, day), "10:00", "held")
    found = section(centre, Matter.UNRECORDED)
    assert (len(found.duties), found.count) == (20, 25)


@pytest.mark.parametrize(
    ("days", "words", "urgency"),
    [
        (-1, f"просрочено на{NBSP}1{NBSP}день", Urgency.OVERDUE),
        (0, "срок сегодня", Urgency.SOON),
        (1, f"остался 1{NBSP}день", Urgency.SOON),
        (5, f"осталось 5{NBSP}дней", Urgency.SOON),
        (6, f"осталось 6{NBSP}дней", Urgency.CALM),
        (29, f"до{NBSP}29.02.2028", Urgency.CALM),
    ],
)
def test_terms_in_words(days: int, words: str, urgency: Urgency) -> None:
    today = dt.date(2028, 1, 31)
    due = today + dt.timedelta(days=days)
    assert (term_words(due, today), urgency_by(due, today)) == (words, urgency)


def test_at_once_is_told_what_needs_no_looking_through(centre: CentreFile) -> None:
    family = settle(centre, "Иванова Мария", "Ваня")
    with centre.operation("Давно"):
        Session.insert(number=1, date="2019-02-28", recipient=family.adults[0].id).execute(
            centre.db
        )
    asked(centre, date=days_ago(30))
    first = todays_list(centre, NOW, at_once=True)
    assert first.of(Matter.REQUESTS) is not None
    assert first.of(Matter.PERSONAL) is None
    whole = todays_list(centre, NOW)
    assert whole.of(Matter.PERSONAL) is not None
    assert whole.count == first.count + 1
    assert todays_list(centre, NOW, at_once=True) == whole
