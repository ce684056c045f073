"""The forms that the centre keeps, and the figures their rows can show."""

from collections.abc import Iterable

from peewee import fn

from kcentre.analysis.region.records import FormDraft, FormLine, FormRow, RowChoice, RowSort
from kcentre.analysis.region.tables import RegionForm, RegionFormRow
from kcentre.figures.catalogue import figure_of
from kcentre.language import Problem, Refused, fold
from kcentre.monitoring.indicators import Indicator, known_indicators
from kcentre.monitoring.targets.queries import figure_choices
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def forms(file: CentreFile) -> list[FormLine]:
    """Return the forms by their titles."""
    table, row = RegionForm, RegionFormRow
    has_value = (row.form == table.id) & ((row.figure != "") | (row.text != ""))
    values = row.select(fn.COUNT(row.id)).where(has_value)
    query = table.select(table.id, table.title, values).order_by(table.title_key)
    return [FormLine(*line) for line in ask(file.db, query)]


def form(file: CentreFile, form_id: int) -> FormDraft:
    """Return a form; raises `Refused` where it was removed."""
    query = RegionForm.select(RegionForm.title, RegionForm.note).where(RegionForm.id == form_id)
    for title, note in ask(file.db, query):
        return FormDraft(title, _rows(file, form_id), note)
    raise Refused([missing_form()])


def missing_form() -> Problem:
    """Return why a form can't be shown or changed."""
    return Problem("id", "Этой формы уже нет: её удалили.")


def is_taken(file: CentreFile, title: str, form_id: int | None) -> bool:
    """Return whether another form has this title."""
    same = (RegionForm.title_key == fold(title)) & (RegionForm.id != (form_id or 0))
    return bool(RegionForm.select().where(same).exists(file.db))


def row_choices(file: CentreFile) -> list[RowChoice]:
    """Return what a row can show: the indicators, then every figure."""
    own = [_choice(one) for one in known_indicators(file)]
    return [*own, *(RowChoice(*figure) for figure in figure_choices(file))]


def choices_for(file: CentreFile, draft: FormDraft) -> list[RowChoice]:
    """Return what the rows of a form can show, and what they show though nobody would choose it.

    That is a specialist who has left or a topic out of use: their figures can still be counted.
    """
    choices = row_choices(file)
    offered = {one.code for one in choices}
    return [*choices, *_left(file, {row.figure for row in draft.rows} - offered - {""})]


def _left(file: CentreFile, codes: Iterable[str]) -> Iterable[RowChoice]:
    for code in sorted(codes):
        try:
            figure = figure_of(file, code)
        except Refused:
            continue
        yield RowChoice(code, figure.title, figure.unit.label)


def _choice(one: Indicator) -> RowChoice:
    return RowChoice(one.code, one.title, one.unit_label, indicator=one.code)


def _rows(file: CentreFile, form_id: int) -> tuple[FormRow, ...]:
    table = RegionFormRow
    query = (
        table.select(table.title, table.number, table.unit, table.figure, table.text)
        .where(table.form == form_id)
        .order_by(table.place)
    )
    return tuple(
        FormRow(title, number, unit, figure, text, _sort(figure, text))
        for title, number, unit, figure, text in ask(file.db, query)
    )


def _sort(figure: str, text: str) -> RowSort:
    if figure:
        return RowSort.FIGURE
    return RowSort.TEXT if text else RowSort.HEADING
