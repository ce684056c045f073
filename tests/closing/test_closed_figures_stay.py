"""What a closed period shows stays what was handed in, whatever goes on after it."""

import datetime as dt

from helpers.appointment_rows import a_draft
from helpers.closing_rows import IN_QUARTER, QUARTER, TODAY, closed, served
from helpers.journal_rows import an_event, only_id
from helpers.premises_rooms import furnished_study
from helpers.request_rows import a_request

from kcentre.analysis.closing.differences import differences
from kcentre.analysis.closing.queries import kept_figures_of
from kcentre.analysis.closing.verbs import reopen_period
from kcentre.centre.values import RequestState
from kcentre.figures.figures import figures
from kcentre.figures.rows import behind
from kcentre.figures.values import values_of
from kcentre.journal.event_verbs import add_event
from kcentre.journal.ratings.records import RatingSheetDraft
from kcentre.journal.ratings.verbs import add_rating
from kcentre.journal.requests.verbs import add_request, close
from kcentre.journal.tables import Request
from kcentre.monitoring.history import values_in
from kcentre.monitoring.indicators import INDICATORS, IndicatorState, indicator_states
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.monitoring.plan.event_verbs import add_planned_event
from kcentre.premises.appointments.verbs import book
from kcentre.premises.rooms.records import ReadinessItem
from kcentre.premises.rooms.verbs import keep_item
from kcentre.premises.values import ReadinessState
from kcentre.storage import CentreFile

LATER = dt.date(2025, 10, 20)


def state(centre: CentreFile, code: str, day: dt.date) -> IndicatorState:
    found = indicator_states(centre, figures(centre, QUARTER, today=day), day)
    return next(one for one in found if one.indicator.code == code)


def past(centre: CentreFile, code: str, day: dt.date) -> list[float | None]:
    meant = [one for one in INDICATORS if one.code == code]
    return values_in(centre, meant, (QUARTER,), day)[code]


def test_an_event_held_after_the_closing_is_none_of_the_closed_quarter(centre: CentreFile) -> None:
    served(centre)
    add_planned_event(
        centre, PlannedEventDraft(2025, "Клуб отцов", dt.date(2025, 9, 20)), today=TODAY
    )
    kept = closed(centre)
    before = state(centre, "П14", TODAY)
    add_event(centre, an_event(centre, date=dt.date(2025, 10, 10), plan_item="Клуб отцов"))
    assert state(centre, "П14", LATER) == before
    assert before.value == 0
    assert past(centre, "П14", LATER) == [0]
    assert differences(centre, kept.id, LATER) == []


def test_rooms_stay_as_ready_as_they_were_handed_in(centre: CentreFile) -> None:
    served(centre)
    study = furnished_study(centre)
    closed(centre)
    before = state(centre, "П16", TODAY).value
    assert before == 40
    keep_item(centre, ReadinessItem(study.id or 0, "Ширма", ReadinessState.READY))
    for day in (LATER, dt.date(2027, 1, 1)):
        assert state(centre, "П16", day).value == before
        assert past(centre, "П16", day) == [before]
    reopen_period(centre, QUARTER, "Исправить", LATER)
    assert state(centre, "П16", LATER).value == 50
    assert state(centre, "П16", dt.date(2027, 1, 1)).value is None


def test_a_damaged_closing_tells_nothing_of_its_rooms(centre: CentreFile) -> None:
    served(centre)
    furnished_study(centre)
    closed(centre)
    with centre.operation("Повреждение"):
        centre.db.run("UPDATE period_snapshot SET figures = '{'")
    assert state(centre, "П16", dt.date(2027, 1, 1)).value is None


def test_rooms_made_ready_later_are_no_difference_of_the_report(centre: CentreFile) -> None:
    """Rooms are kept as they are now: their state of today corrects nothing of that quarter."""
    served(centre)
    kept = closed(centre)
    furnished_study(centre)
    assert differences(centre, kept.id, LATER) == []


def test_every_figure_of_a_closed_quarter_stays_and_has_its_rows(centre: CentreFile) -> None:
    """Whatever goes on after the closing: an answer, a refusal, a service, a year gone by."""
    served(centre)
    served(centre, hour=11, name="Орлова Мария")
    asked = [only_id(add_request(centre, a_request(date=IN_QUARTER)), "request") for _ in range(3)]
    add_rating(centre, RatingSheetDraft(date=IN_QUARTER, quality=5))
    add_event(centre, an_event(centre, date=IN_QUARTER))
    book(centre, a_draft(centre, date=IN_QUARTER))
    kept = closed(centre)
    before = values_of(figures(centre, QUARTER, today=TODAY))
    answered = served(centre, dt.date(2025, 10, 10), "Орлова Мария")
    close(centre, asked[:1], RequestState.REFUSED, LATER)
    with centre.operation("Ответ на обращение"):
        Request.update(session=answered, state=RequestState.DONE).where(
            Request.id == asked[1]
        ).execute(centre.db)
    much_later = dt.date(2027, 1, 1)
    found = figures(centre, QUARTER, today=much_later)
    assert found.closed
    rooms = {"rooms.readiness": None}  # what they were then is kept in the closing alone
    before |= rooms
    assert values_of(found) == before
    assert {one: behind(centre, QUARTER, one, today=much_later).value for one in before} == before
    handed_in = kept_figures_of(centre, kept.id)
    assert {code: handed_in[code].value for code in before} | rooms == before
    assert differences(centre, kept.id, much_later) == []
