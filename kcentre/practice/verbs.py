"""What can be done to a passport of a practice. Each verb is one operation that can be undone."""

import datetime as dt
from dataclasses import replace

from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.quoting import quoted
from kcentre.language.typed import tidy, tidy_lines
from kcentre.practice import rules
from kcentre.practice.records import PassportDraft
from kcentre.practice.tables import PracticePassport, PracticeSection
from kcentre.practice.values import SECTION_BY_NUMBER
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records, write_record


def add_passport(file: CentreFile, draft: PassportDraft, today: dt.date | None = None) -> Changes:
    """Begin a passport; its sections are drafted from what the centre knows."""
    fields = _fields(draft)
    with file.operation(f"Составлен паспорт практики {quoted(str(fields['title']))}") as running:
        made_on = iso_day(today or today_here())
        write_record(file, PracticePassport, None, {**fields, "made_on": made_on})
    return running.changes


def change_passport(file: CentreFile, passport_id: int, draft: PassportDraft) -> Changes:
    """Write a passport's name and years."""
    fields = _fields(draft)
    with file.operation(f"Изменён паспорт практики {quoted(str(fields['title']))}") as running:
        write_record(file, PracticePassport, passport_id, fields, rules.missing_passport())
    return running.changes


def remove_passport(file: CentreFile, passport_id: int) -> Changes:
    """Remove a passport with the head's own texts."""
    with file.operation("Удалён паспорт практики") as running:
        delete_records(file, PracticePassport, [passport_id])
    return running.changes


def keep_section(file: CentreFile, passport_id: int, number: int, text: str) -> Changes:
    """Keep the head's own text of a section; it no longer follows what the centre knows."""
    refuse_if_any(rules.section_problems(text))
    kind = SECTION_BY_NUMBER[number]
    with file.operation(f"Изменён раздел {number} «{kind.title}»") as running:
        if not PracticePassport.select().where(PracticePassport.id == passport_id).exists(file.db):
            raise Refused([rules.missing_passport()])
        _forget_section(file, passport_id, number)
        fields = {"passport": passport_id, "number": number, "text": tidy_lines(text)}
        write_record(file, PracticeSection, None, fields)
    return running.changes


def restore_section(file: CentreFile, passport_id: int, number: int) -> Changes:
    """Let a section follow again what the centre knows."""
    kind = SECTION_BY_NUMBER[number]
    with file.operation(f"Возвращён составленный раздел {number} «{kind.title}»") as running:
        _forget_section(file, passport_id, number)
    return running.changes


def _forget_section(file: CentreFile, passport_id: int, number: int) -> None:
    table = PracticeSection
    is_it = (table.passport == passport_id) & (table.number == number)
    table.delete().where(is_it).execute(file.db)


def _fields(draft: PassportDraft) -> dict[str, object]:
    tidied = replace(draft, title=tidy(draft.title), note=tidy_lines(draft.note))
    refuse_if_any(rules.passport_problems(tidied))
    names = ("title", "first_year", "last_year", "note")
    return {name: getattr(tidied, name) for name in names}
