"""Indicators: their values are figures, their colours follow the norms."""

from datetime import date

import pytest
from helpers.random_journal import Asked, Journal, Mark, Service, write

from kcentre.centre.tables import Settings
from kcentre.figures.figures import figures
from kcentre.figures.fixed import FIXED
from kcentre.language import Refused
from kcentre.monitoring.catalogue import IndicatorSort
from kcentre.monitoring.indicators import (
    INDICATORS,
    IndicatorState,
    figure_code_of,
    indicator_json,
    indicator_states,
)
from kcentre.monitoring.norms import Direction, Norm, colour_of
from kcentre.monitoring.targets.records import OwnIndicatorDraft
from kcentre.monitoring.targets.verbs import keep_own_indicator
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

QUARTER = parse_period("2026-Q3")
TODAY = date(2026, 10, 1)


def states(file: CentreFile) -> dict[str, IndicatorState]:
    found = indicator_states(file, figures(file, QUARTER, today=TODAY), TODAY)
    return {state.indicator.code: state for state in found}


def test_there_are_sixteen_in_the_order_of_their_codes() -> None:
    assert [indicator.code for indicator in INDICATORS] == [f"П{n:02}" for n in range(1, 17)]
    assert all(indicator.figure_code in FIXED for indicator in INDICATORS if indicator.figure_code)


def test_an_empty_centre_knows_nothing_but_that_nothing_was_done(centre: CentreFile) -> None:
    found = states(centre)
    assert {code for code, state in found.items() if state.value is not None} == {"П01", "П03"}
    assert (found["П01"].value, found["П03"].value) == (0, 0)
    assert {state.colour for state in found.values()} == {None}
    assert indicator_json(found["П01"]) == {
        "code": "П01",
        "value": 0,
        "target": None,
        "colour": None,
    }


def test_values_are_the_figures(centre: CentreFile) -> None:
    services = [
        Service(1, "2026-07-01", recipient_id=1, form="remote", education="family"),
        Service(2, "2026-07-02", recipient_id=1, form="in_person", education="ours"),
        Service(3, "2026-07-03", form="visit", education="waiting"),
        Service(4, "2026-07-04"),
    ]
    marks = [Mark(1, "2026-07-01", 1, 5), Mark(2, "2026-07-02", 2, 4)]
    asked = [Asked(1, "2026-07-01", "done", 2), Asked(2, "2026-07-01", "new")]
    with centre.operation("Проверка"):
        write(centre, Journal(services, [], marks, asked))
    found = states(centre)
    assert {code: state.value for code, state in found.items() if state.value is not None} == {
        "П01": 4,
        "П03": 1,
        "П04": 100.0,
        "П05": 50.0,
        "П06": 66.7,
        "П07": 66.7,
        "П08": 1.0,
        "П09": 1,
        "П12": 50.0,
        "П13": 0,
    }
    assert {code: state.colour for code, state in found.items() if state.colour} == {
        "П04": "good",
        "П05": "good",
        "П08": "good",
        "П09": "bad",
        "П13": "good",
    }


def test_the_norm_of_satisfaction_is_a_setting(centre: CentreFile) -> None:
    with centre.operation("Норма"):
        Settings.update(satisfaction_norm=90).execute(centre.db)
    assert states(centre)["П04"].target == 90


@pytest.mark.parametrize(
    ("value", "colour"), [(85, "good"), (100, "good"), (84.9, "attention"), (76.4, "bad")]
)
def test_colours_of_a_least_norm(value: float, colour: str) -> None:
    assert colour_of(value, Norm(Direction.AT_LEAST, 85)) == colour


@pytest.mark.parametrize(
    ("level", "value", "colour"),
    [(5, 5, "good"), (5, 5.5, "attention"), (5, 5.6, "bad"), (0, 0, "good"), (0, 1, "bad")],
)
def test_colours_of_a_most_norm(level: float, value: float, colour: str) -> None:
    assert colour_of(value, Norm(Direction.AT_MOST, level)) == colour


def test_nothing_known_has_no_colour() -> None:
    assert colour_of(None, Norm(Direction.AT_LEAST, 85)) is None
    assert colour_of(3, None) is None


def test_an_indicator_leads_to_its_figure(centre: CentreFile) -> None:
    assert figure_code_of(centre, "П04") == "ratings.share"
    assert figure_code_of(centre, "п04") == "ratings.share"
    assert figure_code_of(centre, "П10") == "appointments.missed_share"
    assert figure_code_of(centre, "sessions.total") == "sessions.total"
    assert figure_code_of(centre, "П15") == "documents.readiness"
    keep_own_indicator(centre, OwnIndicatorDraft("Публикации", IndicatorSort.MANUAL, "шт."))
    with pytest.raises(Refused, match="О01 «Публикации» вводится вручную"):
        figure_code_of(centre, "О01")
