"""Lists of measures: by year, status and words; what is overdue; what has none."""

import datetime as dt
from pathlib import Path

from helpers.deviation_rows import NOTICED, QUARTER, SATISFACTION, added, rate, red_quarter
from helpers.journal_rows import only_id
from openpyxl import load_workbook

from kcentre.journal.ordering import Order
from kcentre.journal.ratings.records import RatingSheetDraft
from kcentre.journal.ratings.verbs import add_rating
from kcentre.journal.values import Verdict
from kcentre.language.dates import today_here
from kcentre.monitoring.deviations import queries
from kcentre.monitoring.deviations.cards import (
    card,
    deviation_choices,
    noticed_now,
    problems_of_deviation,
    uncovered,
)
from kcentre.monitoring.deviations.exported import export_deviations
from kcentre.monitoring.deviations.filters import DeviationFilter
from kcentre.monitoring.deviations.listing import DeviationList
from kcentre.monitoring.deviations.records import DeviationDraft, DeviationLine
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.deviations.verbs import set_status
from kcentre.monitoring.overview import overview
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

AFTER = dt.date(2027, 1, 10)


def ids(found: list[DeviationLine]) -> list[int]:
    return [line.id for line in found]


def test_newest_first_by_year_status_and_words(centre: CentreFile) -> None:
    old = added(centre, dt.date(2026, 8, 31), period=parse_period("2026-07"))
    first = added(centre, dt.date(2026, 9, 1), cause="Ёлка", period=parse_period("2026-08"))
    newest = added(centre, NOTICED, responsible="О’Нил Джон")
    set_status(centre, [first], MeasureStatus.DONE, NOTICED)
    assert ids(queries.deviations(centre)) == [newest, first, old]
    assert ids(queries.deviations(centre, year=2025)) == [old]
    assert ids(queries.deviations(centre, year=2026)) == [newest, first]
    assert ids(queries.deviations(centre, status=MeasureStatus.DONE)) == [first]
    assert ids(queries.deviations(centre, search="елка")) == [first]
    assert ids(queries.deviations(centre, search="о'нил")) == [newest]
    assert ids(queries.deviations(centre, search="доля август")) == [first]
    assert queries.deviations(centre, year=2024, search="нет такой") == []


def test_a_list_is_narrowed_and_sorted(centre: CentreFile) -> None:
    yesterday = today_here() - dt.timedelta(1)
    late = added(centre, due=yesterday)
    far = added(centre, due=dt.date(2099, 12, 31), code="П05")
    done = added(centre, status=MeasureStatus.DONE, due=today_here())

    def rows(wanted: DeviationFilter, order: Order) -> list[int]:
        listing = DeviationList(wanted, order)
        assert listing.count(centre) == len(listing.page(centre, 0, 10))
        return [row.id for row in listing.page(centre, 0, 10)]

    newest = Order()
    assert rows(DeviationFilter(), newest) == [done, far, late]
    assert rows(DeviationFilter(), Order("due", descending=False)) == [late, done, far]
    assert rows(DeviationFilter(), Order("status", descending=True)) == [done, far, late]
    assert rows(DeviationFilter(open=True), newest) == [far, late]
    assert rows(DeviationFilter(overdue=True), newest) == [late]
    assert rows(DeviationFilter(code="П05"), newest) == [far]
    assert rows(DeviationFilter(ids=(far, done)), newest) == [done, far]
    assert rows(DeviationFilter(first_day=NOTICED, last_day=NOTICED, year=2026), newest) == [
        done, far, late,
    ]  # fmt: skip
    assert rows(DeviationFilter(search="приема"), newest) == [done, far, late]


def test_the_latest_due_is_overdue_from_the_next_day(centre: CentreFile) -> None:
    due = dt.date(2026, 10, 30)
    deviation_id = added(centre, due=due)
    added(centre, status=MeasureStatus.DROPPED, due=due)
    assert queries.overdue(centre, due) == []
    (late,) = queries.overdue(centre, due + dt.timedelta(2))
    assert (late.target, late.days) == (f"monitoring/deviations/{deviation_id}", 2)
    assert late.subject == "П04 Доля удовлетворённых, III\u00a0кв. 2026"


def test_the_page_counts_what_is_overdue_today(centre: CentreFile) -> None:
    added(centre, due=today_here())
    assert queries.overdue_count(centre) == 0
    added(centre, due=today_here() - dt.timedelta(1))
    assert queries.overdue_count(centre) == 1


def test_measures_against_complaints_are_overdue_too(centre: CentreFile) -> None:
    rating = RatingSheetDraft(
        date=dt.date(2026, 9, 1),
        quality=1,
        complaint="Холодно",
        verdict=Verdict.FOUNDED,
        measure="Починить батарею",
        measure_by="Завхоз",
        measure_due=dt.date(2026, 9, 20),
    )
    rating_id = only_id(add_rating(centre, rating), "rating")
    deviation_id = added(centre)
    found = queries.overdue(centre, AFTER)
    assert [late.target for late in found] == [
        f"journal/ratings/{rating_id}",
        f"monitoring/deviations/{deviation_id}",
    ]
    assert (found[0].subject, found[0].responsible) == ("Жалоба от 01.09.2026", "Завхоз")


