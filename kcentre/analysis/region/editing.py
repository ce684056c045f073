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
    """Return the number of a row that comes in at a place: «2.4» after «2.3», «3» after «2.».

    Empty where the row before has none that could be counted on.
    """
    before = draft.rows[place - 1].number.rstrip(".") if 0 < place <= len(draft.rows) else "0"
    stem, dot, last = before.rpartition(".")
    return f"{stem}{dot}{int(last) + 1}" if last.isdecimal() else ""


def shown(row: FormRow, choice: RowChoice, before: RowChoice | None) -> FormRow:
    """Return the row with another figure, whose title and unit are proposed.

    What somebody wrote stays; what the figure `before` proposed makes way.
    """
    old = before or RowChoice("", "", "")
    title = choice.title if row.title in {"", old.title} else row.title
    unit = choice.unit if row.unit in {"", old.unit} else row.unit
    return replace(row, figure=choice.code, title=title, unit=unit)
