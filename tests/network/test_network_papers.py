"""The papers of the network, and what the year's report says of grants."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from helpers.network_rows import (
    DAY,
    a_contest,
    a_cost,
    a_group,
    a_partner,
    a_resource,
    an_agreement,
    some_minutes,
)

from kcentre.analysis.conclusions.records import ReportPart
from kcentre.analysis.conclusions.texts import report_prose
from kcentre.language import Refused
from kcentre.network.contests.queries import contest_periods, contests_in
from kcentre.network.contests.sheets import contests_sheet
from kcentre.network.contests.values import ContestStatus
from kcentre.network.groups.records import Decision
from kcentre.network.groups.sheets import minutes_sheet
from kcentre.network.partners.sheets import partners_sheet
from kcentre.network.partners.values import AgreementStatus
from kcentre.network.resources.sheets import costs_sheet, inventory_sheet
from kcentre.network.resources.values import CostSource, ResourceState
from kcentre.paper import pdf_bytes, write_docx, write_xlsx
from kcentre.paper.document import Document, Paragraph, RowRole, Table
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

YEAR = parse_period("2026")
Make = Callable[[CentreFile], Document]


def table_of(document: Document) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table))


def said(document: Document) -> str:
    texts = (block.text for block in document.blocks if isinstance(block, Paragraph))
    return "\n".join(texts).replace("\u00a0", " ")


def cells(document: Document) -> list[list[str]]:
    rows = (row for row in table_of(document).rows if row.role is not RowRole.GROUP)
    return [[str(cell).replace("\u00a0", " ") for cell in row.cells] for row in rows]


def one_of_each(file: CentreFile) -> None:
    """Fill every list with a record, some of them with hostile words."""
    school = a_partner(file, gives="Зал; =1+1 & <b>Ё’</b>")
    an_agreement(file, school)
    an_agreement(file, school, status=AgreementStatus.DRAFT, signed_on=None, number="")
    some_minutes(file, group_id=a_group(file), agenda="", text="", decisions=())
    a_contest(file, result="<i>Диплом</i> & книга")
    a_cost(file, source=CostSource.PARTNER, partner_id=school, spent=100)
    a_resource(file, state=ResourceState.PARTNER, partner_id=school)


PAPERS: list[Make] = [
    partners_sheet,
    lambda file: minutes_sheet(file, some_minutes(file)),
    lambda file: contests_sheet(file, YEAR, DAY),
    lambda file: costs_sheet(file, 2026, DAY),
    inventory_sheet,
]


@pytest.mark.parametrize("make", PAPERS)
@pytest.mark.parametrize("fill", [lambda _file: None, one_of_each])
def test_every_paper_is_printed_and_goes_into_word_and_excel(
    centre: CentreFile, tmp_path: Path, make: Make, fill: Callable[[CentreFile], None]
) -> None:
    fill(centre)
    paper = make(centre)
    pages = pypdfium2.PdfDocument(BytesIO(pdf_bytes(paper)))
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    assert paper.title.splitlines()[0].replace("\u00a0", " ") in text
    assert "None" not in text
    write_docx(paper, tmp_path / "Бумага.docx")
    write_xlsx(paper, tmp_path / "Бумага.xlsx")


def test_the_register_names_each_partner_once_with_all_agreements(centre: CentreFile) -> None:
    assert table_of(partners_sheet(centre, DAY)).rows == ()
    one_of_each(centre)
    a_partner(centre, name="Ёлочка")
    paper = partners_sheet(centre, DAY)
    assert paper.title == "РЕЕСТР ПАРТНЁРОВ И СОГЛАШЕНИЙ\nконсультационного центра"
    assert [row[:2] + row[-2:] for row in cells(paper)] == [
        ["1", "Ёлочка\nшкола", "", "нет соглашения"],
        ["2", "Школа № 5\nшкола", "до 31.08.2027", "действует"],
        ["None", "", "до 31.08.2027", "проект"],
    ]
    assert "Всего 2 партнёра, действующих соглашений — 1." in said(paper)


def test_minutes_are_written_as_offices_write_them(centre: CentreFile) -> None:
    paper = minutes_sheet(centre, some_minutes(centre))
    assert paper.title == "ПРОТОКОЛ №\u00a03\nпедагогического совета"
    text = said(paper)
    assert "10 ноября 2026 г." in text
    assert "Присутствовали (2 чел.): Соколова А. П., Ёлкина И. О." in text
    assert "1. О Модели консультационного центра\n2. О графике работы" in text
    assert (
        "1. Принять Модель. Ответственный — Соколова Анна Павловна, срок — до 20.11.2026.\n"
        "2. Разместить график на сайте."
    ) in text
    assert "СЛУШАЛИ" not in text  # its own words begin so
    with pytest.raises(Refused, match="уже нет"):
        minutes_sheet(centre, 99)


def test_bare_minutes_leave_blanks(centre: CentreFile) -> None:
    group = a_group(centre)
    bare = {"chair": "", "secretary": "", "present": "", "agenda": "", "text": "Говорили о саде."}
    row_id = some_minutes(centre, group_id=group, decisions=(Decision("Да"),), **bare)
    paper = minutes_sheet(centre, row_id)
    assert paper.title.endswith("\nзаседания рабочей группы «Модель»")
    text = said(paper)
    assert "Председатель: ____" in text
    assert "СЛУШАЛИ:\nГоворили о саде.\nРЕШИЛИ:\nДа." in text
    assert "ПОВЕСТКА" not in text


def test_a_contest_belongs_to_the_year_it_was_given_in(centre: CentreFile) -> None:
    kept = a_contest(centre, deadline=dt.date(2026, 12, 31))
    won = ContestStatus.WON
    early = dt.date(2026, 11, 20)
    given = a_contest(
        centre, deadline=dt.date(2027, 1, 1), submitted_on=early, status=won, given=100
    )
    a_contest(centre, deadline=None)
    assert [line.id for line in contests_in(centre, YEAR, DAY)] == [kept, given]
    periods = [period.word for period in contest_periods(centre, DAY)]
    assert periods == ["2026/27", "2026"]
    paper = contests_sheet(centre, YEAR, DAY)
    assert [row[1] for row in cells(paper)][-1] == "Всего"
    assert said(paper) == (
        "Подано: 1 заявка, запрошено 500 000,00 ₽. Поддержано: 1, получено 1,00 ₽."
    )


def test_the_costs_are_summed_by_source_with_what_is_missing(centre: CentreFile) -> None:
    a_cost(centre, spent=1_000_000)
    a_cost(centre, title="Пандус", source=CostSource.MISSING, planned=500_000)
    paper = costs_sheet(centre, 2026, DAY)
    assert [row[1:] for row in cells(paper)] == [
        ["Дидактические пособия", "иное", "15000.00", "10000.00", "5000.00", ""],
        ["Итого: собственные средства", "", "15000.00", "10000.00", "5000.00", ""],
        ["Пандус", "иное", "5000.00", "None", "5000.00", ""],
        ["Итого: источника нет", "", "5000.00", "0.00", "5000.00", ""],
        ["Всего", "", "20000.00", "10000.00", "10000.00", ""],
    ]
    assert said(paper) == "Не обеспечено источником: 5 000,00 ₽."
    assert table_of(costs_sheet(centre, 2025, DAY)).rows == ()


def test_the_inventory_is_counted_and_partners_offers_stand_beneath(centre: CentreFile) -> None:
    assert said(inventory_sheet(centre, DAY)) == "Ресурсы ещё не внесены."
    school = a_partner(centre)
    a_resource(centre, state=ResourceState.PARTNER, partner_id=school, quantity=2, unit="шт.")
    a_resource(centre, title="Проектор", state=ResourceState.MISSING)
    paper = inventory_sheet(centre, DAY)
    assert said(paper) == "Всего позиций — 2: даёт партнёр — 1, не хватает — 1."
    assert cells(paper)[0] == ["1", "Сайт детского сада", "2 шт.", "даёт партнёр", "Школа № 5", ""]
    *_, offers = (block for block in paper.blocks if isinstance(block, Table))
    assert offers.rows[0].cells == ("Школа № 5", "Зал для родительских гостиных")


def grants(file: CentreFile, word: str = "2026") -> str:
    prose = report_prose(file, parse_period(word), dt.date(2027, 1, 10))
    return prose.said(ReportPart.GRANTS).replace("\u00a0", " ")


def test_the_reports_grants_are_drafted_from_the_contests(centre: CentreFile) -> None:
    assert grants(centre) == ""
    a_contest(centre, title="Замысел", deadline=dt.date(2026, 12, 1))
    assert grants(centre) == "Готовятся к подаче: 1 заявка."
    won = {"status": ContestStatus.WON, "submitted_on": dt.date(2026, 5, 2), "given": 12_000_000}
    a_contest(centre, title="Мир «Детства»", result="сенсорный уголок куплен", **won)
    a_contest(centre, asked=None, status=ContestStatus.LOST, submitted_on=dt.date(2026, 5, 2))
    assert grants(centre) == (
        "За 2026 год на гранты и конкурсы поданы 2 заявки, запрошено 500 000,00 ₽. "
        "Из них поддержана 1 заявка, получено 120 000,00 ₽.\n"
        "«Мир „Детства“» (Фонд президентских грантов) — победа. Сенсорный уголок куплен.\n"
        "«Поддержка семей с детьми» (Фонд президентских грантов) — не поддержано.\n"
        "Готовятся к подаче: 1 заявка."
    )
    assert grants(centre, "2024") == ""
