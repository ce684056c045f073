"""Charts: nothing touches, nothing is cut, both schemes are legible, Qt draws them."""

from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper_sample import forms_chart, months_chart, satisfaction_chart, topics_chart
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from kcentre.paper import chart_picture, chart_svg, pdf_bytes
from kcentre.paper.chart import Chart, ChartKind, Norm, Series
from kcentre.paper.charts import laid_out
from kcentre.paper.charts.parts import scale
from kcentre.paper.charts.scene import (
    DARK,
    HEAT,
    HEAT_STEPS,
    LIGHT,
    PRINT,
    Anchor,
    Box,
    Colours,
    Curve,
    Dot,
    Rule,
    Scene,
    Words,
)
from kcentre.paper.document import Document
from kcentre.paper.fonts import Face, clean, width

MONTHS = tuple(
    f"{month} {year}"
    for year in (2024, 2025, 2026)
    for month in (
        "янв",
        "фев",
        "мар",
        "апр",
        "май",
        "июн",
        "июл",
        "авг",
        "сен",
        "окт",
        "ноя",
        "дек",
    )
)
FACE = Face.SERIF
LONG = "Очень длинное название темы о детско-родительских отношениях, воспитании и социализации"

values = st.one_of(st.none(), st.just(0.0), st.floats(0.1, 99_999).map(lambda v: round(v, 1)))


def with_spans(series: Series) -> Series:
    spans = tuple(None if value is None else (value / 2, value * 2) for value in series.values)
    return replace(series, spans=spans)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    kind = draw(st.sampled_from(ChartKind))
    count = draw(st.integers(1, 24 if kind in {ChartKind.COLUMNS, ChartKind.LINES} else 15))
    start = draw(st.integers(0, 12))
    names = draw(st.sampled_from([MONTHS[start:], [f"{n}. {LONG}" for n in range(24)]]))
    upright = kind in {ChartKind.COLUMNS, ChartKind.LINES}
    found = names if upright else [f"{n}. {LONG}"[: 5 + n * 9] for n in range(24)]
    series = tuple(
        Series(f"Ряд {number}", tuple(draw(st.lists(values, min_size=count, max_size=count))))
        for number in range(draw(st.integers(1, 3)))
    )
    if kind is ChartKind.LINES and draw(st.booleans()):
        series = tuple(with_spans(each) for each in series)
    norm = draw(st.sampled_from([None, Norm(85.0, "норма не менее 85 %")])) if upright else None
    return Chart("Тест", kind, tuple(found[:count]), series, places=1, norm=norm)


def box_of(words: Words) -> tuple[float, float, float, float]:
    length = width(clean(words.text), FACE) * words.size
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: length / 2, Anchor.END: length}[words.anchor]
    left = words.x - shift
    return left, words.y - words.size * 0.7, left + length, words.y


def touching(scene: Scene) -> list[tuple[str, str]]:
    found = [mark for mark in scene.marks if isinstance(mark, Words) and mark.text]
    pairs = []
    for one, other in combinations(found, 2):
        left, top, right, bottom = box_of(one)
        left2, top2, right2, bottom2 = box_of(other)
        if left < right2 and left2 < right and top < bottom2 and top2 < bottom:
            pairs.append((one.text, other.text))
    return pairs


def assert_inside(scene: Scene) -> None:
    for mark in scene.marks:
        if isinstance(mark, Words):
            left, top, right, bottom = box_of(mark)
            assert left >= -0.1, mark
            assert right <= scene.width + 0.1, mark
            assert top >= -0.1, mark
            assert bottom <= scene.height, mark
        if isinstance(mark, Box):
            assert mark.x >= 0, mark
            assert mark.x + mark.width <= scene.width, mark
            assert mark.y + mark.height <= scene.height, mark


@given(charts(), st.sampled_from([300.0, 482.0, 900.0]))
@settings(max_examples=150, deadline=None)
def test_no_labels_touch_and_nothing_leaves_the_picture(chart: Chart, across: float) -> None:
    scene = laid_out(chart, across, 9, FACE)
    assert touching(scene) == []
    assert_inside(scene)


