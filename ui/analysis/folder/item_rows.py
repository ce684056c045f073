"""The papers of a folder as rows: a band for each part, what is missing marked."""

from collections.abc import Iterable, Iterator

from kcentre.analysis.folder.offered import OfferedItem
from ui.records.rows import Note, Row
from ui.widgets.colours import Tone


def item_rows(items: Iterable[OfferedItem]) -> Iterator[Row]:
    """Yield a row for each paper; its key is (place, target)."""
    part = ""
    for place, item in enumerate(items):
        band = "" if item.part == part else item.part.upper()
        part = item.part
        missing = bool(item.target)
        notes = (Note("не хватает — Enter откроет, где это сделать", Tone.ATTENTION),)
        yield Row(
            (place, item.target),
            item.title,
            notes=notes if missing else (),
            band=band,
            mark=Tone.ATTENTION if missing else None,
        )


def target_of(key: object) -> str:
    """Return where a row leads; empty for a paper that is there."""
    match key:
        case (_, str(target)):
            return target
        case _:
            return ""
