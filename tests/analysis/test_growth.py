"""How a period's services compare with the period before."""

from datetime import date

import pytest

from kcentre.analysis.comparison import comparison
from kcentre.analysis.growth import growth, growth_text
from kcentre.journal.tables import Session
from kcentre.periods.period import quarter
from kcentre.storage import CentreFile

TODAY = date(2025, 10, 7)


@pytest.mark.parametrize(
    ("now", "before", "per_cent"),
    [
        (112, 100, 12.0),
        (88, 100, -12.0),
        (100, 100, 0.0),
        (0, 3, -100.0),
        (1, 3, -66.7),
        (1, 0, None),
    ],
)
def test_growth_is_in_per_cent_of_what_was(now: int, before: int, per_cent: float | None) -> None:
    assert growth(now, before) == per_cent


@pytest.mark.parametrize(
    ("before", "now", "text"),
    [
        (0, 5, ""),
        (4, 5, "+25 % к II кв. 2025"),
        (4, 3, "\u221225 % к II кв. 2025"),
        (4, 4, "0 % к II кв. 2025"),
    ],
)
def test_growth_is_said_of_the_period_before(
    centre: CentreFile, before: int, now: int, text: str
) -> None:
    days = ["2025-04-01"] * before + ["2025-07-01"] * now
    with centre.operation("Добавлены услуги"):
        for number, day in enumerate(days):
            Session.insert(number=number, date=day).execute(centre.db)
    said = growth_text(comparison(centre, quarter(2025, 3), TODAY))
    assert said.replace("\u00a0", " ") == text


def test_the_beginning_of_a_quarter_is_not_held_against_a_whole_one(centre: CentreFile) -> None:
    with centre.operation("Добавлены услуги"):
        for number, day in enumerate(["2025-07-01", "2025-08-01", "2025-10-01"]):
            Session.insert(number=number, date=day).execute(centre.db)
    assert growth_text(comparison(centre, quarter(2025, 4), TODAY)) == ""
