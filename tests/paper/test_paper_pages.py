"""What stands on which page, read back from the printed pages."""

import re

import pypdfium2
import pytest

from kcentre.paper import pdf_bytes
from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Heading,
    Kind,
    PageBreak,
    Paragraph,
    Row,
    Signature,
    Spacer,
    Table,
    body,
    group,
    total,
)
from kcentre.paper.pdf.widths import Need, column_widths

LINE = "Строка. "
SIGNATURE = Signature("Заведующий", "Т. А. Воробьёва")
CHART = Chart("Рисунок", ChartKind.BARS, ("речь", "игра"), (Series("Услуг", (7.0, 5.0)),))
LONG = "Рекомендации: читать вслух. " * 400


def pages(*blocks: Block) -> list[str]:
    """Return the text of each page, its white space made single spaces."""
    content = pdf_bytes(Document("ОТЧЁТ", blocks))
    with pypdfium2.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def table(*rows: Row, caption: str = "Таблица 1", note: str = "") -> Table:
    columns = (Column("Тема"), Column("Услуг", Kind.INTEGER))
    return Table(columns, rows, caption=caption, note=note)


def topics(count: int) -> list[Row]:
    return [body(f"тема{number}", number) for number in range(count)]


def after(lines: int, *blocks: Block) -> list[str]:
    """Return the pages of blocks under so many lines of text."""
    return pages(Paragraph("\n".join(LINE + str(number) for number in range(lines))), *blocks)


def holding(found: list[str], text: str) -> str:
    """Return the one page that has a text."""
    (page,) = [page for page in found if text in page]
    return page


def test_empty_pages_are_not_printed() -> None:
    breaks = PageBreak()
    assert len(pages(Paragraph("1"), breaks, breaks, Paragraph("2"), breaks, breaks)) == 2
    assert len(after(42, Spacer(40))) == 1
    assert len(pages(Paragraph("1"), Spacer(40), breaks, Spacer(40), Paragraph("2"))) == 2


def test_a_free_height_moves_what_follows() -> None:
    assert len(after(36, Paragraph("последняя"))) == 1
    assert len(after(36, Spacer(100), Paragraph("последняя"))) == 2


@pytest.mark.parametrize(
    "block",
    [
        Paragraph("слово " * 40),
        table(*topics(4)),
        table(*topics(60)),
        table(group("тема0"), *topics(60)[1:]),
        CHART,
    ],
)
def test_a_heading_is_never_the_last_on_a_page(block: Block) -> None:
    beginning = {Paragraph: "слово слово", Table: "тема0", Chart: "игра"}[type(block)]
    for lines in range(24, 46):
        page = holding(after(lines, Heading("Раздел"), Heading("Глава", 2), block), "Раздел")
        assert beginning in page.partition("Глава")[2]


@pytest.mark.parametrize("block", [table(*topics(4)), table(*topics(60)), CHART])
def test_a_remark_that_leads_is_never_the_last_on_a_page(block: Block) -> None:
    beginning = {Table: "тема0", Chart: "игра"}[type(block)]
    remark = Paragraph("Ответили все.", small=True, leads=True)
    for lines in range(24, 46):
        page = holding(after(lines, Heading("Глава", 2), remark, block), "Глава")
        assert beginning in page.partition("Ответили все.")[2]


def test_a_table_begins_with_two_rows_and_a_short_one_is_whole() -> None:
    for lines in range(30, 46):
        assert "тема1" in holding(after(lines, table(*topics(40))), "Таблица 1")
        assert "тема3" in holding(after(lines, table(*topics(4))), "тема0")


def test_a_total_and_a_note_follow_another_row_on_their_page() -> None:
    block = table(*topics(30), total("Итого", 30), note="Примечание.")
    for lines in range(10, 34):
        page = holding(after(lines, block), "Итого")
        assert "тема29" in page
        assert "Примечание." in page


def test_a_groups_caption_keeps_its_row() -> None:
    rows = [
        row
        for number in range(20)
        for row in (group(f"группа{number};"), body(f"тема{number};", 1), body("иное", 2))
    ]
    for lines in range(0, 30, 2):
        found = after(lines, table(*rows))
        for number in range(20):
            assert f"тема{number};" in holding(found, f"группа{number};")


def test_rows_of_a_long_table_are_all_there_once_and_in_order() -> None:
    found = pages(table(*topics(400)))
    assert len(found) > 8
    assert [int(row) for row in re.findall(r"тема(\d+)", " ".join(found))] == list(range(400))
    assert all("Тема Услуг" in page for page in found)
    assert ["Продолжение таблицы" in page for page in found] == [False] + [True] * (len(found) - 1)
    assert ["Таблица 1" in page for page in found] == [True] + [False] * (len(found) - 1)