def test_a_quarter_shows_the_measures_of_its_months(centre: CentreFile) -> None:
    month = added(centre, period=parse_period("2026-08"))
    quarter = added(centre)
    added(centre, period=parse_period("2026-06"))
    year = added(centre, period=parse_period("2026"))
    assert ids(queries.deviations_of(centre, QUARTER)) == [month, quarter]
    assert ids(queries.deviations_of(centre, parse_period("2026-08"))) == [month]
    assert year in ids(queries.deviations_of(centre, parse_period("2026")))


def test_red_without_a_measure(centre: CentreFile) -> None:
    red_quarter(centre)
    (bare,) = queries.red_without_measure(centre, QUARTER, NOTICED)
    assert bare.indicator.code == SATISFACTION
    assert [one.code for one in uncovered(centre, NOTICED)] == [SATISFACTION]
    assert uncovered(centre, AFTER) == []
    month = added(centre, period=parse_period("2026-08"))
    assert queries.red_without_measure(centre, QUARTER, NOTICED) == []
    assert queries.open_measures(centre, parse_period("2026-08")) == {SATISFACTION: 1}
    assert queries.open_measures(centre, QUARTER) == {}
    set_status(centre, [month], MeasureStatus.DONE, NOTICED)
    assert queries.open_measures(centre, parse_period("2026-08")) == {}
    assert queries.red_without_measure(centre, QUARTER, NOTICED) == []


def test_a_month_is_not_asked_about_what_its_quarter_answers(centre: CentreFile) -> None:
    rate(centre, dt.date(2026, 9, 15), 1, 4)
    rate(centre, dt.date(2026, 10, 15), 1, 4)
    asked = [(one.code, one.period.word) for one in uncovered(centre, NOTICED)]
    assert asked == [(SATISFACTION, "2026-Q3")]
    asked = [(one.code, one.period.word) for one in uncovered(centre, dt.date(2026, 11, 2))]
    assert asked == [(SATISFACTION, "2026-Q3"), (SATISFACTION, "2026-10")]
    added(centre)
    assert uncovered(centre, NOTICED) == []
    (left,) = uncovered(centre, dt.date(2026, 11, 2))
    assert (left.period.word, left.noticed) == ("2026-10", "25\u00a0% при цели 85\u00a0%")


def test_an_indicator_tells_how_many_measures_are_open(centre: CentreFile) -> None:
    added(centre)
    added(centre, status=MeasureStatus.DONE)
    told = {view.state.indicator.code: view.measures for view in overview(centre, QUARTER, NOTICED)}
    assert told[SATISFACTION] == 1
    assert sum(told.values()) == 1


def test_what_a_measure_is_chosen_from(centre: CentreFile) -> None:
    added(centre, dt.date(2024, 9, 1), period=parse_period("2024-07"))
    known = deviation_choices(centre)
    assert known.people == ("Соколова Анна Петровна",)
    assert 2024 in known.years
    assert list(known.years) == sorted(known.years, reverse=True)
    assert len(known.indicators) == 16
    assert len(set(known.periods)) == len(known.periods)


def test_a_card_tells_what_was_noticed_and_proposes_a_conclusion(centre: CentreFile) -> None:
    red_quarter(centre, 2020)
    opened = card(centre, added(centre, dt.date(2020, 10, 5), period=parse_period("2020-Q3")))
    assert opened is not None
    assert opened.title == "П04 Доля удовлетворённых"
    assert opened.noticed == "75\u00a0% при цели 85\u00a0%"
    assert opened.result.startswith("100\u00a0% за IV квартал 2020")
    assert "100\u00a0%" in opened.proposed
    assert card(centre, 99) is None


def test_how_an_indicator_stands_is_told_while_it_is_chosen(centre: CentreFile) -> None:
    red_quarter(centre, 2020)
    assert noticed_now(centre, SATISFACTION, parse_period("2020-Q3")) == (
        "75\u00a0% при цели 85\u00a0% — отклонение от цели"
    )
    assert noticed_now(centre, SATISFACTION, parse_period("2020-10")).endswith("в пределах цели")
    assert noticed_now(centre, "О99", QUARTER) == ""
    assert noticed_now(centre, SATISFACTION, parse_period("2020-07-01..2020-07-05")) == ""
    assert {problem.field for problem in problems_of_deviation(centre, DeviationDraft(), None)} == {
        "code", "period", "cause", "measure", "responsible", "due",
    }  # fmt: skip


def test_a_list_is_written_for_excel(centre: CentreFile, tmp_path: Path) -> None:
    rate(centre, dt.date(2026, 8, 15), 3, 4)
    added(centre, measure="=1+1; Ё’")
    path = tmp_path / "Меры.xlsx"
    assert export_deviations(centre, path) == 1
    sheet = load_workbook(path).worksheets[0]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert "=1+1; Ё’" in texts
    assert "III квартал 2026\u00a0года" in texts
