"""Remembering, per header, what the columns were used as."""

import json

from kcentre.storage import CentreFile
from kcentre.surveys.importing.columns import Choices, SurveyColumns
from kcentre.surveys.importing.uses import ColumnUse
from kcentre.surveys.tables import SurveyMapping


def remembered_choices(file: CentreFile) -> dict[str, Choices]:
    """Return what the columns of earlier imports were used as, by their headers."""
    rows = SurveyMapping.select(SurveyMapping.header, SurveyMapping.choices)
    return {header: _choices_in(text) for header, text in rows.tuples().execute(file.db)}


def remember(file: CentreFile, columns: SurveyColumns) -> None:
    """Keep what the columns are used as, if it differs from the guess; within an operation."""
    key, table = columns.header.key, SurveyMapping
    text = json.dumps(columns.choices(), ensure_ascii=False)
    kept = table.select(table.choices).where(table.header == key).tuples().execute(file.db)
    before = next((choices for (choices,) in kept), None)
    if before is None and columns.choices() == columns.guessed:
        return
    if before is None:
        table.insert(header=key, choices=text).execute(file.db)
    elif before != text:
        table.update(choices=text).where(table.header == key).execute(file.db)


def _choices_in(text: str) -> dict[str, ColumnUse | None]:
    """Return remembered choices; those that this program does not know are left out."""
    known = {str(use): use for use in ColumnUse}
    return {
        heading: known.get(code) if code else None
        for heading, code in json.loads(text).items()
        if code is None or code in known
    }
