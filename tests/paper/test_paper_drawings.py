"""Schemes and timelines: nothing touches, nothing is cut, every format has them."""

import datetime as dt
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from test_paper_charts import assert_inside, touching

from kcentre.analysis.numbering import numbered
from kcentre.paper import chart_svg, docx_bytes, pdf_bytes, xlsx_bytes
from kcentre.paper.charts import laid_out
from kcentre.paper.charts.scene import LIGHT, Box, Rule, Words
from kcentre.paper.document import Document, Signature
from kcentre.paper.document_json import document_from, document_json
from kcentre.paper.drawing import Graphic, Scheme, SchemeNode, Timeline, TimelineBar
from kcentre.paper.fonts import Face
from kcentre.paper.preview import page_count

FACE = Face.SERIF
LONG = "Заместитель заведующего по воспитательной и методической работе"
HEAD = SchemeNode(
    "Заведующий",
    "Соколова А. П.",
    (SchemeNode("учитель-логопед", "Ким Е. В."), SchemeNode("педагог-психолог", "вакансия")),
)
SCHEME = Scheme("Структура центра", (HEAD,))
BARS = (
    TimelineBar("Подготовка", dt.date(2026, 1, 12), dt.date(2026, 2, 27)),
    TimelineBar("Открытие", dt.date(2026, 3, 2), dt.date(2026, 3, 2), note="педсовет"),
)
TIMELINE = Timeline("Сроки", BARS)

nodes = st.recursive(
    st.builds(
        SchemeNode, st.sampled_from(["логопед", LONG, "Щ" * 60]), st.sampled_from(["", LONG])
    ),
    lambda below: st.builds(
        SchemeNode,
        st.sampled_from(["служба", LONG]),
        st.sampled_from(["", "Ким Е. В."]),
        st.lists(below, min_size=1, max_size=6).map(tuple),
    ),
    max_leaves=25,
)


def boxes_overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


@given(st.lists(nodes, min_size=1, max_size=4).map(tuple), st.sampled_from([200.0, 482.0, 900.0]))
@settings(max_examples=60, deadline=None)
def test_boxes_never_overlap_and_stay_inside(roots: tuple[SchemeNode, ...], across: float) -> None:
    scene = laid_out(Scheme("х", roots), across, 9, FACE)
    assert_inside(scene)
    assert touching(scene) == []
    boxes = [mark for mark in scene.marks if isinstance(mark, Box)]
    assert len(boxes) == len(scene.regions)
    for index, one in enumerate(boxes):
        assert not any(boxes_overlap(one, other) for other in boxes[index + 1 :])


def test_a_head_stands_above_those_who_report() -> None:
    scene = laid_out(SCHEME, 482, 9, FACE)
    head, *below = [mark for mark in scene.marks if isinstance(mark, Box)]
    assert all(box.y > head.y + head.height for box in below)
    assert below[0].y == below[1].y
    assert sum(isinstance(mark, Rule) for mark in scene.marks) == 4


@pytest.mark.parametrize(("across", "columns"), [(482.0, 4), (280.0, 2), (120.0, 1)])
def test_what_does_not_fit_side_by_side_hangs_in_columns(across: float, columns: int) -> None:
    many = Scheme("х", (SchemeNode("центр", "", (SchemeNode("логопед"),) * 12),))
    scene = laid_out(many, across, 9, FACE)
    _, *below = [mark for mark in scene.marks if isinstance(mark, Box)]
    assert len({box.x for box in below}) == columns
    assert len({box.y for box in below}) == 12 / columns


def test_nothing_to_draw_says_so() -> None:
    said = [laid_out(empty, 300, 9, FACE) for empty in (Scheme("х", ()), Timeline("х", ()))]
    texts = [mark.text for scene in said for mark in scene.marks if isinstance(mark, Words)]
    assert texts == ["нет данных", "задач пока нет"]


@pytest.mark.parametrize("drawing", [SCHEME, TIMELINE])
def test_every_format_has_the_drawing(drawing: Graphic) -> None:
    paper = Document("Проба", (drawing, Signature("Заведующий", "А. П. Соколова")))
    assert document_from(document_json(paper)) == paper
    assert page_count(pdf_bytes(paper)) == 1
    assert len(docx.Document(BytesIO(docx_bytes(paper))).inline_shapes) == 1
    assert chart_svg(drawing, LIGHT).startswith("<svg")
    (sheet,) = load_workbook(BytesIO(xlsx_bytes(paper))).worksheets
    assert drawing.title in [cell.value for row in sheet.iter_rows() for cell in row]


def test_the_workbook_tells_who_reports_to_whom() -> None:
    (sheet,) = load_workbook(BytesIO(xlsx_bytes(Document("Проба", (SCHEME,))))).worksheets
    rows = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows()]
    assert ("\u00a0\u00a0\u00a0\u00a0учитель-логопед", "Ким Е. В.", "Заведующий") in rows


def test_a_drawing_higher_than_a_page_is_made_to_fit() -> None:
    below = tuple(SchemeNode(f"{LONG} {number}", LONG) for number in range(60))
    paper = Document("Проба", (Scheme("Большая", (SchemeNode("центр", "", below),)),))
    assert page_count(pdf_bytes(paper)) == 2
    (shape,) = docx.Document(BytesIO(docx_bytes(paper))).inline_shapes
    assert shape.height.mm < 257


def test_drawings_are_numbered_with_the_charts() -> None:
    titles = [getattr(block, "title", "") for block in numbered((SCHEME, TIMELINE))]
    assert titles == ["Рисунок 1. Структура центра", "Рисунок 2. Сроки"]
