"""A search in a large journal: first the newest hits, then all of them."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.journal_rows import hire

from kcentre.journal.filters import SessionFilter
from kcentre.journal.listing import SessionList
from kcentre.journal.ordering import Order
from kcentre.journal.searching import LARGE_JOURNAL
from kcentre.storage import CentreFile, open_centre

ROWS = LARGE_JOURNAL + 40_000
_START = dt.date(2020, 1, 1)


@pytest.fixture(scope="module")
def large(
    ready_centre_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CentreFile]:
    """Return a large journal that the tests only read."""
    path = tmp_path_factory.mktemp("large") / ready_centre_path.name
    with open_centre(Path(shutil.copy(ready_centre_path, path))) as centre:
        _fill(centre)
        yield centre


def _fill(centre: CentreFile) -> None:
    """Every row has «частое», every thousandth «редкое»; ids run against the time."""
    specialist = hire(centre)
    with centre.operation("Много строк"):
        centre.db.run_many(
            "INSERT INTO session (number, date, specialist_id, recommendations)"
            " VALUES (?, ?, ?, ?)",
            (
                (
                    n,
                    (_START + dt.timedelta(days=(ROWS - n) // 30)).isoformat(),
                    specialist,
                    "частое редкое" if n % 1000 == 0 else "частое",
                )
                for n in range(ROWS)
            ),
        )


def test_a_dense_search_is_answered_twice(large: CentreFile) -> None:
    listed = SessionList(SessionFilter(search="част"))
    hits = listed.count(large)
    assert not listed.is_complete
    assert 0 < hits < ROWS
    first = [line.id for line in listed.page(large, 0, 256)]
    assert listed.complete(large) == ROWS
    assert [line.id for line in listed.page(large, 0, 256)] == first
    whole = SessionList()
    assert whole.count(large) == ROWS
    assert [line.id for line in whole.page(large, 0, 256)] == first
    assert listed.count(large) == ROWS


def test_a_rare_word_is_answered_whole(large: CentreFile) -> None:
    listed = SessionList(SessionFilter(search="редкое"))
    assert listed.count(large) == ROWS // 1000
    assert listed.is_complete
    assert listed.page(large, 0, 1)[0].id == 1
    oldest_first = SessionList(SessionFilter(search="htlrjt"), Order(descending=False))
    assert oldest_first.count(large) == ROWS // 1000
    assert oldest_first.page(large, ROWS // 1000 - 1, 1)[0].id == 1


def test_a_dense_search_in_another_order_is_whole(large: CentreFile) -> None:
    listed = SessionList(SessionFilter(search="частое"), Order("number"))
    assert listed.count(large) == ROWS
    assert listed.page(large, 0, 1)[0].number == ROWS - 1
    within = SessionList(SessionFilter(first_day=_START, last_day=_START, search="частое"))
    assert within.complete(large) == 29
