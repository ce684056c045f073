"""Lanes of overlapping blocks, and the order they are gone through."""

from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.time_grid import BlockLook, GridBlock, GridColumn
from ui.widgets.time_grid.board import Board
from ui.widgets.time_grid.grabs import Moving, Painting, Resizing
from ui.widgets.time_grid.lanes import Lane, lanes_of
from ui.widgets.time_grid.records import Area

TIMES = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda t: (t[0], t[0] + t[1])),
    max_size=30,
)


def test_blocks_that_do_not_overlap_have_the_whole_width() -> None:
    assert lanes_of([]) == []
    assert lanes_of([(60, 120), (0, 60)]) == [Lane(0, 1, 1), Lane(0, 1, 1)]


def test_overlapping_blocks_stand_side_by_side_and_take_what_is_free() -> None:
    assert lanes_of([(0, 60), (30, 90)]) == [Lane(0, 1, 2), Lane(1, 1, 2)]
    tall, first, second, last = lanes_of([(0, 90), (0, 30), (0, 30), (30, 90)])
    assert (tall, first, second) == (Lane(0, 1, 3), Lane(1, 1, 3), Lane(2, 1, 3))
    assert last == Lane(1, 2, 3)


@given(TIMES)
def test_no_two_blocks_share_a_lane_at_the_same_time(times: list[tuple[int, int]]) -> None:
    lanes = lanes_of(times)
    for at, (lane, (starts, ends)) in enumerate(zip(lanes, times, strict=True)):
        assert 0 <= lane.place < lane.place + lane.span <= lane.lanes
        for other, (begun, over) in zip(lanes[:at], times[:at], strict=True):
            if begun < ends and starts < over:
                assert other.lanes == lane.lanes
                mine = range(lane.place, lane.place + lane.span)
                assert not set(mine) & set(range(other.place, other.place + other.span))


def board() -> Board:
    made = Board()
    made.set_columns([GridColumn("пн", "пн"), GridColumn("вт", "вт", is_today=True)])
    made.set_blocks(
        [
            GridBlock(3, "вт", 600, 660, "в"),
            GridBlock(2, "пн", 600, 660, "б"),
            GridBlock(1, "пн", 540, 660, "а"),
            GridBlock("п", "пн", 720, 780, "перерыв", look=BlockLook.BACKGROUND),
            GridBlock(9, "нет такого дня", 540, 660, "г"),
        ]
    )
    return made


def test_blocks_are_gone_through_by_column_and_time() -> None:
    shown = board()
    assert [placed.block.key for placed in shown.order()] == [1, 2, 3]
    assert [placed.block.key for placed in shown.behind(0)] == ["п"]
    assert shown.find("п") is None
    assert shown.find(None) is None
    there = shown.next_to(1, Area(0, 0, 15), 1)
    assert there is not None
    assert there.block.key == 2
    assert shown.next_to(3, Area(0, 0, 15), 1) is None
    assert shown.next_to(1, Area(0, 0, 15), -1) is None


def test_the_cursor_says_where_the_way_through_begins() -> None:
    shown = board()
    after = shown.next_to(None, Area(0, 570, 585), 1)
    before = shown.next_to(None, Area(0, 570, 585), -1)
    assert after is not None
    assert before is not None
    assert (after.block.key, before.block.key) == (2, 1)
    assert shown.usual_cursor() == Area(1, 540, 555)


def test_what_is_carried_stays_within_the_day_and_the_columns() -> None:
    shown = board()
    home = Area(0, 540, 660)
    assert Moving(1, home, offset=30).area(shown, 1, 610) == Area(1, 585, 705)
    assert Moving(1, home).area(shown, 9, 2000) == Area(1, shown.last - 120, shown.last)
    assert Moving(1, home).area(shown, -4, -50) == Area(0, shown.first, shown.first + 120)
    assert Resizing(1, home, is_beginning=True).area(shown, 1, 2000) == Area(0, 645, 660)
    assert Resizing(1, home, is_beginning=False).area(shown, 1, 0) == Area(0, 540, 555)
    assert Resizing(1, home, is_beginning=False).area(shown, 1, 5000) == Area(0, 540, shown.last)
    assert Painting(0, 600).area(shown, 1, 600) == Area(0, 600, 615)
    assert Painting(0, 600).area(shown, 1, 571) == Area(0, 570, 615)
    assert Painting(0, 600).area(shown, 1, 5000) == Area(0, 600, shown.last)


def test_the_hours_shown_are_whole_and_within_the_day() -> None:
    shown = board()
    shown.show_hours(7 * 60 + 10, 19 * 60 + 5)
    assert (shown.first, shown.last) == (7 * 60, 20 * 60)
    shown.show_hours(-10, 5000)
    assert (shown.first, shown.last) == (0, 24 * 60)
    shown.show_hours(600, 600)
    assert (shown.first, shown.last) == (600, 660)
