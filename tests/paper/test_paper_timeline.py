"""A timeline: every bar stands where its days are, nothing leaves the sheet."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_paper_charts import assert_inside

from kcentre.paper.charts import laid_out
from kcentre.paper.charts.scene import Box, Rule, Scene, Words
from kcentre.paper.drawing import BarState, Timeline, TimelineBar
from kcentre.paper.fonts import Face

FACE = Face.SERIF
days = st.dates(dt.date(2024, 1, 1), dt.date(2028, 12, 31))
LONG = "Принять выводы по спросу и довести их до педагогического совета " * 3


def scene(*bars: TimelineBar, today: dt.date | None = None, width: float = 482.0) -> Scene:
    return laid_out(Timeline("Сроки", bars, today), width, 9, FACE)


def words(found: Scene) -> list[str]:
    return [mark.text for mark in found.marks if isinstance(mark, Words)]


@given(
    st.lists(
        st.tuples(days, days, st.sampled_from(BarState), st.booleans()), min_size=1, max_size=8
    ),
    st.sampled_from([320.0, 482.0, 900.0]),
    days,
)
@settings(max_examples=40, deadline=None)
def test_nothing_leaves_the_sheet(
    spans: list[tuple[dt.date, dt.date, BarState, bool]], width: float, today: dt.date
) -> None:
    bars = (
        TimelineBar(LONG, min(a, b), max(a, b), state, (min(a, b), min(a, b)), is_group=group)
        for a, b, state, group in spans
    )
    assert_inside(scene(*bars, today=today, width=width))


def test_a_bar_is_as_long_as_its_days() -> None:
    found = scene(
        TimelineBar("Опрос", dt.date(2028, 2, 1), dt.date(2028, 2, 29), BarState.DONE),
        TimelineBar("Выводы", dt.date(2028, 3, 1), dt.date(2028, 3, 31), BarState.LATE),
    )
    boxes = [mark for mark in found.marks if isinstance(mark, Box)][:2]
    assert boxes[0].x + boxes[0].width == pytest.approx(boxes[1].x)
    assert boxes[0].width / 29 == pytest.approx(boxes[1].width / 31)
    assert {"2028", "фев", "мар", "просрочено", "выполнено"} <= set(words(found))
    assert [region.category for region in found.regions] == [0, 1]


def test_what_was_planned_first_lies_beneath() -> None:
    planned = dt.date(2026, 9, 1), dt.date(2026, 9, 30)
    found = scene(TimelineBar("Опрос", dt.date(2026, 9, 1), dt.date(2026, 10, 15), planned=planned))
    bar, thin = sorted((m for m in found.marks if isinstance(m, Box)), key=lambda m: m.y)[:2]
    assert thin.height < bar.height
    assert thin.width < bar.width


def test_today_is_a_line_only_where_it_lies_within() -> None:
    bar = TimelineBar("Опрос", dt.date(2026, 9, 1), dt.date(2026, 9, 30))
    inside = scene(bar, today=dt.date(2026, 9, 15))
    outside = scene(bar, today=dt.date(2027, 9, 15))
    assert any(isinstance(mark, Rule) and mark.dashed for mark in inside.marks)
    assert not any(isinstance(mark, Rule) and mark.dashed for mark in outside.marks)
    assert "сегодня" in words(inside)
    assert "сегодня" not in words(outside)


def test_without_days_only_the_names_stand() -> None:
    found = scene(TimelineBar("Когда-нибудь", None, None))
    assert words(found) == ["Когда-нибудь", "впереди"]
    assert scene().marks