def test_a_point_at_the_foot_under_a_near_norm_touches_no_month() -> None:
    shares = Series("Доля", (0.0, 348.0), ((0.0, 0.0), (174.0, 696.0)))
    norm = Norm(85.0, "норма не менее 85 %")
    names = ("янв 2024", "фев 2024")
    chart = Chart("Тест", ChartKind.LINES, names, (shares,), places=1, norm=norm)
    assert touching(laid_out(chart, 300.0, 9, FACE)) == []


@pytest.mark.parametrize(
    "chart", [topics_chart(), forms_chart(), months_chart(), satisfaction_chart()]
)
def test_the_reports_charts_print_every_value_they_have_room_for(chart: Chart) -> None:
    scene = laid_out(chart, 482, 9, FACE)
    assert touching(scene) == []
    assert_inside(scene)
    assert {mark.text for mark in scene.marks if isinstance(mark, Words)} & {
        "58",
        "73",
        "119",
        "94,1",
    }


def test_unknown_is_not_drawn_as_zero() -> None:
    chart = Chart("х", ChartKind.BARS, ("ноль", "нет"), (Series("а", (0.0, None)),))
    scene = laid_out(chart, 300, 9, FACE)
    shown = [mark.text for mark in scene.marks if isinstance(mark, Words)]
    assert shown == ["ноль", "0", "нет", "нет данных"]
    assert not [mark for mark in scene.marks if isinstance(mark, Box)]


def test_a_line_is_broken_where_a_value_is_unknown() -> None:
    series = Series("а", (1.0, 2.0, None, 3.0, 4.0, None, 5.0))
    scene = laid_out(Chart("х", ChartKind.LINES, MONTHS[:7], (series,)), 400, 9, FACE)
    assert [len(mark.points) for mark in scene.marks if isinstance(mark, Curve)] == [2, 2]


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_without_values_says_so(kind: ChartKind) -> None:
    for chart in (
        Chart("х", kind, (), ()),
        Chart("х", kind, ("а",), (Series("б", (None,)),)),
    ):
        (words,) = laid_out(chart, 300, 9, FACE).marks
        assert isinstance(words, Words)
        assert words.text == "нет данных"


@pytest.mark.parametrize("kind", [kind for kind in ChartKind if kind is not ChartKind.HEAT])
def test_a_chart_of_zeros_has_no_bars(kind: ChartKind) -> None:
    scene = laid_out(Chart("х", kind, ("а", "б"), (Series("в", (0.0, 0.0)),)), 300, 9, FACE)
    assert not [mark for mark in scene.marks if isinstance(mark, Box)]


def test_every_value_has_its_place_for_a_click() -> None:
    picture = chart_picture(forms_chart(), LIGHT, 520)
    found = {(region.category, region.series) for region in picture.regions}
    assert len(found) == 11
    assert (2, 2) not in found
    assert len(chart_picture(months_chart(), LIGHT, 520).regions) == 18


@given(st.floats(0, 1e6), st.floats(0.001, 1e6), st.booleans())
def test_levels_are_round_and_reach_around_all_values(
    lowest: float, more: float, whole: bool
) -> None:
    found = scale(lowest, lowest + more, whole)
    assert found[0] <= lowest * (1 + 1e-6) + 1e-6
    assert found[-1] >= (lowest + more) * (1 - 1e-6)
    assert 2 <= len(found) <= 8
    assert not whole or all(level == int(level) for level in found)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("colours", "ground"), [(PRINT, "#FFFFFF"), (LIGHT, "#FFFFFF"), (DARK, "#1C222A")]
)
def test_texts_are_legible_and_tones_differ_from_their_ground(
    colours: Colours, ground: str
) -> None:
    assert contrast(colours.text, ground) >= 4.5
    assert contrast(colours.secondary, ground) >= 4.5
    for tone in (*colours.tones, *colours.heat):
        assert contrast(tone.ink, tone.fill) >= 4.5, tone
    for tone in colours.tones[:3]:
        assert contrast(tone.outline or tone.fill, ground) >= 1.8, tone


