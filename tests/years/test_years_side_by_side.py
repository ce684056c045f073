"""The academic years side by side: counted, entered by hand, unfinished."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.journal_rows import hire, settle

from kcentre.analysis.years.records import PastYear
from kcentre.analysis.years.results import results
from kcentre.analysis.years.sheets import met, year_title, years_sheet
from kcentre.analysis.years.verbs import keep_past_year, past_year, remove_past_year
from kcentre.journal.tables import Rating, Session
from kcentre.language import Refused
from kcentre.paper import docx_bytes, pdf_bytes, xlsx_bytes
from kcentre.paper.document import Table
from kcentre.periods.period import academic_year, calendar_year
from kcentre.storage import CentreFile

TODAY = dt.date(2020, 2, 29)
PARENTS, SATISFIED = "people.parents", "ratings.share"


def serve(file: CentreFile, day: str, adult_id: int, quality: int | None = None) -> None:
    with file.operation("Добавлено"):
        session_id = Session.insert(number=1, date=day, recipient=adult_id, specialist=1).execute(
            file.db
        )
        if quality:
            Rating.insert(date=day, session=session_id, quality=quality).execute(file.db)


@pytest.fixture
def two_years(centre: CentreFile) -> CentreFile:
    hire(centre)
    first = settle(centre, "Иванова Мария", phone="8 900 000-00-01").adults[0].id
    second = settle(centre, "Ёлкина Анна", phone="8 900 000-00-02").adults[0].id
    assert first is not None
    assert second is not None
    serve(centre, "2019-08-31", first)
    serve(centre, "2019-09-01", first, quality=5)
    serve(centre, "2020-01-01", second, quality=3)
    return centre


def test_nothing_is_known_of_an_empty_centre(centre: CentreFile) -> None:
    assert results(centre, TODAY).years == ()
    assert pdf_bytes(years_sheet(centre, TODAY)).startswith(b"%PDF")


def test_a_parent_counts_once_a_year_and_again_the_next(two_years: CentreFile) -> None:
    found = results(two_years, TODAY)
    assert [year_title(year) for year in found.years] == [
        "2018–2019",
        "2019–2020, на\u00a029.02.2020",
    ]
    assert [year.values[PARENTS] for year in found.years] == [1, 2]
    assert [year.values[SATISFIED] for year in found.years] == [None, 50.0]
    assert [year.sites for year in found.years] == [1, 1]


def test_the_udomlya_shape_with_years_from_before_the_program(two_years: CentreFile) -> None:
    keep_past_year(two_years, PastYear(academic_year(2016), {PARENTS: 343, SATISFIED: 87}))
    keep_past_year(two_years, PastYear(academic_year(2017), {PARENTS: 601, SATISFIED: 92}))
    found = results(two_years, TODAY)
    assert [year.values[PARENTS] for year in found.years] == [343, 601, 1, 2]
    assert [bool(year.entered) for year in found.years] == [True, True, False, False]
    tables = [block for block in years_sheet(two_years, TODAY).blocks if isinstance(block, Table)]
    beside, passport = tables
    assert beside.rows[0].cells == (
        "Родителей, получивших консультации", "чел.", 343, 601, 1, 2,
    )  # fmt: skip
    assert passport.rows[0].cells[0] == "Родителей, получивших консультации, чел."
    assert passport.rows[1].cells == ("", "2017–2018", None, 601)
    assert "2016–2017, 2017–2018" in beside.note
    assert PARENTS in [one.code for one in met(found)]


def test_every_format_can_be_written(two_years: CentreFile, tmp_path: Path) -> None:
    document = years_sheet(two_years, TODAY)
    for made in (pdf_bytes(document), xlsx_bytes(document), docx_bytes(document)):
        assert len(made) > 1000


def test_a_past_year_is_changed_undone_and_removed(centre: CentreFile) -> None:
    year = academic_year(2018)
    keep_past_year(centre, PastYear(year, {PARENTS: 343, SATISFIED: 87.5}))
    assert past_year(centre, year).values[SATISFIED] == 87.5
    keep_past_year(centre, PastYear(year, {PARENTS: 344, SATISFIED: None}))
    assert past_year(centre, year).values[SATISFIED] is None
    centre.undo()
    assert past_year(centre, year).values[PARENTS] == 343
    remove_past_year(centre, year)
    with pytest.raises(Refused, match="хотя бы одно"):
        remove_past_year(centre, year)
    assert results(centre, TODAY).years == ()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({PARENTS: None}, "хотя бы одно"),
        ({PARENTS: -1}, "меньше нуля"),
        ({PARENTS: 1.5}, "целое"),
        ({SATISFIED: 100.5}, "от 0 до 100"),
    ],
)
def test_odd_values_are_refused(
    centre: CentreFile, values: dict[str, float | None], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        keep_past_year(centre, PastYear(academic_year(2018), values))


def test_what_the_program_counts_is_not_entered_by_hand(two_years: CentreFile) -> None:
    for year in (academic_year(2018), academic_year(2019), calendar_year(2017)):
        with pytest.raises(Refused):
            keep_past_year(two_years, PastYear(year, {PARENTS: 10}))
