"""Noting that sheets of a book are on paper."""

import json

from kcentre.journal.books.on_paper import in_order, on_paper
from kcentre.journal.books.records import TOTAL_SIGN, MadeBook
from kcentre.journal.books.tables import BookPrint
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile, Changes


def mark_printed(file: CentreFile, made: MadeBook) -> Changes:
    """Note that these sheets are on paper; what is printed next begins after them."""
    wish = made.wish
    with file.operation(f"{wish.title}: отмечено напечатанным") as running:
        before = {} if made.is_whole else on_paper(file, wish).sheets
        sheets = in_order({**before, **made.sheets})
        keys = {key for marks in sheets.values() for key in marks}
        BookPrint.insert(
            journal=wish.book,
            year=wish.year,
            with_names=wish.with_names,
            printed_on=today_here().isoformat(),
            is_whole=made.is_whole,
            rows=sum(not key.startswith(TOTAL_SIGN) for key in keys),
            sheets=len(sheets),
            contents=json.dumps(made.sheets, ensure_ascii=False),
        ).execute(file.db)
    return running.changes