def test_tones_side_by_side_differ_without_colour() -> None:
    for one, other in zip(PRINT.tones, PRINT.tones[1:], strict=False):
        assert contrast(one.fill, other.fill) >= 1.5


@pytest.mark.parametrize("colours", [PRINT, LIGHT, DARK])
def test_a_heat_map_goes_on_in_one_direction(colours: Colours) -> None:
    shades = [luminance(tone.fill) for tone in colours.heat]
    assert len(shades) == HEAT_STEPS
    assert shades in (sorted(shades), sorted(shades, reverse=True))


def test_every_cell_of_a_heat_map_has_its_number_and_its_place() -> None:
    series = (Series("понедельник", (0.0, 3.0, None)), Series("вторник", (30.0, 12.0, 1.0)))
    scene = laid_out(Chart("х", ChartKind.HEAT, ("9", "10", "11"), series), 482, 9, FACE)
    words = [mark.text for mark in scene.marks if isinstance(mark, Words)]
    assert words == ["9", "10", "11", "понедельник", "3", "вторник", "30", "12", "1"]
    steps = [mark.tone - HEAT for mark in scene.marks if isinstance(mark, Box)]
    assert steps == [0, 1, 0, 5, 2, 1]
    assert [(region.category, region.series) for region in scene.regions][3:5] == [(0, 1), (1, 1)]


def test_points_with_intervals_are_not_joined() -> None:
    series = Series("доля", (80.0, None, 90.0), ((60.0, 95.0), None, (70.0, 100.0)))
    chart = Chart("х", ChartKind.LINES, ("июл", "авг", "сен"), (series,), places=1)
    scene = laid_out(chart, 482, 9, FACE)
    assert not [mark for mark in scene.marks if isinstance(mark, Curve)]
    dots = [mark for mark in scene.marks if isinstance(mark, Dot)]
    upright = [mark for mark in scene.marks if isinstance(mark, Rule) and mark.x1 == mark.x2]
    assert [rule.x1 for rule in upright] == [dot.x for dot in dots]
    assert all(rule.y1 < dot.y < rule.y2 for rule, dot in zip(upright, dots, strict=True))
    with pytest.raises(ValueError, match="intervals"):
        Chart("х", ChartKind.LINES, ("а", "б"), (Series("в", (1.0, 2.0), (None,)),))


def test_svg_is_well_formed_whatever_the_names() -> None:
    name = '<b> & «Ёж» "кавычки" ☑'
    chart = Chart(name, ChartKind.BARS, (name,), (Series(name, (3.0,)), Series("а", (1.0,))))
    root = ET.fromstring(chart_svg(chart, LIGHT))  # noqa: S314 — our own text
    shown = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert shown.count(name) == 2
    assert not list(root.iter("{http://www.w3.org/2000/svg}clipPath"))


@pytest.mark.parametrize(("colours", "ground"), [(LIGHT, "#FFFFFF"), (DARK, "#1C222A")])
@pytest.mark.parametrize("chart", [topics_chart(), months_chart(), satisfaction_chart()])
def test_qt_draws_the_tones_and_leaves_the_ground(
    qtbot: QtBot, chart: Chart, colours: Colours, ground: str
) -> None:
    picture = chart_picture(chart, colours, 520)
    image = QImage(int(picture.width), int(picture.height), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    renderer = QSvgRenderer(picture.svg.encode())
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert renderer.isValid()
    seen = {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    assert ground in seen
    assert image.pixelColor(image.width() - 1, 0).name().upper() == ground
    if chart.kind is not ChartKind.LINES:
        assert colours.tones[0].fill in seen


@given(charts())
@settings(max_examples=20, deadline=None)
def test_any_chart_can_be_printed(chart: Chart) -> None:
    assert pdf_bytes(Document(title="Диаграмма", blocks=(chart,))).startswith(b"%PDF")
