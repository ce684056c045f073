"""«Откуда узнали»: kept with a request, narrowed by, written to Excel, and let go of."""

from pathlib import Path

from helpers.media_rows import channel_id
from helpers.request_rows import a_request, asked
from openpyxl import load_workbook

from kcentre.centre.tables import InfoChannel
from kcentre.journal.requests.filters import RequestFilter
from kcentre.journal.requests.listing import RequestList
from kcentre.journal.requests.queries import request_card
from kcentre.journal.requests.sheets import REQUEST_COLUMNS, export_requests
from kcentre.journal.requests.verbs import change_request
from kcentre.storage import CentreFile


def found(file: CentreFile, channel: int) -> list[int]:
    listing = RequestList(RequestFilter(learned_from_id=channel))
    listing.count(file)
    return [line.id for line in listing.lines(file)]


def learned(file: CentreFile, request_id: int) -> int | None:
    card = request_card(file, request_id)
    assert card is not None
    return card.draft.learned_from_id


def test_kept_narrowed_by_and_undone(centre: CentreFile) -> None:
    site = channel_id(centre)
    told, silent = asked(centre, learned_from_id=site), asked(centre)
    assert (learned(centre, told), learned(centre, silent)) == (site, None)
    assert found(centre, site) == [told]
    assert found(centre, 0) == [silent]
    change_request(centre, told, a_request())
    assert found(centre, site) == []
    centre.undo()
    assert found(centre, site) == [told]


def test_a_channel_that_is_gone_is_let_go_of(centre: CentreFile) -> None:
    site = channel_id(centre)
    with centre.operation("Канал удалён"):
        InfoChannel.delete().where(InfoChannel.id == site).execute(centre.db)
    assert learned(centre, asked(centre, learned_from_id=site)) is None


def test_written_to_excel(centre: CentreFile, tmp_path: Path) -> None:
    asked(centre, learned_from_id=channel_id(centre, "поликлиника"))
    export_requests(centre, tmp_path / "обращения.xlsx")
    rows = list(load_workbook(tmp_path / "обращения.xlsx").worksheets[0].values)
    place = [column.title for column in REQUEST_COLUMNS].index("Откуда узнали")
    assert [row[place] for row in rows][-1] == "поликлиника"
