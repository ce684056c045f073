"""A small centre with a quarter that is over, for the tests of closing."""

import datetime as dt

from helpers.journal_rows import a_session, only_id, settle
from kcentre.analysis.closing.queries import handed_in, in_force
from kcentre.analysis.closing.records import Snapshot
from kcentre.analysis.closing.verbs import close_period
from kcentre.journal.verbs import add_session
from kcentre.language import Refused
from kcentre.periods.period import Period, parse_period
from kcentre.storage import CentreFile

TODAY = dt.date(2025, 10, 3)
QUARTER = parse_period("2025-Q3")
SEPTEMBER = parse_period("2025-09")
IN_QUARTER = dt.date(2025, 9, 15)
AFTER = dt.date(2025, 10, 1)


def served(centre: CentreFile, day: dt.date = IN_QUARTER, name: str = "", hour: int = 9) -> int:
    """Add a service on a day, to somebody with that name or to nobody known; return its id."""
    draft = a_session(centre, date=day, time=dt.time(hour, 0))
    if name:
        family = settle(centre, name)
        draft = a_session(
            centre,
            date=day,
            time=dt.time(hour, 0),
            is_anonymous=False,
            recipient_id=family.adults[0].id,
        )
    return only_id(add_session(centre, draft), "session")


def is_whole(centre: CentreFile, snapshot_id: int) -> bool:
    """Return whether figures, texts and papers are still those that were handed in."""
    try:
        handed_in(centre, snapshot_id)
    except Refused:
        return False
    return True


def closed(centre: CentreFile, period: Period = QUARTER, reason: str = "") -> Snapshot:
    """Close a period and return what was kept."""
    close_period(centre, period, reason=reason, today=TODAY)
    kept = in_force(centre, period)
    assert kept is not None
    return kept
