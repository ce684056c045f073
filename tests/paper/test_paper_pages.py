"""What stands on which page."""

from dataclasses import replace

from kcentre.paper.document import Align, Column, Kind, Table, body, group, total
from kcentre.paper.fonts import Face
from kcentre.paper.pdf.flow import NewPage, Paper, Placed, Story, paginated
from kcentre.paper.pdf.pen import Style
from kcentre.paper.pdf.tables import TableItem, table_item
from kcentre.paper.pdf.texts import TextItem, text_item
from kcentre.paper.pdf.widths import Need, column_widths, fits

LINE = Style(Face.SERIF, 10, 10)
PAGE = 100.0


def lines(count: int, keep: bool = False, space: float = 0.0) -> TextItem:
    text = "\n".join(f"строка {number}" for number in range(count))
    return replace(text_item(text, LINE, 400, Align.LEFT), keep=keep, space=space)


def heights(pages: list[list[Placed]]) -> list[list[float]]:
    return [[placed.item.height for placed in page] for page in pages]


def table(rows: int, caption: str = "", last_total: bool = False) -> TableItem:
    bodies = [body(f"тема {number}", number) for number in range(rows)]
    if last_total:
        bodies.append(total("Итого", rows))
    columns = (Column("Тема"), Column("Услуг", Kind.INTEGER))
    return table_item(Table(columns, tuple(bodies), caption=caption), Paper(400, 700), keep=False)


def parts(item: TableItem, height: float) -> list[TableItem]:
    story: Story = [item]
    found = [placed.item for page in paginated(story, height) for placed in page]
    assert all(isinstance(part, TableItem) for part in found)
    return [part for part in found if isinstance(part, TableItem)]


def test_nothing_is_no_page_and_empty_pages_are_not_printed() -> None:
    assert paginated([], PAGE) == []
    assert heights(paginated([NewPage(), lines(1), NewPage(), NewPage(), lines(2)], PAGE)) == [
        [10],
        [20],
    ]


def test_a_paragraph_leaves_and_takes_over_two_lines() -> None:
    assert heights(paginated([lines(8), lines(4)], PAGE)) == [[80, 20], [20]]
    assert heights(paginated([lines(8), lines(3)], PAGE)) == [[80], [30]]
    assert heights(paginated([lines(9), lines(4)], PAGE)) == [[90], [40]]
    assert heights(paginated([lines(7), lines(4)], PAGE)) == [[70, 20], [20]]


def test_a_heading_is_never_the_last_on_a_page() -> None:
    pages = paginated([lines(8), lines(1, keep=True), lines(4)], PAGE)
    assert heights(pages) == [[80], [10, 40]]


def test_the_space_above_is_given_up_at_the_top_of_a_page() -> None:
    pages = paginated([lines(1, space=7), lines(9, space=5)], PAGE)
    assert [[placed.offset for placed in page] for page in pages] == [[0, 15], [0]]


def test_an_item_taller_than_a_page_is_put_on_several() -> None:
    assert heights(paginated([lines(25)], PAGE)) == [[100], [100], [50]]


def test_what_precedes_a_signature_goes_with_it_partly() -> None:
    pages = paginated([lines(8, keep=True), lines(3)], PAGE)
    assert heights(pages) == [[60], [20, 30]]


def test_a_long_item_before_a_signature_still_begins_under_its_heading() -> None:
    pages = paginated([lines(2), lines(1, keep=True), lines(30, keep=True), lines(2)], PAGE)
    assert heights(pages) == [[20, 10, 70], [100], [100], [30, 20]]


def test_rows_of_a_table_are_all_there_once_and_in_order() -> None:
    found = parts(table(100, caption="Таблица"), 200)
    assert [part.first for part in found[1:]] == [part.last for part in found[:-1]]
    assert (found[0].first, found[-1].last) == (0, 100)
    assert all(part.height <= 200 for part in found)


def test_a_total_follows_another_row_on_its_page() -> None:
    for height in range(160, 260):
        last = parts(table(30, last_total=True), height)[-1]
        assert last.last - last.first >= 2


def test_a_groups_caption_keeps_its_rows() -> None:
    rows = []
    for number in range(20):
        rows += [group(f"группа {number}"), body("а", 1), body("б", 2)]
    item = table_item(Table((Column("а"), Column("б")), tuple(rows)), Paper(400, 700), keep=False)
    for height in range(160, 300, 3):
        for part in parts(item, height)[:-1]:
            assert (part.last - 1) % 3 != 0


def test_a_short_table_moves_to_the_next_page_whole() -> None:
    story: Story = [lines(60), table(4)]
    assert heights(paginated(story, 660)) == [[600], [table(4).height]]


def test_a_row_taller_than_a_page_goes_on_on_the_next() -> None:
    long_text = "Рекомендации: читать вслух. " * 400
    columns = (Column("№", Kind.INTEGER), Column("Рекомендации"))
    item = table_item(Table(columns, (body(1, long_text),)), Paper(400, 700), keep=False)
    story: Story = [item]
    pages = paginated(story, 700)
    assert len(pages) > 1
    assert all(page[0].item.height <= 700 for page in pages)


def test_a_long_caption_and_note_leave_room_for_tall_rows() -> None:
    long_text = "Рекомендации: читать вслух. " * 400
    columns = (Column("№", Kind.INTEGER), Column("Рекомендации"))
    source = Table(
        columns, (body(1, long_text),) * 3, caption=long_text[:800], note=long_text[:900]
    )
    for page in paginated([table_item(source, Paper(400, 700), keep=False)], 700):
        assert sum(placed.item.height for placed in page) <= 700


def test_columns_share_the_whole_width() -> None:
    roomy = [Need(10, 50, 3), Need(10, 30, 1)]
    assert column_widths(roomy, 120) == [80, 40]
    assert column_widths(roomy, 50) == [30, 20]
    assert column_widths(roomy, 10) == [5, 5]
    assert fits(roomy, 20)
    assert not fits(roomy, 19)
