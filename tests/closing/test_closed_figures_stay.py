"""What a closed period shows stays what was handed in, whatever goes on after it."""

import datetime as dt

from helpers.closing_rows import QUARTER, TODAY, closed, served
from helpers.journal_rows import an_event
from helpers.premises_rooms import furnished_study

from kcentre.analysis.closing.differences import differences
from kcentre.figures.figures import figures
from kcentre.journal.event_verbs import add_event
from kcentre.monitoring.history import indicator_history
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.monitoring.plan.event_verbs import add_planned_event
from kcentre.storage import CentreFile

LATER = dt.date(2025, 10, 20)


def state(centre: CentreFile, code: str, day: dt.date) -> IndicatorState:
    found = indicator_states(centre, figures(centre, QUARTER, today=day), day)
    return next(one for one in found if one.indicator.code == code)


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
    assert indicator_history(centre, "П14", QUARTER, 1, today=LATER) == {"П14": [0]}
    assert differences(centre, kept.id, LATER) == []


def test_rooms_made_ready_later_are_no_difference_of_the_report(centre: CentreFile) -> None:
    """Rooms are kept as they are now: their state of today corrects nothing of that quarter."""
    served(centre)
    kept = closed(centre)
    furnished_study(centre)
    assert differences(centre, kept.id, LATER) == []
