"""A form as it is kept: texts tidied, a row with what belongs to its sort alone."""

from kcentre.analysis.region.records import FormDraft, FormRow, RowSort
from kcentre.language.typed import tidy, tidy_lines


def shaped(draft: FormDraft) -> FormDraft:
    """Return a form in the shape in which it is kept and compared."""
    rows = tuple(_shaped_row(row) for row in draft.rows)
    return FormDraft(tidy(draft.title), rows, tidy_lines(draft.note))


def _shaped_row(row: FormRow) -> FormRow:
    return FormRow(
        tidy(row.title),
        tidy(row.number),
        "" if row.is_heading else tidy(row.unit),
        row.figure if row.sort is RowSort.FIGURE else "",
        tidy(row.text) if row.sort is RowSort.TEXT else "",
        row.sort,
    )