def test_a_table_without_a_caption_does_not_say_that_it_goes_on() -> None:
    found = pages(table(*topics(100), caption=""))
    assert all("Тема Услуг" in page for page in found)
    assert not any("Продолжение" in page for page in found)


@pytest.mark.parametrize("note", ["", "Примечание. " * 60])
def test_rows_taller_than_a_page_lose_nothing(note: str) -> None:
    rows = [body(LONG, 1), body("тема", 2), body(LONG, 3), *topics(70), total("Итого", 4)]
    found = " ".join(after(20, table(*rows, caption="Таблица. " * 60, note=note)))
    assert found.count("вслух.") == 800
    assert found.count("Примечание.") == note.count("Примечание.")
    assert [int(row) for row in re.findall(r"тема(\d+)", found)] == list(range(70))


def test_a_tall_cell_of_two_faces_goes_on_on_the_next_page() -> None:
    found = pages(table(body("☑ читать вслух, " * 500, 1)))
    assert len(found) > 1
    assert "читать" in found[0]
    assert {" ".join(found).count(word) for word in ("☑", "читать", "вслух,")} == {500}


@pytest.mark.parametrize("symbol", ["", "☑ "])
def test_a_long_text_loses_nothing(symbol: str) -> None:
    words = [f"{symbol}психолого-педагогическое{number}" for number in range(900)]
    found = " ".join(pages(Paragraph(" ".join(words)))).replace("-\ufffe", "-").replace("- ", "-")
    assert re.findall(r"педагогическое(\d+)", found) == [str(number) for number in range(900)]


@pytest.mark.parametrize(
    ("block", "ending"),
    [
        (Paragraph("\n".join(["Вывод первый. " * 20, "Вывод второй. " * 20])), "второй."),
        (Paragraph("Вывод."), "Вывод."),
        (table(*topics(30)), "тема29"),
        (table(*topics(3)), "тема2"),
        (CHART, "игра"),
    ],
)
def test_a_signature_is_not_alone_on_its_page(block: Block, ending: str) -> None:
    beginnings: set[bool] = set()
    for lines in range(2, 46):
        page = holding(after(lines, block, SIGNATURE), "Воробьёва")
        assert ending in page.partition("Воробьёва")[0]
        assert "(подпись)" in page
        beginnings.add(LINE + "0" in page)
    assert len(beginnings) == 2


def test_a_long_text_before_a_signature_still_begins_under_its_heading() -> None:
    found = pages(Heading("Выводы"), Paragraph("Вывод. " * 1500), SIGNATURE)
    assert "Вывод." in holding(found, "Выводы").partition("Выводы")[2]
    assert len(found) == 4


def test_columns_share_the_whole_width() -> None:
    roomy = [Need(10, 50, 3), Need(10, 30, 1)]
    assert column_widths(roomy, 120) == [80, 40]
    assert column_widths(roomy, 50) == [30, 20]
    assert column_widths(roomy, 10) == [5, 5]


@pytest.mark.parametrize("count", [1, 9, 30])
def test_any_number_of_columns_stays_on_the_page(count: int) -> None:
    columns = tuple(Column(f"Столбец{number}", Kind.INTEGER) for number in range(count))
    (page,) = pages(Table(columns, (body(*range(1000, 1000 + count)),)))
    shown = page.replace(" ", "").replace("\ufffe", "")
    assert all(digit in shown for digit in "1000")


@pytest.mark.parametrize("rows", [1, 2])
def test_a_heading_goes_with_the_table_that_a_signature_holds(rows: int) -> None:
    for lines in range(33, 41, 2):
        found = after(lines, Heading("Корректировки"), table(*topics(rows)), SIGNATURE)
        assert "тема0" in holding(found, "Корректировки").partition("Корректировки")[2]


def test_who_signs_has_room_for_the_name_known_or_not() -> None:
    (unknown,) = pages(Signature("Составил", ""))
    assert "(подпись) (расшифровка подписи)" in unknown
    name = "А. С. Константинопольская-Заславская"
    (long,) = pages(Signature("Исполняющий обязанности заведующего", name))
    assert name in long.replace("\u00a0", " ").replace("\ufffe", "-")
    assert "расшифровка" not in long


def test_no_word_breaks_in_a_table_of_a_given_size() -> None:
    columns = (Column("№", weight=0.4), Column("Материал", weight=6), Column("Автор", weight=1.2))
    made = Table(columns, (body("1", "Игры", "Педагоги консультационного центра"),), size=10.0)
    (page,) = pages(made)
    assert "консультационного" in page
