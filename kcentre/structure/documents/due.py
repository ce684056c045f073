"""What is to be done about documents by a day: those in force that are to be reviewed."""

import datetime as dt

from kcentre.centre.due import Due
from kcentre.language.dates import short_date
from kcentre.storage import CentreFile
from kcentre.structure.documents.filters import is_in_force
from kcentre.structure.documents.lines import lines_where
from kcentre.structure.documents.records import DocumentLine
from kcentre.structure.documents.tables import DocumentRecord
from kcentre.structure.documents.words import kind_title, number_words

_AHEAD = dt.timedelta(days=14)
"""How long before its day a review is told of."""


def due_things(file: CentreFile, today: dt.date) -> list[Due]:
    """Return the documents to be reviewed within two weeks, the overdue ones first and for ever."""
    last = (today + _AHEAD).isoformat()
    soon = (DocumentRecord.review_on != "") & (DocumentRecord.review_on <= last)
    found = lines_where(file, (is_in_force(), soon), today)
    return sorted(map(_due, found), key=lambda due: (due.due, due.target))


def _due(line: DocumentLine) -> Due:
    draft = line.draft
    day = draft.review_on
    if day is None:  # asked for above
        raise TypeError("a document to be reviewed has a day of review")
    known = (draft.title, number_words(draft), draft.responsible)
    title = f"Пересмотреть: {kind_title(draft.kind)}, до {short_date(day)}"
    return Due(title, " · ".join(filter(None, known)), f"structure/documents/{line.id}", day)
