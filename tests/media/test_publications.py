"""What is published: kept, due again, renewed, taken down, refused, found."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.media_rows import TODAY, a_publication, channel_id, published
from openpyxl import load_workbook

from kcentre.journal.ordering import Order
from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.structure.documents.tables import DocumentRecord
from kcentre.structure.media.due import due_things
from kcentre.structure.media.publications.cards import (
    card,
    problems_of_publication,
    publication_choices,
)
from kcentre.structure.media.publications.exported import export_publications
from kcentre.structure.media.publications.filters import PublicationFilter
from kcentre.structure.media.publications.lines import row_of
from kcentre.structure.media.publications.listing import PublicationList
from kcentre.structure.media.publications.queries import due_count, publication, publications
from kcentre.structure.media.publications.verbs import (
    add_publication,
    change_publication,
    publish_again,
    remove_publications,
    take_down,
)
from kcentre.structure.media.values import PublicationState

DUE = dt.date(2026, 10, 10)


def document(file: CentreFile, date: str = "2026-09-15", status: str = "approved") -> int:
    """Put a document into the register, as its own room keeps it."""
    fields = {"kind": "regulation", "title": "Положение", "title_key": "положение", "number": "3"}
    with file.operation("Положение"):
        row = DocumentRecord.insert(**fields, date=date, status=status)
        return int(row.execute(file.db))


def found(file: CentreFile, order: Order | None = None, **wanted: object) -> list[int]:
    chosen = PublicationFilter(**wanted)  # type: ignore[arg-type] # any fields of the filter
    listing = PublicationList(chosen, order or Order())
    assert listing.count(file) == listing.complete(file)
    return [line.id for line in listing.lines(file)]


def test_kept_with_its_document(centre: CentreFile) -> None:
    number = document(centre)
    row_id = published(centre, document_id=number, title=" Положение ", link="example.org/kc")
    line = publication(centre, row_id, TODAY)
    assert line is not None
    assert (line.document, line.channel) == ("Положение", "сайт детского сада")
    opened = card(centre, row_id)
    assert opened is not None
    assert opened.draft == line.draft
    assert [words for _, _, words in publication_choices(centre).documents] == [
        "Положение, №\u00a03 от\u00a015.09.2026"
    ]
    doubts = problems_of_publication(centre, line.draft, row_id)
    assert [problem.field for problem in doubts] == ["published_on"]
    change_publication(centre, row_id, a_publication(centre), TODAY)
    centre.undo()
    centre.undo()
    assert publications(centre, TODAY) == []


def test_due_again_and_renewed(centre: CentreFile) -> None:
    row_id = published(centre, due_again=DUE)
    assert [one.target for one in due_things(centre, TODAY)] == [
        f"structure/media/published/{row_id}"
    ]
    assert due_things(centre, dt.date(2026, 9, 2)) == []
    line = publication(centre, row_id, DUE)
    assert line is not None
    assert line.state is PublicationState.DUE
    publish_again(centre, [row_id], DUE)
    renewed = publication(centre, row_id, DUE)
    assert renewed is not None
    assert (renewed.published_on, renewed.draft.due_again) == (DUE, dt.date(2026, 11, 18))
    take_down(centre, [row_id], DUE)
    assert due_things(centre, dt.date(2027, 1, 1)) == []
    gone = publication(centre, row_id, dt.date(2027, 1, 1))
    assert gone is not None
    assert row_of(gone).state == "снято 10.10.26"
    centre.undo()
    centre.undo()
    assert publication(centre, row_id, DUE) == line


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": ""}, "title"),
        ({"channel_id": None}, "channel_id"),
        ({"channel_id": 999}, "channel_id"),
        ({"document_id": 999}, "document_id"),
        ({"published_on": None}, "published_on"),
        ({"published_on": TODAY + dt.timedelta(1)}, "published_on"),
        ({"due_again": dt.date(2026, 9, 1)}, "due_again"),
        ({"removed_on": dt.date(2026, 8, 31)}, "removed_on"),
        ({"removed_on": dt.date(2026, 10, 6)}, "removed_on"),
    ],
)
def test_what_stops_a_publication(
    centre: CentreFile, fields: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        add_publication(centre, a_publication(centre, **fields), TODAY)
    assert refusal.value.problems[0].field == field


def test_a_link_says_where_too(centre: CentreFile) -> None:
    row_id = published(centre, channel_id=None, link="https://example.org")
    remove_publications(centre, [row_id])
    for verb in (publish_again, take_down):
        with pytest.raises(Refused):
            verb(centre, [row_id])
    centre.undo()
    assert len(publications(centre)) == 1


def test_found_narrowed_sorted_written(centre: CentreFile, tmp_path: Path) -> None:
    old = published(centre, due_again=dt.date(2026, 9, 2))
    new = published(
        centre,
        title="Ёлка",
        channel_id=channel_id(centre, "стенд"),
        published_on=dt.date(2026, 10, 1),
        due_again=dt.date(2099, 1, 1),
    )
    gone = published(centre, removed_on=dt.date(2026, 9, 2), document_id=document(centre))
    assert found(centre) == [new, gone, old]
    assert found(centre, state=PublicationState.DUE) == [old]
    assert found(centre, state=PublicationState.SHOWN) == [new]
    assert found(centre, state=PublicationState.REMOVED) == [gone]
    assert found(centre, search="елка") == [new]
    assert found(centre, channel_id=channel_id(centre, "стенд")) == [new]
    assert found(centre, first_day=dt.date(2026, 10, 1)) == [new]
    for key in ("title", "state", "channel", "due", "responsible", "document"):
        assert len(found(centre, Order(key))) == 3
    assert due_count(centre) == 1
    assert export_publications(centre, tmp_path / "где.xlsx") == 3
    cells = [
        cell for row in load_workbook(tmp_path / "где.xlsx").worksheets[0].values for cell in row
    ]
    assert {"Ёлка", "снято", "пора обновить", "Положение"} <= set(cells)
