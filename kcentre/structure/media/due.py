"""What the information field has to be done by a day, for the list of the day."""

import datetime as dt

from kcentre.centre.due import Due
from kcentre.storage import CentreFile
from kcentre.structure.documents.tables import Publication
from kcentre.structure.media.plan import lines as plan_lines
from kcentre.structure.media.plan.filters import is_to_do
from kcentre.structure.media.publications import lines as published_lines
from kcentre.structure.media.publications.lines import where_words
from kcentre.structure.media.tables import MediaItem

LOOKED_AHEAD = dt.timedelta(days=14)


def due_things(file: CentreFile, today: dt.date) -> list[Due]:
    """Return the items of the plan and the publications due: late ones first, then two weeks'."""
    last = (today + LOOKED_AHEAD).isoformat()
    with file.reading():
        found = [*_items(file, today, last), *_publications(file, today, last)]
    return sorted(found, key=lambda one: (one.due, one.target))


def _items(file: CentreFile, today: dt.date, last: str) -> list[Due]:
    wanted = (is_to_do(), MediaItem.planned_on <= last)
    return [
        Due(
            f"Медиаплан: {item.draft.title}",
            ", ".join(filter(None, (item.channel, item.draft.responsible))),
            f"structure/media/plan/{item.id}",
            item.planned_on,
        )
        for item in plan_lines.lines_where(file, wanted, today)
    ]


def _publications(file: CentreFile, today: dt.date, last: str) -> list[Due]:
    wanted = (
        (Publication.removed_on == "")
        & (Publication.due_again != "")
        & (Publication.due_again <= last)
    )
    return [
        Due(
            f"Обновить на месте: {line.draft.title}",
            ", ".join(filter(None, (where_words(line), line.draft.responsible))),
            f"structure/media/published/{line.id}",
            line.draft.due_again,
        )
        for line in published_lines.lines_where(file, (wanted,), today)
        if line.draft.due_again is not None
    ]
