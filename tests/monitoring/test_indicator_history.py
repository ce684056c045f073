"""The past of indicators equals, period by period, what would be said of each alone."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest
from helpers.random_journal import Journal, Service, journals, write
from hypothesis import given, settings
from hypothesis import strategies as st

from kcentre.analysis.years.measured import MEASURED_BY_CODE
from kcentre.figures.figures import figures
from kcentre.figures.several import values_of_several
from kcentre.figures.values import values_of
from kcentre.monitoring.band import Band, BandMethod
from kcentre.monitoring.catalogue import IndicatorSort
from kcentre.monitoring.deviations.states import states_in
from kcentre.monitoring.history import periods_to, values_in
from kcentre.monitoring.indicators import indicator_states, known_indicators
from kcentre.monitoring.overview import IndicatorView, overview
from kcentre.monitoring.targets import verbs
from kcentre.monitoring.targets.records import OwnIndicatorDraft
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile, open_centre
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import add_document

TODAY = date(2024, 3, 5)
words = st.sampled_from(
    ["2024-03", "2024-Q4", "2024-H1", "2024", "2023/24", "2024-02-29..2024-03-04"]
)
OWN = (
    OwnIndicatorDraft("Речь", figure_code="sessions.by_topic.Т02"),
    OwnIndicatorDraft("На семью", IndicatorSort.RATIO, "", "sessions.minutes", "people.parents"),
    OwnIndicatorDraft("Участники", figure_code="events.participants"),
)


class _Undone(Exception):  # noqa: N818 — a signal to roll back, not an error
    pass


@pytest.fixture(scope="module")
def own_centre(
    ready_centre_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CentreFile]:
    path = tmp_path_factory.mktemp("history") / "Центр.kcentre"
    path.write_bytes(ready_centre_path.read_bytes())
    with open_centre(path) as opened:
        for own in OWN:
            verbs.keep_own_indicator(opened, own)
        draft = DocumentDraft(DocumentKind.MEMO, "Памятка", status=DocumentStatus.APPROVED)
        add_document(opened, draft, TODAY)
        yield opened


@contextmanager
def written(file: CentreFile, journal: Journal) -> Iterator[None]:
    with suppress(_Undone), file.operation("Проверка"):
        write(file, journal)
        yield
        raise _Undone


@settings(max_examples=15)
@given(journal=journals(), word=words, only_usual=st.booleans())
def test_the_past_is_what_each_period_says_of_itself(
    own_centre: CentreFile, journal: Journal, word: str, only_usual: bool
) -> None:
    period, count = parse_period(word), 3
    meant = [one for one in known_indicators(own_centre) if not (one.is_own and only_usual)]
    with written(own_centre, journal):
        past = values_in(own_centre, meant, periods_to(period, count), TODAY)
        alone = [
            {
                state.indicator.code: state.value
                for state in indicator_states(
                    own_centre, figures(own_centre, one, today=TODAY), TODAY
                )
            }
            for one in periods_to(period, count)
        ]
        by_all_figures = indicator_states(
            own_centre, figures(own_centre, period, today=TODAY), TODAY
        )
        assert states_in(own_centre, period, TODAY) == by_all_figures
        (few,) = values_of_several(own_centre, (period,), MEASURED_BY_CODE, TODAY)
        every = values_of(figures(own_centre, period, today=TODAY))
        assert {code: few[code] for code in MEASURED_BY_CODE} == {
            code: every[code] for code in MEASURED_BY_CODE
        }
    assert past == {one.code: [values[one.code] for values in alone] for one in meant}


def test_the_periods_end_with_the_one_asked_for() -> None:
    assert [one.word for one in periods_to(parse_period("2026-02"), 3)] == [
        "2025-12",
        "2026-01",
        "2026-02",
    ]


def fill(file: CentreFile, counts: dict[str, int]) -> None:
    """Write so many services in each month."""
    days = [f"{month}-{day:02}" for month, count in counts.items() for day in range(1, count + 1)]
    rows = [Service(number, day, recipient_id=1) for number, day in enumerate(days, 1)]
    with file.operation("Проверка"):
        write(file, Journal(rows, [], [], []))


def view(file: CentreFile, word: str, today: date, code: str = "П01") -> IndicatorView:
    found = overview(file, parse_period(word), today)
    assert [one.state.indicator.code for one in found][:2] == ["П01", "П02"]
    return next(one for one in found if one.state.indicator.code == code)


def test_an_unusual_month_is_marked_once_it_is_over(centre: CentreFile) -> None:
    months = [one.word for one in periods_to(parse_period("2026-08"), 15)]
    fill(centre, dict.fromkeys(months[2:-1], 9) | {months[-1]: 19})
    verbs.keep_note(centre, "П01", parse_period("2026-08"), "Акция «Август».")
    found = view(centre, "2026-08", date(2026, 9, 1))
    assert found.history == (*[9] * 11, 19)
    assert [one.word for one in found.periods] == months[3:]
    assert found.last_year == 9
    assert found.band == Band(0.0, 18.0, BandMethod.COUNTS)
    assert found.state.is_unusual
    assert found.note == "Акция «Август»."
    assert found.figure_code == "sessions.total"
    going_on = view(centre, "2026-08", date(2026, 8, 31))
    assert (going_on.band, going_on.state.is_unusual) == (None, False)
    usual = view(centre, "2026-07", date(2026, 9, 1))
    assert not usual.state.is_unusual


def test_months_before_the_centre_began_expect_nothing(centre: CentreFile) -> None:
    fill(centre, {"2026-06": 4, "2026-07": 4})
    found = view(centre, "2026-07", date(2026, 9, 1))
    assert found.history == (*[0] * 10, 4, 4)
    assert (found.band, found.last_year) == (None, 0)
    share = view(centre, "2026-07", date(2026, 9, 1), "П12")
    assert share.history[-2:] == (75.0, 100.0)
    assert share.history[0] is None


@pytest.mark.parametrize(
    "word", ["2026-Q3", "2026-H2", "2026", "2026/27", "2026-07-01..2026-07-09"]
)
def test_the_same_period_of_last_year_stands_beside_it(centre: CentreFile, word: str) -> None:
    fill(centre, {"2025-07": 3, "2025-09": 2, "2026-07": 5})
    found = view(centre, word, date(2027, 10, 1))
    same = {"2026-Q3": 5, "2026-H2": 5, "2026": 5, "2026/27": 7, "2026-07-01..2026-07-09": 3}
    assert found.last_year == same[word]
    assert len(found.history) == len(found.periods) == 12
