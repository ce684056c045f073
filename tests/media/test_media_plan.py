"""The media plan: what is kept, computed, refused, found, gathered into a grid and a paper."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.media_rows import TODAY, an_item, audience, channel_id, planned
from helpers.request_rows import asked
from openpyxl import load_workbook

from kcentre.journal.ordering import Order
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Paragraph, Table
from kcentre.periods.period import academic_year
from kcentre.storage import CentreFile
from kcentre.structure.media.by_channel import requests_by_channel
from kcentre.structure.media.due import due_things
from kcentre.structure.media.plan.cards import card, media_choices, problems_of_media
from kcentre.structure.media.plan.exported import MEDIA_COLUMNS, export_media
from kcentre.structure.media.plan.filters import MediaFilter
from kcentre.structure.media.plan.grid import media_grid
from kcentre.structure.media.plan.lines import reach_words
from kcentre.structure.media.plan.listing import MediaList
from kcentre.structure.media.plan.queries import late_count, media_item, media_items
from kcentre.structure.media.plan.records import GridCell
from kcentre.structure.media.plan.verbs import (
    add_media,
    change_media,
    drop_media,
    mark_done,
    plan_again,
    remove_media,
)
from kcentre.structure.media.sheets import media_plan_sheet
from kcentre.structure.media.values import MediaState


def state(file: CentreFile, item_id: int, day: dt.date = TODAY) -> MediaState:
    line = media_item(file, item_id, day)
    assert line is not None
    return line.state


def found(file: CentreFile, order: Order | None = None, **wanted: object) -> list[int]:
    listing = MediaList(MediaFilter(**wanted), order or Order())  # type: ignore[arg-type] # any
    assert listing.count(file) == listing.complete(file)
    return [line.id for line in listing.lines(file)]


def test_all_that_was_entered_is_kept(centre: CentreFile) -> None:
    draft = an_item(
        centre,
        title="  Статья  «Д'Артаньян и ёж» ",
        audience_id=audience(centre),
        text="Первая строка\nвторая",
        note="щ" * 300,
        planned_on=dt.date(2028, 2, 29),
        link="https://example.org",
        reach=0,
    )
    item_id = planned(centre, **{name: getattr(draft, name) for name in draft.__slots__})
    kept = media_item(centre, item_id)
    assert kept is not None
    assert kept.draft.title == "Статья «Д'Артаньян и ёж»"
    assert (kept.audience, kept.channel) == ("Родители малышей", "сайт детского сада")
    assert (kept.draft.reach, kept.draft.note) == (0, "щ" * 300)
    assert reach_words(kept.draft) == "0 из\u00a0300"
    opened = card(centre, item_id)
    assert opened is not None
    assert opened.draft == kept.draft
    centre.undo()
    assert media_items(centre) == []


def test_the_state_is_computed(centre: CentreFile) -> None:
    item_id = planned(centre)
    assert state(centre, item_id) is MediaState.AHEAD
    assert state(centre, item_id, dt.date(2026, 10, 15)) is MediaState.AHEAD
    assert state(centre, item_id, dt.date(2026, 10, 16)) is MediaState.LATE
    mark_done(centre, [item_id], TODAY)
    assert state(centre, item_id, dt.date(2026, 12, 1)) is MediaState.DONE
    mark_done(centre, [item_id], dt.date(2026, 10, 9))
    kept = media_item(centre, item_id)
    assert kept is not None
    assert kept.draft.done_on == TODAY
    drop_media(centre, [item_id])
    assert state(centre, item_id) is MediaState.DROPPED
    plan_again(centre, [item_id])
    assert state(centre, item_id) is MediaState.AHEAD
    for expected in (MediaState.DROPPED, MediaState.DONE, MediaState.AHEAD):
        centre.undo()
        assert state(centre, item_id) is expected


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "щ" * 301}, "title"),
        ({"channel_id": None}, "channel_id"),
        ({"channel_id": 999}, "channel_id"),
        ({"audience_id": 999}, "audience_id"),
        ({"message_id": 999}, "message_id"),
        ({"planned_on": None}, "planned_on"),
        ({"planned_on": dt.date(1, 1, 1)}, "planned_on"),
        ({"done_on": TODAY + dt.timedelta(1)}, "done_on"),
        ({"reach": -1}, "reach"),
        ({"reach_planned": 10**9}, "reach_planned"),
    ],
)
def test_what_stops_an_item(centre: CentreFile, fields: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        add_media(centre, an_item(centre, **fields), TODAY)
    assert refusal.value.problems[0].field == field
    assert media_items(centre) == []


def test_what_is_odd_is_only_asked_about(centre: CentreFile) -> None:
    planned(centre)
    odd = an_item(centre, reach=5)
    assert {problem.field for problem in problems_of_media(centre, odd, None)} == {"title", "reach"}
    both = an_item(centre, title="иное", done_on=TODAY, is_dropped=True)
    assert [problem.field for problem in problems_of_media(centre, both, None)][-1] == "is_dropped"


def test_changed_and_removed(centre: CentreFile) -> None:
    item_id = planned(centre)
    change_media(centre, item_id, an_item(centre, title="Листовка"), TODAY)
    remove_media(centre, [item_id])
    assert media_items(centre) == []
    for verb in (mark_done, drop_media, plan_again):
        with pytest.raises(Refused):
            verb(centre, [item_id])
    centre.undo()
    assert [item.draft.title for item in media_items(centre)] == ["Листовка"]


def test_found_narrowed_sorted(centre: CentreFile, tmp_path: Path) -> None:
    parents = audience(centre)
    late = planned(centre, planned_on=dt.date(2020, 1, 1), audience_id=parents)
    done = planned(centre, title="Ёлка для всех", done_on=TODAY, reach=12)
    far = planned(
        centre, channel_id=channel_id(centre, "поликлиника"), planned_on=dt.date(2099, 1, 1)
    )
    assert found(centre) == [late, far, done]
    assert found(centre, Order(descending=False)) == [late, done, far]
    assert found(centre, state=MediaState.LATE) == [late]
    assert found(centre, state=MediaState.DONE) == [done]
    assert found(centre, state=MediaState.AHEAD) == [far]
    assert found(centre, audience_id=0) == [far, done]
    assert found(centre, audience_id=parents) == [late]
    assert found(centre, channel_id=channel_id(centre, "поликлиника")) == [far]
    assert found(centre, last_day=dt.date(2020, 1, 1)) == [late]
    assert found(centre, search="елка") == [done]
    assert found(centre, search="поликлин") == [far]
    for key in ("title", "state", "audience", "channel", "responsible", "reach"):
        assert len(found(centre, Order(key))) == 3
    assert late_count(centre) == 1
    assert export_media(centre, tmp_path / "план.xlsx") == 3
    rows = list(load_workbook(tmp_path / "план.xlsx").worksheets[0].values)
    titles = [column.title for column in MEDIA_COLUMNS]
    assert any(list(row)[: len(titles)] == titles for row in rows)


def test_the_grid_counts_and_shows_what_is_bare(centre: CentreFile) -> None:
    parents, bare = audience(centre), audience(centre, "Партнёры")
    planned(centre, audience_id=parents)
    planned(centre, audience_id=parents, done_on=TODAY)
    planned(centre, is_dropped=True)
    planned(centre)
    planned(centre, planned_on=dt.date(2027, 9, 1))
    asked(centre, date=dt.date(2026, 9, 30), learned_from_id=channel_id(centre))
    asked(centre, date=dt.date(2026, 9, 30))
    grid = media_grid(centre, 2026, TODAY)
    place = [number for number, _ in grid.channels].index(channel_id(centre))
    assert [line.audience_id for line in grid.lines] == [parents, bare, 0]
    assert [line.cells[place] for line in grid.lines] == [GridCell(2, 1), GridCell(), GridCell(1)]
    assert (grid.requests[place], grid.unknown, grid.word) == (1, 1, "2026/27")
    assert not grid.is_empty
    assert media_grid(centre, 2031, TODAY).unknown == 0


def test_requests_by_channel_lead_to_their_rows(centre: CentreFile) -> None:
    asked(centre, date=dt.date(2026, 8, 31), learned_from_id=channel_id(centre, "знакомых"))
    asked(centre, date=dt.date(2026, 9, 1), learned_from_id=channel_id(centre, "знакомых"))
    came = requests_by_channel(centre, academic_year(2026))
    by_name = {one.name: one for one in came}
    assert by_name["от знакомых"].requests == 1
    assert by_name["от знакомых"].target.endswith(f"/{channel_id(centre, 'знакомых')}/2026/27")
    assert by_name["поликлиника"].requests == 0
    assert came[-1] == (0, "не указано", 0, "journal/requests/learned/0/2026/27")


def test_the_paper_says_what_is_known(centre: CentreFile) -> None:
    empty = media_plan_sheet(centre, 2026, TODAY)
    assert [len(block.rows) for block in empty.blocks if isinstance(block, Table)] == [0]
    planned(centre, audience_id=audience(centre), done_on=TODAY, reach=1200, link="example.org")
    planned(centre, planned_on=dt.date(2026, 9, 7))
    planned(centre, is_dropped=True)
    asked(centre, date=dt.date(2026, 9, 30), learned_from_id=channel_id(centre))
    document = media_plan_sheet(centre, 2026, TODAY)
    plan, channels = (block for block in document.blocks if isinstance(block, Table))
    assert [row.cells[-1] for row in plan.rows] == ["просрочено", "сделано 05.10.2026"]
    assert channels.rows[-1].cells == ("Всего", 1)
    said = next(block.text for block in document.blocks if isinstance(block, Paragraph))
    assert "Всего 2\u00a0строки: сделано 1, просрочено 1, охват 1\u00a0200 чел." in said
    assert pdf_bytes(document).startswith(b"%PDF")


def test_what_is_due_is_told(centre: CentreFile) -> None:
    late = planned(centre, planned_on=dt.date(2020, 1, 1))
    near = planned(centre)
    planned(centre, planned_on=dt.date(2026, 12, 1))
    planned(centre, planned_on=dt.date(2020, 1, 1), done_on=TODAY)
    told = due_things(centre, TODAY)
    assert [one.target for one in told] == [
        f"structure/media/plan/{late}",
        f"structure/media/plan/{near}",
    ]
    assert told[0].title == "Медиаплан: Пост о записи к логопеду"
    assert told[0].detail == "сайт детского сада, Соколова Анна Петровна"


def test_the_years_of_the_plan_are_offered(centre: CentreFile) -> None:
    planned(centre, planned_on=dt.date(2020, 8, 31))
    years = media_choices(centre).years
    assert years[-1] == 2019
    assert years[0] >= today_here().year - 1
