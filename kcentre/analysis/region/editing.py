"""What an editor does to the rows of a form. The form itself stays."""

from dataclasses import replace

from kcentre.analysis.region.records import FormDraft, FormRow, RowChoice


def added(draft: FormDraft, place: int, row: FormRow) -> FormDraft:
    """Return the form with a row put in at a place."""
    return replace(draft, rows=(*draft.rows[:place], row, *draft.rows[place:]))


def changed(draft: FormDraft, place: int, row: FormRow) -> FormDraft:
    """Return the form with another row at a place."""
    return replace(draft, rows=(*draft.rows[:place], row, *draft.rows[place + 1 :]))


def moved(draft: FormDraft, place: int, to: int) -> FormDraft:
    """Return the form with a row moved to another place."""
    rows = list(draft.rows)
    rows.insert(to, rows.pop(place))
    return replace(draft, rows=tuple(rows))


def removed(draft: FormDraft, place: int) -> FormDraft:
    """Return the form without a row."""
    return replace(draft, rows=(*draft.rows[:place], *draft.rows[place + 1 :]))


def next_number(draft: FormDraft, place: int) -> str:
    """Return the number of a row that comes in at a place.

    After «2.3» it is «2.4», after a heading «2.» the first below it, «2.1»; a heading without a
    number is passed over. Empty where the number before can't be counted on.
    """
    for row in reversed(draft.rows[:place]):
        number = row.number.rstrip(".")
        if row.is_heading and number:
            return f"{number}.1"
        if not row.is_heading:
            stem, dot, last = number.rpartition(".")
            return f"{stem}{dot}{int(last) + 1}" if last.isdecimal() else ""
    return "1"


def shown(row: FormRow, choice: RowChoice, before: RowChoice | None) -> FormRow:
    """Return the row with another figure, whose title and unit are proposed.

    What somebody wrote stays; what the figure `before` proposed makes way.
    """
    old = before or RowChoice("", "", "")
    title = choice.title if row.title in {"", old.title} else row.title
    unit = choice.unit if row.unit in {"", old.unit} else row.unit
    return replace(row, figure=choice.code, title=title, unit=unit)
