"""A region's form filled with the figures of a period, on the screen and on paper."""

import datetime as dt
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from helpers.journal_rows import a_session, hire, only_id

from kcentre.analysis.region.filling import filled
from kcentre.analysis.region.ready import adopt
from kcentre.analysis.region.records import FilledForm, FormDraft, FormRow, RowSort
from kcentre.analysis.region.sheets import form_sheet
from kcentre.analysis.region.verbs import keep_form
from kcentre.centre.values import Form
from kcentre.journal.tables import Rating
from kcentre.journal.verbs import add_session
from kcentre.language import Refused
from kcentre.monitoring.catalogue import IndicatorSort
from kcentre.monitoring.targets.records import OwnIndicatorDraft
from kcentre.monitoring.targets.verbs import keep_own_indicator, keep_value, retire_own_indicator
from kcentre.paper import docx_bytes, pdf_bytes, xlsx_bytes
from kcentre.paper.document import Document, Paragraph, RowRole, Table
from kcentre.periods.period import month, parse_period
from kcentre.storage import CentreFile

OCTOBER = month(2025, 10)
TODAY = dt.date(2025, 11, 3)
ROWS = (
    FormRow("Раздел", "1.", sort=RowSort.HEADING),
    FormRow("Услуг", "1.1", "ед.", "sessions.total"),
    FormRow("Дистанционно", "1.2", "ед.", "sessions.by_form.remote"),
    FormRow("Доля оценённых", "1.3", "%", "П05"),
    FormRow("Средняя оценка", "1.4", "балл", "ratings.means.quality"),
    FormRow("Сайт", "1.5", sort=RowSort.TEXT, text="есть"),
)


@pytest.fixture
def october(centre: CentreFile) -> CentreFile:
    """Three services of October, one of them rated, one of November."""
    hire(centre)
    for day in (1, 15, 31):
        add_session(centre, a_session(centre, date=dt.date(2025, 10, day)))
    add_session(centre, a_session(centre, date=dt.date(2025, 11, 1), form=Form.REMOTE))
    with centre.operation("Добавлено"):
        Rating.insert(date="2025-10-15", session=2, quality=5).execute(centre.db)
    return centre


def kept(file: CentreFile, *rows: FormRow, note: str = "") -> int:
    return only_id(keep_form(file, FormDraft("Форма 1", rows, note)), "region_form")


def words(found: FilledForm) -> list[str]:
    return [row.shown for row in found.rows]


def table_of(paper: Document) -> Table:
    (table,) = (block for block in paper.blocks if isinstance(block, Table))
    return table


def test_values_are_those_of_the_figures_and_lead_to_their_rows(october: CentreFile) -> None:
    found = filled(october, kept(october, *ROWS), OCTOBER, TODAY)
    assert words(found) == ["", "3", "0", "33,3", "5", "есть"]
    assert [row.code for row in found.rows] == [
        "", "sessions.total", "", "sessions.rated_share", "ratings.means.quality", "",
    ]  # fmt: skip
    assert not found.is_partial


def test_what_is_not_known_says_so_and_is_never_zero(centre: CentreFile) -> None:
    found = filled(centre, kept(centre, *ROWS), OCTOBER, TODAY)
    assert words(found) == ["", "0", "0", "нет данных", "нет данных", "есть"]
    assert not any(row.code for row in found.rows)


def test_a_row_whose_indicator_is_gone_says_so(centre: CentreFile) -> None:
    draft = OwnIndicatorDraft("Субсидия", IndicatorSort.MANUAL, "тыс. руб.")
    own_id = only_id(keep_own_indicator(centre, draft), "own_indicator")
    form_id = kept(centre, FormRow("Субсидия", figure="О01"))
    keep_value(centre, "О01", OCTOBER, 1250.5)
    assert words(filled(centre, form_id, OCTOBER, TODAY)) == ["1250,5"]
    retire_own_indicator(centre, own_id)
    assert words(filled(centre, form_id, OCTOBER, TODAY)) == ["нет данных"]


def test_a_form_that_is_gone_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="Этой формы уже нет"):
        filled(centre, 7, OCTOBER, TODAY)


def test_the_paper_has_the_four_columns_and_headings_as_groups(october: CentreFile) -> None:
    paper = form_sheet(october, kept(october, *ROWS, note="Первая.\nВторая."), OCTOBER, TODAY)
    table = table_of(paper)
    assert paper.title == "Форма 1\nза октябрь 2025\u00a0года"
    assert [column.title for column in table.columns] == [
        "№ п/п", "Наименование показателя", "Единица измерения", "Значение",
    ]  # fmt: skip
    assert table.rows[0].role is RowRole.GROUP
    assert table.rows[0].cells == ("1. Раздел",)
    assert table.rows[1].cells == ("1.1", "Услуг", "ед.", 3)
    assert table.rows[3].cells[3] == Decimal("33.3")
    notes = [block.text for block in paper.blocks if isinstance(block, Paragraph)]
    assert notes == ["Первая.", "Вторая."]


def test_a_period_that_goes_on_is_printed_on_its_day(october: CentreFile) -> None:
    form_id = kept(october, *ROWS)
    paper = form_sheet(october, form_id, parse_period("2025-Q4"), TODAY)
    (note,) = (block.text for block in paper.blocks if isinstance(block, Paragraph))
    assert note == "Отчётный период не завершён: приведены данные на 03.11.2025\u00a0г."
    last_day = filled(october, form_id, OCTOBER, dt.date(2025, 10, 31))
    next_day = filled(october, form_id, OCTOBER, dt.date(2025, 11, 1))
    assert (last_day.is_partial, next_day.is_partial) == (True, False)


def test_a_workbook_gets_numbers_to_count_with(october: CentreFile) -> None:
    made = xlsx_bytes(form_sheet(october, kept(october, *ROWS), OCTOBER, TODAY))
    sheet = openpyxl.load_workbook(BytesIO(made)).active
    assert sheet is not None
    values = {row[1].value: row[3].value for row in sheet.iter_rows() if len(row) > 3}
    assert (values["Услуг"], values["Доля оценённых"], values["Сайт"]) == (3, 33.3, "есть")


def test_long_and_hostile_words_are_printed_in_every_format(october: CentreFile) -> None:
    long = "Ё" * 100 + " =1+1 <b>&'" * 30
    rows = (
        FormRow(long[:300], sort=RowSort.HEADING),
        FormRow(long[:300], "=1", "%", "П04"),
        FormRow("Текст", sort=RowSort.TEXT, text=long[:300]),
    )
    draft = FormDraft(long[:300], rows, long)
    form_id = only_id(keep_form(october, draft), "region_form")
    paper = form_sheet(october, form_id, OCTOBER, TODAY)
    for made in (pdf_bytes(paper), xlsx_bytes(paper), docx_bytes(paper)):
        assert len(made) > 1000


def test_the_ready_form_fills_in_an_empty_centre_and_prints(centre: CentreFile) -> None:
    form_id = only_id(adopt(centre), "region_form")
    found = filled(centre, form_id, OCTOBER, TODAY)
    assert words(found)[1] == "0"
    assert words(found)[-2] == "нет данных"
    assert pdf_bytes(form_sheet(centre, form_id, OCTOBER, TODAY)).startswith(b"%PDF")
