"""Noting that a version of a questionnaire is out in the world, on papers without numbers."""

from kcentre.language.dates import iso_day, today_here
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import write_record
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.tables import BlankPrint

_FIRST, _LAST = 1, 0
"""No numbers at all: a run of them from 1 to 0 is empty."""


def note_handing_out(file: CentreFile, round_id: int, what: str) -> Changes:
    """Note that what is handed out now went out without numbers: once a version is enough.

    `what` says how («Сохранена электронная анкета»). A version in use is never changed in place,
    so that whatever comes back finds the questions it answers.
    """
    line = round_line(file, round_id)
    with file.operation(f"{what}: опрос {line.code}") as running:
        table = BlankPrint
        same = (table.round == round_id) & (table.version == line.version_id)
        is_without_numbers = table.last < table.first
        if not table.select().where(same & is_without_numbers).exists(file.db):
            fields = {
                "round": round_id,
                "version": line.version_id,
                "printed_on": iso_day(today_here()),
                "first": _FIRST,
                "last": _LAST,
            }
            write_record(file, table, None, fields)
    return running.changes
