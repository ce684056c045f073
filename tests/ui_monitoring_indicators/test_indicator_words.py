"""What the list of indicators says of values, targets and how they stand."""

import pytest

from kcentre.figures.figure import Unit
from kcentre.monitoring.band import Band, BandMethod
from kcentre.monitoring.catalogue import INDICATORS
from kcentre.monitoring.indicators import IndicatorState
from kcentre.monitoring.norms import Colour, Direction, Norm
from kcentre.monitoring.overview import IndicatorView
from kcentre.periods.period import parse_period
from ui.monitoring.indicators.words import (
    band_words,
    cell_words,
    counts_words,
    has_rows,
    norm_words,
    spark_of,
    standing,
    standing_words,
)
from ui.widgets.colours import Tone

SATISFIED = next(one for one in INDICATORS if one.code == "П04")
DOCUMENTS = next(one for one in INDICATORS if one.code == "П15")


def a_view(
    value: float | None, colour: Colour | None = None, *, is_unusual: bool = False
) -> IndicatorView:
    norm = Norm(Direction.AT_LEAST, 85)
    state = IndicatorState(SATISFIED, value, 85, colour, norm, is_unusual)
    periods = (parse_period("2026-Q2"), parse_period("2026-Q3"))
    return IndicatorView(state, (None, value), periods, None, None)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (None, Unit.PERCENT, "—"),
        (0.0, Unit.PERCENT, "0\u00a0%"),
        (91.7, Unit.PERCENT, "91,7\u00a0%"),
        (1219.0, Unit.SERVICES, "1\u00a0219"),
        (4.5, "балла", "4,5\u00a0балла"),
    ],
)
def test_values(value: float | None, unit: Unit | str, said: str) -> None:
    assert cell_words(value, unit) == said


@pytest.mark.parametrize(
    ("norm", "unit", "said"),
    [
        (None, Unit.PERCENT, ""),
        (Norm(Direction.NONE), Unit.PERCENT, ""),
        (Norm(Direction.AT_LEAST, 85), Unit.PERCENT, "≥\u00a085\u00a0%"),
        (Norm(Direction.AT_MOST, 0), Unit.REQUESTS, "0"),
        (Norm(Direction.AT_MOST, 5), Unit.DAYS, "≤\u00a05"),
        (Norm(Direction.WITHIN, 50, 90), Unit.PERCENT, "50–90\u00a0%"),
    ],
)
def test_targets(norm: Norm | None, unit: Unit, said: str) -> None:
    assert norm_words(norm, unit) == said


def test_how_an_indicator_stands_is_said_in_words() -> None:
    assert standing(a_view(78, Colour.BAD).state) == ("вне нормы", Tone.BAD)
    assert standing_words(a_view(78, Colour.BAD, is_unusual=True)) == "вне нормы, необычно"
    assert standing(a_view(None).state) == ("нет данных", Tone.SECONDARY)
    assert standing(a_view(78).state) == ("рано судить", Tone.SECONDARY)
    of_nobody = IndicatorState(DOCUMENTS, 50, None, None)
    assert standing(of_nobody) == ("для сведения", Tone.SECONDARY)
    views = [a_view(78, Colour.BAD), a_view(90, Colour.GOOD), a_view(None)]
    assert counts_words(views) == "вне нормы 1, в норме 1"
    assert counts_words([]) == ""


def test_a_course_says_its_periods() -> None:
    spark = spark_of(a_view(78, Colour.BAD))
    assert spark.says == ["II\u00a0кв. 2026: нет данных", "III\u00a0кв. 2026: 78\u00a0%"]
    assert spark.tone is Tone.BAD
    band = Band(77.46, 100, BandMethod.ROBUST)
    assert band_words(band, Unit.PERCENT).startswith("Обычно от 77,5 до 100\u00a0% (")
    assert band_words(None, Unit.PERCENT) == ""


def test_nothing_has_no_rows_but_a_share_of_nothing_has() -> None:
    assert has_rows(a_view(0))
    assert not has_rows(a_view(None))
