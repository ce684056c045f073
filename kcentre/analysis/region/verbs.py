"""What can be done to a region's forms. Each verb is one operation to be undone."""

from dataclasses import replace

from kcentre.analysis.region.queries import choices_for, form, is_taken, missing_form
from kcentre.analysis.region.records import FormDraft, FormRow, RowSort
from kcentre.analysis.region.rules import LONGEST_TITLE, form_problems
from kcentre.analysis.region.shaping import shaped
from kcentre.analysis.region.tables import RegionForm, RegionFormRow
from kcentre.language import fold, refuse_if_any
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records, write_record


def keep_form(file: CentreFile, draft: FormDraft, form_id: int | None = None) -> Changes:
    """Add a form, or change the one with that id."""
    kept = shaped(draft)
    action = "Добавлена" if form_id is None else "Изменена"
    with file.operation(f"{action} форма «{kept.title}»") as running:
        known = {choice.code for choice in choices_for(file, kept)}
        taken = is_taken(file, kept.title, form_id)
        refuse_if_any(form_problems(kept, known, is_taken=taken))
        fields = {"title": kept.title, "title_key": fold(kept.title), "note": kept.note}
        kept_id = write_record(file, RegionForm, form_id, fields, missing_form())
        if form_id is None or form(file, kept_id).rows != kept.rows:
            _write_rows(file, kept_id, kept.rows)
    return running.changes


def copy_form(file: CentreFile, form_id: int) -> Changes:
    """Add a copy of a form, to be changed on; a row whose figure is gone becomes a dash."""
    draft = form(file, form_id)
    known = {choice.code for choice in choices_for(file, draft)}
    rows = tuple(_without_gone(row, known) for row in draft.rows)
    return keep_form(file, replace(draft, title=_title_of_copy(file, draft.title), rows=rows))


def remove_form(file: CentreFile, form_id: int) -> Changes:
    """Remove a form with its rows."""
    draft = form(file, form_id)
    with file.operation(f"Удалена форма «{draft.title}»") as running:
        delete_records(file, RegionForm, [form_id])
    return running.changes


def _title_of_copy(file: CentreFile, title: str) -> str:
    mark, number = " (копия)", 2
    while is_taken(file, _marked(title, mark), None):
        mark, number = f" (копия {number})", number + 1
    return _marked(title, mark)


def _marked(title: str, mark: str) -> str:
    return title[: LONGEST_TITLE - len(mark)].rstrip() + mark


def _without_gone(row: FormRow, known: set[str]) -> FormRow:
    if row.sort is not RowSort.FIGURE or row.figure in known:
        return row
    return replace(row, sort=RowSort.TEXT, text="—")


def _write_rows(file: CentreFile, form_id: int, rows: tuple[FormRow, ...]) -> None:
    RegionFormRow.delete().where(RegionFormRow.form == form_id).execute(file.db)
    for place, row in enumerate(rows, 1):
        RegionFormRow.insert(
            form=form_id,
            place=place,
            number=row.number,
            title=row.title,
            unit=row.unit,
            figure=row.figure,
            text=row.text,
        ).execute(file.db)
