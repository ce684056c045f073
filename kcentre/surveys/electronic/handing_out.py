"""Handing an electronic form out: saving its page, and noting that a version is in use."""

from pathlib import Path

from kcentre.language.dates import iso_day, today_here
from kcentre.storage import CentreFile, Changes, atomic_write
from kcentre.storage.writing import write_record
from kcentre.surveys.electronic.page import form_page
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.tables import BlankPrint

_FIRST, _LAST = 1, 0
"""No numbers at all: an electronic form has none, and a run of them from 1 to 0 is empty."""


def save_form(file: CentreFile, round_id: int, path: Path) -> Changes:
    """Write the page of a round's form; its version is in use from now on.

    A version in use is never changed in place, so that every reply finds the questions it answers.
    Raises `Refused` where the round is gone, `FileRefused` where the page can't be written.
    """
    page = form_page(file, round_id)
    with atomic_write(path) as temporary:
        temporary.write_text(page, encoding="utf-8", newline="\n")
    return note_handing_out(file, round_id)


def note_handing_out(file: CentreFile, round_id: int) -> Changes:
    """Note that the version handed out now went out as a page; once for each version is enough."""
    line = round_line(file, round_id)
    with file.operation(f"Сохранена электронная анкета {line.code}") as running:
        table = BlankPrint
        same = (table.round == round_id) & (table.version == line.version_id)
        is_page = table.last < table.first
        if not table.select().where(same & is_page).exists(file.db):
            fields = {
                "round": round_id,
                "version": line.version_id,
                "printed_on": iso_day(today_here()),
                "first": _FIRST,
                "last": _LAST,
            }
            write_record(file, table, None, fields)
    return running.changes
