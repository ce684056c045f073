"""Telling a journal of services from answers to questions."""

from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.header import find_header
from kcentre.journal.importing.header_words import candidates
from kcentre.spreadsheets.workbook import Sheet

_FEWEST_FIELDS = 5
_OF_A_SERVICE = frozenset({Field.RECIPIENT, Field.MINUTES, Field.RECOMMENDATIONS, Field.RESULT})


def is_journal(sheet: Sheet) -> bool:
    """Tell whether a sheet says who helped whom on what day: no questionnaire asks that way."""
    header = find_header(sheet, lambda _header: {})
    if header is None:
        return False
    captions = header.captions
    if any(caption.text.endswith("?") for caption in captions):
        return False
    fields = set()
    for caption in captions:
        named = candidates(caption.own) or candidates(caption.whole)
        if named:
            fields.add(max(named, key=lambda field: named[field]))
    is_service = {Field.DATE, Field.SPECIALIST} <= fields and bool(fields & _OF_A_SERVICE)
    return is_service and len(fields) >= _FEWEST_FIELDS
