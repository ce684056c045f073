"""The figures held against a second, naive computation on random journals."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest
from helpers.random_journal import PERIODS, Journal, journals, write
from hypothesis import given, settings
from hypothesis import strategies as st
from naive_booked import RETIRED, WINDOWS, naive_booked
from naive_figures import naive_json

from kcentre.centre.tables import Settings, Specialist
from kcentre.centre.values import SatisfactionFormula
from kcentre.figures.as_json import figures_json
from kcentre.figures.catalogue import figure_of
from kcentre.figures.figures import figures
from kcentre.figures.fixed import FIXED
from kcentre.figures.rows import behind, rows
from kcentre.figures.values import values_of
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile, open_centre

TODAY = date(2024, 3, 5)
_WINDOW = ("specialist_id", "weekday", "starts", "ends", "valid_from", "valid_to", "form")
words = st.sampled_from(PERIODS)
formulas = st.sampled_from([formula.value for formula in SatisfactionFormula])
units = st.none() | st.integers(1, 2)


class _Undone(Exception):  # noqa: N818 — a signal to roll back, not an error
    pass


@pytest.fixture(scope="module")
def shared_centre(
    ready_centre_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CentreFile]:
    path = tmp_path_factory.mktemp("random") / "Центр.kcentre"
    path.write_bytes(ready_centre_path.read_bytes())
    with open_centre(path) as opened:
        yield opened


@contextmanager
def written(file: CentreFile, journal: Journal, formula: str = "А") -> Iterator[None]:
    with suppress(_Undone), file.operation("Проверка"):
        write(file, journal)
        file.db.insert_many("hours_window", _WINDOW, [(*row, "in_person") for row in WINDOWS])
        Specialist.update(is_retired=True).where(Specialist.id == RETIRED).execute(file.db)
        Settings.update(formula=formula).execute(file.db)
        yield
        raise _Undone


@settings(max_examples=80)
@given(journal=journals(), word=words, formula=formulas, unit=units)
def test_every_figure_equals_the_naive_one(
    shared_centre: CentreFile, journal: Journal, word: str, formula: str, unit: int | None
) -> None:
    period = parse_period(word)
    with written(shared_centre, journal, formula):
        found = figures_json(figures(shared_centre, period, unit, TODAY))
    assert found == naive_json(journal, period, TODAY, formula, unit)


@settings(max_examples=35)
@given(journal=journals(), word=words, unit=units)
def test_every_figure_beside_the_contract_equals_the_naive_one(
    shared_centre: CentreFile, journal: Journal, word: str, unit: int | None
) -> None:
    period = parse_period(word)
    with written(shared_centre, journal):
        values = values_of(figures(shared_centre, period, unit, TODAY))
    naive = naive_booked(journal, period, TODAY, unit)
    assert {code: values[code] for code in naive} == naive


@settings(max_examples=25)
@given(journal=journals(), word=words, formula=formulas, unit=units)
def test_the_rows_behind_every_figure_add_up_to_it(
    shared_centre: CentreFile, journal: Journal, word: str, formula: str, unit: int | None
) -> None:
    period = parse_period(word)
    with written(shared_centre, journal, formula):
        values = values_of(figures(shared_centre, period, unit, TODAY))
        assert set(FIXED) <= set(values)
        added = {code: behind(shared_centre, period, code, unit, TODAY).value for code in values}
    assert added == values


@settings(max_examples=25)
@given(journal=journals(), word=words)
def test_the_rows_are_those_of_the_journal(
    shared_centre: CentreFile, journal: Journal, word: str
) -> None:
    period = parse_period(word)
    with written(shared_centre, journal):
        found = rows(shared_centre, period, "sessions.total")
    inside = [row for row in journal.services if date.fromisoformat(row.date) in period]
    inside.sort(key=lambda row: (row.date, row.time, row.id))
    assert [row.id for row in found] == [row.id for row in inside]
    assert [row.minutes for row in found] == [row.minutes for row in inside]
    assert [row.recipient == "аноним" for row in found] == [
        row.recipient_id is None for row in inside
    ]


@settings(max_examples=25)
@given(journal=journals(), word=words)
def test_a_period_is_made_of_its_months_where_nobody_is_counted_once(
    shared_centre: CentreFile, journal: Journal, word: str
) -> None:
    period = parse_period(word)
    with written(shared_centre, journal):
        sessions = figures(shared_centre, period, today=TODAY).sessions
    assert sum(sessions.by_month.values()) == sessions.total
    assert set(sessions.by_month) <= set(period.months)
    parts = sessions.anonymous + sessions.first_in_centre + sessions.repeat_in_centre
    assert parts == sessions.total


def test_every_fixed_code_is_found(centre: CentreFile) -> None:
    for code in FIXED:
        assert figure_of(centre, code).code == code
